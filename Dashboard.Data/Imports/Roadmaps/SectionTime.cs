using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Roadmaps.Deadlines;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>The deadline that a section names: «Сентябрь», «II. В течение года», «Подготовительный этап (август – сентябрь 2024 г.)».</summary>
internal static partial class SectionTime
{
    [GeneratedRegex(@"^(?:(?:раздел|блок|этап)\s)?(?:\d{1,2}|[IVXІХ]{1,5})[.):]\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"\((?<inside>[^()]+)\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    /// <summary>The words of the section that say when, and their reading; null where a section says something else.</summary>
    public static Deadline? Of(string? section, DeadlineContext context)
    {
        if (section is null)
        {
            return null;
        }

        var text = Number().Replace(section, string.Empty);
        return new[] { text, Brackets().Match(text).Groups["inside"].Value }
            .Where(ContentRoles.LooksDue)
            .Select(words => DeadlineParser.Parse(words, context))
            .FirstOrDefault(IsWhole);
    }

    // «Работа в каникулы» is no time: every word must have been understood, and days must follow from it.
    private static bool IsWhole(Deadline read) => (read.Start ?? read.End) is not null
        && !read.Warnings.Contains(DeadlineMessages.NotUnderstood) && !read.Warnings.Contains(DeadlineMessages.PartlyUnderstood);
}
