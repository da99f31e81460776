using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;

namespace Dashboard.Data.Facts;

/// <summary>
/// All stored results as immutable columns, sorted by assessment and territory: one instance a data version, shared by every
/// user. A question reads spans; nothing here touches the database.
/// </summary>
public sealed class ResultFacts
{
    private const int Absent = -1;

    private readonly Dictionary<int, TerritoryFact> _territories;
    private readonly Dictionary<int, int> _assessmentIndex;
    private readonly Dictionary<Assessment, int> _assessmentIds;
    private readonly int[] _starts;
    private readonly int[] _storedIds;
    private readonly int[] _territoryIds;
    private readonly int[] _participants;
    private readonly int[] _mark2;
    private readonly int[] _mark3;
    private readonly int[] _mark4;
    private readonly int[] _mark5;
    private readonly int[] _below;
    private readonly int[] _high;
    private readonly int[] _full;
    private readonly double[] _meanMark;
    private readonly double[] _meanScore;
    private readonly int[] _fileIds;
    private readonly short[] _sheets;
    private readonly int[] _rows;
    private readonly short[] _columns;
    private readonly Lazy<Dictionary<int, int[]>> _rowsOfTerritory;

    private ResultFacts(InstallationFact installation, IReadOnlyList<TerritoryFact> territories, IReadOnlyDictionary<int, Assessment> assessments, FactRow[] sorted)
    {
        Installation = installation;
        Territories = territories;
        _territories = territories.ToDictionary(territory => territory.Id);
        _storedIds = [.. assessments.Keys.Order()];
        Assessments = [.. _storedIds.Select(id => assessments[id])];
        _assessmentIndex = new Dictionary<int, int>(_storedIds.Length);
        _assessmentIds = new Dictionary<Assessment, int>(_storedIds.Length);
        for (var index = 0; index < _storedIds.Length; index++)
        {
            _assessmentIndex[_storedIds[index]] = index;
            _assessmentIds[Assessments[index]] = _storedIds[index];
        }

        var count = sorted.Length;
        _starts = new int[_storedIds.Length + 1];
        (_territoryIds, _participants, _mark2, _mark3, _mark4, _mark5) = (new int[count], new int[count], new int[count], new int[count], new int[count], new int[count]);
        (_below, _high, _full, _fileIds, _rows) = (new int[count], new int[count], new int[count], new int[count], new int[count]);
        (_meanMark, _meanScore, _sheets, _columns) = (new double[count], new double[count], new short[count], new short[count]);
        var assessment = -1;
        for (var place = 0; place < count; place++)
        {
            ref readonly var row = ref sorted[place];
            while (assessment < 0 || _storedIds[assessment] != row.AssessmentId)
            {
                _starts[++assessment] = place;
            }

            var values = row.Values;
            _territoryIds[place] = row.TerritoryId;
            _participants[place] = values.Participants ?? Absent;
            _mark2[place] = values.Mark2 ?? Absent;
            _mark3[place] = values.Mark3 ?? Absent;
            _mark4[place] = values.Mark4 ?? Absent;
            _mark5[place] = values.Mark5 ?? Absent;
            _below[place] = values.BelowThreshold ?? Absent;
            _high[place] = values.HighScores ?? Absent;
            _full[place] = values.FullScores ?? Absent;
            _meanMark[place] = values.MeanMark ?? double.NaN;
            _meanScore[place] = values.MeanScore ?? double.NaN;
            _fileIds[place] = row.FileId;
            _sheets[place] = row.Sheet;
            _rows[place] = row.Row;
            _columns[place] = row.Column;
        }

        while (++assessment < _starts.Length)
        {
            _starts[assessment] = count;
        }

        _rowsOfTerritory = new Lazy<Dictionary<int, int[]>>(IndexByTerritory);
    }

    /// <summary>Facts of an installation in which nothing is loaded yet.</summary>
    public static ResultFacts Empty { get; } = new(new InstallationFact(null, null, false, 0, null, "Координатор"), [], new Dictionary<int, Assessment>(), []);

    public InstallationFact Installation { get; }

    /// <summary>Every territory, schools among them.</summary>
    public IReadOnlyList<TerritoryFact> Territories { get; }

    /// <summary>Every assessment; its place in this list is the index that <see cref="RowsOf"/> takes.</summary>
    public IReadOnlyList<Assessment> Assessments { get; }

    /// <summary>Number of results.</summary>
    public int Count => _territoryIds.Length;

    public ReadOnlySpan<int> TerritoryIds => _territoryIds;

    /// <summary>The imported file of each result.</summary>
    public ReadOnlySpan<int> FileIds => _fileIds;

    public TerritoryFact? Territory(int id) => _territories.GetValueOrDefault(id);

    public TerritoryFact? Region => Territories.FirstOrDefault(territory => territory.Level == TerritoryLevel.Region);

    public IEnumerable<TerritoryFact> Municipalities => Territories.Where(territory => territory.Level == TerritoryLevel.Municipality);

    public IEnumerable<TerritoryFact> Schools => Territories.Where(territory => territory.Level == TerritoryLevel.School);

    /// <summary>Key under which the assessment at this index is stored.</summary>
    public int AssessmentId(int index) => _storedIds[index];

    /// <summary>The assessment stored under this key.</summary>
    public Assessment? FindAssessment(int assessmentId) => _assessmentIndex.TryGetValue(assessmentId, out var index) ? Assessments[index] : null;

    public int? FindAssessmentId(Assessment assessment) => _assessmentIds.TryGetValue(assessment, out var id) ? id : null;

    /// <summary>Places of the rows of an assessment, sorted by territory.</summary>
    public Range RowsOf(int assessmentIndex) => _starts[assessmentIndex].._starts[assessmentIndex + 1];

    /// <summary>Places of the rows of a territory, by assessment.</summary>
    public ReadOnlySpan<int> RowsOfTerritory(int territoryId) => _rowsOfTerritory.Value.GetValueOrDefault(territoryId);

    /// <summary>Index of the assessment that the row at this place belongs to.</summary>
    public int AssessmentIndexAt(int place)
    {
        var found = Array.BinarySearch(_starts, place);
        if (found < 0)
        {
            return ~found - 1;
        }

        while (_starts[found + 1] == place)
        {
            found++;
        }

        return found;
    }

    /// <summary>The result at this place.</summary>
    public ResultValues ValuesAt(int place) => new(
        Known(_participants[place]),
        Known(_mark2[place]),
        Known(_mark3[place]),
        Known(_mark4[place]),
        Known(_mark5[place]),
        Known(_meanMark[place]),
        Known(_meanScore[place]),
        Known(_below[place]),
        Known(_high[place]),
        Known(_full[place]));

    /// <summary>Adds the result at this place to the sums straight from the columns: questions add hundreds of thousands of rows.</summary>
    public void AddTo(ref ResultSums sums, int place) => sums.Add(
        _participants[place], _mark2[place], _mark3[place], _mark4[place], _mark5[place], _below[place], _high[place], _meanMark[place], _meanScore[place]);

    /// <summary>The same for the rows of a whole work, each into the sums of its slot.</summary>
    /// <param name="start">Place of the first row.</param>
    /// <param name="slots">Of each row from there; below zero a row that is not added.</param>
    /// <param name="sums">By slot.</param>
    public void AddTo(int start, ReadOnlySpan<int> slots, Span<ResultSums> sums)
    {
        var count = slots.Length;
        // Spans of equal length: no place is checked against the end of nine arrays.
        var participants = _participants.AsSpan(start, count);
        var mark2 = _mark2.AsSpan(start, count);
        var mark3 = _mark3.AsSpan(start, count);
        var mark4 = _mark4.AsSpan(start, count);
        var mark5 = _mark5.AsSpan(start, count);
        var below = _below.AsSpan(start, count);
        var high = _high.AsSpan(start, count);
        var meanMark = _meanMark.AsSpan(start, count);
        var meanScore = _meanScore.AsSpan(start, count);
        for (var row = 0; row < count; row++)
        {
            if (slots[row] >= 0)
            {
                sums[slots[row]].Add(participants[row], mark2[row], mark3[row], mark4[row], mark5[row], below[row], high[row], meanMark[row], meanScore[row]);
            }
        }
    }

    public FactRow RowAt(int place) => new(
        _storedIds[AssessmentIndexAt(place)], _territoryIds[place], ValuesAt(place), _fileIds[place], _sheets[place], _rows[place], _columns[place]);

    /// <summary>Place of a territory's result in an assessment, or −1.</summary>
    public int Find(int assessmentId, int territoryId)
    {
        if (!_assessmentIndex.TryGetValue(assessmentId, out var index))
        {
            return -1;
        }

        var found = Array.BinarySearch(_territoryIds, _starts[index], _starts[index + 1] - _starts[index], territoryId);
        return found < 0 ? -1 : found;
    }

    public static ResultFacts Of(InstallationFact installation, IReadOnlyList<TerritoryFact> territories, IReadOnlyDictionary<int, Assessment> assessments, FactRow[] rows)
    {
        SortByKey(rows);
        return new ResultFacts(installation, territories, assessments, rows);
    }

    /// <summary>The next version: these rows replace or join the present ones; nothing is read from the database.</summary>
    public ResultFacts With(InstallationFact installation, IReadOnlyList<TerritoryFact> territories, IReadOnlyDictionary<int, Assessment> assessments, FactRow[] upserts)
    {
        SortByKey(upserts);
        if (Count == 0)
        {
            return new ResultFacts(installation, territories, assessments, upserts);
        }

        var merged = new List<FactRow>(Count + upserts.Length);
        var next = 0;
        for (var index = 0; index < Assessments.Count; index++)
        {
            for (var place = _starts[index]; place < _starts[index + 1]; place++)
            {
                var key = ((long)_storedIds[index] << 32) | (uint)_territoryIds[place];
                while (next < upserts.Length && upserts[next].Key < key)
                {
                    merged.Add(upserts[next++]);
                }

                if (next < upserts.Length && upserts[next].Key == key)
                {
                    merged.Add(upserts[next++]);
                }
                else
                {
                    merged.Add(new FactRow(_storedIds[index], _territoryIds[place], ValuesAt(place), _fileIds[place], _sheets[place], _rows[place], _columns[place]));
                }
            }
        }

        while (next < upserts.Length)
        {
            merged.Add(upserts[next++]);
        }

        return new ResultFacts(installation, territories, assessments, [.. merged]);
    }

    private static int? Known(int value) => value == Absent ? null : value;

    private static double? Known(double value) => double.IsNaN(value) ? null : value;

    /// <summary>Sorts by assessment, then territory; rows in order already cost one look.</summary>
    internal static void SortByKey(FactRow[] rows)
    {
        var keys = new long[rows.Length];
        var sorted = true;
        for (var place = 0; place < rows.Length; place++)
        {
            keys[place] = rows[place].Key;
            sorted &= place == 0 || keys[place - 1] < keys[place];
        }

        if (!sorted)
        {
            Array.Sort(keys, rows);
        }
    }

    private Dictionary<int, int[]> IndexByTerritory()
    {
        var places = new Dictionary<int, List<int>>();
        for (var place = 0; place < _territoryIds.Length; place++)
        {
            if (!places.TryGetValue(_territoryIds[place], out var list))
            {
                places[_territoryIds[place]] = list = [];
            }

            list.Add(place);
        }

        return places.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }
}
