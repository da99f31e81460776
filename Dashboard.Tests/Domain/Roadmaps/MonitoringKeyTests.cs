using Dashboard.Data.Domain.Roadmaps;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Roadmaps;

/// <summary>What a row of a monitoring form remembers of itself, and how its note is divided.</summary>
public sealed class MonitoringKeyTests
{
    private static readonly DateTime Moment = new(2025, 6, 20, 12, 0, 0, 3, DateTimeKind.Utc);

    [Fact]
    public void A_key_survives_its_cell() => Prop.ForAll<PositiveInt, PositiveInt, PositiveInt>((plan, occurrence, territory) =>
    {
        var key = new MonitoringKey(plan.Get, new UnitKey(occurrence.Get, territory.Get), Moment, MonitoringKey.FingerprintOf(["a", "b"]));
        return MonitoringKey.TryParse(" " + key + " ", out var read) && read == key;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("", "empty")]
    [InlineData("opora-1-2-3", "cut short")]
    [InlineData("opora-1-2-x-1750420800000-0123456789ab", "a letter for a number")]
    [InlineData("opora-1-2-3-1750420800000-0123", "a short fingerprint")]
    [InlineData("opora-1-2-3-99999999999999999-0123456789ab", "beyond the calendar")]
    [InlineData("другой-1-2-3-1750420800000-0123456789ab", "another mark")]
    public void What_is_no_key_is_not_taken_for_one(string text, string reason) => Assert.False(MonitoringKey.TryParse(text, out _), reason);

    [Fact]
    public void Blanks_do_not_count_and_the_place_of_a_word_does()
    {
        Assert.Equal(MonitoringKey.FingerprintOf(["один  два", ""]), MonitoringKey.FingerprintOf([" один\nдва ", ""]));
        Assert.NotEqual(MonitoringKey.FingerprintOf(["один", ""]), MonitoringKey.FingerprintOf(["", "один"]));
    }

    [Fact]
    public void The_moment_of_a_key_is_never_before_what_it_has_seen() => Prop.ForAll<PositiveInt>(ticks =>
    {
        var moment = Moment.AddTicks(ticks.Get);
        var rounded = MonitoringKey.Rounded(moment);
        return rounded >= moment && rounded - moment < TimeSpan.FromMilliseconds(1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_note_is_divided_and_put_together_without_a_loss()
    {
        var note = MonitoringNote.Of("просто слова\nРезультат: справка\nДокумент: приказ № 5\nрезультат: и протокол");
        Assert.Equal(("справка\nи протокол", "приказ № 5", "просто слова"), (note.Result, note.Document, note.Note));
        Assert.Equal("Результат: справка\nРезультат: и протокол\nДокумент: приказ № 5\nпросто слова", note.ToString());
    }

    [Fact]
    public void What_was_put_together_is_divided_the_same_again() => Prop.ForAll<string>(text =>
    {
        var once = MonitoringNote.Of(text);
        return MonitoringNote.Of(once.ToString()) == once;
    }).QuickCheckThrowOnFailure();
}
