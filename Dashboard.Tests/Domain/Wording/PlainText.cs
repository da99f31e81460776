using Dashboard.Data.Domain.Wording;

namespace Dashboard.Tests.Domain.Wording;

/// <summary>A sentence with ordinary spaces, so that a test reads as the user does.</summary>
internal static class PlainText
{
    public static string Of(string sentence) => sentence
        .Replace(Russian.NoBreakSpace, ' ').Replace(Russian.NarrowSpace, ' ')
        .Replace(Russian.WordJoiner.ToString(), "", StringComparison.Ordinal);
}
