using Dashboard.Data.Domain.Staff;
using Dashboard.Data.Domain.Statements;
using Dashboard.Tests.Domain.Wording;
using Xunit;

namespace Dashboard.Tests.Domain.Staff;

public sealed class StaffTrainingTests
{
    private static readonly DateOnly Today = new(2025, 6, 20);

    [Theory]
    [InlineData(null, null, CourseStanding.Untrained, "nobody said")]
    [InlineData(0, "2026-01-01", CourseStanding.Untrained, "a course that nobody took")]
    [InlineData(2, null, CourseStanding.WithoutEnd, "«бессрочно»")]
    [InlineData(2, "2025-06-19", CourseStanding.Expired, "yesterday was the last day")]
    [InlineData(2, "2025-06-20", CourseStanding.EndsSoon, "the last day still counts")]
    [InlineData(2, "2025-09-18", CourseStanding.EndsSoon, "ninety days")]
    [InlineData(2, "2025-09-19", CourseStanding.InForce, "ninety-one days")]
    public void Training_counts_up_to_its_last_day(int? trained, string? until, CourseStanding expected, string reason) =>
        Assert.True(StaffTraining.StandingOf(new StaffStatement(5, Trained: trained, ValidUntil: until is null ? null : DateOnly.ParseExact(until, "yyyy-MM-dd")), Today) == expected, reason);

    /// <summary>3 of 5 count, 2 of 4 are over, of 6 nobody said anything: 3 of 9, six to train, six untold.</summary>
    [Fact]
    public void People_are_added_and_whoever_is_untold_is_in_no_share()
    {
        var sum = StaffTraining.Of(
            [new StaffStatement(5, WithDeficits: 2, Trained: 3, Vacancies: 1), new StaffStatement(4, Trained: 2, ValidUntil: Today.AddDays(-1)), new StaffStatement(6, WithDeficits: 1)], Today);

        Assert.Equal(new StaffTraining(15, 9, 3, 2, 3, 1), sum);
        Assert.Equal((6, 6, 3.0 / 9), (sum.Missing, sum.Unsaid, sum.Share!.Value));
        Assert.Null(StaffTraining.Of([new StaffStatement(6)], Today).Share);
    }

    public static TheoryData<string, StaffStatement, string, string> Wrong => new()
    {
        { " ", new(3), "Назовите предмет", "a line of nobody" },
        { "Математика", new(0), "сколько человек", "nobody and no vacancy" },
        { "Математика", new(-1, Vacancies: 1), "числа — от 0", "fewer than nobody" },
        { "Математика", new(50_000), "числа — от 0", "a slip of the finger" },
        { "Математика", new(3, WithDeficits: 4), "с дефицитами 4, а всего 3", "a part above the whole" },
        { "Математика", new(3, Trained: 4), "обучены 4, а всего 3", "a part above the whole" },
        { "Математика", new(3, ValidUntil: new DateOnly(1925, 1, 1)), "до какого дня", "a century off" },
        { "Лапшина Е. Р.", new(1), "похоже на имя", "a person as a post" },
        { "Математика", new(1, Trained: 1, Course: "Курс, Лапшина Елена Романовна"), "похоже на имя", "a person in the course" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_line_that_cannot_be_is_answered_with_a_sentence(string topic, StaffStatement line, string part, string reason) =>
        Assert.True(StaffProblem.Of(topic, line).Any(sentence => PlainText.Of(sentence).Contains(part, StringComparison.Ordinal)), reason);

    [Theory]
    [InlineData("Математика", "numbers that fit")]
    [InlineData("Заместитель директора по УВР", "a post is no name")]
    public void A_good_line_has_no_problem(string topic, string reason) =>
        Assert.True(StaffProblem.Of(topic, new StaffStatement(3, 3, "низкий", 3, "Смысловое чтение", Today, 1)).Count == 0, reason);

    [Fact]
    public void A_vacancy_alone_is_a_line() => Assert.Empty(StaffProblem.Of("Физика", new StaffStatement(0, Vacancies: 1)));
}
