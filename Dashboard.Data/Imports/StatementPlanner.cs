using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports.Schools;
using Dashboard.Data.Imports.Spreadsheets;
using Dashboard.Data.Imports.Statements;

namespace Dashboard.Data.Imports;

/// <summary>A statement to be written, or to be removed where <paramref name="Statement"/> is null. A school below zero is a planned one.</summary>
internal sealed record PlannedStatement(int SchoolId, StatementKey Key, SchoolStatement? Statement, StatementPlace Place, StatementRow? Replaces);

/// <summary>Compares what files state of schools with what is known of them.</summary>
internal sealed class StatementPlanner(SchoolStatements known, TerritoryPlanner territories, ChangeList changes)
{
    private readonly Dictionary<(int SchoolId, StatementKey Key), StatementRow> _known = known.All.ToDictionary(row => (row.SchoolId, row.Key));
    private readonly Dictionary<(int SchoolId, StatementKey Key), ParsedStatement> _planned = [];

    /// <summary>Factors and categories as this region calls them; their codes never meet.</summary>
    private readonly Dictionary<string, string> _names = known.Factors.Select(factor => (factor.Code, Name: factor.ShortName.Length > 0 ? factor.ShortName : factor.Name))
        .Concat(known.Categories.Select(category => (category.Code, Name: category.ShortName.Length > 0 ? category.ShortName : category.Name)))
        .ToDictionary(named => named.Code, named => named.Name);

    public FilePlan Plan(ReadFile file, ParsedStatements parsed)
    {
        foreach (var own in parsed.OwnFactors)
        {
            _names.TryAdd(own.Code, own.Name);
        }

        var problems = new List<ImportProblem>([.. file.Problems, .. parsed.Problems]);
        var places = file.Places ?? territories.Place(parsed.Mentions, parsed.Rows.Select(row => row.Mention).ToHashSet());
        var planned = new List<PlannedStatement>();
        var counts = new ImportCounts(0, 0, 0, 0, parsed.ErroneousRows, 0);
        foreach (var row in parsed.Rows)
        {
            counts = counts.Add(places[row.Mention] is { } school ? PlanRow(file, parsed, row, school, planned, problems) : new ImportCounts(0, 0, 0, 0, 0, 1));
        }

        AddUnanswered(file, parsed, places, problems);
        // While it is open which school a row means, nobody is taken for absent.
        if (counts.Unanswered == 0)
        {
            counts = counts with { Changed = counts.Changed + PlanRemovals(file, parsed, places, planned) };
        }

        return new FilePlan { File = file, Counts = counts, Problems = problems, Statements = planned };
    }

    private ImportCounts PlanRow(ReadFile file, ParsedStatements parsed, ParsedStatement row, int school, List<PlannedStatement> planned, List<ImportProblem> problems)
    {
        if (_planned.TryGetValue((school, row.Key), out var said))
        {
            if (said.Statement == row.Statement)
            {
                return default(ImportCounts) with { Duplicate = 1 };
            }

            problems.Add(StatementMessages.SaidTwice(
                file.Name, parsed.Sheets[row.Place.Sheet], CellAddress.Of(row.Place.Row, row.Place.Column), territories.NameOf(school), StatementWords.About(row.Key, NameOf),
                StatementWords.Said(row.Key, said.Statement), said.Place.Row + 1, StatementWords.Said(row.Key, row.Statement)));
            return default(ImportCounts) with { Error = 1 };
        }

        _planned[(school, row.Key)] = row;
        var known = _known.GetValueOrDefault((school, row.Key));
        if (known?.Statement == row.Statement)
        {
            return default(ImportCounts) with { Unchanged = 1 };
        }

        planned.Add(new PlannedStatement(school, row.Key, row.Statement, row.Place, known));
        if (known is null)
        {
            return default(ImportCounts) with { New = 1 };
        }

        AddChange(file, parsed, row.Place, school, row.Key, StatementWords.Said(row.Key, known.Statement), StatementWords.Said(row.Key, row.Statement));
        return default(ImportCounts) with { Changed = 1 };
    }

    private int PlanRemovals(ReadFile file, ParsedStatements parsed, int?[] places, List<PlannedStatement> planned)
    {
        var removed = 0;
        var takenBack = parsed.TakenBack.Select(taken => (places[taken.Mention]!.Value, taken.Key)).ToHashSet();
        var absent = parsed.Whole.Distinct().SelectMany(whole => known.Of(whole.Kind).Where(row => row.Key == whole && !_planned.ContainsKey((row.SchoolId, row.Key))));
        foreach (var row in absent.Concat(takenBack.Select(key => _known.GetValueOrDefault(key)).OfType<StatementRow>()))
        {
            planned.Add(new PlannedStatement(row.SchoolId, row.Key, null, default, row));
            AddChange(file, parsed, default, row.SchoolId, row.Key, StatementWords.Said(row.Key, row.Statement), StatementWords.NoLonger);
            removed++;
        }

        return removed;
    }

    private void AddChange(ReadFile file, ParsedStatements parsed, StatementPlace place, int school, StatementKey key, string before, string after) =>
        changes.Add(new ValueChange(
            territories.NameOf(school), StatementWords.Year(key), StatementWords.About(key, NameOf), before, after, file.Name,
            parsed.Sheets.Count > place.Sheet ? parsed.Sheets[place.Sheet] : null, after == StatementWords.NoLonger ? null : CellAddress.Of(place.Row, place.Column)));

    private string? NameOf(string code) => _names.GetValueOrDefault(code);

    private static void AddUnanswered(ReadFile file, ParsedStatements parsed, int?[] places, List<ImportProblem> problems)
    {
        foreach (var row in parsed.Rows.Where(row => places[row.Mention] is null).DistinctBy(row => row.Mention))
        {
            var named = parsed.Mentions[row.Mention];
            var place = parsed.MentionPlaces.GetValueOrDefault(row.Mention, row.Place);
            problems.Add(SchoolMessages.SchoolIsUnknown(
                file.Name, parsed.Sheets[place.Sheet], CellAddress.Of(place.Row, place.Column), named.Name.Length > 0 ? named.Name : named.Code ?? named.Login ?? string.Empty));
        }
    }
}
