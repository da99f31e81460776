using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Journeys.Support;

/// <summary>Visits, decisions, events and indicators of invented wording for a running site, with days around today.</summary>
internal static class SeededSupport
{
    /// <summary>Ольховецкий with a plan of five schools; gives its number and that of Верхнеольховская СОШ, which the plan names.</summary>
    public static async Task<(int Municipality, int School)> AddAsync(LiveSite site)
    {
        var services = site.Services;
        var facts = await services.GetRequiredService<FactsSource>().GetAsync();
        var today = services.GetRequiredService<PlanStore>().Today;
        var municipality = facts.Municipalities.First(each => each.Name.StartsWith("Ольховецк", StringComparison.Ordinal)).Id;
        var upper = facts.Schools.First(each => each.Name.Contains("Верхнеольховская", StringComparison.Ordinal)).Id;
        int[] schools = [upper, .. facts.Schools.Where(school => school.MunicipalityId == municipality && school.Id != upper).Take(4).Select(school => school.Id)];
        await PlanAsync(services, municipality, schools, today);
        await VisitsAsync(services.GetRequiredService<VisitRecords>(), services.GetRequiredService<DecisionRecords>(), schools, today);
        var decisions = services.GetRequiredService<DecisionRecords>();
        await decisions.SaveAsync(
            null, new DecisionDraft(municipality, "Протокол № 3", "В двух школах нет учителя математики", "Подготовить сетевой договор со школой-партнёром", "управление образования", today.AddDays(6)), AccessScope.Region);
        await decisions.SaveAsync(
            null, new DecisionDraft(upper, "Аналитическая справка", "Низкая доля участия родителей", "Провести день открытых уроков для родителей", "директор", today.AddDays(-9)), AccessScope.Region);
        await EventsAsync(services.GetRequiredService<EventRecords>(), municipality, facts.Region!.Id, schools, today);
        await IndicatorsAsync(services.GetRequiredService<OwnIndicatorRecords>(), municipality, Data.Domain.Assessments.SchoolYear.Of(today).StartYear);
        return (municipality, upper);
    }

    private static async Task PlanAsync(IServiceProvider services, int municipality, int[] schools, DateOnly today)
    {
        (string Section, string Number, string Title, int Start, int End, Recurrence Recurrence, Addressee For)[] rows =
        [
            ("1. Нормативная основа", "1.1", "Приказ о кураторах школ с низкими результатами", -200, -190, Recurrence.None, Addressee.Territory),
            ("1. Нормативная основа", "1.2", "Программа антирисковых мер на сайте школы", -180, -120, Recurrence.None, Addressee.PlanSchools),
            ("2. Мастерство педагогов", "2.1", "Курсы «Преподавание математики: трудные темы», охват 100 %", -160, -40, Recurrence.None, Addressee.PlanSchools),
            ("2. Мастерство педагогов", "2.2", "Посещение уроков школы-партнёра", -150, 60, Recurrence.Monthly, Addressee.PlanSchools),
            ("2. Мастерство педагогов", "2.3", "Индивидуальные планы развития педагогов", -60, -5, Recurrence.None, Addressee.PlanSchools),
            ("3. Обучающиеся", "3.1", "Дополнительные занятия по математике в 5–6 классах", -180, -30, Recurrence.None, Addressee.PlanSchools),
            ("3. Обучающиеся", "3.2", "Отчёт об индивидуальных маршрутах", -20, 10, Recurrence.None, Addressee.PlanSchools),
            ("3. Обучающиеся", "3.3", "Летняя предметная смена", 180, 210, Recurrence.None, Addressee.PlanSchools),
            ("4. Управление", "4.1", "Выездной методический день", -40, -40, Recurrence.None, Addressee.Territory),
            ("4. Управление", "4.2", "Педсовет по итогам диагностики", 14, 14, Recurrence.None, Addressee.PlanSchools),
            ("4. Управление", "4.3", "Рассмотрение итогов на совете при главе", 60, 85, Recurrence.None, Addressee.Territory),
        ];
        var draft = new PlanDraft(
            municipality, "Дорожная карта поддержки школ", "Управление образования", "Приказ", "87", today.AddDays(-200), new DateSpan(today.AddDays(-210), today.AddDays(240)), "методическая служба", null,
            RoadmapState.Approved, [.. schools.Select(school => new DraftSchool(school, "Кедрова А. А.", "методист Ясенева И. П."))],
            [.. rows.Select(row => new DraftActivity(
                null, row.Section, row.Number, row.Title, null, null, row.For == Addressee.Territory ? "МОУО" : "школы", null, Deadline(today, row.Start, row.End, row.Recurrence), row.For, [],
                null, null, null, row.Number == "2.1" ? 1 : null, NeedsEvidence: false, [], null))]);
        await using (var context = services.GetRequiredService<InstallationDatabase>().CreateDbContext())
        {
            PlanWriter.Create(context, draft, DateTime.UtcNow);
            await context.SaveChangesAsync();
        }

        var (store, records) = (services.GetRequiredService<PlanStore>(), services.GetRequiredService<ActivityRecords>());
        var plan = (await store.AllAsync([municipality], AccessScope.Region)).First(each => each.Head.OrderNumber == "87");
        foreach (var number in new[] { "1.1", "1.2", "3.1" })
        {
            var activity = plan.Activities.Single(each => each.Number == number);
            await records.SetAsync([.. activity.Units.Select(unit => unit.Key)], new StatusChange(ActivityStatus.Done, activity.End!.Value.AddDays(-3)), AccessScope.Region);
        }

        var courses = plan.Activities.Single(each => each.Number == "2.1").Units.Select(unit => unit.Key).ToArray();
        await records.SetAsync(courses[..3], new StatusChange(ActivityStatus.Done, today.AddDays(-50)), AccessScope.Region);
        var visits = plan.Activities.Single(each => each.Number == "2.2").Units.Where(unit => unit.End < today).Select(unit => unit.Key).ToArray();
        await records.SetAsync(visits, new StatusChange(ActivityStatus.Done, today.AddDays(-35)), AccessScope.Region);
        await records.SetAsync([.. plan.Activities.Single(each => each.Number == "3.2").Units.Select(unit => unit.Key)], new StatusChange(ActivityStatus.InProgress), AccessScope.Region);
    }

    private static Deadline Deadline(DateOnly today, int start, int end, Recurrence recurrence)
    {
        var (first, last) = (today.AddDays(start), today.AddDays(end));
        List<DateSpan> times = [];
        for (var month = new DateOnly(first.Year, first.Month, 1); recurrence == Recurrence.Monthly && month <= last; month = month.AddMonths(1))
        {
            times.Add(new DateSpan(month, month.AddMonths(1).AddDays(-1)));
        }

        return recurrence == Recurrence.Monthly
            ? new Deadline("ежемесячно", first, last, recurrence, 1, DeadlineConfidence.High, times, [])
            : new Deadline("до " + Data.Domain.Wording.Russian.Date(last), first, last, recurrence, 1, DeadlineConfidence.High, [new DateSpan(first, last)], []);
    }

    private static async Task VisitsAsync(VisitRecords records, DecisionRecords decisions, int[] schools, DateOnly today)
    {
        await records.SaveAsync(
            null,
            new VisitDraft(
                schools[0], today.AddDays(-40), VisitPurpose.MethodicalDay, "методист по математике, куратор",
                "Посещены шесть уроков. На уроках математики решают по образцу, задачи на движение разбирают редко; дополнительные занятия идут по плану.", null,
                [
                    new(null, "Ввести в 5–6 классах еженедельный разбор задач на движение и работу", "заместитель директора", today.AddDays(-12)),
                    new(null, "Согласовать с партнёром график взаимных уроков", "директор", today.AddDays(11)),
                    new(null, "Назначить наставника молодому учителю", "директор", today.AddDays(-20)),
                ]),
            AccessScope.Region);
        await records.SaveAsync(null, new VisitDraft(schools[0], today.AddDays(9), VisitPurpose.Interview, "управление образования", null, null, []), AccessScope.Region);
        await records.SaveAsync(
            null, new VisitDraft(schools[1], today.AddDays(-25), VisitPurpose.Verification, "куратор", "Профиль рисков подтверждён, кроме «вовлечённости родителей».", null, []), AccessScope.Region);
        await records.SaveAsync(
            null, new VisitDraft(schools[2], today.AddDays(-60), VisitPurpose.Interview, "управление образования", "Обсудили кадровые вакансии.", null, [new(null, "Подать заявку на целевого студента", "директор", today.AddDays(30))]),
            AccessScope.Region);
        var mentor = (await records.DraftAsync(1, AccessScope.Region))!.Recommendations[2].Id!.Value;
        await decisions.SetAsync([mentor], new DecisionChange(ActivityStatus.Done, today.AddDays(-22), Effect: "Наставник назначен приказом школы"), AccessScope.Region);
    }

    private static async Task EventsAsync(EventRecords records, int municipality, int region, int[] schools, DateOnly today)
    {
        (string Title, int Day, int Holder, int[] Took)[] held =
        [
            ("Семинар «Работа с текстом на каждом уроке»", -50, municipality, [0, 1, 2]),
            ("Конкурс «Методическая находка»", -30, municipality, [0, 2]),
            ("Краевая конференция по функциональной грамотности", -12, region, [2]),
            ("Практикум «Читаем график»", -3, municipality, []),
        ];
        foreach (var each in held)
        {
            var id = (await records.SaveAsync(null, new EventDraft(each.Holder, each.Title, today.AddDays(each.Day), null), AccessScope.Region)).Id!.Value;
            await records.MarkAsync(id, [.. each.Took.Select(place => schools[place])], true, AccessScope.Region);
            if (each.Title.StartsWith("Конкурс", StringComparison.Ordinal))
            {
                await records.SetResultAsync(id, schools[0], "призёр", AccessScope.Region);
            }
        }
    }

    private static async Task IndicatorsAsync(OwnIndicatorRecords records, int municipality, int year)
    {
        var trained = (await records.SaveAsync(null, new OwnIndicatorDraft(municipality, "Педагоги, прошедшие предметные курсы", "%", "методическая служба"), AccessScope.Region)).Id!.Value;
        await records.SetValueAsync(trained, year - 1, 80, new EnteredNumber(72.5), AccessScope.Region);
        await records.SetValueAsync(trained, year, 100, EnteredNumber.Read("55 из 60")!, AccessScope.Region);
        var partners = (await records.SaveAsync(null, new OwnIndicatorDraft(municipality, "Школы с партнёром", "школ", "управление образования"), AccessScope.Region)).Id!.Value;
        await records.SetValueAsync(partners, year, 5, new EnteredNumber(4), AccessScope.Region);
    }
}
