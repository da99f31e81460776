using System.Globalization;
using Dashboard.Tests.Support;
using Dashboard.Web.CommandLine;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Dashboard.Tests.CommandLine;

/// <summary>Slides without the site.</summary>
public sealed class ReportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("deck", "neither a territory nor a file")]
    [InlineData("deck --region", "no file")]
    [InlineData("deck --region --school 020001 --out a.pptx", "two territories")]
    [InlineData("deck --region --year 1899 --out a.pptx", "no school year")]
    [InlineData("deck --region --format square --out a.pptx", "no such format")]
    [InlineData("poster --region --out a.pptx", "no such report")]
    public async Task What_is_not_whole_is_refused_with_how_to_say_it(string line, string reason)
    {
        var (status, errors) = await RunAsync(line);
        Assert.True(status == 2 && errors.Contains(ReportCommand.Usage, StringComparison.Ordinal), $"{reason}: {errors}");
    }

    [Fact]
    public async Task A_deck_of_the_region_and_of_a_municipality_opens_without_a_fault_and_an_unknown_one_is_refused()
    {
        var data = _folder.PathOf("data");
        await using (var output = new StringWriter(CultureInfo.InvariantCulture))
        {
            var sheet = Repository.PathOf("data-samples/region/2024-2025/ВПР/Статистика по отметкам МА 5.xlsx");
            Assert.NotEqual(2, await Commands.RunAsync(["import", sheet, "--create-schools", "--data", data], output, output));
        }

        foreach (var (place, format) in new[] { ("--region", "wide"), ("--municipality=Ольховецкий МО", "narrow") })
        {
            var file = _folder.PathOf(format + ".pptx");
            var (status, errors) = await RunAsync(["deck", place, "--year", "2025", "--format", format, "--out", file, "--data", data]);
            Assert.True(status == 0, errors);
            using var deck = PresentationDocument.Open(file, isEditable: false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(deck).Select(fault => fault.Description + " " + fault.Path?.XPath));
            Assert.True(deck.PresentationPart!.SlideParts.Count() > 3, place);
            Assert.Contains(deck.PresentationPart.SlideParts, slide => slide.ChartParts.Any(chart => chart.EmbeddedPackagePart is not null));
        }

        var (refused, why) = await RunAsync(["deck", "--municipality", "Тридевятый МО", "--out", _folder.PathOf("none.pptx"), "--data", data]);
        Assert.Equal((2, "Нет муниципалитета с кодом или названием «Тридевятый МО»."), (refused, why.Trim()));
        Assert.False(File.Exists(_folder.PathOf("none.pptx")));
    }

    private static Task<(int Status, string Errors)> RunAsync(string line) => RunAsync(line.Split(' '));

    private static async Task<(int Status, string Errors)> RunAsync(string[] words)
    {
        await using var errors = new StringWriter(CultureInfo.InvariantCulture);
        return (await ReportCommand.RunAsync(words, errors), errors.ToString());
    }
}
