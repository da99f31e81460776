using System.Text.Json.Serialization;

namespace Dashboard.Samples.Corpus;

/// <summary>What a file of the corpus says, from the data it was made of and never from a reader.</summary>
public sealed record CorpusTruth
{
    public required string File { get; init; }

    /// <summary>What is odd about the file.</summary>
    public required string Oddity { get; init; }

    /// <summary><c>read</c>: everything is known; <c>ask</c>: something must be asked; <c>partly</c>: some cells are reported.</summary>
    public required string Expect { get; init; }

    public IReadOnlyList<TruthTable> Tables { get; init; } = [];

    public IReadOnlyList<TruthProblem> Problems { get; init; } = [];
}

/// <summary>One table of a file.</summary>
public sealed record TruthTable
{
    /// <summary>The file inside an archive.</summary>
    public string? Entry { get; init; }

    public string? Sheet { get; init; }

    public required string Form { get; init; }

    /// <summary>Calendar year; absent when the file does not say it.</summary>
    public int? Year { get; init; }

    public string? Season { get; init; }

    public string? SchoolYear { get; init; }

    public string Procedure { get; init; } = "vpr";

    public string? Subject { get; init; }

    public int? ProgrammeGrade { get; init; }

    public int? TakerGrade { get; init; }

    public string Profile { get; init; } = "base";

    public string TestForm { get; init; } = "paper";

    /// <summary><c>main</c>, <c>withRetakes</c>, <c>additional</c>; absent where the file says nothing of it.</summary>
    public string? Wave { get; init; }

    /// <summary>What an assessment of one's own is called in its file.</summary>
    public string? Title { get; init; }

    /// <summary>The day of an assessment of one's own, ISO 8601.</summary>
    public string? Date { get; init; }

    /// <summary>Maximum points by task, codes with a Cyrillic К and a point.</summary>
    public IReadOnlyDictionary<string, int>? TaskMax { get; init; }

    /// <summary>Texts of planned results, for that form.</summary>
    public IReadOnlyList<TruthResult>? Planned { get; init; }

    [JsonPropertyOrder(1)]
    public IReadOnlyList<TruthRow> Rows { get; init; } = [];
}

/// <summary>A planned result; the shares stand in <see cref="TruthRow.Tasks"/> under the same code.</summary>
public sealed record TruthResult(string Code, string Text);

/// <summary>A territory's numbers. Shares are 0..1, as the file prints them (rounded); what the form lacks is absent.</summary>
public sealed record TruthRow
{
    /// <summary><c>sample</c>, <c>region</c>, <c>municipality</c>, <c>school</c>.</summary>
    public required string Level { get; init; }

    public string? Name { get; init; }

    /// <summary>Digits of the login, when the file has it.</summary>
    public string? Login { get; init; }

    /// <summary>The school's municipality, when the file tells it.</summary>
    public string? Municipality { get; init; }

    /// <summary>Mark group 2–5 in «Выполнение заданий группами участников».</summary>
    public int? Group { get; init; }

    /// <summary>«Кол-во ОО», when the row prints it.</summary>
    public int? Schools { get; init; }

    public int? Participants { get; init; }

    public IReadOnlyDictionary<string, double>? MarkShares { get; init; }

    /// <summary>Counts of marks: printed ones, or what shares and participants give up to 5,000 participants.</summary>
    public IReadOnlyDictionary<string, int>? Marks { get; init; }

    /// <summary>Shares by primary score; a score that is not named is 0.</summary>
    public IReadOnlyDictionary<string, double>? Scores { get; init; }

    /// <summary>Share of the points earned, by task.</summary>
    public IReadOnlyDictionary<string, double>? Tasks { get; init; }

    /// <summary>Participants whose mark is lower than, equal to, higher than in the journal.</summary>
    public IReadOnlyDictionary<string, int>? Journal { get; init; }

    public IReadOnlyDictionary<string, double>? JournalShares { get; init; }

    /// <summary>The code of РИС ГИА as printed, noughts in front of it included.</summary>
    public string? Code { get; init; }

    public double? MeanMark { get; init; }

    public double? MeanScore { get; init; }

    /// <summary>How many did not reach the minimum.</summary>
    public int? Below { get; init; }

    public double? BelowShare { get; init; }

    /// <summary>How many have a high score (81–100, or as the file's head says).</summary>
    public int? High { get; init; }

    public double? HighShare { get; init; }

    /// <summary>How many have 100 points.</summary>
    public int? Hundred { get; init; }

    /// <summary>«Уровень обученности», where marks one by one are not told.</summary>
    public double? PassShare { get; init; }

    /// <summary>«Качество обучения», where marks one by one are not told.</summary>
    public double? QualityShare { get; init; }
}

/// <summary>Something that must be said about the file.</summary>
/// <param name="At">«Лист!C12», or the sheet, or nothing when it is about the whole file.</param>
/// <param name="Effect"><c>error</c>: the row cannot be taken; <c>warning</c>: taken and marked; <c>ask</c>: a person must answer; <c>skip</c>: left out with a word about it.</param>
/// <param name="Why">In plain words.</param>
public sealed record TruthProblem(string? At, string Effect, string Why);
