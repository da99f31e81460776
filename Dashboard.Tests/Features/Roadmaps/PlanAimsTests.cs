using Dashboard.Data.Queries.Support;
using Dashboard.Tests.Support;
using Dashboard.Web.Features.Roadmaps.Components;
using Xunit;

namespace Dashboard.Tests.Features.Roadmaps;

public sealed class PlanAimsTests
{
    [Fact]
    public async Task Every_share_stands_with_what_it_is_out_of_or_says_that_nobody_wrote_it()
    {
        var kept = new OwnIndicatorLine(1, "Охват: 2.1 Курсы", "%", null, Year(new OwnIndicatorYear(100, 91)));
        var html = await Rendered.AsHtml<PlanAims>(new
        {
            TerritoryId = 3,
            View = new PlanAimsView(
                new InvolvementView(2, 3, [], 1),
                [new CoverageLine(new ActivityReference(7, 8, "2.1", "Курсы"), "Карта", 2024, 1, 3, 5, null, kept), new CoverageLine(new ActivityReference(7, 9, "2.2", "Семинар"), "Карта", 2024, 1, 0, 0, null, null)],
                [
                    new OwnIndicatorLine(2, "Педагоги, прошедшие курсы", "%", null, Year(new OwnIndicatorYear(100, 75, 45, 60))),
                    new OwnIndicatorLine(3, "Школы с партнёром", "школ", null, Year(new OwnIndicatorYear(null, 4))),
                    new OwnIndicatorLine(4, "Наставники", "чел.", null, Year(new OwnIndicatorYear(12, null))),
                ],
                2024),
        });
        Assert.Equal(
            [
                "60\u00a0% (3\u00a0из\u00a05 сроков), цель 100\u00a0%; введено 91\u00a0%, из\u00a0скольких — не\u00a0указано", "—, цель 100\u00a0%", "75,0\u00a0% (45\u00a0из\u00a060), цель 100\u00a0%", "4\u00a0школ, цель не\u00a0указана",
                "ещё не\u00a0введено, цель 12\u00a0чел.",
            ],
            html.QuerySelectorAll("dd").Select(value => value.Words()));
    }

    private static Dictionary<int, OwnIndicatorYear> Year(OwnIndicatorYear year) => new() { [2024] = year };
}
