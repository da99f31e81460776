using System.Globalization;
using Dashboard.Web.CommandLine;
using Xunit;

namespace Dashboard.Tests.CommandLine;

/// <summary>Which command a line means: the site opens only where nothing else was meant.</summary>
public sealed class CommandsTests
{
    [Theory]
    [InlineData("--help", "the usual word")]
    [InlineData("-h", "the short one")]
    [InlineData("help", "as a command")]
    [InlineData("import --help", "asked behind a command")]
    [InlineData("--data somewhere --help", "asked behind a setting of the site")]
    public async Task Help_names_every_command_and_ends_well(string line, string reason)
    {
        var (status, output, errors) = await RunAsync(line);
        Assert.True(status == 0 && errors.Length == 0, reason);
        Assert.All(
            ["import ПУТЬ… [--dry-run] [--create-schools] [--data ПАПКА] [--json]", "export results [--data ПАПКА] [--format csv|json] [--audience own|public] [--out ФАЙЛ]", "export roadmap ", "report deck ", "report briefing ", "report roadmap ", "parse-roadmap ", "--urls ", "--sample "],
            command => Assert.Contains(command, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("improt a.xlsx", "improt", "a slip of the fingers must not open the site")]
    [InlineData("results", "results", "a word that belongs behind «export»")]
    public async Task An_unknown_command_is_refused_with_the_usage(string line, string named, string reason)
    {
        var (status, output, errors) = await RunAsync(line);
        Assert.True(status == 2 && output.Length == 0, reason);
        Assert.StartsWith($"Команды «{named}» нет.", errors, StringComparison.Ordinal);
        Assert.EndsWith(Commands.Usage, errors.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "nothing at all")]
    [InlineData("--data folder --urls http://127.0.0.1:5999", "settings only")]
    [InlineData("--sample=folder", "a setting with its value")]
    public async Task Settings_alone_open_the_site(string line, string reason)
    {
        var (status, output, errors) = await RunAsync(line);
        Assert.True(status is null && output.Length == 0 && errors.Length == 0, reason);
    }

    private static async Task<(int? Status, string Output, string Errors)> RunAsync(string line)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var errors = new StringWriter(CultureInfo.InvariantCulture);
        var status = await Commands.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), output, errors);
        return (status, output.ToString(), errors.ToString());
    }
}
