using Dashboard.Web.Reminders;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Dashboard.Tests.Reminders;

public sealed class DigestSettingsTests
{
    [Fact]
    public void Without_a_server_there_is_neither_a_letter_nor_a_problem() => Assert.Equal((null, null), Read("to=head@opora.test"));

    [Theory]
    [InlineData("host=mail;to=head@opora.test", "smtp:from", "nobody writes")]
    [InlineData("host=mail;from=opora@opora.test", "smtp:to", "nobody reads")]
    [InlineData("host=mail;from=opora@opora.test;to=head@opora.test,голова", "smtp:to", "one of the readers is no address: the others alone would be a surprise")]
    [InlineData("host=mail;from=opora@opora.test;to=head@opora.test;port=почта", "smtp:port", "no number")]
    [InlineData("host=mail;from=opora@opora.test;to=head@opora.test;port=70000", "smtp:port", "no such port")]
    public void What_cannot_be_used_is_said_with_the_name_of_the_setting(string set, string named, string reason)
    {
        var (settings, problem) = Read(set);
        Assert.True(settings is null && problem!.Contains(named, StringComparison.Ordinal), reason);
    }

    [Theory]
    [InlineData("", 25, "a server inside the network")]
    [InlineData(";user=opora;password=x", 587, "a server that asks who writes")]
    [InlineData(";user=opora;port=2525", 2525, "as the setting says")]
    public void The_port_follows_from_the_user_unless_it_is_set(string more, int port, string reason) =>
        Assert.True(Read("host=mail;from=opora@opora.test;to=head@opora.test, deputy@opora.test" + more).Settings is { To.Count: 2 } settings && settings.Port == port, reason);

    private static (DigestSettings? Settings, string? Problem) Read(string set) => DigestSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(
        set.Split(';').Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create("smtp:" + pair[0], (string?)pair[1]))).Build());
}
