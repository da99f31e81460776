using Dashboard.Data.Domain.Access;
using Dashboard.Data.Exports.Pptx;
using Dashboard.Data.Queries.Reports;
using Dashboard.Tests.Queries.Reports;
using Dashboard.Tests.Support;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Exports.Pptx;

/// <summary>Decks of the sample region and of the worst that may come, all drawn by one run of LibreOffice; pictures of them stay for people.</summary>
public sealed class DrawnDecks : IAsyncLifetime, IDisposable
{
    /// <summary>Of a deck of 200 schools no more is looked at.</summary>
    private const int Pictures = 24;

    private readonly TemporaryFolder _folder = new();

    public async Task InitializeAsync()
    {
        var region = new DeckRegion();
        await region.InitializeAsync();
        try
        {
            await WriteAsync(region);
        }
        finally
        {
            await region.DisposeAsync();
        }

        await LibreOffice.ToPdfAsync(Directory.GetFiles(_folder.Root, "*.pptx").Order(StringComparer.Ordinal), _folder.Root);
        var pictures = Repository.PathOf("artifacts/screens/deck");
        if (Directory.Exists(pictures))
        {
            // Those of an earlier run have other numbers.
            Directory.Delete(pictures, recursive: true);
        }

        Directory.CreateDirectory(pictures);
        foreach (var pdf in Directory.GetFiles(_folder.Root, "*.pdf"))
        {
            await LibreOffice.PicturesAsync(pdf, Path.Combine(pictures, Path.GetFileNameWithoutExtension(pdf)), Pictures);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    internal IReadOnlyList<string> FaultsOfFile(string deck)
    {
        using var document = PresentationDocument.Open(_folder.PathOf(deck + ".pptx"), false);
        return DeckFaults.OfFile(document);
    }

    internal async Task<IReadOnlyList<string>> FaultsOfPictureAsync(string deck)
    {
        using var document = PresentationDocument.Open(_folder.PathOf(deck + ".pptx"), false);
        return DeckFaults.OfPicture(document, await LibreOffice.WordsAsync(_folder.PathOf(deck + ".pdf")));
    }

    private async Task WriteAsync(DeckRegion region)
    {
        var municipality = region.Facts.Municipalities.First(each => each.Name.Contains("Ольховецкий", StringComparison.Ordinal));
        var school = region.Facts.Schools.First(each => each.MunicipalityId == municipality.Id);
        foreach (var format in Enum.GetValues<DeckFormat>())
        {
            await WriteAsync($"region-{format}", await region.DeckAsync(new DeckFilter { Author = "Министерство образования" }), format);
            await WriteAsync($"municipality-{format}", await region.DeckAsync(new DeckFilter { TerritoryId = municipality.Id, IsForWiderAudience = format == DeckFormat.Narrow }), format);
            await WriteAsync($"school-{format}", await region.DeckAsync(new DeckFilter { TerritoryId = school.Id, Preset = DeckPreset.School }), format);
            await WriteAsync($"everything-{format}", SampleDeck.Everything(), format);
            await WriteAsync($"crowded-{format}", SampleDeck.Crowded(), format);
        }

        await WriteAsync("empty-Wide", SampleDeck.Empty(), DeckFormat.Wide);
        using var stored = await StoredPlans.Create();
        await using var questions = DeckRegion.QuestionsOver(stored.Database, stored.Clock);
        await WriteAsync("nothing-Narrow", (await questions.GetRequiredService<DeckQuestion>().AskAsync(new DeckFilter { TerritoryId = stored.Municipalities[0] }, AccessScope.Region))!, DeckFormat.Narrow);

        await stored.AddAsync(stored.Draft([.. Enumerable.Range(1, 14).Select(number => StoredPlans.Activity($"{number}", $"{SampleDeck.LongName}: занятие {number}", new DateOnly(2025, 4 + (number % 5), 1)))]));
        await WriteAsync("plans-Wide", (await questions.GetRequiredService<DeckQuestion>().AskAsync(new DeckFilter { TerritoryId = stored.Municipalities[0], Preset = DeckPreset.Roadmap }, AccessScope.Region))!, DeckFormat.Wide);

        // A text nearly twice as long as its box: whoever looks must see it.
        await using (var planted = PlantedDeck.Written(SampleDeck.Everything()))
        await using (var target = File.Create(_folder.PathOf("planted.pptx")))
        {
            await planted.CopyToAsync(target);
        }

        var own = DeckTemplate.Read(ChangedTemplate.Of(ChangedTemplate.WithoutFeet)).Template!;
        await using var file = File.Create(_folder.PathOf("own-template.pptx"));
        DeckWriter.Write(await region.DeckAsync(new DeckFilter { TerritoryId = municipality.Id }), own, file);
    }

    private async Task WriteAsync(string name, DeckView deck, DeckFormat format)
    {
        await using var file = File.Create(_folder.PathOf(name + ".pptx"));
        DeckWriter.Write(deck, format, file);
    }
}
