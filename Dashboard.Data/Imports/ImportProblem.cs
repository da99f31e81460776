namespace Dashboard.Data.Imports;

/// <summary>How much a problem weighs for the person who imports.</summary>
public enum ProblemSeverity
{
    /// <summary>Worth knowing; changes nothing.</summary>
    Note,

    /// <summary>Doubtful: the row is let in, the person is asked.</summary>
    Question,

    /// <summary>Leaves the row (or the file) out.</summary>
    Error,
}

/// <summary>What is wrong with a file, where it is, and what to do about it.</summary>
/// <param name="File">Name of the file as the user knows it; inside an archive «архив.zip/файл.xlsx».</param>
/// <param name="Sheet">Name of the sheet, where known.</param>
/// <param name="Cell">Address such as <c>D118</c>, where known.</param>
/// <param name="Code">Stable kebab-case name of the kind of problem, the same in every version.</param>
/// <param name="Message">A Russian sentence: what is wrong and what to do.</param>
/// <param name="Severity">See <see cref="ProblemSeverity"/>.</param>
/// <param name="Consequence">What will happen to the row, in Russian: «Строка не загрузится».</param>
public sealed record ImportProblem(
    string File,
    string? Sheet,
    string? Cell,
    string Code,
    string Message,
    ProblemSeverity Severity = ProblemSeverity.Error,
    string? Consequence = null);
