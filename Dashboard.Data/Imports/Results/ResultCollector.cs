using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Results;

/// <summary>
/// Gathers what the forms read: equal mentions and assessments become one, repeated rows are told apart from contradicting
/// ones, and sentences are bounded, because a region's file can repeat one mistake 310,000 times.
/// </summary>
internal sealed class ResultCollector(Workbook workbook, ResultReadContext context)
{
    private const int SentencesOfOneCode = 500;

    private readonly Dictionary<TerritoryMention, int> _mentions = [];
    private readonly Dictionary<Assessment, int> _assessments = [];
    private readonly Dictionary<long, int> _rows = [];
    private readonly Dictionary<(int Mention, int Assessment, DetailKind Kind, ParticipantGroup Group), ParsedDetail> _details = [];
    private readonly Dictionary<string, int> _told = [];
    private readonly HashSet<int> _contradicted = [];

    public ResultReadContext Context { get; } = context;

    /// <summary>Where the cell of a turned table stands in the file; set while such a table is read.</summary>
    public Func<SourceCell, SourceCell>? Turned { get; set; }

    public Dictionary<ResultForm, int> RowsOfForm { get; } = [];

    /// <summary>Sentences that ask or refuse, those beyond the greatest number of one code too.</summary>
    public int Asked { get; private set; }

    public ParsedResults Output { get; } = new() { FileName = workbook.FileName, Sheets = [.. workbook.Sheets.Select(sheet => sheet.Name)] };

    /// <summary>Makes room for the rows of a large sheet at once.</summary>
    public void Expect(int rows)
    {
        Output.Results.EnsureCapacity(Output.Results.Count + rows);
        _rows.EnsureCapacity(_rows.Count + rows);
    }

    public int Mention(TerritoryMention mention)
    {
        if (!_mentions.TryGetValue(mention, out var index))
        {
            index = Output.Mentions.Count;
            Output.Mentions.Add(mention);
            _mentions[mention] = index;
        }

        return index;
    }

    public int Assessment(Assessment assessment)
    {
        if (!_assessments.TryGetValue(assessment, out var index))
        {
            index = Output.Assessments.Count;
            Output.Assessments.Add(assessment);
            _assessments[assessment] = index;
        }

        return index;
    }

    /// <summary>Adds a row; a second row of the same territory and work completes the first, repeats it or contradicts it.</summary>
    public bool Add(int mention, int assessment, in ResultValues values, SourceCell source)
    {
        source = Turned?.Invoke(source) ?? source;
        var key = KeyOf(mention, assessment);
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, key, out var known);
        if (!known)
        {
            place = Output.Results.Count;
            Output.Results.Add(new ParsedResult(mention, assessment, values, source));
            return true;
        }

        return Meet(place, values, source);
    }

    public bool Has(int mention, int assessment) => _rows.ContainsKey(KeyOf(mention, assessment));

    /// <summary>Says that a row was there before, with the same or with other values.</summary>
    public void TellRepeated(bool same, SourceCell first, SourceCell second) =>
        Tell(same ? ResultMessages.Duplicate(PlaceOf(first)) : ResultMessages.ContradictingDuplicate(PlaceOf(first)), second);

    public void AddDetail(int mention, int assessment, ParticipantGroup group, ResultDetail detail, SourceCell source)
    {
        source = Turned?.Invoke(source) ?? source;
        var parsed = new ParsedDetail(mention, assessment, group, detail, source);
        if (_details.TryAdd((mention, assessment, detail.Kind, group), parsed))
        {
            Output.Details.Add(parsed);
            return;
        }

        var first = _details[(mention, assessment, detail.Kind, group)];
        var same = Details.Same(first.Detail, detail);
        Say(same ? ResultMessages.Duplicate(PlaceOf(first.Source)) : ResultMessages.ContradictingDuplicate(PlaceOf(first.Source)), source);
        Output.ErroneousRows += same ? 0 : 1;
    }

    public void Tell(Message message, int sheet, int row, int column) => Tell(message, new SourceCell((short)sheet, row, (short)column));

    public void Tell(Message message, SourceCell source) => Say(message, Turned?.Invoke(source) ?? source);

    private void Say(Message message, SourceCell source)
    {
        if (Counted(message))
        {
            Output.Problems.Add(new ImportProblem(
                Output.FileName, Output.Sheets[source.Sheet], CellAddress.Of(source.Row, source.Column), message.Code, message.Text, message.Severity, message.Consequence));
        }
    }

    /// <summary>A sentence about a sheet, or about the whole file where <paramref name="sheet"/> is negative.</summary>
    public void TellOf(Message message, int sheet = -1)
    {
        if (Counted(message))
        {
            Output.Problems.Add(new ImportProblem(
                Output.FileName, sheet < 0 ? null : Output.Sheets[sheet], null, message.Code, message.Text, message.Severity, message.Consequence));
        }
    }

    /// <summary>An error leaves its row out.</summary>
    public void Refuse(Message message, int sheet, int row, int column)
    {
        Output.ErroneousRows++;
        Tell(message, sheet, row, column);
    }

    public void Decide(string subject, string value, string reason)
    {
        var decision = new ReaderDecision(subject, value, reason);
        if (Output.Decisions.Count < 200 && !Output.Decisions.Contains(decision))
        {
            Output.Decisions.Add(decision);
        }
    }

    public void CountForm(ResultForm form, int rows) => RowsOfForm[form] = RowsOfForm.GetValueOrDefault(form) + rows;

    /// <summary>Takes rows out that contradict each other.</summary>
    public void DropContradictions()
    {
        if (_contradicted.Count == 0)
        {
            return;
        }

        // One pass: taking thousands of rows out of a region's file one by one moves all the rest each time.
        var rows = CollectionsMarshal.AsSpan(Output.Results);
        var kept = 0;
        for (var place = 0; place < rows.Length; place++)
        {
            if (!_contradicted.Contains(place))
            {
                rows[kept++] = rows[place];
            }
        }

        Output.Results.RemoveRange(kept, rows.Length - kept);
        _contradicted.Clear();
    }

    public void Close()
    {
        foreach (var (code, count) in _told)
        {
            if (count > SentencesOfOneCode)
            {
                var more = ResultMessages.More(code, count - SentencesOfOneCode);
                Output.Problems.Add(new ImportProblem(Output.FileName, null, null, more.Code, more.Text, more.Severity, more.Consequence));
            }
        }

        Output.Forms.AddRange(RowsOfForm.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key));
    }

    private static long KeyOf(int mention, int assessment) => ResultKey.Of(assessment, mention);

    private string PlaceOf(SourceCell source) => Output.Sheets.Count > 1
        ? $"лист «{Output.Sheets[source.Sheet]}», строка {source.Row + 1}"
        : $"строка {source.Row + 1}";

    private bool Meet(int place, in ResultValues values, SourceCell source)
    {
        var first = Output.Results[place];
        if (first.Values == values)
        {
            if (first.Source.Sheet == source.Sheet || !IsBare(values))
            {
                Say(ResultMessages.Duplicate(PlaceOf(first.Source)), source);
            }

            return false;
        }

        if (Merge(first.Values, values) is { } merged)
        {
            Output.Results[place] = first with { Values = merged };
            return true;
        }

        if (IsBare(values) && first.Values.Participants is { } known && values.Participants is { } other)
        {
            Say(ResultMessages.ParticipantsDiffer(known, other), source);
            return false;
        }

        // Nobody but the sender knows which of the two is true, so neither is taken.
        Output.ErroneousRows += _contradicted.Add(place) ? 2 : 1;
        Say(ResultMessages.ContradictingDuplicate(PlaceOf(first.Source)), source);
        return false;
    }

    private static bool IsBare(in ResultValues values) => values == new ResultValues(values.Participants);

    /// <summary>Two rows that tell different things of the same work make one; null where they contradict.</summary>
    private static ResultValues? Merge(in ResultValues first, in ResultValues second)
    {
        var agree = Agree(first.Participants, second.Participants) && Agree(first.Mark2, second.Mark2) && Agree(first.Mark3, second.Mark3)
            && Agree(first.Mark4, second.Mark4) && Agree(first.Mark5, second.Mark5) && Agree(first.MeanMark, second.MeanMark)
            && Agree(first.MeanScore, second.MeanScore) && Agree(first.BelowThreshold, second.BelowThreshold)
            && Agree(first.HighScores, second.HighScores) && Agree(first.FullScores, second.FullScores);
        return agree
            ? new ResultValues(
                first.Participants ?? second.Participants, first.Mark2 ?? second.Mark2, first.Mark3 ?? second.Mark3, first.Mark4 ?? second.Mark4, first.Mark5 ?? second.Mark5,
                first.MeanMark ?? second.MeanMark, first.MeanScore ?? second.MeanScore, first.BelowThreshold ?? second.BelowThreshold, first.HighScores ?? second.HighScores, first.FullScores ?? second.FullScores)
            : null;
    }

    private static bool Agree<T>(T? first, T? second)
        where T : struct, IEquatable<T> => first is null || second is null || first.Value.Equals(second.Value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Counted(in Message message)
    {
        Asked += message.Severity == ProblemSeverity.Note ? 0 : 1;
        var count = _told.GetValueOrDefault(message.Code) + 1;
        _told[message.Code] = count;
        return count <= SentencesOfOneCode;
    }
}
