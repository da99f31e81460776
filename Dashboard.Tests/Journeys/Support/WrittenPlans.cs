using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Journeys.Support;

/// <summary>
/// Plans written straight into the database of a site that shows the sample region: a regional one, two municipal ones that carry
/// it out, a draft, one that is over and one that carries out an order which nobody has loaded. Days are counted from today.
/// </summary>
internal sealed class WrittenPlans
{
    public const string RegionalTitle = "Региональный план поддержки школ с низкими результатами", Owner = "Семёнова А. В., методист ИРО";

    private static readonly string[] Sections =
    [
        "1. Нормативное и организационное обеспечение", "2. Повышение профессионального мастерства педагогов", "3. Работа с обучающимися с рисками учебной неуспешности",
        "4. Работа с родителями", "5. Управление качеством образования",
    ];

    private readonly DateOnly _today = DateOnly.FromDateTime(DateTime.Now);

    private WrittenPlans()
    {
    }

    public int MunicipalPlanId { get; private set; }

    public int MunicipalityId { get; private set; }

    public string MunicipalityName { get; private set; } = "";

    public static async Task<WrittenPlans> Into(LiveSite site)
    {
        var written = new WrittenPlans();
        await using var context = site.Services.GetRequiredService<InstallationDatabase>().CreateDbContext();
        await written.WriteAsync(context);
        return written;
    }

    private async Task WriteAsync(DashboardDbContext context)
    {
        var region = await context.Territories.OfType<Region>().SingleAsync();
        var municipalities = await context.Territories.OfType<Municipality>().OrderBy(each => each.Name).ToListAsync();
        var schools = (await context.Territories.OfType<School>().OrderBy(school => school.Id).ToListAsync()).ToLookup(school => school.MunicipalityId);
        var factors = await context.RiskFactors.OrderBy(factor => factor.Id).Select(factor => factor.Id).ToListAsync();
        var regional = PlanWriter.Create(context, Plan(region.Id, RegionalTitle, "301", [], [.. Enumerable.Range(0, 10).Select(place => Activity(place, factors, null))]), DateTime.UtcNow);
        await context.SaveChangesAsync();
        var points = regional.Activities.OrderBy(point => point.Place).Select(point => point.Id).ToList();
        foreach (var (municipality, order) in municipalities.Take(3).Select((municipality, order) => (municipality, order)))
        {
            var own = schools[municipality.Id].Take(5).ToList();
            var draft = Plan(
                municipality.Id, "Дорожная карта поддержки школ", $"{87 + order}", own,
                [.. Enumerable.Range(0, 24).Select(place => Activity(place, factors, place % 5 == 4 ? null : points[place % points.Count]))]);
            var plan = PlanWriter.Create(context, draft with { State = order == 2 ? RoadmapState.Draft : RoadmapState.Approved }, DateTime.UtcNow);
            await context.SaveChangesAsync();
            if (order < 2)
            {
                Say(context, plan, own, order + 2);
                await context.SaveChangesAsync();
            }

            if (order == 0)
            {
                (MunicipalPlanId, MunicipalityId, MunicipalityName) = (plan.Id, municipality.Id, municipality.Name);
            }
        }

        var last = municipalities[3];
        PlanWriter.Create(context, Plan(last.Id, "План мероприятий по повышению качества образования", "12-р", [], [Activity(0, factors, null)]) with
        {
            Period = new DateSpan(_today.AddYears(-3), _today.AddYears(-2)), Parent = new OrderReference("Министерство образования", "44", _today.AddYears(-4), null),
        }, DateTime.UtcNow);
        var school = schools[municipalities[0].Id].First();
        PlanWriter.Create(context, Plan(school.Id, "Дорожная карта школы", "3", [school], [Activity(3, factors, null)]) with { Parent = new OrderReference(null, "87", OrderDate, null) }, DateTime.UtcNow);
        await context.SaveChangesAsync();
    }

    private DateOnly OrderDate => _today.AddDays(-100);

    private PlanDraft Plan(int territory, string title, string number, List<School> schools, IReadOnlyList<DraftActivity> activities) => new(
        territory, title, "Управление образования", "Приказ", number, OrderDate, new DateSpan(_today.AddDays(-90), _today.AddDays(270)), "Координатор",
        number == "301" ? null : new OrderReference("Министерство образования", "301", OrderDate, null), RoadmapState.Approved, [.. schools.Select(school => new DraftSchool(school.Id, null, null))], activities);

    private DraftActivity Activity(int place, List<int> factors, int? point)
    {
        string[] titles =
        [
            "Приказ о сопровождении школ", "Курсы «Преподавание математики: трудные темы»", "Дополнительные занятия по математике, 5–6 классы", "Родительские собрания по итогам ВПР",
            "Аналитическая справка о результатах", "Закрепление наставников", "Индивидуальные планы развития педагогов", "Список обучающихся с рисками, сводно по классам",
            "Консультации психолога", "Совещание руководителей школ",
        ];
        string?[] owners = [Owner, "ММС", "Руководители школ", null];
        var due = _today.AddDays(-75 + (place * 4));
        return StoredPlans.Activity($"{(place % Sections.Length) + 1}.{(place / Sections.Length) + 1}", titles[place % titles.Length], due, place % 10 is 0 or 4 or 9 ? Addressee.Territory : Addressee.PlanSchools, Sections[place % Sections.Length]) with
        {
            Deadline = place == 8 ? new Deadline("весь период", null, null, Recurrence.Continuous, 1, DeadlineConfidence.High, [], []) : StoredPlans.Once(due),
            Owner = owners[place % owners.Length],
            NeedsEvidence = place % 2 == 0,
            Subject = place % 10 is 1 or 2 ? "Математика" : null,
            FactorIds = (place % 10) switch { 1 or 5 or 6 => [factors[1], factors[2]], 2 or 7 => [factors[11]], 3 => [factors[12]], 8 => [factors[8]], _ => (int[])[] },
            CarriesOutId = point,
        };
    }

    private void Say(DashboardDbContext context, Roadmap plan, List<School> schools, int every)
    {
        var count = 0;
        foreach (var activity in plan.Activities)
        {
            foreach (var occurrence in activity.Occurrences.Where(occurrence => occurrence.End < _today))
            {
                foreach (var addressee in activity.Addressee == Addressee.Territory ? [plan.TerritoryId] : schools.Select(school => school.Id))
                {
                    if (++count % (every * 3) != 0)
                    {
                        context.ActivityRecords.Add(new ActivityRecord
                        {
                            OccurrenceId = occurrence.Id, TerritoryId = addressee, Status = count % 11 == 0 ? ActivityStatus.DonePartly : ActivityStatus.Done, DoneOn = occurrence.End,
                            Person = "Координатор", ChangedAt = DateTime.UtcNow,
                        });
                    }
                }
            }
        }
    }
}
