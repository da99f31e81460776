using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Markers;
using Xunit;

namespace Dashboard.Tests.Domain.Markers;

public sealed class OfficialMarkersTests
{
    private static readonly MarkerColumn Russian4 = new(4, Subject.Russian);
    private static readonly MarkerColumn Mathematics4 = new(4, Subject.Mathematics);
    private static readonly MarkerColumn Russian5 = new(5, Subject.Russian);
    private static readonly Dictionary<int, MarkerColumn> Columns = new() { [40] = Russian4, [41] = Mathematics4, [50] = Russian5 };

    [Theory]
    [InlineData("4 РУ", 4, "Русский язык", "as in the lists")]
    [InlineData("РУ 4", 4, "Русский язык", "the other order")]
    [InlineData("МА5", 5, "Математика", "without a space")]
    [InlineData("4\u00a0ма", 4, "Математика", "no-break space and small letters")]
    [InlineData("10 МА", 10, "Математика", "two digits")]
    public void A_head_of_the_list_is_read(string head, int grade, string subject, string reason) =>
        Assert.True(MarkerColumn.Find(head) is { } column && column.Grade == grade && column.Subject.Name == subject, reason);

    [Theory]
    [InlineData("Количество маркеров", "the sum is no work")]
    [InlineData("12 МА", "there is no grade 12")]
    [InlineData("4 ХХ", "no such subject")]
    [InlineData("4Р5У", "digits on two sides")]
    [InlineData("", "nothing")]
    [InlineData(null, "nothing at all")]
    public void Another_head_is_not_read(string? head, string reason) => Assert.True(MarkerColumn.Find(head) is null, reason);

    [Fact]
    public void Each_column_tells_who_marked_it()
    {
        var official = new OfficialMarkers(7, new Dictionary<MarkerColumn, bool> { [Russian4] = true, [Mathematics4] = true, [Russian5] = false }, 2);
        MarkerFinding[] findings =
        [
            Finding(7, 40, Marker.BoundaryJump, MarkerState.Fired),
            Finding(7, 40, Marker.NoTwos, MarkerState.Quiet),
            Finding(7, 41, Marker.BoundaryJump, MarkerState.Quiet),
            Finding(7, 50, Marker.NoTwos, MarkerState.Fired),
            Finding(8, 41, Marker.NoTwos, MarkerState.Fired),
            Finding(7, 99, Marker.NoTwos, MarkerState.Fired),
        ];

        Assert.Equal(
            [(Russian4, MarkerAgreement.BothMarked), (Mathematics4, MarkerAgreement.OnlyOfficial), (Russian5, MarkerAgreement.OnlyOurs)],
            MarkerComparison.Of(official, findings, Columns).Select(row => (row.Column, row.Agreement)));
    }

    [Theory]
    [InlineData(false, MarkerState.Quiet, MarkerAgreement.NeitherMarked, "both looked and found nothing")]
    [InlineData(true, MarkerState.TooFew, MarkerAgreement.NotComparable, "a group too small for ours does not contradict the list")]
    [InlineData(false, MarkerState.NotAssessed, MarkerAgreement.NotComparable, "no scale is no opinion")]
    [InlineData(null, MarkerState.Fired, MarkerAgreement.NotComparable, "the list does not have the work")]
    public void Silence_is_not_agreement(bool? official, MarkerState ours, MarkerAgreement expected, string reason)
    {
        var marked = official is { } known ? new Dictionary<MarkerColumn, bool> { [Russian4] = known } : [];

        Assert.True(Assert.Single(MarkerComparison.Of(new OfficialMarkers(7, marked, null), [Finding(7, 40, Marker.NoTwos, ours)], Columns)).Agreement == expected, reason);
    }

    [Theory]
    [InlineData(1, false, "one column is marked and the sheet says one")]
    [InlineData(2, true, "the sheet says two")]
    [InlineData(null, false, "the sheet says nothing")]
    public void The_published_number_of_markers_is_checked(int? count, bool disagrees, string reason) =>
        Assert.True(new OfficialMarkers(7, new Dictionary<MarkerColumn, bool> { [Russian4] = true, [Russian5] = false }, count).CountDisagrees == disagrees, reason);

    [Fact]
    public void Markers_of_a_school_are_counted_and_its_works_once()
    {
        var lines = SchoolMarkers.OfYear(
        [
            Finding(8, 40, Marker.NoTwos, MarkerState.TooFew),
            Finding(7, 40, Marker.NoTwos, MarkerState.Fired),
            Finding(7, 40, Marker.BoundaryJump, MarkerState.Fired),
            Finding(7, 41, Marker.BoundaryJump, MarkerState.Quiet),
            Finding(7, 50, Marker.BoundaryJump, MarkerState.NotAssessed),
        ]);

        Assert.Equal([new SchoolMarkers(7, 2, 1, 3, 0), new SchoolMarkers(8, 0, 0, 0, 1)], lines);
    }

    private static MarkerFinding Finding(int school, int work, Marker marker, MarkerState state) => new(marker, school, work, state, "");
}
