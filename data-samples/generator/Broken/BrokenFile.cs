namespace Dashboard.Samples.Broken;

/// <summary>What an importer must do with a broken file.</summary>
public enum BrokenAnswer
{
    /// <summary>Nothing is taken; one sentence says why and what to do.</summary>
    Refuse,

    /// <summary>Named cells or rows are reported; the sound rest can be taken.</summary>
    Report,

    /// <summary>Excel opens it, so it is read; only time and memory are at stake.</summary>
    Read,
}

/// <summary>A file that is wrong in one way.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="What">What is wrong with it.</param>
/// <param name="Expect">What must happen.</param>
/// <param name="At">«Лист!C12» of every cell that must be named; empty when the whole file is meant.</param>
/// <param name="Answer">What the user must learn.</param>
/// <param name="Bytes">The file.</param>
public sealed record BrokenFile(string Name, string What, BrokenAnswer Expect, IReadOnlyList<string> At, string Answer, ReadOnlyMemory<byte> Bytes)
{
    internal static BrokenFile Refused(string name, string what, string answer, byte[] bytes) => new(name, what, BrokenAnswer.Refuse, [], answer, bytes);

    internal static BrokenFile Read(string name, string what, string answer, byte[] bytes) => new(name, what, BrokenAnswer.Read, [], answer, bytes);
}
