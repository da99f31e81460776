using Dashboard.Data.Domain.Assessments;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Assessments;

public sealed class SchoolYearTests
{
    [Theory]
    [InlineData("2020/2021", 2020, "as it is shown")]
    [InlineData("2020-2021", 2020, "a hyphen")]
    [InlineData("2020–2021", 2020, "a dash between figures")]
    [InlineData("2020\u20112021", 2020, "a hyphen that does not break, as Word writes it")]
    [InlineData(" 2020 / 2021 ", 2020, "spaces around")]
    [InlineData("2020/21", 2020, "the second year short")]
    [InlineData("2009-10", 2009, "short over a decade")]
    [InlineData("2000/2001", 2000, "the earliest")]
    [InlineData("2060/2061", 2060, "the latest")]
    public void A_school_year_is_read_as_offices_write_it(string text, int start, string reason)
    {
        Assert.True(SchoolYear.TryParse(text, out var year), reason);
        Assert.Equal(start, year.StartYear);
    }

    [Theory]
    [InlineData(null, "nothing")]
    [InlineData("", "an empty cell")]
    [InlineData("2020", "a calendar year is not a school year: spring or autumn is not known")]
    [InlineData("2020/2022", "the years do not follow one another")]
    [InlineData("2021/2020", "the years run backwards")]
    [InlineData("2020/2020", "one year twice")]
    [InlineData("20/21", "two figures could be a day or a fraction")]
    [InlineData("1899/1900", "a date that a sheet shows for an empty number")]
    [InlineData("1999/2000", "before there was anything to load")]
    [InlineData("2061/2062", "a misread cell")]
    [InlineData("2020/2021/2022", "three years")]
    [InlineData("+2020/2021", "a sign")]
    [InlineData("двадцатый/двадцать первый", "words")]
    public void What_is_not_a_school_year_is_refused(string? text, string reason)
    {
        Assert.False(SchoolYear.TryParse(text, out var year), reason);
        Assert.Equal(default, year);
    }

    [Theory]
    [InlineData(2021, 8, 31, 2020, "the last day of the year")]
    [InlineData(2021, 9, 1, 2021, "the first day of the next")]
    [InlineData(2021, 1, 1, 2020, "New Year is in the middle")]
    [InlineData(2021, 12, 31, 2021, "so is its eve")]
    public void A_school_year_begins_on_the_first_of_September(int year, int month, int day, int start, string reason) =>
        Assert.True(SchoolYear.Of(new DateOnly(year, month, day)).StartYear == start, reason);

    [Theory]
    [InlineData(2020, Season.Autumn, 2020, "an autumn work of 2020 belongs to 2020/2021")]
    [InlineData(2021, Season.Spring, 2020, "so does a spring work of 2021")]
    public void A_season_tells_the_school_year(int calendarYear, Season season, int start, string reason) =>
        Assert.True(SchoolYear.Of(calendarYear, season).StartYear == start, reason);

    [Fact]
    public void Calendar_year_and_school_year_lead_to_one_another() =>
        Prop.ForAll(Years, start => Enum.GetValues<Season>().All(season =>
        {
            var year = new SchoolYear(start);
            return SchoolYear.Of(year.CalendarYear(season), season) == year;
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_shown_is_read_back() =>
        Prop.ForAll(Years, start => SchoolYear.TryParse(new SchoolYear(start).ToString(), out var year) && year.StartYear == start).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_day_of_a_school_year_is_in_it() =>
        Prop.ForAll(Years, Gen.Choose(0, 364).ToArbitrary(), (start, day) =>
            SchoolYear.Of(new DateOnly(start, 9, 1).AddDays(day)) == new SchoolYear(start)).QuickCheckThrowOnFailure();

    [Fact]
    public void Years_are_ordered_in_time()
    {
        var earlier = new SchoolYear(2019);
        var later = earlier.Next;
        Assert.True(earlier < later && later > earlier && earlier <= later && later >= earlier);
        Assert.Equal(earlier, later.Previous);
        Assert.True(earlier.CompareTo(later) < 0);
    }

    private static Arbitrary<int> Years => Gen.Choose(SchoolYear.Earliest, SchoolYear.Latest).ToArbitrary();
}
