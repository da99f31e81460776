using Xunit;

namespace Dashboard.Tests.Support;

/// <summary>A part of a written file beside the one that a person has approved.</summary>
internal static class GoldenFile
{
    /// <summary>Fails where they differ and leaves what was seen beside: a change that is meant is approved by copying it.</summary>
    /// <param name="approved">From the root of the repository.</param>
    /// <param name="seen">Name of what was seen, in artifacts/golden.</param>
    /// <param name="actual">What was written.</param>
    /// <param name="reason">What the part is.</param>
    public static void Compare(string approved, string seen, string actual, string reason)
    {
        var file = Repository.PathOf(approved);
        if (File.Exists(file) && File.ReadAllText(file) == actual)
        {
            return;
        }

        var left = Repository.PathOf("artifacts/golden/" + seen);
        Directory.CreateDirectory(Path.GetDirectoryName(left)!);
        File.WriteAllText(left, actual);
        Assert.Fail($"{reason}: {left} differs from {file}");
    }
}
