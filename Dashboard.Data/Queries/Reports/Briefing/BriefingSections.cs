using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Queries.Reports.Briefing;

/// <summary>Asks the sections in the order of an outline and numbers their headings.</summary>
public sealed class BriefingSections(IEnumerable<IBriefingSection> sections)
{
    private readonly Dictionary<BriefingPart, IBriefingSection> _sections = sections.ToDictionary(section => section.Part);

    internal async Task<IReadOnlyList<BriefingBlock>> OfAsync(IReadOnlyList<BriefingStep> outline, BriefingGround ground, AccessScope scope, CancellationToken token = default)
    {
        var (blocks, appendices, number) = (new List<BriefingBlock>(), new List<BriefingBlock>(), 0);
        foreach (var step in outline)
        {
            var parts = new List<(string? Title, IReadOnlyList<BriefingBlock> Blocks)>();
            foreach (var (part, title) in step.Parts)
            {
                if (await _sections[part].AskAsync(ground, scope, token) is { Count: > 0 } said)
                {
                    parts.Add((title, said));
                }
            }

            if (parts.Count == 0)
            {
                continue;
            }

            if (step.IsAppendix)
            {
                appendices.AddRange([new AppendixBlock(Letter(step.Title!, appendices.Count(block => block is AppendixBlock))), .. parts.SelectMany(part => part.Blocks)]);
                continue;
            }

            blocks.Add(new HeadingBlock(1, $"{Russian.Number(++number)}\u00a0{step.Title}"));
            for (var place = 0; place < parts.Count; place++)
            {
                if (parts[place].Title is { } title)
                {
                    blocks.Add(new HeadingBlock(2, $"{Russian.Number(number)}.{Russian.Number(place + 1)}\u00a0{title}"));
                }

                blocks.AddRange(parts[place].Blocks);
            }
        }

        return [.. blocks, new SignatureBlock(), .. appendices];
    }

    /// <summary>What the report was made from and for whom, in its properties and under its signature.</summary>
    internal static string Stamp(BriefingGround ground, params string[] chosen) => Russian.Bind(string.Join("; ", chosen.Append(ground.IsForWiderAudience ? "для широкой аудитории" : "для работы внутри ведомства")
        .Append($"версия данных {Russian.Number(ground.Deck.Facts.Installation.DataVersion)}").Append($"данные на {Russian.Date(ground.Deck.DataDate)}")));

    // A school without low works has one appendix, and it is А.
    private static string Letter(string title, int place) => "Приложение " + "АБВ"[place] + title["Приложение А".Length..];
}
