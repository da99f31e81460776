using Dashboard.Data.Domain.Wording;
using Xunit;

namespace Dashboard.Tests.Domain.Wording;

public sealed class RussianTests
{
    [Theory]
    [InlineData(0, "0 школ", "nothing takes the genitive plural")]
    [InlineData(1, "1 школа", "one")]
    [InlineData(2, "2 школы", "two to four")]
    [InlineData(4, "4 школы", "two to four")]
    [InlineData(5, "5 школ", "five and more")]
    [InlineData(11, "11 школ", "eleven does not end as one")]
    [InlineData(12, "12 школ", "twelve to fourteen do not end as two to four")]
    [InlineData(14, "14 школ", "twelve to fourteen do not end as two to four")]
    [InlineData(21, "21 школа", "twenty-one ends as one")]
    [InlineData(111, "111 школ", "a hundred and eleven ends as eleven")]
    [InlineData(1022, "1\u202f022 школы", "thousands are set apart by a narrow space")]
    [InlineData(-1, "\u22121 школа", "the sign does not change the word")]
    public void A_counted_word_takes_the_form_of_its_number(long count, string expected, string why)
    {
        Assert.True(why.Length > 0);
        Assert.Equal(expected.Replace(' ', '\u00a0'), Russian.Count(count, "школа", "школы", "школ"));
    }

    [Theory]
    [InlineData(9.6, 1, "9,6", "decimal comma")]
    [InlineData(9120, 0, "9\u202f120", "narrow space in thousands")]
    [InlineData(1234567.891, 2, "1\u202f234\u202f567,89", "every three digits")]
    [InlineData(-0.84, 1, "\u22120,8", "true minus")]
    [InlineData(-0.04, 1, "0,0", "what rounds to nothing loses its minus")]
    [InlineData(0.25, 1, "0,3", "halves go away from zero")]
    [InlineData(2.345, 2, "2,35", "a half that binary numbers hold inexactly is still a half")]
    [InlineData(-2.5, 0, "\u22123", "halves go away from zero below it too")]
    [InlineData(double.NaN, 1, "—", "no number is a dash")]
    [InlineData(double.PositiveInfinity, 1, "—", "division by nobody is a dash")]
    public void A_number_is_written_for_a_russian_reader(double value, int digits, string expected, string why)
    {
        Assert.True(why.Length > 0);
        Assert.Equal(expected, Russian.Number(value, digits));
    }

    [Theory]
    [InlineData(0.096, 1, "9,6\u00a0%")]
    [InlineData(1, 0, "100\u00a0%")]
    [InlineData(0.285, 0, "29\u00a0%")]
    public void A_share_is_written_as_percent(double share, int digits, string expected) =>
        Assert.Equal(expected, Russian.Percent(share, digits));

    [Theory]
    [InlineData(0.013, "+1,3\u00a0п.п.", "growth carries a plus")]
    [InlineData(-0.008, "\u22120,8\u00a0п.п.", "fall carries a true minus")]
    [InlineData(0.0004, "0,0\u00a0п.п.", "nothing carries no sign")]
    public void A_difference_carries_its_sign(double difference, string expected, string why)
    {
        Assert.True(why.Length > 0);
        Assert.Equal(expected, Russian.PercentagePoints(difference));
    }

    [Fact]
    public void Intervals_stay_on_one_line()
    {
        Assert.Equal("[\u22120,5;\u00a0+2,1]", Russian.DifferenceInterval(-0.005, 0.021));
        Assert.Equal("[\u221244;\u00a0+7]", Russian.DifferenceInterval(-0.44, 0.07, 0));
        Assert.Equal("17\u2060–\u206055\u00a0%", Russian.ShareInterval(0.171, 0.547));
        Assert.Equal("5\u2060–\u20606", Russian.Range(5, 6));
        Assert.Equal("5", Russian.Range(5, 5));
        Assert.Equal("—", Russian.ShareInterval(double.NaN, 1));
    }

    [Fact]
    public void Dates_and_years_are_written_as_in_orders()
    {
        Assert.Equal("05.03.2021", Russian.Date(new DateOnly(2021, 3, 5)));
        Assert.Equal("05.03.2021\u00a009:07", Russian.DateAndTime(new DateTimeOffset(2021, 3, 5, 9, 7, 59, TimeSpan.FromHours(7))));
        Assert.Equal("2024/2025", Russian.SchoolYear(2024));
    }

    [Theory]
    [InlineData(640, "640\u00a0Б")]
    [InlineData(12_300, "12\u00a0КБ")]
    [InlineData(3_565_158, "3,4\u00a0МБ")]
    public void A_size_of_a_file_is_rounded_to_what_matters(long bytes, string expected) => Assert.Equal(expected, Russian.FileSize(bytes));

    [Fact]
    public void A_list_ends_with_and()
    {
        Assert.Equal("", Russian.List([]));
        Assert.Equal("РУ", Russian.List(["РУ"]));
        Assert.Equal("РУ, МА и\u00a0ОМ", Russian.List(["РУ", "МА", "ОМ"]));
    }

    [Theory]
    [InlineData("результаты в школе", "результаты в\u00a0школе", "a preposition goes with its noun")]
    [InlineData("В школе не было работ", "В\u00a0школе не\u00a0было работ", "also at the start and the negation")]
    [InlineData("Приказ № 214", "Приказ №\u00a0214", "a number goes with its sign")]
    [InlineData("выросла на 5 %, а затем", "выросла на\u00a05\u00a0%, а\u00a0затем", "percent goes with its number, also before a comma")]
    [InlineData("изменилась на 2 п.п. за год", "изменилась на\u00a02\u00a0п.п. за\u00a0год", "so do percentage points")]
    [InlineData("школа — филиал", "школа\u00a0— филиал", "a dash does not begin a line")]
    [InlineData("(с учётом пересдач)", "(с\u00a0учётом пересдач)", "a bracket does not hide the preposition")]
    [InlineData("сила воли", "сила воли", "long words stay free")]
    [InlineData("", "", "nothing stays nothing")]
    public void Short_words_are_bound(string sentence, string expected, string why)
    {
        Assert.True(why.Length > 0);
        Assert.Equal(expected, Russian.Bind(sentence));
    }
}
