using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Data.Queries.Reports.Briefing;

/// <summary>What every section of a report stands on.</summary>
/// <param name="Deck">As for slides: facts of one version, territory, year.</param>
/// <param name="Today">The day of the report.</param>
/// <param name="Plan">The plan of a roadmap report; null in the справка.</param>
/// <param name="Words">Own words of conclusions.</param>
public sealed record BriefingGround(DeckGround Deck, DateOnly Today, PlanView? Plan, IReadOnlyDictionary<string, string> Words)
{
    public bool IsForWiderAudience => Deck.IsForWiderAudience;

    public TerritoryFact? Territory => Deck.Territory;

    /// <summary>The one school whose report it is; null for a municipality and the region.</summary>
    public int? SchoolId => Deck.IsSchool ? Deck.Territory!.Id : null;

    /// <summary>«данные на 20.06.2025» after what the numbers rest on.</summary>
    internal NoteBlock Source(params string?[] parts) =>
        new(Russian.Bind("Источник: " + string.Join("; ", parts.Where(part => !string.IsNullOrEmpty(part)).Append("данные на " + Russian.Date(Deck.DataDate))) + "."));

    /// <summary>The conclusion in own words where a person gave them; null where a person took it out.</summary>
    internal ConclusionBlock? Own(ConclusionBlock conclusion) => !Words.TryGetValue(conclusion.Key, out var words) ? conclusion
        : string.IsNullOrWhiteSpace(words) ? null : conclusion with { Text = words.Trim() };

    /// <summary>A title in quotes; quotes inside it become those of the second kind.</summary>
    internal static string Quoted(string title)
    {
        var plain = title.Trim();
        if (plain.Length > 2 && plain[0] == '«' && plain.IndexOf('»', StringComparison.Ordinal) == plain.Length - 1)
        {
            plain = plain[1..^1];
        }

        return $"«{plain.Replace('«', '„').Replace('»', '“')}»";
    }

    internal static TextBlock Say(string text) => new(Russian.Bind(text));

    /// <summary>The sentence with its full stop.</summary>
    internal static string Sentence(string text) => text.Length == 0 || text[^1] is '.' or '!' or '?' or '…' ? text : text + ".";
}

/// <summary>A part of a report.</summary>
public interface IBriefingSection
{
    BriefingPart Part { get; }

    /// <summary>Empty where there is nothing to say: then it has no heading.</summary>
    Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default);
}
