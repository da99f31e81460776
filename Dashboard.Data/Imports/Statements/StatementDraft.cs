using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Statements;

/// <summary>Collects what a form reads of a file.</summary>
internal sealed partial class StatementDraft(Workbook workbook, StatementForm form)
{
    private readonly Dictionary<TerritoryMention, int> _mentions = [];
    private readonly HashSet<(string Code, string? Sheet, string Message)> _told = [];

    // «Министерство образования Приозёрного края», «Приозёрная область», «Республика Озёрная».
    [GeneratedRegex(@"(?<!\p{L})\p{Lu}[\p{Ll}-]+(?:ая|ой|ий|ый|ого|ому)\s(?:област[ьи]|кра[йяюе]|республик[аие])(?!\p{L})|(?<!\p{L})[Рр]еспублик[аие]\s\p{Lu}[\p{Ll}-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Region();

    public ParsedStatements Parsed { get; } = new()
    {
        FileName = workbook.FileName, Sheets = [.. workbook.Sheets.Select(sheet => sheet.Name)], Form = form,
    };

    public Workbook Workbook => workbook;

    public void Add(TerritoryMention school, StatementKey key, SchoolStatement statement, StatementTable table, int row, int column) =>
        Parsed.Rows.Add(new ParsedStatement(Mention(school, table), key, statement, new StatementPlace(table.Sheet, row, column)));

    /// <summary>A statement that cannot be taken, with the reason.</summary>
    public void Leave(ImportProblem problem, int rows = 1)
    {
        Tell(problem);
        Parsed.ErroneousRows += rows;
    }

    /// <summary>Says a thing once.</summary>
    public void Tell(ImportProblem problem)
    {
        if (_told.Add((problem.Code, problem.Sheet, problem.Cell is null ? problem.Message : problem.Cell + problem.Message)))
        {
            Parsed.Problems.Add(problem);
        }
    }

    /// <summary>Keeps the regions that titles name, for the guard that knows which region this is.</summary>
    public void NoteRegions(IEnumerable<string> lines)
    {
        foreach (Match found in lines.SelectMany(line => Region().Matches(line)))
        {
            Parsed.Regions.Add(found.Value);
        }
    }

    public YearPlaces Places(StatementTable table) => new(
        table.Above,
        [.. Enumerable.Range(0, workbook.Sheets.Count).Where(sheet => sheet != table.Sheet).SelectMany(sheet => StatementTable.LinesOf(workbook.Sheets[sheet], 0, Math.Min(6, workbook.Sheets[sheet].RowCount)).Where(line => line.Length < 200))],
        table.Name, workbook.FileName);

    private int Mention(TerritoryMention school, StatementTable table)
    {
        if (!_mentions.TryGetValue(school, out var index))
        {
            index = _mentions[school] = Parsed.Mentions.Count;
            Parsed.Mentions.Add(school);
            if (table.Find(text => Names(text, school)) is var (row, column))
            {
                Parsed.MentionPlaces[index] = new StatementPlace(table.Sheet, row, column);
            }
        }

        return index;
    }

    private static bool Names(string text, TerritoryMention school) =>
        (school.Name.Length > 0 && text.Contains(school.Name, StringComparison.Ordinal)) || (school.Login is { } login && FisOkoLogin.DigitsIn(text) == login);
}
