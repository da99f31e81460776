using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Overview;
using Dashboard.Data.Queries.Partners;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Data.Queries.Reports;

/// <summary>Tasks for the next year, each with the number that it stands on: proposals, for a person to change.</summary>
public sealed class TasksSlide(NeedsQuestion needs, DeadlinesQuestion deadlines, PartnersQuestion partners) : IDeckSlide
{
    private const int MostNeeds = 3;

    public SlideKind Kind => SlideKind.Tasks;

    public async Task<IReadOnlyList<SlideView>> AskAsync(DeckGround ground, AccessScope scope, CancellationToken token = default)
    {
        var points = ground.IsSchool ? await OfSchoolAsync(ground, scope, token) : await OfSchoolsAsync(ground, scope, token);
        var due = await deadlines.AskAsync(new DeadlinesFilter(MunicipalityId: ground.MunicipalityId, SchoolId: ground.IsSchool ? ground.Territory!.Id : null), scope, token);
        var sections = DeadlineSection.Of(due).ToDictionary(section => section.Key);
        if (due.Overdue.Count > 0)
        {
            points.Add($"Выполнить или перенести просроченное: {sections[DeadlineSection.OverdueKey].Count}.");
        }

        if (due.WithoutEvidence.Count > 0)
        {
            points.Add($"Приложить документы к выполненному: {sections[DeadlineSection.EvidenceKey].Count}.");
        }

        // Results of a past year may be put together long after: tasks are for a year that is not over.
        var next = ground.Year.Next.StartYear >= SchoolYear.Of(ground.DataDate).StartYear ? ground.Year.Next : SchoolYear.Of(ground.DataDate);
        return points.Count == 0
            ? [ground.Nothing(Kind, $"Задач на {next} учебный год по данным не видно", "Их подсказывают перечень, результаты, риски и дорожные карты: пока здесь нечего назвать.")]
            : [
                ground.Slide(
                    Kind, $"{next} учебный год: {Russian.Count(points.Count, "задача следует", "задачи следуют", "задач следуют")} из данных", new PointsBody([.. points.Select(Russian.Bind)], "Задачи на следующий учебный год"),
                    ground.Source(null, ground.Year.ToString(), "перечень, результаты, риски, дорожные карты"), "У каждой задачи названо число, на котором она основана. Это предложения: измените их и добавьте свои.",
                    "Предложения программы; решение принимает человек."),
            ];
    }

    private async Task<List<string>> OfSchoolsAsync(DeckGround ground, AccessScope scope, CancellationToken token)
    {
        var view = await needs.AskAsync(new NeedsFilter(ground.Year, ground.MunicipalityId), scope, token);
        var points = new List<string>();
        if (!ground.IsForWiderAudience && view.Zone.Schools.Count > 0 && view.Needs.Count > 0)
        {
            points.Add($"Направить помощь туда, где она нужна чаще: {string.Join("; ", view.Needs.Take(MostNeeds).Select(need => $"{Name(need)} — {DeckGround.Schools(need.Schools)}"))}.");
        }

        if (view.Schools.Count(school => school.HasNoPlan) is > 0 and var without)
        {
            points.Add($"Включить в дорожные карты школы, которых в них нет: {Russian.Number(without)}.");
        }

        if (!ground.IsForWiderAudience && view.Schools.Sum(school => school.Unanswered) is > 0 and var unanswered)
        {
            points.Add($"Назначить мероприятия там, где на низкий результат по предмету или риск высокой значимости не отвечает ни одно: {Russian.Count(unanswered, "случай", "случая", "случаев")}.");
        }

        var pairs = await partners.AskAsync(new PartnersFilter(MunicipalityId: ground.MunicipalityId), scope, token);
        if (pairs.Listed > pairs.Paired)
        {
            points.Add($"Закрепить школы-партнёры: пары нет {(pairs.Paired > 0 || pairs.Listed == 1 ? $"у {Russian.Number(pairs.Listed - pairs.Paired)} из" : "ни у одной из")} {Russian.Count(pairs.Listed, "школы", "школ", "школ")} перечня.");
        }

        return points;
    }

    private async Task<List<string>> OfSchoolAsync(DeckGround ground, AccessScope scope, CancellationToken token)
    {
        var points = new List<string>();
        if (await needs.OfSchoolAsync(ground.Territory!.Id, ground.Year, scope, token) is not { School: var school })
        {
            return points;
        }

        // Low results and risks of one school are not told to everybody.
        if (!ground.IsForWiderAudience)
        {
            points.AddRange(school.Gaps.Select(gap => $"Назначить мероприятие по предмету, где результат низкий: {AssessmentWords.SubjectName(gap.Subject, Procedure.Vpr, TestProfile.None)}."));
            points.AddRange(school.High.Where(risk => risk.IsUnanswered).Select(risk => $"Ответить мероприятием на риск «{risk.Factor.Name}»."));
        }

        return points;
    }

    /// <summary>«низкий результат (ВПР, математика)», «риск «Подвоз обучающихся»».</summary>
    internal static string Name(Need need) => need.Result is { } result ? $"низкий результат ({AssessmentWords.Name(result.Procedure)}, {AssessmentWords.SubjectName(result.Subject, result.Procedure, TestProfile.None)})" : $"риск «{need.Factor!.ShortName}»";
}
