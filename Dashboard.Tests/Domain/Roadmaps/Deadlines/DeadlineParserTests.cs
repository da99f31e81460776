using System.Globalization;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Roadmaps.Deadlines;

/// <summary>The table beside this file holds what orders say and how a coordinator reads it, each row with its reason.</summary>
public sealed class DeadlineParserTests
{
    private static readonly DeadlineContext TwoYears = new(new DateOnly(2021, 2, 10), new DateSpan(new DateOnly(2021, 1, 1), new DateOnly(2022, 12, 31)), null, AcademicCalendar.Default);

    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var line in Repository.Read("Dashboard.Tests/Domain/Roadmaps/Deadlines/Examples.tsv").Split('\n').Skip(1).Where(line => line.Length > 0))
        {
            rows.Add(line, line.Split('\t')[^1]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_deadline_is_read_as_a_coordinator_reads_it(string row, string why)
    {
        var cells = row.Split('\t');
        var read = DeadlineParser.Parse(cells[4], Context(cells));
        var said = string.Join('\t', Iso(read.Start), Iso(read.End), RecurrenceWords.Code(read.Recurrence), read.Occurrences.Count, read.Confidence.ToString().ToLowerInvariant(), string.Join(' ', read.Warnings.Select(warning => warning.Code)));
        Assert.True(said == string.Join('\t', cells[5..11]), $"«{cells[4]}» was read as {said}: {why}");
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_normal_form_reads_as_the_same_deadline(string row, string why)
    {
        var cells = row.Split('\t');
        var read = DeadlineParser.Parse(cells[4], Context(cells));
        var again = DeadlineParser.Parse(RecurrenceWords.NormalForm(read), Context(cells));
        Assert.True(
            (read.Start, read.End, read.Recurrence, read.Interval) == (again.Start, again.End, again.Recurrence, again.Interval) && read.Occurrences.SequenceEqual(again.Occurrences),
            $"«{RecurrenceWords.NormalForm(read)}»: {why}");
    }

    [Fact]
    public void Every_doubt_has_an_example()
    {
        var seen = Rows().SelectMany(row => ((string)row[0]).Split('\t')[10].Split(' ')).ToHashSet();
        // A plan without a period and an order without a day: the one doubt that needs both to be absent.
        Assert.Equal([DeadlineMessages.YearUnknown.Code], DeadlineMessages.All.Select(doubt => doubt.Code).Where(code => !seen.Contains(code) && code != DeadlineMessages.YearGuessed.Code));
    }

    [Fact]
    public void Without_a_year_a_period_and_an_order_nothing_is_guessed()
    {
        var read = DeadlineParser.Parse("до 15 мая", new DeadlineContext(null, null, null, AcademicCalendar.Default));
        Assert.Equal((null, null, DeadlineConfidence.Low), (read.Start, read.End, read.Confidence));
        Assert.Contains(DeadlineMessages.YearUnknown, read.Warnings);
    }

    [Fact]
    public void A_year_named_in_a_row_above_helps_where_no_period_does()
    {
        var read = DeadlineParser.Parse("май", new DeadlineContext(null, null, 2023, AcademicCalendar.Default));
        Assert.Equal((new DateOnly(2023, 5, 1), new DateOnly(2023, 5, 31)), (read.Start, read.End));
        Assert.Contains(DeadlineMessages.YearGuessed, read.Warnings);
    }

    [Fact]
    public void Whatever_is_written_the_reading_keeps_its_laws() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        text => Holds(DeadlineParser.Parse(text.Get, TwoYears))).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_is_put_together_of_words_of_deadlines_the_reading_keeps_its_laws() => PutTogether(times: 2000);

    [Fact]
    [Trait("Category", "Long")]
    public void Whatever_is_put_together_in_many_more_ways_the_reading_keeps_its_laws() => PutTogether(times: 300_000);

    private static void PutTogether(int times)
    {
        string[] words =
        [
            "до", "с", "по", "в течение", "ежегодно", "ежемесячно", "май", "сентября", "2021", "2022", "15", "01.02.2021", "31.12", "квартал", "II", "учебного года", "-", "–", ",", "и", "(", ")", "далее",
            "каждый", "четверг", "декада", "первая", "конец", "не позднее", "числа", "месяца", "раз", "2", "полугодие", "каникулы", "осенние", "по графику", "после", "постоянно", "года", "2021/2022", "недели", "четверть",
            "весной", "начала", "на", "начало", "кроме", "зимние", "/", "40", "31", "I", "4", "2099", "февраля",
        ];
        Prop.ForAll(
            Gen.Elements(words).ListOf(9).ToArbitrary(),
            chosen => Holds(DeadlineParser.Parse(string.Join(' ', chosen), TwoYears))).Check(Config.QuickThrowOnFailure.WithMaxTest(times));
    }

    [Fact]
    public void The_reading_does_not_depend_on_the_culture_of_the_machine()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            var turkish = DeadlineParser.Parse("I КВАРТАЛ 2022 г.", TwoYears);
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            Assert.Equal(turkish.End, DeadlineParser.Parse("I КВАРТАЛ 2022 г.", TwoYears).End);
            Assert.Equal(new DateOnly(2022, 3, 31), turkish.End);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static bool Holds(Deadline read) =>
        (read.Start is not { } start || read.End is not { } end || start <= end)
        && read.Occurrences.All(span => span.Start <= span.End)
        && read.Occurrences.Zip(read.Occurrences.Skip(1)).All(pair => pair.First.End < pair.Second.Start)
        && (read.Occurrences.All(span => span.End >= TwoYears.Period!.Value.Start && span.End <= TwoYears.Period.Value.End) || read.Warnings.Contains(DeadlineMessages.OutsidePeriod));

    private static DeadlineContext Context(string[] cells) => new(
        Day(cells[0]), Day(cells[1]) is { } from ? new DateSpan(from, Day(cells[2])!.Value) : null, cells[3].Length == 0 ? null : int.Parse(cells[3], CultureInfo.InvariantCulture), AcademicCalendar.Default);

    private static DateOnly? Day(string cell) => cell.Length == 0 ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;
}
