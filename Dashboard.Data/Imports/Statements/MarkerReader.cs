using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Statements;

/// <summary>Published «признаки необъективных результатов»: a column for each grade and subject («4 РУ», «МА5») and the number of marks.</summary>
internal sealed partial class MarkerReader
{
    /// <summary>The last grade that a school has.</summary>
    private const int LastGrade = 11;

    private readonly StatementDraft _draft;

    private MarkerReader(Workbook workbook) => _draft = new StatementDraft(workbook, StatementForm.PublishedMarkers);

    [GeneratedRegex(@"^(?:(?<grade>\d{1,2})\s?(?:кл\p{L}*\.?)?[\s,_-]*(?<subject>\p{L}[\p{L} .]*)|(?<subject>\p{L}[\p{L} .]*?)[\s,_-]*(?<grade>\d{1,2})\s?(?:кл\p{L}*\.?)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Work();

    [GeneratedRegex(@"маркер|признак|^итого$|^всего$|^сумма$", RegexOptions.CultureInvariant)]
    private static partial Regex CountHead();

    public static ParsedStatements? Read(Workbook workbook, StatementReadContext context)
    {
        var tables = StatementTable.In(workbook, IsHead);
        if (tables.Count == 0)
        {
            return null;
        }

        var reader = new MarkerReader(workbook);
        foreach (var table in tables)
        {
            reader.Read(table);
        }

        if (reader._draft.Parsed is { Rows.Count: 0, ErroneousRows: 0 } parsed)
        {
            reader._draft.Leave(StatementMessages.TableIsEmpty(parsed.FileName, tables[0].Name), rows: 0);
        }

        return reader._draft.Parsed;
    }

    private static bool IsHead(IReadOnlyList<string> folded) =>
        SchoolColumns.Of(folded).Identifies && folded.Count(head => WorkOf(head) is not null) is > 0 and var works
        && (works > 1 || folded.Any(CountHead().IsMatch)) && !folded.Any(head => head.Contains("участник", StringComparison.Ordinal) || head.Contains("балл", StringComparison.Ordinal));

    private static (string Subject, int Grade)? WorkOf(string head)
    {
        var bare = head.Replace("маркер", string.Empty, StringComparison.Ordinal).Trim();
        return Work().Match(bare) is { Success: true } match && Subject.Find(match.Groups["subject"].Value) is { } subject
            && int.Parse(match.Groups["grade"].Value, CultureInfo.InvariantCulture) is >= 1 and <= LastGrade and var grade ? (subject.Name, grade) : null;
    }

    /// <summary>The works of a calendar year were written in its spring; those of 2020 in its autumn.</summary>
    private static int OfCalendar(int year) => year == 2020 ? year : year - 1;

    private void Read(StatementTable table)
    {
        var schools = SchoolColumns.Of(table.Folded);
        var works = Enumerable.Range(0, table.Folded.Count).Select(column => (Column: column, Work: WorkOf(table.Folded[column]))).Where(work => work.Work is not null).ToList();
        var counts = Enumerable.Range(0, table.Folded.Count).FirstOrDefault(column => works.TrueForAll(work => work.Column != column) && CountHead().IsMatch(table.Folded[column]), -1);
        _draft.NoteRegions(table.Above);
        var year = SchoolTableYear.Of(_draft, table, OfCalendar);
        // Where the list writes «нет» for no, a blank cell is a work that was not looked at; where it writes only «да», a blank is no.
        var saysNo = table.Rows.Any(row => works.Exists(work => Read(table, row, work.Column) == YesNo.No));
        foreach (var (row, school) in schools.Rows(table, SheetSchool.MunicipalityOf(table)))
        {
            if (SchoolTableYear.In(table, row, schools, year, OfCalendar) is not { } start)
            {
                _draft.Leave(StatementMessages.WithoutYear(_draft.Parsed.FileName, table.Name));
                continue;
            }

            var (marked, unread) = (0, 0);
            foreach (var (column, work) in works)
            {
                var flag = Read(table, row, column);
                if (flag == YesNo.Unread)
                {
                    unread++;
                    _draft.Leave(StatementMessages.FlagIsUnread(_draft.Parsed.FileName, table.Name, CellAddress.Of(row, column), school.Name, table.Heads[column], table.Text(row, column)));
                }
                else if (flag != YesNo.Blank || !saysNo)
                {
                    marked += flag == YesNo.Yes ? 1 : 0;
                    _draft.Add(school, new StatementKey(StatementKind.PublishedMarker, start, StatementTopic.Marker(work!.Value.Subject, work.Value.Grade)), new PublishedMarkerStatement(flag == YesNo.Yes), table, row, column);
                }
            }

            if (unread == 0 && table.Cell(row, counts).TryNumber(out var count) && count != marked)
            {
                _draft.Tell(StatementMessages.MarkersDiffer(_draft.Parsed.FileName, table.Name, CellAddress.Of(row, counts), school.Name, (int)count, marked));
            }
        }
    }

    private static YesNo Read(StatementTable table, int row, int column) => table.Cell(row, column) is var cell && cell.TryNumber(out var number)
        ? number switch { 0 => YesNo.No, 1 => YesNo.Yes, _ => YesNo.Unread }
        : YesNoWords.Parse(cell.Text);
}
