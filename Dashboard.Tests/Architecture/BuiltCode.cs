using Mono.Cecil;

namespace Dashboard.Tests.Architecture;

/// <summary>A type of ours as it was compiled, and the room it is in.</summary>
/// <param name="Definition">As Cecil reads it.</param>
/// <param name="Room">Its namespace without «Dashboard.»; for a planted type, the room that it pretends to be in.</param>
internal sealed record BuiltType(TypeDefinition Definition, string Room)
{
    public string Name => Definition.FullName;

    /// <summary>The name that was written in the source: the outer type of a lambda's closure or of a state machine.</summary>
    public TypeDefinition Written
    {
        get
        {
            var type = Definition;
            while (type.DeclaringType is not null && type.Name.Contains('<', StringComparison.Ordinal))
            {
                type = type.DeclaringType;
            }

            return type;
        }
    }
}

/// <summary>The compiled assemblies of the product, and the planted violations, which lie in the tests' own assembly.</summary>
internal static class BuiltCode
{
    private const string Ours = "Dashboard.";
    private const string Planted = "Dashboard.Tests.Architecture.PlantedViolations.";

    /// <summary>What we wrote; code that a source generator puts into a namespace of its own is not.</summary>
    public static IReadOnlyList<BuiltType> Product { get; } =
    [
        .. Types("Dashboard.Data.dll").Concat(Types("Dashboard.Web.dll"))
            .Where(type => NamespaceOf(type.Definition).StartsWith(Ours, StringComparison.Ordinal)),
    ];

    public static IReadOnlyList<BuiltType> Tests { get; } =
        [.. Types("Dashboard.Tests.dll").Where(type => NamespaceOf(type.Definition).StartsWith(Ours, StringComparison.Ordinal))];

    public static IReadOnlyList<BuiltType> Violations { get; } =
        [.. Tests.Where(type => NamespaceOf(type.Definition).StartsWith(Planted, StringComparison.Ordinal))];

    /// <summary>
    /// The room of a type: nested types live where their outermost type does. A planted type is in the room that it pretends to be
    /// in, so that one checker judges both; for others' types it is their namespace as it is.
    /// </summary>
    public static string RoomOf(TypeReference type)
    {
        var name = NamespaceOf(type);
        return name.StartsWith(Planted, StringComparison.Ordinal) ? name[Planted.Length..]
            : name.StartsWith(Ours, StringComparison.Ordinal) ? name[Ours.Length..]
            : name;
    }

    /// <summary>Full name of a type in the same manner: «Data.Domain.Access.AccessScope», «System.Random».</summary>
    public static string FullNameOf(TypeReference type)
    {
        var outer = type;
        while (outer.DeclaringType is not null)
        {
            outer = outer.DeclaringType;
        }

        return RoomOf(type) + "." + outer.Name;
    }

    private static string NamespaceOf(TypeReference type)
    {
        var outer = type;
        while (outer.DeclaringType is not null)
        {
            outer = outer.DeclaringType;
        }

        return outer.Namespace;
    }

    private static IEnumerable<BuiltType> Types(string file)
    {
        var assembly = AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, file));
        return assembly.MainModule.GetTypes().Select(type => new BuiltType(type, RoomOf(type)));
    }
}
