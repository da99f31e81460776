namespace Dashboard.Tests.Architecture;

/// <summary>Finds what climbs over a fence. The same code judges the product and the planted violations.</summary>
internal static class FenceCheck
{
    /// <summary>One sentence for each breach: who refers to what, and where.</summary>
    public static IReadOnlyList<string> Breaches(Fence fence, IEnumerable<BuiltType> types) =>
    [
        .. from type in types
           where fence.Covers(type.Room)
           from reference in References.Of(type.Definition)
           let target = BuiltCode.RoomOf(reference.Target)
           where target.Length > 0 && fence.Forbids(type.Room, target, BuiltCode.FullNameOf(reference.Target))
           let sentence = $"{type.Written.FullName} ({reference.Member}) refers to {reference.Target.FullName}"
           group sentence by sentence into same
           select same.Key,
    ];
}
