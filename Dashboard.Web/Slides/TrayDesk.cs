using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Reports;
using Dashboard.Data.Records;
using Dashboard.Web.Auth;
using System.Text.Json;

namespace Dashboard.Web.Slides;

/// <summary>What came of a press on «На слайд».</summary>
/// <param name="Text">In the words of the page.</param>
/// <param name="IsRefusal">Nothing was put aside.</param>
public sealed record TraySaid(string Text, bool IsRefusal);

/// <summary>Puts charts into the tray for one visitor; the frame of the page counts them and says what came of it.</summary>
public sealed class TrayDesk(TrayRecords records, FactsSource source, CurrentScope current)
{
    /// <summary>Raised when the tray holds something else, or there is something to say.</summary>
    public event EventHandler? Changed;

    public TraySaid? Said { get; private set; }

    /// <param name="slide">The numbers that the page shows.</param>
    /// <param name="address">Of the page, with its filters.</param>
    /// <param name="territoryId">Whose numbers; null for the whole region.</param>
    /// <param name="token">Cancels.</param>
    public async Task PutAsync(SlideView slide, string address, int? territoryId, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var dated = slide with { Source = Dated(slide.Source, facts.Installation) };
        var outcome = await records.AddAsync(new TrayDraft(JsonSerializer.Serialize(dated, SlideJson.Options), address, territoryId, facts.Installation.DataVersion), current.Value, token);
        Tell(outcome.Refusal is { } refusal ? new TraySaid(refusal, true)
            : new TraySaid(outcome.Changed > 0 ? $"На слайд: «{slide.Title}»." : "Этот график уже есть в лотке слайдов.", false));
    }

    public void Hide()
    {
        if (Said is not null)
        {
            Tell(null);
        }
    }

    /// <summary>The tray was changed elsewhere.</summary>
    public void Ring() => Changed?.Invoke(this, EventArgs.Empty);

    private void Tell(TraySaid? said)
    {
        Said = said;
        Ring();
    }

    // A slide is looked at without its page: it says by itself which day it shows.
    private static string Dated(string source, InstallationFact installation) => installation.FreshAt is not { } fresh || source.Contains("данные на", StringComparison.Ordinal) ? source
        : $"{source} · данные на\u00a0{Russian.Date(DateOnly.FromDateTime(fresh))}";
}
