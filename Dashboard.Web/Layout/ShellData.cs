using System.Globalization;
using System.Runtime.CompilerServices;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports.Desk;
using Dashboard.Data.Queries.Reports;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Web.Auth;

namespace Dashboard.Web.Layout;

/// <summary>What the frame shows, from the facts in force: the index of search is made once for a version of them.</summary>
public sealed class ShellData(FactsSource source, CurrentScope current, ImportDesk? desk = null, PlanTitlesQuestion? titles = null, DeadlinesQuestion? deadlines = null, TrayQuestion? tray = null) : IShellData
{
    private static readonly ConditionalWeakTable<ResultFacts, Prepared> Made = [];
    private static readonly ConditionalWeakTable<IReadOnlyList<PlanTitle>, List<Line>> MadeOfPlans = [];

    public async ValueTask<ShellState> LoadAsync(CancellationToken cancellation) => Of(await source.GetAsync(cancellation)).State with
    {
        ImportsWaiting = desk?.Waiting ?? 0,
        ActivitiesOverdue = deadlines is null ? 0 : await deadlines.CountOverdueAsync(current.Value, cancellation),
        SlidesInTray = tray is null ? 0 : await tray.CountAsync(current.Value, cancellation),
    };

    public async ValueTask<IReadOnlyList<SearchHit>> SearchAsync(string text, int limit, CancellationToken cancellation)
    {
        var words = Words(text);
        if (words.Length == 0)
        {
            return [];
        }

        var facts = await source.GetAsync(cancellation);
        return
        [
            .. Of(facts).Lines.Where(line => line.Territory is null || Sees(line.Territory)).Concat(await PlansAsync(cancellation))
                .Select(line => (line.Hit, Rank: line.RankOf(words)))
                .Where(found => found.Rank < int.MaxValue)
                .OrderBy(found => found.Rank)
                .Take(limit)
                .Select(found => found.Hit),
        ];
    }

    // Plans come only as far as the asker sees them: the question itself looks to that.
    private async Task<List<Line>> PlansAsync(CancellationToken cancellation) =>
        titles is null ? [] : MadeOfPlans.GetValue(await titles.AskAsync(current.Value, cancellation), static all => [.. all.Select(LineOf)]);

    private static Line LineOf(PlanTitle title)
    {
        var order = RoadmapWords.Order(title.Plan.OrderKind?.ToLowerInvariant(), title.Plan.OrderNumber, title.Plan.OrderDate);
        var where = string.Join(", ", new[] { title.Plan.TerritoryName, order }.OfType<string>());
        return title.ActivityId is { } activity
            ? new Line(new SearchHit("мероприятие", (title.Number + " " + title.Title).Trim(), where, Links.RoadmapActivity(title.Plan.Id, activity)), null, [Words(title.Title)])
            : new Line(new SearchHit("дорожная карта", title.Title, where, Links.Roadmap(title.Plan.Id)), null, [Words(title.Title), Words(title.Title + " " + where)], title.Plan.OrderNumber);
    }

    private static Prepared Of(ResultFacts facts) => Made.GetValue(facts, static made => new Prepared(State(made), Lines(made)));

    private bool Sees(TerritoryFact territory) => territory.Level == TerritoryLevel.School
        ? current.Value.SeesSchool(territory.Id, territory.MunicipalityId ?? 0)
        : current.Value.SeesMunicipality(territory.Id);

    private static ShellState State(ResultFacts facts) => new(
        facts.Installation.RegionName,
        facts.Installation.IsDemonstration,
        facts.Installation.FreshAt is { } moment ? DateOnly.FromDateTime(DateTime.SpecifyKind(moment, DateTimeKind.Utc).ToLocalTime()) : null,
        [.. facts.Municipalities.Select(each => new TerritoryChoice(each.Id, each.Label)).OrderBy(each => each.Name, StringComparer.Create(CultureInfo.GetCultureInfo("ru-RU"), true))],
        [.. facts.Assessments.Select(assessment => assessment.Year.StartYear).Distinct().OrderDescending()],
        facts.Installation.NominalPerson) { DataVersion = facts.Installation.DataVersion };

    private static List<Line> Lines(ResultFacts facts)
    {
        var lines = new List<Line>();
        foreach (var municipality in facts.Municipalities)
        {
            lines.Add(new Line(new SearchHit("муниципалитет", municipality.Name, null, Links.Municipality(municipality.Id)), municipality, [Words(municipality.Name)], municipality.Code));
        }

        foreach (var school in facts.Schools)
        {
            var place = school.MunicipalityId is { } id ? facts.Territory(id)?.Label : null;
            var subtitle = string.Join(", ", new[] { place, school.Code is { } code ? "код" + Russian.NoBreakSpace + code : null }.OfType<string>());
            lines.Add(new Line(
                new SearchHit("школа", school.Label, subtitle.Length == 0 ? null : subtitle, Links.School(school.Id)), school, [Words(school.Label), Words(school.Name)], school.Code, school.Login));
        }

        lines.AddRange(MenuItem.Sections.Concat(MenuItem.Work).Select(page => new Line(new SearchHit("страница", page.Title, null, page.Address(null, null)), null, [Words(page.Title)])));
        lines.Add(new Line(new SearchHit("страница", "Показатели", "определения", Links.Indicators()), null, [Words("Показатели определения")]));
        lines.AddRange(Indicator.All.Select(each => new Line(new SearchHit("показатель", each.Name, "определение", Links.Indicators(each.Code)), null, [Words(each.Name), Words(each.ShortName)])));
        return lines;
    }

    // «Верхнеольховская СОШ» is found by «верхне», «сош верх» and «ольховская»; letters' case and ё do not matter.
    private static string[] Words(string text) => text.ToLowerInvariant().Replace('ё', 'е')
        .Split([' ', Russian.NoBreakSpace, '«', '»', '„', '“', '"', ',', '.', '(', ')', '-', '–', '№'], StringSplitOptions.RemoveEmptyEntries);

    private sealed record Prepared(ShellState State, List<Line> Lines);

    /// <summary>Something that can be found.</summary>
    private sealed class Line(SearchHit hit, TerritoryFact? territory, string[][] names, params string?[] codes)
    {
        public SearchHit Hit => hit;

        public TerritoryFact? Territory => territory;

        /// <summary>Smaller is better: the name begins so, a word begins so, a word holds it, a code begins so; <see cref="int.MaxValue"/> is no hit.</summary>
        public int RankOf(string[] asked)
        {
            var best = int.MaxValue;
            foreach (var name in names)
            {
                best = Math.Min(best, RankIn(name, asked));
            }

            return asked.Length == 1 && codes.Any(code => code is not null && code.StartsWith(asked[0], StringComparison.Ordinal)) ? Math.Min(best, 3) : best;
        }

        private static int RankIn(string[] name, string[] asked)
        {
            var rank = 0;
            foreach (var word in asked)
            {
                var found = Array.FindIndex(name, each => each.StartsWith(word, StringComparison.Ordinal));
                if (found >= 0)
                {
                    rank = Math.Max(rank, found == 0 ? 0 : 1);
                }
                else if (word.Length > 1 && Array.Exists(name, each => each.Contains(word, StringComparison.Ordinal)))
                {
                    rank = 2;
                }
                else
                {
                    return int.MaxValue;
                }
            }

            return rank;
        }
    }
}
