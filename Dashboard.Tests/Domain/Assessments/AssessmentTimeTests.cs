using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Domain.Assessments;

public sealed class AssessmentTimeTests
{
    public static TheoryData<Assessment, DateOnly, DateOnly, string> Works => new()
    {
        { Support.Works.Vpr(2024), new DateOnly(2024, 3, 1), new DateOnly(2024, 5, 31), "ВПР in spring" },
        { Support.Works.AutumnVpr(2022), new DateOnly(2022, 9, 14), new DateOnly(2022, 10, 31), "moved to autumn" },
        { Support.Works.Oge(2024), new DateOnly(2024, 5, 20), new DateOnly(2024, 7, 10), "the main period of exams" },
        { Support.Works.Oge(2024, wave: Wave.WithRetakes), new DateOnly(2024, 5, 20), new DateOnly(2024, 9, 30), "with retakes in September" },
        { Support.Works.Own("Срез", new DateOnly(2024, 4, 10)), new DateOnly(2024, 4, 10), new DateOnly(2024, 4, 10), "a day that is known" },
        { Support.Works.Own("Срез", new DateOnly(2024, 4, 10)) with { Date = null }, new DateOnly(2023, 9, 1), new DateOnly(2024, 8, 31), "an own work without a day" },
    };

    [Theory]
    [MemberData(nameof(Works))]
    public void A_work_was_surely_written_between_two_days(Assessment work, DateOnly first, DateOnly last, string reason) =>
        Assert.True(AssessmentTime.Of(work) == new DateSpan(first, last), reason);
}
