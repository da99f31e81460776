using Dashboard.Data.Domain.Deficits;
using Dashboard.Data.Queries.Deficits;
using Dashboard.Tests.Support;
using Dashboard.Web.Features.Deficits.Components;
using Xunit;

namespace Dashboard.Tests.Features.Deficits;

public sealed class DeficitListTests
{
    private readonly FactsBuilder _facts = new();

    [Fact]
    public async Task A_region_is_not_compared_with_itself()
    {
        var municipality = _facts.Municipality("Ольховецкий МО");
        var school = _facts.School(municipality, "Верхнеольховская СОШ");
        Assert.Equal(["Край"], await Compared(FactsBuilder.RegionId));
        Assert.Equal(["МО", "Край"], await Compared(municipality));
        Assert.Equal(["Школа", "МО", "Край"], await Compared(school));
    }

    private async Task<IEnumerable<string>> Compared(int id)
    {
        var work = Works.Vpr(2025);
        TaskDeficit[] tasks = [new("1", TaskLevel.Basic, false, 0.4, 100, 0.5, 0.6, 1, false)];
        SkillDeficit[] skills = [new(work, 1, "Умение считать", tasks, 1, false)];
        var view = new DeficitsView(_facts.Build().Territory(id)!, work.Year, [work.Year], [new(work.Subject, skills, 1, [])], TaskBands.Recommended);
        var list = await Rendered.AsHtml<DeficitList>(new { View = view, RegionName = "Приозёрный край" });
        return list.QuerySelectorAll("thead th.r").Select(head => head.Words());
    }
}
