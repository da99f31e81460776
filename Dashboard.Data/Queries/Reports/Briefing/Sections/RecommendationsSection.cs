using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Overview;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Data.Queries.Reports.Briefing.Sections;

/// <summary>What could be done about each risk and each low subject, and for which schools; activities are those that plans here already have.</summary>
public abstract partial class AnswersSection(NeedsQuestion needs, ActivityBankQuestion bank, BriefingPart part) : IBriefingSection
{
    public BriefingPart Part => part;

    public async Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default)
    {
        if (ground.IsForWiderAudience)
        {
            return part == BriefingPart.PlanRecommendations ? [BriefingGround.Say("Рекомендации отдельным школам в документ для широкой аудитории не входят.")] : [];
        }

        var schools = await SchoolsAsync(ground, scope, token);
        var rows = new List<IReadOnlyList<SlideCell>>();
        foreach (var gap in schools.SelectMany(school => school.Gaps.Select(gap => (gap.Subject, school.School))).GroupBy(each => each.Subject).OrderBy(group => group.Key, StringComparer.CurrentCulture))
        {
            rows.Add(Row(ground, $"Низкий результат: {AssessmentWords.SubjectName(gap.Key, Procedure.Vpr, TestProfile.None)}", gap.Select(each => each.School.Label), await BestAsync(new ActivityBankFilter(Subject: gap.Key), scope, token)));
        }

        foreach (var risk in schools.SelectMany(school => school.High.Where(risk => risk.IsUnanswered).Select(risk => (risk.Factor, school.School))).GroupBy(each => each.Factor.Id).OrderByDescending(group => group.Count()))
        {
            rows.Add(Row(ground, risk.First().Factor.Name is var name && name.StartsWith("Риск", StringComparison.Ordinal) ? name : $"Риск: {name}", risk.Select(each => each.School.Label), await BestAsync(new ActivityBankFilter(FactorId: risk.Key), scope, token)));
        }

        return rows.Count == 0
            ? [BriefingGround.Say("Низких результатов и рисков высокой значимости, на которые не отвечало бы ни одно мероприятие, нет.")]
            :
            [
                BriefingGround.Say(
                    "В таблице — низкие результаты и риски высокой значимости, на которые не отвечает ни одно мероприятие действующих планов. Рекомендация — мероприятие, которое в дорожных картах уже есть; где такого нет, его предстоит выбрать."),
                new TableBlock("Адресные рекомендации", Table(ground, rows), ground.Deck.IsSchool ? [36, 64] : [28, 30, 42]),
                new NoteBlock(Russian.Bind("Примечание. Рекомендация — предложение: то, что мероприятие уже проводили, не доказывает его действия. " + ground.Source("перечни, результаты, рисковые профили и дорожные карты").Text)),
            ];
    }

    private async Task<IReadOnlyList<NeedingSchool>> SchoolsAsync(BriefingGround ground, AccessScope scope, CancellationToken token)
    {
        if (ground.SchoolId is { } one)
        {
            return await needs.OfSchoolAsync(one, ground.Deck.Year, scope, token) is { School: var school } ? [school] : [];
        }

        var view = await needs.AskAsync(new NeedsFilter(ground.Deck.Year, ground.Deck.MunicipalityId), scope, token);
        var named = ground.Plan?.Plan.Schools.Select(school => school.Id).ToHashSet();
        return [.. view.Schools.Where(school => named is null || named.Count == 0 || named.Contains(school.School.Id))];
    }

    private async Task<string> BestAsync(ActivityBankFilter filter, AccessScope scope, CancellationToken token) =>
        (await bank.AskAsync(filter, scope, token)).Activities.FirstOrDefault(activity => !School().IsMatch(activity.Title)) is { } first ? $"Включить в план мероприятие, например {BriefingGround.Quoted(first.Title.Trim().TrimEnd('.'))}." : "Выбрать мероприятие: в дорожных картах такого ещё не было.";

    // What was made for one school is no example for another.
    [System.Text.RegularExpressions.GeneratedRegex(@"(?<!\p{L})[СОН]ОШ(?!\p{L})|лице[йя]|гимнази|филиал|школ[аыеу] №", System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex School();

    private static IReadOnlyList<SlideCell> Row(BriefingGround ground, string what, IEnumerable<string> schools, string answer) =>
        ground.Deck.IsSchool ? [new(what), new(answer)] : [new(what), new(string.Join(", ", schools.Order(StringComparer.CurrentCulture))), new(answer)];

    private static TableBody Table(BriefingGround ground, List<IReadOnlyList<SlideCell>> rows) => new(
        ground.Deck.IsSchool ? [new("Что требует ответа"), new("Рекомендация")] : [new("Что требует ответа"), new("Школы"), new("Рекомендация")], rows, "Адресные рекомендации по низким результатам и рискам");
}

/// <summary>Recommendations of the справка.</summary>
public sealed class RecommendationsSection(NeedsQuestion needs, ActivityBankQuestion bank) : AnswersSection(needs, bank, BriefingPart.Recommendations);

/// <summary>Recommendations to the schools of one plan.</summary>
public sealed class PlanRecommendationsSection(NeedsQuestion needs, ActivityBankQuestion bank) : AnswersSection(needs, bank, BriefingPart.PlanRecommendations);
