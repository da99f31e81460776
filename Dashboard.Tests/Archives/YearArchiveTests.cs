using System.Globalization;
using System.IO.Compression;
using Dashboard.Data.Archives;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Queries.Reports;
using Dashboard.Tests.Exports.Pptx;
using Dashboard.Tests.Queries.Reports;
using DocumentFormat.OpenXml.Packaging;
using Xunit;

namespace Dashboard.Tests.Archives;

/// <summary>A year of the sample region as one file.</summary>
public sealed class YearArchiveTests(DeckRegion region) : IClassFixture<DeckRegion>
{
    private SchoolYear Year => region.Facts.Assessments.Max(work => work.Year);

    [Fact]
    public async Task Every_municipality_has_a_folder_with_its_slides_report_and_tables_and_nobody_elses_schools()
    {
        using var zip = await WrittenAsync(AccessScope.Region);
        var folders = zip.Entries.Where(entry => entry.FullName.Contains('/', StringComparison.Ordinal)).ToLookup(entry => entry.FullName.Split('/')[0], entry => entry.Name);
        Assert.Equal(region.Facts.Municipalities.Select(each => each.Label.Replace('\u00a0', ' ')).Order(), folders.Select(folder => folder.Key).Order());
        Assert.All(folders, folder => Assert.Equal(["Слайды.pptx", "Аналитическая справка.docx", "Результаты.csv", "Зона адресной поддержки.xlsx"], folder));
        Assert.All(region.Facts.Municipalities, municipality =>
        {
            var names = Lines(zip, $"{municipality.Label.Replace('\u00a0', ' ')}/Результаты.csv").Skip(1).Where(line => line.Contains(",school,", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(names);
            Assert.All(names, line => Assert.Contains("," + municipality.Name + ",", line, StringComparison.Ordinal));
            Assert.All(names, line => Assert.StartsWith(Year.ToString(), line, StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Slides_of_the_archive_are_those_that_are_asked_by_hand()
    {
        using var zip = await WrittenAsync(AccessScope.Region);
        var municipality = region.Facts.Municipalities.First();
        var deck = await region.DeckAsync(new DeckFilter { TerritoryId = municipality.Id, Year = Year });
        using var content = new MemoryStream();
        using (var stream = zip.GetEntry($"{municipality.Label.Replace('\u00a0', ' ')}/Слайды.pptx")!.Open())
        {
            stream.CopyTo(content);
        }

        content.Position = 0;
        using var document = PresentationDocument.Open(content, false);
        Assert.Equal(deck.Slides.Select(slide => WithoutPart(slide.Title)).Distinct(), DeckReading.Slides(document).Select(slide => WithoutPart(DeckReading.Title(slide))).Distinct());
    }

    [Fact]
    public async Task It_says_how_far_it_is_and_what_it_was_made_from()
    {
        var steps = new List<ArchiveStep>();
        using var zip = await WrittenAsync(AccessScope.Region, steps.Add);
        var all = region.Facts.Municipalities.Count();
        Assert.Equal(Enumerable.Range(0, all + 1), steps.Select(step => step.Done));
        Assert.All(steps, step => Assert.Equal((all, step.Done == all), (step.OutOf, step.At is null)));
        var about = string.Join('\n', Lines(zip, "О данных.txt"));
        Assert.Contains($"Версия данных {region.Facts.Installation.DataVersion}", about, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{Year}"), about, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_municipality_gets_its_own_folder_and_a_school_none()
    {
        var own = region.Facts.Municipalities.First();
        using var municipal = await WrittenAsync(AccessScope.Municipality(own.Id));
        Assert.All(municipal.Entries.Where(entry => entry.Name != "О данных.txt"), entry => Assert.StartsWith(own.Label.Replace('\u00a0', ' ') + "/", entry.FullName, StringComparison.Ordinal));
        using var school = await WrittenAsync(AccessScope.Schools(new HashSet<int> { region.Facts.Schools.First().Id }));
        Assert.Equal(["О данных.txt"], school.Entries.Select(entry => entry.FullName));
    }

    private async Task<ZipArchive> WrittenAsync(AccessScope scope, Action<ArchiveStep>? step = null)
    {
        var stream = new MemoryStream();
        await region.Question<YearArchive>().WriteAsync(Year, scope, stream, step);
        stream.Position = 0;
        return new ZipArchive(stream);
    }

    // Where a table is cut the writer knows better than the question.
    private static string WithoutPart(string title) => System.Text.RegularExpressions.Regex.Replace(title, @"\s\(\d+\sиз\s\d+\)$", "");

    private static List<string> Lines(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
