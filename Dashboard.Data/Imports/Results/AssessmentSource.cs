using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Results;

/// <summary>The work of each row: what the table says as a whole, completed by its columns and by rows in the middle.</summary>
internal sealed partial class AssessmentSource(SheetTable table, Work work, ResultCollector collector)
{
    private readonly int _yearColumn = Math.Max(table.IndexOf(ColumnMeaning.Year), table.IndexOf(ColumnMeaning.SchoolYear));
    private readonly int _date = table.IndexOf(ColumnMeaning.Date);
    private readonly int _grade = table.IndexOf(ColumnMeaning.Grade);
    private readonly int _subject = table.IndexOf(ColumnMeaning.Subject);
    private readonly int _procedure = collector.Context.Overrides?.Procedure is null ? table.IndexOf(ColumnMeaning.Procedure) : -1;
    private readonly int _subjectCode = table.IndexOf(ColumnMeaning.SubjectCode);
    private readonly Dictionary<RowKey, int> _known = new(RowKeyComparer.Instance);
    private readonly HashSet<string> _told = [];
    private string? _groupSubject;
    private int? _groupGrade;
    private RowKey _lastKey;
    private int _last = -2;

    /// <summary>Set where a row could not be placed because of its own cell: the row is an error then, otherwise a question.</summary>
    public Message? RowError { get; private set; }

    public int RowErrorColumn { get; private set; }

    /// <summary>A row in the middle that holds nothing but a subject or a grade.</summary>
    public bool EnterGroup(string text)
    {
        var facts = TitleReader.Read(text);
        if (TerritoryWords.IsSchool(HeadText.Normalise(text)) || (facts.Subject is null && facts.Grade is null))
        {
            return false;
        }

        _groupSubject = facts.Subject ?? _groupSubject;
        _groupGrade = facts.Grade ?? _groupGrade;
        _known.Clear();
        _last = -2;
        return true;
    }

    /// <summary>Whether the subject of a row is «Итого» over all subjects.</summary>
    public bool IsTotalOfSubjects(ReadOnlySpan<Cell> cells) =>
        _subject >= 0 && At(cells, _subject) is { Kind: CellKind.Text } cell && IsTotal(cell.Text.AsSpan().TrimStart());

    /// <summary>Index of the row's assessment, or -1 where something about it is missing.</summary>
    public int Of(ReadOnlySpan<Cell> cells)
    {
        var key = new RowKey(Reference(cells, _yearColumn), Reference(cells, _grade), Reference(cells, _subject), Number(cells, _yearColumn), Number(cells, _grade), Reference(cells, _procedure));
        var plain = _date < 0 && _subjectCode < 0;
        if (plain && _last >= 0 && RowKeyComparer.Instance.Equals(key, _lastKey))
        {
            return _last;
        }

        if (!plain || !_known.TryGetValue(key, out var index))
        {
            RowError = null;
            index = Build(cells) is { } assessment ? collector.Assessment(assessment) : -1;
            if (plain && RowError is null)
            {
                _known[key] = index;
            }
        }

        _lastKey = key;
        _last = index;
        return index;
    }

    /// <summary>The class of a row that is not of the whole school; null for a grade.</summary>
    public SchoolClass? ClassOf(ReadOnlySpan<Cell> cells) =>
        Reference(cells, _grade) is { } text ? SchoolClass.Of(text) : null;

    private Assessment? Build(ReadOnlySpan<Cell> cells)
    {
        if (_procedure >= 0 && ProcedureWords.IsGve(HeadText.Normalise(At(cells, _procedure).Text)))
        {
            return Ask(ResultMessages.GveNotSupported());
        }

        var row = WithProcedure(cells);
        if (row.Procedure is not { } procedure)
        {
            return Ask(ResultMessages.MissingProcedure());
        }

        if (!ReadSubject(cells, ref row) || !ReadGrade(cells, ref row) || !ReadYear(cells, ref row))
        {
            return null;
        }

        var (programme, taker, season) = GradesOf(procedure, row, cells);
        if (programme is null && procedure == Procedure.Vpr)
        {
            return Ask(ResultMessages.MissingGrade());
        }

        var year = row.Year ?? (row.CalendarYear is { } calendar ? SchoolYear.Of(calendar, season) : null);
        if (row.Year is { } school && procedure is Procedure.Oge or Procedure.Ege && row.CalendarYear is { } told && told != school.StartYear)
        {
            year = new SchoolYear(told - 1);
        }

        if (year is null)
        {
            return row.ImplausibleYear is { } wrong
                ? Ask(ResultMessages.ImplausibleYear(wrong.ToString(CultureInfo.InvariantCulture)), TitleOf(wrong))
                : Ask(ResultMessages.MissingYear());
        }

        return new Assessment(year.Value, procedure, row.Subject!, programme, taker, ProfileFor(procedure, row), row.Form, season, row.Wave, row.OwnTitle, row.Date);
    }

    private Work WithProcedure(ReadOnlySpan<Cell> cells)
    {
        if (CellText.OfName(At(cells, _procedure)) is not { } text)
        {
            return work;
        }

        var words = HeadText.Normalise(text);
        return work with { Procedure = ProcedureWords.In(words), OwnTitle = ProcedureWords.OwnTitleIn(words) ?? string.Empty };
    }

    private bool ReadSubject(ReadOnlySpan<Cell> cells, ref Work row)
    {
        var text = CellText.OfName(At(cells, _subject));
        var code = CellText.OfCode(At(cells, _subjectCode)) ?? (text is { Length: <= 2 } && text.All(char.IsAsciiDigit) ? text : null);
        if (code is not null && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Subject.FindByExamCode(number) is { } byCode)
        {
            row = row with { Subject = byCode.Name, Profile = number == 22 ? TestProfile.Basic : row.Profile };
            return true;
        }

        if (text is not null)
        {
            var known = Subject.Find(text)?.Name ?? SubjectWords.In(text, isFileName: false);
            var examCode = SubjectWords.ExamCodeIn(text);
            if (known is null && _told.Add("subject:" + text))
            {
                collector.TellOf(ResultMessages.UnknownSubject(text), table.SheetIndex);
            }

            row = row with { Subject = known ?? text, Profile = ProcedureWords.ProfileIn(HeadText.Normalise(text)) ?? (examCode == 22 ? TestProfile.Basic : row.Profile) };
            return true;
        }

        row = row with { Subject = _groupSubject ?? row.Subject };
        if (row.Subject is null && table.Columns.Any(column => column.Meaning == ColumnMeaning.Published && PublishedCaptions.IsOfThreeSubjects(column.Caption)))
        {
            row = row with { Subject = "Три предмета" };
        }

        if (row.Subject is null)
        {
            Ask(ResultMessages.MissingSubject());
            return false;
        }

        if (Subject.Find(row.Subject) is null && row.Subject != "Родной язык" && _told.Add("subject:" + row.Subject))
        {
            collector.TellOf(ResultMessages.UnknownSubject(row.Subject), table.SheetIndex);
        }

        return true;
    }

    private bool ReadGrade(ReadOnlySpan<Cell> cells, ref Work row)
    {
        var cell = At(cells, _grade);
        if (cell.TryNumber(out var number) && number is >= 1 and <= 11 && Math.Floor(number) == number)
        {
            row = row.ProgrammeGrade is not null && _grade < 0 ? row : row with { Grade = (int)number, ProgrammeGrade = null, TakerGrade = null };
        }
        else if (SchoolClass.Of(cell.Text) is { } named)
        {
            row = row with { Grade = named.Grade, ProgrammeGrade = null, TakerGrade = null };
        }
        else if (CellText.OfName(cell) is { } text)
        {
            var facts = TitleReader.Read(text.Any(char.IsLetter) && !text.Contains("кл", StringComparison.OrdinalIgnoreCase) ? text + " класс" : text);
            row = row with { Grade = facts.Grade ?? row.Grade, ProgrammeGrade = facts.ProgrammeGrade ?? (facts.Grade is null ? row.ProgrammeGrade : null), TakerGrade = facts.TakerGrade ?? row.TakerGrade };
        }
        else if (_groupGrade is not null)
        {
            row = row with { Grade = _groupGrade, ProgrammeGrade = null, TakerGrade = null };
        }

        return true;
    }

    private bool ReadYear(ReadOnlySpan<Cell> cells, ref Work row)
    {
        var date = At(cells, _date);
        if (date.Kind == CellKind.Date || (date.Kind == CellKind.Text && TitleReader.Read(date.Text).Date is not null))
        {
            var day = date.Kind == CellKind.Date ? DateOnly.FromDateTime(date.Date) : TitleReader.Read(date.Text).Date!.Value;
            var season = day.Month >= 9 ? Season.Autumn : Season.Spring;
            row = row with { CalendarYear = day.Year, Year = null, Season = collector.Context.Overrides?.Season ?? season, Date = row.Procedure == Procedure.Own ? day : null };
        }

        var cell = At(cells, _yearColumn);
        if (cell.IsEmpty)
        {
            return true;
        }

        if (cell.Kind == CellKind.Date)
        {
            row = row with { CalendarYear = cell.Date.Year, Year = null };
            return true;
        }

        var text = HeadText.Normalise(cell.Text);
        if (SchoolYear.TryParse(text.Replace(" ", string.Empty, StringComparison.Ordinal).TrimEnd('г', '.'), out var school))
        {
            row = row with { Year = school, CalendarYear = null };
            return true;
        }

        if (cell.TryNumber(out var number) && number is >= SchoolYear.Earliest and <= SchoolYear.Latest && Math.Floor(number) == number)
        {
            row = row with { CalendarYear = (int)number, Year = null };
            return true;
        }

        var facts = TitleReader.Read(text);
        if (facts.CalendarYear is not null || facts.Year is not null)
        {
            row = row with { CalendarYear = facts.CalendarYear, Year = facts.Year, Season = row.Season ?? facts.Season };
            return true;
        }

        RowError = ResultMessages.ImplausibleYear(HeadText.Quotable(cell.Text));
        RowErrorColumn = _yearColumn;
        return false;
    }

    /// <summary>Asked of every row of a region's extract, so without a new text.</summary>
    private static bool IsTotal(ReadOnlySpan<char> subject) => subject.StartsWith("итог", StringComparison.OrdinalIgnoreCase)
        || subject.StartsWith("всего", StringComparison.OrdinalIgnoreCase) || subject.StartsWith("общий итог", StringComparison.OrdinalIgnoreCase);

    private Assessment? Ask(Message question) => Ask(question, (table.HeadRow, 0));

    private Assessment? Ask(Message question, (int Row, int Column) place)
    {
        if (_told.Add(question.Code))
        {
            collector.Tell(question, table.SheetIndex, place.Row, place.Column);
        }

        return null;
    }

    /// <summary>The cell above the table that says the year: it is the one to be mended.</summary>
    private (int Row, int Column) TitleOf(int year)
    {
        for (var row = 0; row < table.HeadRow; row++)
        {
            var cells = table.Sheet.Row(row);
            for (var column = 0; column < cells.Length; column++)
            {
                if (Reference(cells, column) is { } text && TitleReader.Read(text).ImplausibleYear == year)
                {
                    return (row, column);
                }
            }
        }

        return (table.HeadRow, 0);
    }

    private static Cell At(ReadOnlySpan<Cell> cells, int column) => (uint)column < (uint)cells.Length ? cells[column] : default;

    private static string? Reference(ReadOnlySpan<Cell> cells, int column) =>
        (uint)column < (uint)cells.Length && cells[column].Kind == CellKind.Text ? cells[column].Text : null;

    private static double Number(ReadOnlySpan<Cell> cells, int column) =>
        (uint)column < (uint)cells.Length && cells[column].Kind is CellKind.Number or CellKind.Date ? cells[column].Number : -1;
}
