namespace Dashboard.Data.Imports;

/// <summary>A value read from a file, or nothing, with what was noticed on the way. Wrong input is a value, never an exception.</summary>
/// <param name="Value">Null when the input was refused; <paramref name="Problems"/> then says why.</param>
/// <param name="Problems">In the order they were met; also present beside a value (notes, questions, refused parts).</param>
public sealed record ParseResult<T>(T? Value, IReadOnlyList<ImportProblem> Problems)
    where T : class
{
    public bool Success => Value is not null;
}

/// <summary>Makes results; apart from <see cref="ParseResult{T}"/> so that the type is inferred at the call.</summary>
public static class ParseResult
{
    public static ParseResult<T> Ok<T>(T value, params IReadOnlyList<ImportProblem> problems)
        where T : class => new(value, problems);

    public static ParseResult<T> Refused<T>(params IReadOnlyList<ImportProblem> problems)
        where T : class => new(null, problems);
}
