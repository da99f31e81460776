namespace Dashboard.Tests.Architecture;

/// <summary>
/// A rule of who may know whom. Names are namespaces without the leading «Dashboard.» for our own rooms («Data.Domain»), and
/// namespaces or full type names of others as they are («Microsoft.EntityFrameworkCore»). A name covers what lies under it.
/// </summary>
/// <param name="Room">The namespace that the rule is about, with what lies under it; «Data.Imports.*» is only what lies under it.</param>
/// <param name="Reason">Why, in one sentence: what breaks when the fence is down.</param>
/// <param name="Forbidden">What the room must not refer to.</param>
internal sealed record Fence(string Room, string Reason, params string[] Forbidden)
{
    /// <summary>Parts of the room that the rule leaves alone.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>When not empty: whatever is not named here is forbidden.</summary>
    public IReadOnlyList<string> OnlyAllowed { get; init; } = [];

    /// <summary>
    /// When true, the folders of the room must not know one another; the room's own root and what <see cref="Shared"/> names is
    /// open to all of them.
    /// </summary>
    public bool KeepsSiblingsApart { get; init; }

    public IReadOnlyList<string> Shared { get; init; } = [];

    /// <summary>The room without the mark «only what lies under it».</summary>
    public string Root => Room.EndsWith(".*", StringComparison.Ordinal) ? Room[..^2] : Room;

    /// <summary>Does the rule speak of types in this namespace?</summary>
    public bool Covers(string room) =>
        (Room.EndsWith(".*", StringComparison.Ordinal) ? Child(room) is not null : Under(room, Room)) && !Except.Any(part => Under(room, part));

    /// <summary>May a type in <paramref name="room"/>, which the fence covers, refer to this type?</summary>
    /// <param name="room">Namespace of the type that refers.</param>
    /// <param name="target">Namespace of the type referred to.</param>
    /// <param name="targetType">Its full name.</param>
    public bool Forbids(string room, string target, string targetType)
    {
        if (Forbidden.Any(name => Under(target, name) || targetType == name))
        {
            return true;
        }

        if (OnlyAllowed.Count > 0 && !OnlyAllowed.Any(name => Under(target, name) || targetType == name))
        {
            return true;
        }

        return KeepsSiblingsApart && IsOtherSibling(room, target);
    }

    public override string ToString() => Room + ": " + Reason;

    private bool IsOtherSibling(string room, string target)
    {
        var own = Child(room);
        var other = Child(target);
        return own is not null && other is not null && own != other && !Shared.Any(part => Under(target, part));
    }

    /// <summary>Name of the folder directly under the room, or null for the room itself and what lies outside.</summary>
    private string? Child(string name) =>
        name.StartsWith(Root + ".", StringComparison.Ordinal) ? name[(Root.Length + 1)..].Split('.')[0] : null;

    private static bool Under(string name, string prefix) =>
        name == prefix || name.StartsWith(prefix + ".", StringComparison.Ordinal);
}
