namespace Dashboard.Data.Imports;

public enum ProblemSeverity
{
    Note,
    Question,
    Error,
}

/// <summary>Something wrong or doubtful in a file, told as a Russian sentence with the place and what to do.</summary>
/// <param name="File">Name of the file as the user knows it; inside an archive «архив.zip/файл.xlsx».</param>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Cell">Address of the cell: «D118».</param>
/// <param name="Code">Stable kebab-case word for machines and tests.</param>
/// <param name="Message">The sentence.</param>
/// <param name="Severity">An error leaves its row out, a question lets it in, a note informs.</param>
/// <param name="Consequence">What will happen to the row: «Строка не загрузится».</param>
public sealed record ImportProblem(
    string File,
    string? Sheet,
    string? Cell,
    string Code,
    string Message,
    ProblemSeverity Severity = ProblemSeverity.Error,
    string? Consequence = null);
