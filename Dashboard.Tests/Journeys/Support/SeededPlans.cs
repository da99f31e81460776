using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Journeys.Support;

/// <summary>Plans of invented wording for a running site, with days around today: a journey must look the same on any day.</summary>
internal static class SeededPlans
{
    private static readonly string[] Sections =
    [
        "Нормативная основа", "Повышение профессионального мастерства", "Работа с обучающимися с рисками неуспешности", "Работа с родителями", "Управление и контроль",
    ];

    /// <summary>A plan of five schools of Ольховецкий, half way through; gives its number.</summary>
    public static async Task<int> AddAsync(LiveSite site, int schools = 5)
    {
        var services = site.Services;
        var facts = await services.GetRequiredService<FactsSource>().GetAsync();
        var municipality = facts.Municipalities.First(each => each.Name.StartsWith("Ольховецк", StringComparison.Ordinal));
        var named = facts.Schools.Where(school => school.MunicipalityId == municipality.Id).Take(schools).Select(school => new DraftSchool(school.Id, null, null)).ToList();
        var today = services.GetRequiredService<PlanStore>().Today;
        var draft = new PlanDraft(
            municipality.Id, "Дорожная карта поддержки школ", "Управление образования", "Приказ", "87", today.AddDays(-200),
            new DateSpan(today.AddDays(-210), today.AddDays(90)), "методическая служба", new OrderReference("Министерство образования", "214", today.AddDays(-230), null),
            RoadmapState.Approved, named, [.. Activities(today)]);
        int plan;
        await using (var context = services.GetRequiredService<InstallationDatabase>().CreateDbContext())
        {
            var stored = PlanWriter.Create(context, draft, DateTime.UtcNow);
            await context.SaveChangesAsync();
            plan = stored.Id;
        }

        await SayAsync(services, plan, today);
        return plan;
    }

    /// <summary>A plan of 2023/2024, whose period is over and of which nobody has said anything; gives its number.</summary>
    public static async Task<int> AddPastAsync(LiveSite site)
    {
        var services = site.Services;
        var facts = await services.GetRequiredService<FactsSource>().GetAsync();
        var municipality = facts.Municipalities.First(each => each.Name.StartsWith("Ольховецк", StringComparison.Ordinal));
        var named = facts.Schools.Where(school => school.MunicipalityId == municipality.Id).Take(6).Select(school => new DraftSchool(school.Id, null, null)).ToList();
        var lessons = new Deadline(
            "сентябрь 2023 г. – февраль 2024 г.", new DateOnly(2023, 9, 1), new DateOnly(2024, 2, 29), Recurrence.None, 1, DeadlineConfidence.High, [new DateSpan(new DateOnly(2023, 9, 1), new DateOnly(2024, 2, 29))], []);
        var draft = new PlanDraft(
            municipality.Id, "Дорожная карта на 2023/2024 учебный год", "Управление образования", "Приказ", "61", new DateOnly(2023, 8, 30),
            new DateSpan(new DateOnly(2023, 9, 1), new DateOnly(2024, 8, 31)), null, null, RoadmapState.Approved, named,
            [
                new DraftActivity(null, null, "1", "Дополнительные занятия по математике в 5 классах", null, "Обучающиеся с «2»", "школы", "Снижение доли «2»", lessons,
                    Addressee.PlanSchools, [], "Математика", 5, "low", 0.1, NeedsEvidence: false, [], null),
                new DraftActivity(null, null, "2", "Итоговое совещание", null, null, "МОУО", "Протокол", lessons, Addressee.Territory, [], null, null, null, null, NeedsEvidence: true, [], null),
            ]);
        await using var context = services.GetRequiredService<InstallationDatabase>().CreateDbContext();
        var stored = PlanWriter.Create(context, draft, DateTime.UtcNow);
        await context.SaveChangesAsync();
        return stored.Id;
    }

    /// <summary>
    /// A municipality of 60 schools of its own and its plan of 42 activities, every third of them monthly; two thirds of what is due are done.
    /// </summary>
    public static async Task<LargePlan> AddLargeAsync(LiveSite site)
    {
        const int schools = 60, activities = 42;
        var services = site.Services;
        var today = services.GetRequiredService<PlanStore>().Today;
        await using var context = services.GetRequiredService<InstallationDatabase>().CreateDbContext();
        var municipality = new Municipality { Name = "Многошкольный муниципальный округ" };
        context.Add(municipality);
        await context.SaveChangesAsync();
        var named = Enumerable.Range(1, schools)
            .Select(number => new School { Name = $"МБОУ «Верхнемногошкольная СОШ № {number}»", ShortName = $"Верхнемногошкольная СОШ № {number}", MunicipalityId = municipality.Id }).ToList();
        context.AddRange(named);
        await context.SaveChangesAsync();
        var plan = PlanWriter.Create(
            context,
            new PlanDraft(
                municipality.Id, "Дорожная карта многих школ", "Управление образования", "Приказ", "600", today.AddDays(-200), new DateSpan(today.AddDays(-210), today.AddDays(120)), null, null,
                RoadmapState.Approved, [.. named.Select(school => new DraftSchool(school.Id, null, null))],
                [
                    .. Enumerable.Range(0, activities).Select(number => new DraftActivity(
                        null, $"{(number / 6) + 1}. Направление {(number / 6) + 1}", $"{(number / 6) + 1}.{(number % 6) + 1}", $"Мероприятие поддержки школ с низкими результатами № {number + 1}", null, null,
                        "школы", null, number % 3 == 0 ? DeadlineOf(today, -200, 90, Recurrence.Monthly) : DeadlineOf(today, (number * 7) - 190, (number * 7) - 170, Recurrence.None),
                        Addressee.PlanSchools, [], null, null, null, null, NeedsEvidence: number % 3 == 1, [], null)),
                ]),
            DateTime.UtcNow);
        await context.SaveChangesAsync();
        var (count, person) = (0, "Координатор");
        foreach (var occurrence in plan.Activities.SelectMany(activity => activity.Occurrences).Where(occurrence => occurrence.End < today))
        {
            foreach (var school in named.Where(_ => count++ % 3 > 0))
            {
                var record = new ActivityRecord { OccurrenceId = occurrence.Id, TerritoryId = school.Id, Status = ActivityStatus.Done, DoneOn = occurrence.End, Person = person, ChangedAt = DateTime.UtcNow };
                record.Remember(person, record.ChangedAt);
                context.Add(record);
            }
        }

        await context.SaveChangesAsync();
        await services.GetRequiredService<FactsSource>().ReloadAsync();
        var monthly = plan.Activities.OrderBy(activity => activity.Place).First();
        return new LargePlan(plan.Id, monthly.Id, municipality.Id, activities, schools, plan.Activities.Sum(activity => activity.Occurrences.Count) * schools);
    }

    private static IEnumerable<DraftActivity> Activities(DateOnly today)
    {
        (int Section, string Title, int Start, int End, Recurrence Recurrence, string Owner, Addressee For)[] rows =
        [
            (0, "Приказ о кураторах школ с низкими результатами", -200, -190, Recurrence.None, "МОУО", Addressee.Territory),
            (0, "Соглашения о сетевом партнёрстве школ", -200, -150, Recurrence.None, "МОУО", Addressee.PlanSchools),
            (0, "Программы антирисковых мер, размещённые на сайтах школ", -180, -120, Recurrence.None, "школы", Addressee.PlanSchools),
            (1, "Курсы «Преподавание математики: трудные темы»", -160, -40, Recurrence.None, "ИРО, школы", Addressee.PlanSchools),
            (1, "Диагностика предметных дефицитов учителей", -110, -80, Recurrence.None, "методическая служба", Addressee.PlanSchools),
            (1, "Посещение уроков школы-партнёра", -150, 60, Recurrence.Monthly, "школа-партнёр", Addressee.PlanSchools),
            (1, "Индивидуальные планы развития педагогов", -60, -5, Recurrence.None, "школы", Addressee.PlanSchools),
            (1, "Семинар «Работа с текстом на каждом уроке»", 5, 5, Recurrence.None, "методическая служба", Addressee.Territory),
            (2, "Список обучающихся с рисками неуспешности, сводно по классам", -200, -170, Recurrence.None, "школы", Addressee.PlanSchools),
            (2, "Дополнительные занятия по математике в 5–6 классах", -180, -30, Recurrence.None, "школы", Addressee.PlanSchools),
            (2, "Отчёт об индивидуальных маршрутах", -20, 10, Recurrence.None, "школы", Addressee.PlanSchools),
            (2, "Пробная работа по математике в 5–8 классах", -30, -10, Recurrence.None, "методическая служба", Addressee.PlanSchools),
            (2, "Летняя предметная смена", 20, 50, Recurrence.None, "школы", Addressee.PlanSchools),
            (3, "Родительские собрания по итогам проверочных работ", -10, 0, Recurrence.None, "школы", Addressee.PlanSchools),
            (3, "Консультации психолога", -180, 80, Recurrence.Quarterly, "ППМС-центр", Addressee.PlanSchools),
            (3, "Консультационный пункт для родителей", -200, 80, Recurrence.Continuous, "школы", Addressee.PlanSchools),
            (4, "Выездной методический день", -2, -2, Recurrence.None, "методическая служба", Addressee.Territory),
            (4, "Аналитическая справка за учебный год", -10, 14, Recurrence.None, "МОУО", Addressee.Territory),
            (4, "Рассмотрение итогов на совете при главе", 60, 85, Recurrence.None, "МОУО", Addressee.Territory),
            (4, "Участие в конкурсах по запросу министерства", 0, 0, Recurrence.OnDemand, "школы", Addressee.PlanSchools),
        ];
        var places = new int[Sections.Length];
        foreach (var row in rows)
        {
            var deadline = DeadlineOf(today, row.Start, row.End, row.Recurrence);
            yield return new DraftActivity(
                null, $"{row.Section + 1}. {Sections[row.Section]}", $"{row.Section + 1}.{++places[row.Section]}", row.Title, "Снижение рисков низких результатов",
                "Школы с низкими результатами", row.Owner, "Справка, протокол", deadline, row.For, [], row.Title.Contains("математик", StringComparison.Ordinal) ? "Математика" : null,
                null, null, null, NeedsEvidence: row.Section is 0 or 2, row.Section == 1 ? [2] : row.Section == 3 ? [13] : [], null);
        }
    }

    private static Deadline DeadlineOf(DateOnly today, int start, int end, Recurrence recurrence)
    {
        var (first, last) = (today.AddDays(start), today.AddDays(end));
        return recurrence switch
        {
            Recurrence.OnDemand => new Deadline("по запросу", null, null, recurrence, 1, DeadlineConfidence.High, [], []),
            Recurrence.Monthly => new Deadline("ежемесячно", first, last, recurrence, 1, DeadlineConfidence.High, [.. Steps(first, last, 1)], []),
            Recurrence.Quarterly => new Deadline(
                "1 раз в кв.", first, last, recurrence, 1, DeadlineConfidence.Medium, [.. Steps(first, last, 3)], [new DeadlineWarning("abbreviation", "«кв.» прочитано как «квартал».")]),
            Recurrence.Continuous => new Deadline("весь период", first, last, recurrence, 1, DeadlineConfidence.High, [new DateSpan(first, last)], []),
            _ => new Deadline("до " + Data.Domain.Wording.Russian.Date(last), first, last, recurrence, 1, DeadlineConfidence.High, [new DateSpan(first, last)], []),
        };
    }

    private static IEnumerable<DateSpan> Steps(DateOnly first, DateOnly last, int months)
    {
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= last; month = month.AddMonths(months))
        {
            yield return new DateSpan(month, month.AddMonths(months).AddDays(-1));
        }
    }

    private static async Task SayAsync(IServiceProvider services, int planId, DateOnly today)
    {
        var (store, records, evidence) = (services.GetRequiredService<PlanStore>(), services.GetRequiredService<ActivityRecords>(), services.GetRequiredService<EvidenceRecords>());
        var plan = (await store.FindAsync(planId, AccessScope.Region))!;
        foreach (var number in new[] { "1.1", "1.2", "2.1", "2.2", "3.1", "3.2" })
        {
            var activity = plan.Activities.Single(each => each.Number == number);
            await records.SetAsync(Keys(activity), new StatusChange(ActivityStatus.Done, activity.End!.Value.AddDays(number == "2.2" ? 4 : -3)), AccessScope.Region);
            if (number is not "3.2")
            {
                using var content = new MemoryStream("%PDF-1.4 invented"u8.ToArray());
                await evidence.AddFileAsync(Keys(activity), $"Справка {number}.pdf", content, AccessScope.Region);
            }
        }

        var visits = plan.Activities.Single(each => each.Number == "2.3");
        await records.SetAsync([.. visits.Units.Where(unit => unit.End < today).Select(unit => unit.Key)], new StatusChange(ActivityStatus.Done, today.AddDays(-40)), AccessScope.Region);
        await records.SetAsync(Keys(plan.Activities.Single(each => each.Number == "2.4"))[..3], new StatusChange(ActivityStatus.Done, today.AddDays(-8)), AccessScope.Region);
        await records.SetAsync(Keys(plan.Activities.Single(each => each.Number == "3.3"))[..2], new StatusChange(ActivityStatus.InProgress), AccessScope.Region);
        await records.SetAsync(Keys(plan.Activities.Single(each => each.Number == "3.4"))[..4], new StatusChange(ActivityStatus.Done, today.AddDays(-12)), AccessScope.Region);
        await records.SetAsync(Keys(plan.Activities.Single(each => each.Number == "1.3"))[..4], new StatusChange(ActivityStatus.Done, today.AddDays(-125)), AccessScope.Region);
        await records.SetAsync(Keys(plan.Activities.Single(each => each.Number == "1.3"))[4..], new StatusChange(ActivityStatus.DonePartly, today.AddDays(-125)), AccessScope.Region);
        await records.SetAsync(Keys(plan.Activities.Single(each => each.Number == "4.1"))[..3], new StatusChange(ActivityStatus.Done, today.AddDays(-1)), AccessScope.Region);
        await records.SetAsync(Keys(plan.Activities.Single(each => each.Number == "4.3")), new StatusChange(ActivityStatus.Ongoing), AccessScope.Region);
        await records.SetAsync(
            Keys(plan.Activities.Single(each => each.Number == "5.1")), new StatusChange(ActivityStatus.Moved, MovedTo: today.AddDays(9), Reason: "карантин в школе"), AccessScope.Region);
    }

    private static UnitKey[] Keys(PlanActivity activity) => [.. activity.Units.Select(unit => unit.Key)];
}

/// <param name="Id">The plan.</param>
/// <param name="MonthlyId">Its first activity, which is due every month.</param>
/// <param name="MunicipalityId">Whose it is.</param>
/// <param name="Activities">How many.</param>
/// <param name="Schools">How many.</param>
/// <param name="Units">One activity, at one time, for one school.</param>
internal sealed record LargePlan(int Id, int MonthlyId, int MunicipalityId, int Activities, int Schools, int Units);
