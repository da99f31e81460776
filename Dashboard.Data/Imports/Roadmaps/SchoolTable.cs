using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Orders;
using Dashboard.Data.Domain.Schools;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>A table of an appendix that lists the schools: school, municipality, head, curator, in any order.</summary>
internal static partial class SchoolTable
{
    private const int LongestCaption = 90;

    [GeneratedRegex(@"^(?:(?:полное|краткое|сокращенное) )?(?:наименование |название |список |перечень )?(?:\p{L}+ )?(?:школ|о[оу](?!\p{L})|(?:обще)?образовательн\p{L}+ (?:организац|учрежд)|шнор|учрежден|организаци)|краткое наименование", RegexOptions.CultureInvariant)]
    private static partial Regex School();

    [GeneratedRegex(@"руководител|директор|фио|ф\. ?и\. ?о|заведующ", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(@"куратор|наставник|тьютор|закреплен", RegexOptions.CultureInvariant)]
    private static partial Regex Curator();

    [GeneratedRegex(@"^муниципалит|^муниципальн\p{L}+ (?:район|округ|образован)|^район|^округ|территори|населенн|адрес|телефон|почт", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"^(?:итого|всего)(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Total();

    /// <summary>True for the captions of such a table.</summary>
    public static bool IsHead(PlanRow row) => row.Filled.Count >= 2
        && row.Filled.All(column => row[column].Text.Length < LongestCaption)
        && RowNumber.Of(row[row.Filled[0]].Text) is null
        && Columns(row) is { School: >= 0 } columns
        && (columns.Head >= 0 || columns.Curator >= 0 || row.Filled.Any(column => column != columns.School && IsBeside(Wording.Fold(row[column].Text))));

    public static IEnumerable<ParsedRoadmapSchool> Read(IReadOnlyList<PlanRow> rows)
    {
        var head = Enumerable.Range(0, rows.Count).FirstOrDefault(place => IsHead(rows[place]), -1);
        var columns = head >= 0 ? Columns(rows[head]) : ByContent(rows);
        if (columns.School < 0)
        {
            yield break;
        }

        string? lastHead = null, lastCurator = null;
        foreach (var row in rows.Skip(head + 1).Where(row => !row.IsColumnNumbers && row.Filled.Count >= 1))
        {
            lastHead = Cell(row, columns.Head, lastHead);
            lastCurator = Cell(row, columns.Curator, lastCurator);
            var name = row[columns.School].Text;
            if (name.Length > 0 && row[columns.School].Span < row.Columns && (SchoolWords.First(name) is not null || (head >= 0 && LooksNamed(name))))
            {
                yield return new ParsedRoadmapSchool(WithoutNumber(name), lastHead, lastCurator);
            }
        }
    }

    private static bool IsBeside(string caption) => Place().IsMatch(caption) || CaptionWords.RoleOf(caption) == ColumnRole.Number;

    private static string? Cell(PlanRow row, int column, string? above) => column < 0 ? null
        : row[column].Merged ? above
        : row[column].Text is { Length: > 0 } text ? text : null;

    private static bool LooksNamed(string name) => name.Length < 150 && name.Any(char.IsLetter) && !Total().IsMatch(name) && !PersonName.Is(name);

    private static string WithoutNumber(string name) => RowNumber.Lead(name)?.Text ?? name;

    private static (int School, int Head, int Curator) Columns(PlanRow row)
    {
        int school = -1, head = -1, curator = -1;
        foreach (var column in row.Filled)
        {
            var caption = Wording.Fold(row[column].Text);
            if (caption.Length > 120 || SchoolWords.First(row[column].Text) is not null)
            {
                return (-1, -1, -1);
            }

            if (curator < 0 && Curator().IsMatch(caption) && !caption.StartsWith("школ", StringComparison.Ordinal))
            {
                curator = column;
            }
            else if (head < 0 && Head().IsMatch(caption))
            {
                head = column;
            }
            else if (school < 0 && School().IsMatch(caption) && !Place().IsMatch(caption))
            {
                school = column;
            }
        }

        return (school, head, curator);
    }

    private static (int School, int Head, int Curator) ByContent(IReadOnlyList<PlanRow> rows)
    {
        if (rows.Count == 0)
        {
            return (-1, -1, -1);
        }

        var columns = rows[0].Columns;
        var school = Enumerable.Range(0, columns).FirstOrDefault(column => Most(column, SchoolWords.Is), -1);
        var head = school < 0 ? -1 : Enumerable.Range(0, columns).FirstOrDefault(column => column != school && Most(column, PersonName.Is), -1);
        return (school, head, -1);

        bool Most(int column, Predicate<string> looks)
        {
            var texts = rows.Select(row => row[column].Text).Where(text => text.Length > 0).ToList();
            return texts.Count > 0 && texts.Count(text => looks(text)) * 2 > texts.Count;
        }
    }
}
