using System.Globalization;
using Dashboard.Tests.Support;
using Dashboard.Web.CommandLine;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Dashboard.Tests.CommandLine;

/// <summary>Slides and reports without the site.</summary>
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
    [InlineData("deck --plan 1 --out a.pptx", "slides are of a territory")]
    [InlineData("deck --region --audience public --out a.pptx", "an option of texts")]
    [InlineData("briefing --region", "no file")]
    [InlineData("briefing --region --format wide --out a.docx", "an option of slides")]
    [InlineData("briefing --region --audience press --out a.docx", "no such audience")]
    [InlineData("briefing --plan 1 --out a.docx", "a справка is of a territory")]
    [InlineData("roadmap --plan 1 --region --out a.docx", "a plan and a territory")]
    [InlineData("roadmap --region --year 2025 --out a.docx", "a plan has its own years")]
    public async Task What_is_not_whole_is_refused_with_how_to_say_it(string line, string reason)
    {
        var (status, errors) = await RunAsync(line);
        Assert.True(status == 2 && errors.Contains(ReportCommand.Usage, StringComparison.Ordinal), $"{reason}: {errors}");
    }

    [Fact]
    public async Task Decks_and_reports_open_without_a_fault_with_an_own_template_too_and_what_is_unknown_is_refused()
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

        var (text, slides) = (_folder.PathOf("briefing.docx"), _folder.PathOf("wide.pptx"));
        foreach (var audience in new[] { "own", "public" })
        {
            var (status, errors) = await RunAsync(["briefing", "--municipality", "Ольховецкий МО", "--year", "2025", "--audience", audience, "--out", text, "--data", data]);
            Assert.True(status == 0, errors);
            using var report = WordprocessingDocument.Open(text, isEditable: false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(report).Select(fault => fault.Description + " " + fault.Path?.XPath));
            Assert.Contains(report.MainDocumentPart!.ChartParts, chart => chart.EmbeddedPackagePart is not null);
        }

        // What was made is a template too; what is none is refused, and no file is left.
        Assert.Equal((0, ""), await RunAsync(["briefing", "--region", "--template", text, "--out", _folder.PathOf("again.docx"), "--data", data]));
        Assert.Equal((0, ""), await RunAsync(["deck", "--region", "--template", slides, "--out", _folder.PathOf("again.pptx"), "--data", data]));
        foreach (var (line, said) in new[]
        {
            (new[] { "briefing", "--region", "--template", slides }, "не открывается как документ Word"), (["deck", "--region", "--template", text], "не открывается как презентация"),
            (["briefing", "--region", "--template", _folder.PathOf("none")], "не удалось прочитать"), (["roadmap", "--region"], "Утверждённой дорожной карты у этой территории нет."), (["roadmap", "--plan", "7"], "Дорожной карты с номером 7 нет."),
        })
        {
            var (status, errors) = await RunAsync([.. line, "--out", _folder.PathOf("refused"), "--data", data]);
            Assert.True(status == 2 && errors.Replace('\u00a0', ' ').Contains(said, StringComparison.Ordinal), errors);
            Assert.False(File.Exists(_folder.PathOf("refused")));
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
