using Dashboard.Data.Domain.Markers;
using Dashboard.Tests.Domain.Wording;
using Xunit;

namespace Dashboard.Tests.Domain.Markers;

public sealed class MarkerWordsTests
{
    [Fact]
    public void No_marker_calls_a_school_or_its_results_non_objective() => Assert.All(
        Enum.GetValues<Marker>(),
        marker => Assert.DoesNotContain("необъектив", marker.Name() + marker.Definition(MarkerRule.Default) + marker.CannotTell(), StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Every_marker_is_found_by_its_code_and_no_other()
    {
        Assert.All(Enum.GetValues<Marker>(), marker => Assert.Equal(marker, MarkerWords.Find(marker.Code())));
        Assert.Null(MarkerWords.Find("such"));
    }

    [Fact]
    public void Every_marker_has_a_name_and_a_limit_of_its_own()
    {
        Assert.Equal(7, Enum.GetValues<Marker>().Select(MarkerWords.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(7, Enum.GetValues<Marker>().Select(MarkerWords.CannotTell).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_changed_threshold_changes_the_words() => Assert.StartsWith(
        "Подтвердили отметку по журналу не менее 97,5 % участников.",
        PlainText.Of(Marker.JournalAgreesTooWell.Definition(MarkerRule.Default with { JournalConfirmed = 0.975 })), StringComparison.Ordinal);
}
