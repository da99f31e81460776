using System.Diagnostics.CodeAnalysis;

namespace Dashboard.Data.Imports.Documents;

/// <summary>
/// Carries a refusal from the depth of a reader to <see cref="DocumentReader"/>, which turns it into a value.
/// Nothing outside this folder meets it.
/// </summary>
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "It never leaves this folder.")]
internal sealed class DocumentRefusedException(ImportProblem problem) : Exception(problem.Message)
{
    public ImportProblem Problem { get; } = problem;
}
