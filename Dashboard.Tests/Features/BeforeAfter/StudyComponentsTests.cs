using AngleSharp.Dom;
using Dashboard.Data.Domain.BeforeAfter;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Queries.BeforeAfter;
using Dashboard.Tests.Support;
using Dashboard.Web;
using Dashboard.Web.Charts;
using Dashboard.Web.Features.BeforeAfter;
using Dashboard.Web.Features.BeforeAfter.Components;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace Dashboard.Tests.Features.BeforeAfter;

public sealed class StudyComponentsTests
{
    private static readonly Query Address = Query.Parse("/before-after?plan=4&activity=11&territory=2");

    [Fact]
    public async Task The_verdict_has_a_sign_one_number_its_interval_the_sentence_and_what_could_be_noticed()
    {
        var card = await Render<VerdictCard>(StudyViews.Answered);

        Assert.Equal("▼\u00a0Изменение больше ожидаемого", card.QuerySelector(".vw")!.Words());
        Assert.Equal("−12,9\u00a0п.п.", card.QuerySelector(".vn")!.Words());
        Assert.Contains("интервал от\u00a0−23,1 до\u00a0−2,7\u00a0п.п.", card.Words(), StringComparison.Ordinal);
        Assert.Contains("с\u00a030,3 до\u00a017,4\u00a0%", card.QuerySelector(".vs")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["от\u00a013,8\u00a0п.п.", "от\u00a036,0\u00a0п.п."], card.QuerySelectorAll("dd").Select(cell => cell.TextContent));
        Assert.Contains("told", card.QuerySelector("section")!.ClassName, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StudyVerdict.Worse, 0.1, "▲", true, "a rise that is told is as blue as a fall: no colour judges")]
    [InlineData(StudyVerdict.Indistinguishable, -0.1, "≈", false, "what cannot be told has no direction")]
    [InlineData(StudyVerdict.AsExpected, -0.1, "≈", false, "it was to be expected without any measures")]
    [InlineData(StudyVerdict.TooFew, -0.5, "", false, "of a handful of pupils nothing is said")]
    public async Task Colour_and_sign_follow_the_verdict(StudyVerdict verdict, double change, string sign, bool told, string reason)
    {
        var view = StudyViews.With(answer => answer with { Verdict = verdict, VerdictWord = "слово", Together = answer.Together with { Verdict = verdict, After = new Reading(answer.Together.Before.Value + change, 9, null) } });

        var card = await Render<VerdictCard>(view);

        Assert.True((sign + "\u00a0Слово").Trim('\u00a0') == card.QuerySelector(".vw")!.Words(), reason);
        Assert.True(card.QuerySelector("section")!.ClassList.Contains("told") == told, reason);
        Assert.True((verdict == StudyVerdict.TooFew) == (card.QuerySelector(".vn .hatch") is not null), reason);
    }

    [Fact]
    public async Task A_change_that_rounds_to_nothing_has_no_minus()
    {
        var view = StudyViews.With(answer => answer with
        {
            Together = answer.Together with { After = new Reading(answer.Together.Before.Value - 0.0003, 132, 40), Interval = new Interval(-0.1, -0.0001) },
        });

        var card = await Render<VerdictCard>(view);

        Assert.Equal("0,0\u00a0п.п.", card.QuerySelector(".vn")!.Words());
        Assert.Contains("от\u00a0−10,0 до\u00a00,0\u00a0п.п.", card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_says_why_and_what_to_do_and_may_be_overruled_by_a_link()
    {
        var card = await Render<VerdictCard>(StudyViews.Refused);

        Assert.Equal("Работы несопоставимы", card.QuerySelector(".vw")!.Words());
        Assert.Contains("Выберите другую работу", card.Words(), StringComparison.Ordinal);
        Assert.Equal("/before-after?plan=4&activity=11&territory=2&insist=yes", card.QuerySelector(".insist a")!.GetAttribute("href"));
        Assert.DoesNotContain("п.п.", card.QuerySelector(".v1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_intervention_that_goes_on_it_is_said_what_could_be_noticed_at_all()
    {
        var card = await Render<VerdictCard>(StudyViews.Future);

        Assert.Equal("Судить рано", card.QuerySelector(".vw")!.Words());
        Assert.Null(card.QuerySelector(".insist"));
        Assert.Contains("Что можно будет заметить три школы вместе от\u00a013,8\u00a0п.п.", card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Windows_are_moved_by_links_that_name_the_works()
    {
        var card = await Render<VerdictCard>(StudyViews.Answered);

        var rows = card.QuerySelectorAll(".panel tbody tr");
        Assert.Equal("/before-after?plan=4&activity=11&territory=2&before=2021&after=2025", rows[0].QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("весна\u00a02021: окно «до»", rows[0].QuerySelector("a")!.GetAttribute("aria-label"));
        Assert.Empty(rows[1].QuerySelectorAll("a"));
        Assert.Contains("осеннюю работу писал следующий класс", rows[1].Words(), StringComparison.Ordinal);
        Assert.Equal("true", rows[2].QuerySelector("a")!.GetAttribute("aria-current"));
        Assert.Equal("/before-after?plan=4&activity=11&territory=2&before=2023&after=2024", rows[3].QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains(card.QuerySelectorAll(".panel nav a"), link => link.GetAttribute("href") == "/before-after?plan=4&activity=11&territory=2&before=2022%2C2023&after=2025%2C2026");
    }

    [Fact]
    public async Task The_axis_says_the_windows_to_whoever_does_not_see_it() =>
        Assert.Equal(
            "1.2 Курсы для\u00a0учителей, 01.09.2023 — 28.12.2024. До: весна\u00a02023; после: весна\u00a02025.",
            (await Render<VerdictCard>(StudyViews.Answered)).QuerySelector("[role=img]")!.GetAttribute("aria-label"));

    [Fact]
    public async Task Every_number_stands_alike_in_the_sentence_the_chart_the_table_and_the_certificate()
    {
        var view = StudyViews.Answered;
        var chart = await Rendered.AsHtml<Dumbbell>(new { Data = StudyDrawing.Chart(view, view.Answer!) });
        var twin = StudyDrawing.Twin(view, view.Answer!);
        var certificate = StudyDrawing.Certificate(view, view.Answer!);

        for (var place = 0; place < twin.Rows.Count; place++)
        {
            Assert.Equal(twin.Rows[place][7], chart.QuerySelectorAll("tbody tr")[place].QuerySelector(".change b")!.TextContent);
            Assert.Equal(twin.Rows[place][8], chart.QuerySelectorAll("tbody tr")[place].QuerySelector(".change span")!.TextContent);
            Assert.Contains($"изменение {twin.Rows[place][7]}\u00a0п.п. {twin.Rows[place][8]}", certificate, StringComparison.Ordinal);
        }

        Assert.Equal(["Три школы вместе", "132", "30,3", "23\u2060–\u206039\u00a0%", "132", "17,4", "12\u2060–\u206025\u00a0%", "−12,9", "[−23,1;\u00a0−2,7]", "—", "—", "изменение"], twin.Rows[0]);
        Assert.Equal("−5,0", twin.Rows[1][9]);
        Assert.StartsWith(view.Answer!.Sentence, certificate, StringComparison.Ordinal);
        Assert.Contains("Чего сказать нельзя:\n— Что помогли именно курсы.", certificate, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_carry_n_their_school_and_what_they_mean()
    {
        var view = StudyViews.Answered;

        var chart = await Rendered.AsHtml<Dumbbell>(new { Data = StudyDrawing.Chart(view, view.Answer!) });

        var rows = chart.QuerySelectorAll("tbody tr");
        Assert.Equal("▼\u00a0изменение", rows[0].QuerySelector(".word")!.Words());
        Assert.Equal("132 и\u00a0132", rows[0].QuerySelector(".n")!.TextContent);
        Assert.Equal("/schools/21?indicator=low&procedure=vpr&subject=%D0%9C%D0%B0%D1%82%D0%B5%D0%BC%D0%B0%D1%82%D0%B8%D0%BA%D0%B0&grade=5", rows[1].QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("54 и\u00a052; есть признак, требующий анализа", rows[2].QuerySelector(".n")!.TextContent);
        Assert.Equal("малая выборка", rows[3].QuerySelector(".word")!.Words());
        Assert.NotNull(rows[3].QuerySelector(".hatch"));
        Assert.Contains("rule", rows[4].ClassName, StringComparison.Ordinal);
        Assert.Equal("до 12,2\u00a0% [12,1;\u00a012,3], после 11,9\u00a0% [11,8;\u00a012,0]", rows[5].QuerySelector(".plot .sr")!.Words());
    }

    [Fact]
    public async Task A_school_without_one_side_is_not_drawn_through()
    {
        var view = StudyViews.With(answer => answer with { Rows = [StudyViews.Row(ChangeRowKind.School, "Новая СОШ", 40, null, (3, 20), null, StudyVerdict.NoMeasure, "не\u00a0судим")] });

        var row = (await Rendered.AsHtml<Dumbbell>(new { Data = StudyDrawing.Chart(view, view.Answer!) })).QuerySelector("tbody tr")!;

        Assert.Equal("20 после, до результата нет", row.QuerySelector(".n")!.TextContent);
        Assert.Null(row.QuerySelector(".join"));
        Assert.Single(row.QuerySelectorAll(".dot"));
        Assert.Equal("—", row.QuerySelector(".change b")!.TextContent);
        Assert.Contains("Новая СОШ: сравнить не с чем", StudyDrawing.Certificate(view, view.Answer!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_to_look_at_leads_there()
    {
        var says = await Rendered.AsHtml<StudySays>(new { View = StudyViews.Answered, StudyViews.Answered.Answer, Address });

        Assert.Equal(
        [
            "/before-after?plan=4&activity=11&territory=2&before=2022%2C2023&after=2025%2C2026",
            "/deficits?territory=2&procedure=vpr&subject=%D0%9C%D0%B0%D1%82%D0%B5%D0%BC%D0%B0%D1%82%D0%B8%D0%BA%D0%B0&grade=5&school=21",
            "/imports",
            "/before-after?plan=4&activity=11&territory=2&children=later",
            "/roadmaps/4/activities/11",
        ],
        says.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal("По\u00a0два года на\u00a0каждой стороне", says.QuerySelector("a")!.TextContent);
    }

    [Fact]
    public async Task How_it_was_counted_shows_the_parts_the_checks_the_balance_and_the_way()
    {
        var how = await Rendered.AsHtml<HowCounted>(new { View = StudyViews.Answered });

        Assert.Contains("интервал; регрессия к\u00a0среднему; проверка сопоставимости — 1\u00a0замечание", how.QuerySelector("summary")!.Words(), StringComparison.Ordinal);
        Assert.Equal(["−0,4\u00a0п.п.", "−5,5\u00a0п.п.", "−7,0\u00a0п.п.", "−12,9\u00a0п.п."], how.QuerySelectorAll(".ledger td b").Select(cell => cell.TextContent));
        Assert.Contains("Состав (с оговоркой): В\u00a0одной школе классы слили.", how.Words(), StringComparison.Ordinal);
        var balance = how.QuerySelectorAll("caption").Single(caption => caption.TextContent == "Похожи ли группы до мероприятия").ParentElement!;
        Assert.Equal(
            ["доля «2», 2022\u00a0год 28,0\u00a0% 27,0\u00a0% +0,04 похожи", "участников 44,0 51,0 −0,31 несопоставимы", "село 66\u00a0% — — неизвестно"],
            balance.QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.Words()))));
        Assert.Contains("−11,0\u00a0п.п. [−21,0;\u00a0−1,0]", how.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Школы начали в разное время", how.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schools_that_began_at_different_times_are_listed_by_group_and_drawn_as_bands()
    {
        StartGroup[] groups =
        [
            new(new DateSpan(new DateOnly(2022, 9, 1), new DateOnly(2023, 12, 28)), 2, "весна\u00a02022", "весна\u00a02024"),
            new(new DateSpan(new DateOnly(2023, 9, 1), new DateOnly(2024, 12, 28)), 1, "весна\u00a02023", "весна\u00a02025"),
        ];
        var view = StudyViews.Answered with { Intervention = StudyViews.Answered.Intervention! with { Groups = groups } };

        Assert.Contains("01.09.2022\u00a0— 28.12.2023 2 весна\u00a02022 весна\u00a02024", (await Rendered.AsHtml<HowCounted>(new { View = view })).Words(), StringComparison.Ordinal);
        Assert.Equal(2, (await Render<VerdictCard>(view)).QuerySelectorAll(".band").Length);
    }

    [Fact]
    public async Task While_nothing_is_chosen_the_plans_and_what_the_page_answers_are_shown()
    {
        var start = await Render<StudyStart>(StudyViews.Nothing);

        Assert.NotNull(start.QuerySelector("a[href=\"/before-after?plan=4&territory=2\"]"));
        Assert.NotNull(start.QuerySelector("a[href=\"/before-after?plan=4&activity=12&territory=2\"]"));
        Assert.Contains("никогда — «благодаря»", start.Words(), StringComparison.Ordinal);
        Assert.Equal(2, start.QuerySelectorAll("input[type=date]").Length);
    }

    [Fact]
    public async Task The_filter_bar_says_what_is_in_force()
    {
        var bar = await Render<StudyFilters>(StudyViews.Answered);

        Assert.Equal(
            ["адресаты, 3", "1.2 Курсы для\u00a0учителей", "доля «2», ВПР, математика, 5\u00a0класс"],
            bar.QuerySelectorAll("summary .val").Select(value => value.TextContent));
        Assert.Equal(3, bar.QuerySelectorAll("input[type=checkbox][checked]").Length);
    }

    private static Task<IElement> Render<TComponent>(BeforeAfterView view)
        where TComponent : IComponent => Rendered.AsHtml<TComponent>(new { View = view, Address }, "http://opora.test" + Address);
}
