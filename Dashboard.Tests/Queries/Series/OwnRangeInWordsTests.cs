using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Queries.Series;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Series;

public sealed class OwnRangeInWordsTests
{
    [Theory]
    [InlineData(10, "внутри собственного обычного диапазона 2017–2024", "as in the years before")]
    [InlineData(40, "выше собственного обычного диапазона 2017–2024 (3–40 %): подсказка", "four times as many")]
    [InlineData(0, "ниже собственного обычного диапазона 2017–2024 (3–40 %): подсказка", "none at all")]
    public async Task A_long_series_says_where_its_last_year_lies(int twos, string said, string reason)
    {
        var words = await Words([.. Years(2017, 2018, 2019, 2021, 2023, 2024).Select(work => (work, 10, 50)), (Works.Vpr(2025), twos, 50)]);

        Assert.True(words.Contains(said, StringComparison.Ordinal), $"{reason}: {words}");
    }

    [Fact]
    public async Task Four_earlier_years_say_nothing() =>
        Assert.DoesNotContain("диапазона", await Words([.. Years(2019, 2021, 2023, 2024).Select(work => (work, 10, 50)), (Works.Vpr(2025), 40, 50)]), StringComparison.Ordinal);

    [Fact]
    public async Task A_small_class_is_not_held_against_its_range() =>
        Assert.DoesNotContain("диапазона", await Words([.. Years(2017, 2018, 2019, 2021, 2023, 2024).Select(work => (work, 10, 50)), (Works.Vpr(2025), 9, 9)]), StringComparison.Ordinal);

    [Fact]
    public async Task Years_before_a_changed_form_do_not_count() =>
        Assert.DoesNotContain("диапазона", await Words([.. Years(2017, 2018, 2019, 2021, 2023, 2024).Select(work => (work, 10, 50)), (Works.ComputerVpr(2025), 40, 50)]), StringComparison.Ordinal);

    [Fact]
    public async Task An_autumn_work_is_no_year_of_the_range() =>
        Assert.DoesNotContain(
            "диапазона", await Words([.. Years(2018, 2019, 2021, 2024).Select(work => (work, 10, 50)), (Works.AutumnVpr(2020), 10, 50), (Works.AutumnVpr(2022), 10, 50), (Works.Vpr(2025), 40, 50)]), StringComparison.Ordinal);

    private static IEnumerable<Assessment> Years(params int[] years) => years.Select(year => Works.Vpr(year));

    private static async Task<string> Words(IReadOnlyList<(Assessment Work, int Twos, int Of)> results)
    {
        var facts = new FactsBuilder();
        var school = facts.School(facts.Municipality("Ольховецкий МО"), "Еловская СОШ");
        foreach (var (work, twos, of) in results)
        {
            facts.Marks(school, work, twos, of - twos, 0, 0);
        }

        var view = await new SeriesQuestion(facts.Source()).AskAsync(new SeriesFilter(school, Works.Vpr(2025).Series, Indicator.LowResults), AccessScope.Region);
        return view!.Words.CanSay.Replace('\u00a0', ' ').Replace("\u2060", "", StringComparison.Ordinal);
    }
}
