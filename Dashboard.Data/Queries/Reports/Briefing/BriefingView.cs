namespace Dashboard.Data.Queries.Reports.Briefing;

/// <summary>A report as it is written to a file: sections out of the questions that pages and slides ask, so its numbers are theirs.</summary>
/// <param name="Name">«Аналитическая справка».</param>
/// <param name="Subject">What about: «о результатах обучения …».</param>
/// <param name="Territory">Whose, by its registered name.</param>
/// <param name="Period">«2024/2025 учебный год».</param>
/// <param name="Author">Office; null where not named.</param>
/// <param name="Blocks">From the first heading to the last table.</param>
/// <param name="IsForWiderAudience">Made through the engine of hidden cells and without names of officials.</param>
/// <param name="MadeOn">Day of the report.</param>
/// <param name="DataVersion">Version of the data it was made from.</param>
/// <param name="DataDate">Day of the newest data.</param>
/// <param name="Stamp">What was chosen, so that the report can be made again.</param>
public sealed record BriefingView(
    string Name, string Subject, string Territory, string Period, string? Author, IReadOnlyList<BriefingBlock> Blocks, bool IsForWiderAudience,
    DateOnly MadeOn, int DataVersion, DateOnly DataDate, string Stamp)
{
    /// <summary>«Аналитическая справка: Ольховецкий МО, 2024/2025 учебный год».</summary>
    public string Title => $"{Name}: {Territory}, {Period}";
}

/// <summary>A part of a report; one of the records below.</summary>
public abstract record BriefingBlock;

/// <param name="Level">1 for a step of the management cycle, 2 for a part of it.</param>
/// <param name="Text">With its number.</param>
public sealed record HeadingBlock(int Level, string Text) : BriefingBlock;

/// <param name="Text">One paragraph.</param>
public sealed record TextBlock(string Text) : BriefingBlock;

/// <param name="Items">Sentences, one a line.</param>
public sealed record ListBlock(IReadOnlyList<string> Items) : BriefingBlock;

/// <param name="Caption">What stands in the table; the number is given in order.</param>
/// <param name="Body">As on the slide.</param>
/// <param name="Widths">Shares of the width, one a column; null where the texts decide.</param>
public sealed record TableBlock(string Caption, TableBody Body, IReadOnlyList<int>? Widths = null) : BriefingBlock;

/// <param name="Caption">What is drawn; the number is given in order.</param>
/// <param name="Body">As on the slide.</param>
public sealed record ChartBlock(string Caption, ChartBody Body) : BriefingBlock;

/// <summary>What stands under a table or chart in small letters: source, base, what may not be concluded.</summary>
public sealed record NoteBlock(string Text) : BriefingBlock;

/// <summary>A proposal of the program, for a person to change: it is written so that it can be found and edited.</summary>
/// <param name="Key">By which own words are kept.</param>
/// <param name="Text">The conclusion.</param>
/// <param name="Ground">The number or the sentence that it stands on.</param>
/// <param name="Limit">What cannot be concluded.</param>
public sealed record ConclusionBlock(string Key, string Text, string Ground, string Limit) : BriefingBlock;

/// <summary>Places for the post, the signature and the name of whoever signs.</summary>
public sealed record SignatureBlock : BriefingBlock;

/// <summary>An appendix; the first one begins a page.</summary>
public sealed record AppendixBlock(string Text) : BriefingBlock;
