using Xunit;

namespace Dashboard.Tests.Architecture;

/// <summary>The walker under the fences sees every place where a reference can hide.</summary>
public sealed class ReferencesTests
{
    private static readonly Fence NoForbiddenThings = new("Ways", "a fence for this test", "Forbidden");

    public static TheoryData<string> Ways => [.. BuiltCode.Violations.Where(type => type.Room == "Ways").Select(Outermost).Distinct()];

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_reference_is_seen_wherever_it_hides(string way)
    {
        var types = BuiltCode.Violations.Where(type => type.Room == "Ways" && Outermost(type) == way);
        Assert.NotEmpty(FenceCheck.Breaches(NoForbiddenThings, types));
    }

    private static string Outermost(BuiltType type)
    {
        var definition = type.Definition;
        while (definition.DeclaringType is not null)
        {
            definition = definition.DeclaringType;
        }

        return definition.Name;
    }
}
