using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Results;

/// <summary>
/// Sheets whose rows are pupils (Ф1 «Индивидуальные результаты», class protocols): added up by school while they are read.
/// Nothing of a pupil leaves this class: no name, no code, no cell address of his row.
/// </summary>
internal sealed partial class PupilSheets
{
    /// <summary>In fewer works the greatest points earned need not be the greatest possible.</summary>
    private const int PupilsToGuess = 10;

    private readonly SheetTable _table;
    private readonly ResultCollector _collector;
    private readonly Dictionary<TerritoryMention, PupilSums> _schools = [];
    private readonly TerritoryMention? _schoolAbove;
    private readonly string? _municipality;
    private readonly int _login, _name, _secondName, _municipalityColumn, _code, _variant, _score, _mark, _journal;
    private readonly IReadOnlyList<TableColumn> _tasks;
    private readonly int[] _identities;
    private int _withoutSchool;
    private int _badMarks;

    private PupilSheets(SheetTable table, ResultCollector collector, string? municipality)
    {
        _table = table;
        _collector = collector;
        _municipality = municipality;
        _schoolAbove = SchoolAbove(table, municipality);
        _login = table.IndexOf(ColumnMeaning.Login);
        var names = table.Columns.Where(column => column.Meaning == ColumnMeaning.SchoolName).Select(column => column.Index).ToList();
        _name = names.Count > 0 ? names[0] : -1;
        _secondName = names.Count > 1 ? names[1] : -1;
        _municipalityColumn = table.IndexOf(ColumnMeaning.Municipality);
        _code = table.IndexOf(ColumnMeaning.SchoolCode);
        _variant = table.IndexOf(ColumnMeaning.Variant);
        _score = table.IndexOf(ColumnMeaning.PupilScore);
        _mark = table.IndexOf(ColumnMeaning.PupilMark);
        _journal = table.IndexOf(ColumnMeaning.JournalMark);
        _tasks = [.. table.Columns.Where(column => column.Meaning == ColumnMeaning.Task)];
        _identities = [.. table.Columns.Where(column => column.Meaning is ColumnMeaning.Person or ColumnMeaning.PupilCode or ColumnMeaning.Variant).Select(column => column.Index)];
    }

    [GeneratedRegex(@"кол-во\s+участников\s*:?\s*\d+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ParticipantsOf();

    public static int Read(SheetTable table, Work work, ResultCollector collector, string? municipality, CancellationToken token)
    {
        var sheet = new PupilSheets(table, collector, municipality);
        var pupils = 0;
        for (var row = table.FirstRow; row < table.EndRow; row++)
        {
            if ((row & 0x3FFF) == 0)
            {
                token.ThrowIfCancellationRequested();
            }

            pupils += sheet.ReadPupil(table.Sheet.Row(row), work.MaxScore) ? 1 : 0;
        }

        return sheet.Close(work, pupils);
    }

    private bool ReadPupil(ReadOnlySpan<Cell> cells, double? maxScore)
    {
        if (!IsPupil(cells))
        {
            return false;
        }

        if (SchoolOf(cells) is not { } school)
        {
            _withoutSchool++;
            return true;
        }

        if (!_schools.TryGetValue(school, out var sums))
        {
            _schools[school] = sums = new PupilSums(_tasks.Count, _score < 0);
        }

        _badMarks += sums.Add(cells, _tasks, _score, _mark, _journal, maxScore) ? 0 : 1;
        return true;
    }

    /// <summary>Somebody who wrote: an absent pupil says so in the column of the variant.</summary>
    private bool IsPupil(ReadOnlySpan<Cell> cells)
    {
        var named = false;
        foreach (var column in _identities)
        {
            named |= (uint)column < (uint)cells.Length && !cells[column].IsEmpty && !HeadText.IsNothing(cells[column].Text);
        }

        if (!named)
        {
            return false;
        }

        var variant = At(cells, _variant).Text;
        if (variant.Contains("присутств", StringComparison.OrdinalIgnoreCase) || variant.Contains("отсут", StringComparison.OrdinalIgnoreCase) || variant.Equals("н", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var wrote = At(cells, _mark).TryNumber(out _) || At(cells, _score).TryNumber(out _);
        foreach (var task in _tasks)
        {
            wrote |= At(cells, task.Index).TryNumber(out _);
        }

        return wrote;
    }

    private TerritoryMention? SchoolOf(ReadOnlySpan<Cell> cells)
    {
        var first = CellText.OfName(At(cells, _name));
        var second = CellText.OfName(At(cells, _secondName));
        var told = CellText.OfCode(At(cells, _login));
        var login = FisOkoLogin.DigitsIn(told) ?? (told is { Length: >= 6 and <= 8 } && told.All(char.IsAsciiDigit) ? told : null) ?? FisOkoLogin.DigitsIn(first) ?? FisOkoLogin.DigitsIn(second);
        var name = new[] { second, first }.FirstOrDefault(text => text is not null && FisOkoLogin.Without(text).Length > 0);
        name = name is null ? string.Empty : FisOkoLogin.Without(name);
        var code = CellText.OfCode(At(cells, _code));
        if (login is null && name.Length == 0 && code is null)
        {
            return _schoolAbove;
        }

        if (login is not null && login == _schoolAbove?.Login && name.Length == 0)
        {
            name = _schoolAbove.Name;
        }

        return new TerritoryMention(TerritoryLevel.School, name, code, login, Municipality: CellText.OfName(At(cells, _municipalityColumn)) ?? _municipality);
    }

    private int Close(Work work, int pupils)
    {
        if (pupils == 0)
        {
            _collector.TellOf(ResultMessages.EmptyClassForm(), _table.SheetIndex);
            return 0;
        }

        _collector.Output.HeldPupils = true;
        _collector.TellOf(ResultMessages.PupilsDropped(pupils), _table.SheetIndex);
        if (_withoutSchool > 0)
        {
            _collector.Output.ErroneousRows += _withoutSchool;
            _collector.TellOf(ResultMessages.PupilsWithoutSchool(), _table.SheetIndex);
        }

        if (_badMarks > 0)
        {
            _collector.TellOf(ResultMessages.PupilsWithoutMark(_badMarks), _table.SheetIndex);
        }

        // A column «Класс» of pupils is the class («5А»), not the grade of the work: the title's grade comes first.
        var assessment = new AssessmentSource(WithoutClass(work), work, _collector).Of(_table.Sheet.Row(_table.FirstRow));
        if (assessment < 0)
        {
            return 0;
        }

        if (_mark < 0)
        {
            _collector.TellOf(ResultMessages.PointsWithoutMarks(), _table.SheetIndex);
        }

        // Points of a task say little without their greatest number; over all pupils of the file somebody has usually earned it.
        var greatest = new double[_tasks.Count];
        foreach (var sums in _schools.Values)
        {
            sums.Raise(greatest);
        }

        var guessed = pupils >= PupilsToGuess && _tasks.Any(task => task.MaxPoints is null);
        if (guessed)
        {
            _collector.TellOf(ResultMessages.GreatestPointsGuessed(), _table.SheetIndex);
        }

        var rows = 0;
        var source = new SourceCell((short)_table.SheetIndex, _table.HeadRow, 0);
        foreach (var (school, sums) in _schools)
        {
            sums.Write(_collector, _collector.Mention(school), assessment, _tasks, guessed ? greatest : null, work, source);
            rows++;
        }

        return rows;
    }

    private SheetTable WithoutClass(Work work) => work.Grade is null && work.ProgrammeGrade is null
        ? _table
        : _table with { Columns = [.. _table.Columns.Where(column => column.Meaning != ColumnMeaning.Grade)] };

    /// <summary>«МБОУ … (edu610123) | Кол-во участников: 23» above the table.</summary>
    private static TerritoryMention? SchoolAbove(SheetTable table, string? municipality)
    {
        foreach (var title in table.Titles)
        {
            var login = FisOkoLogin.DigitsIn(title);
            var isSchool = TerritoryWords.IsSchool(HeadText.Normalise(title)) && TitleReader.Read(title).Report is null;
            if (login is null && !isSchool)
            {
                continue;
            }

            var part = title.Split('|').Select(text => ParticipantsOf().Replace(text, string.Empty)).FirstOrDefault(text => FisOkoLogin.DigitsIn(text) is not null || TerritoryWords.IsSchool(HeadText.Normalise(text))) ?? title;
            var name = FisOkoLogin.Without(part);
            var colon = name.IndexOf(':', StringComparison.Ordinal);
            name = (colon is > 0 and < 40 ? name[(colon + 1)..] : name).Trim();
            var district = title.Split('|').Select(text => text.Trim()).FirstOrDefault(text => FisOkoLogin.DigitsIn(text) is null && !TerritoryWords.IsSchool(HeadText.Normalise(text)) && TerritoryWords.IsMunicipality(HeadText.Normalise(text)));
            return new TerritoryMention(TerritoryLevel.School, name, null, login, Municipality: district ?? municipality);
        }

        return null;
    }

    private static Cell At(ReadOnlySpan<Cell> cells, int column) => (uint)column < (uint)cells.Length ? cells[column] : default;

}
