using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Context;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Conditions;

namespace Dashboard.Data.Queries.Reports.Briefing.Sections;

/// <summary>In what conditions schools work. Not for a wider audience: the social passport of a small school speaks of families.</summary>
public sealed class ConditionsSection(ConditionsQuestion conditions, SchoolConditionsQuestion ofSchool) : IBriefingSection
{
    public BriefingPart Part => BriefingPart.Conditions;

    public async Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default) => ground.IsForWiderAudience ? []
        : ground.SchoolId is { } school ? await OfSchoolAsync(school, ground, scope, token) : await OfSchoolsAsync(ground, scope, token);

    private async Task<IReadOnlyList<BriefingBlock>> OfSchoolAsync(int school, BriefingGround ground, AccessScope scope, CancellationToken token)
    {
        if (await ofSchool.AskAsync(new SchoolConditionsFilter(school), scope, token) is not { Year: { } year } view || view.Lines.All(line => line.Stated is null))
        {
            return [Nothing];
        }

        var rows = view.Lines.Where(line => line.Stated is not null)
            .Select(line => (IReadOnlyList<SlideCell>)[new(line.Measure.Name), new(StatementWords.Said(new StatementKey(StatementKind.Context, year, line.Measure.Code), line.Stated!))]).ToList();
        return
        [
            BriefingGround.Say((ground.Territory!.Pupils is { } pupils && view.Lines.All(line => line.Stated is null || line.Measure.Code != ContextMeasure.Pupils.Code) ? $"В школе {Russian.Count(pupils, "обучающийся", "обучающихся", "обучающихся")}. " : "") + Index(view.Index)),
            new TableBlock($"Социальный паспорт школы, {Russian.SchoolYear(year)} учебный год", new TableBody([new("Показатель"), new("Значение", true)], rows, "Социальный паспорт школы"), [70, 30]),
            ground.Source("социальный паспорт школы"),
        ];
    }

    private async Task<IReadOnlyList<BriefingBlock>> OfSchoolsAsync(BriefingGround ground, AccessScope scope, CancellationToken token)
    {
        var view = await conditions.AskAsync(new ConditionsFilter(MunicipalityId: ground.Deck.MunicipalityId), scope, token);
        if (view.Year is not { } year || view.Schools.Count == 0)
        {
            return [Nothing];
        }

        return
        [
            BriefingGround.Say(
                $"{SocialIndex.FullName}, далее {SocialIndex.Name}, известен у {Russian.Count(view.Schools.Count, "школы", "школ", "школ")}; "
                + (view.Disadvantaged == 0 ? "в сложных социальных условиях по этому расчёту не работает ни одна. " : $"в сложных социальных условиях по этому расчёту работают {Russian.Number(view.Disadvantaged)}. ") + "Это местный расчёт, статуса школе он не даёт."),
            ground.Deck.IsRegion
                ? new TableBlock($"Условия работы школ по муниципалитетам, {Russian.SchoolYear(year)} учебный год", Municipalities(view))
                : new TableBlock($"Условия работы школ, {Russian.SchoolYear(year)} учебный год", Schools(view)),
            ground.Source("социальные паспорта школ"),
        ];
    }

    private static TextBlock Nothing => BriefingGround.Say("Социальных паспортов школ в программе нет: об условиях, в которых они работают, судить нельзя.");

    private static string Index(SocialIndex? index) => index is null ? "" : $"{SocialIndex.FullName} — далее {SocialIndex.Name}. {BriefingGround.Sentence(index.Sentence)} Статуса школе этот индекс не даёт.";

    private static TableBody Schools(ConditionsView view) => new(
        [new("Школа"), new("Обучающихся", true), new(SocialIndex.Name, true), new("Условия")],
        [
            .. view.Schools.Select(row => (IReadOnlyList<SlideCell>)
            [
                new(row.School.Label), row.School.Pupils is { } pupils ? new(Russian.Number(pupils), pupils) : new(Russian.Dash), new(Russian.Number(row.Index.Value!.Value), row.Index.Value),
                new(row.Index.IsDisadvantaged ? "сложные" : "обычные"),
            ]),
        ],
        "Условия работы школ, по алфавиту");

    private static TableBody Municipalities(ConditionsView view) => new(
        [new("Муниципалитет"), new("Школ с известным индексом", true), new("Из них в сложных условиях", true)],
        [
            .. view.Schools.GroupBy(row => row.Municipality?.Label ?? Russian.Dash).OrderBy(group => group.Key, StringComparer.CurrentCulture).Select(group => (IReadOnlyList<SlideCell>)
            [
                new(group.Key), new(Russian.Number(group.Count()), group.Count()), new(Russian.Number(group.Count(row => row.Index.IsDisadvantaged)), group.Count(row => row.Index.IsDisadvantaged)),
            ]),
        ],
        "Условия работы школ по муниципалитетам");
}
