using Xunit;

namespace Dashboard.Tests.Architecture;

public sealed class FenceTests
{
    public static TheoryData<string> Names => [.. Fences.All.Select(fence => fence.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public void Nobody_climbs_over_the_fence(string name)
    {
        var breaches = FenceCheck.Breaches(Named(name), BuiltCode.Product);
        Assert.True(breaches.Count == 0, string.Join('\n', breaches));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_fence_reports_its_planted_violation(string name) =>
        Assert.NotEmpty(FenceCheck.Breaches(Named(name), BuiltCode.Violations));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_fence_stands_around_a_room_that_is_built_or_is_said_not_to_be(string name)
    {
        var fence = Named(name);
        var built = BuiltCode.Product.Any(type => fence.Covers(type.Room));
        var said = Fences.NotYetBuilt.Contains(fence.Root, StringComparer.Ordinal);
        Assert.True(built != said, built
            ? $"{fence.Root} is built: strike it out of Fences.NotYetBuilt"
            : $"no type is in {fence.Root}: was it renamed? A fence around nothing never fails");
    }

    [Fact]
    public void Every_room_has_a_fence_or_a_reason_to_be_open()
    {
        var fenced = Fences.All.Where(fence => fence.Room.Contains('.', StringComparison.Ordinal)).ToList();
        var rooms = BuiltCode.Product.Select(type => type.Room).Distinct(StringComparer.Ordinal);
        Assert.All(rooms, room => Assert.True(
            Fences.Open.ContainsKey(room) || fenced.Any(fence => fence.Covers(room)),
            $"{room} has no fence: give it a line in Fences.All, or in Fences.Open with the reason"));
    }

    [Fact]
    public void A_type_that_keeps_to_its_room_is_not_reported()
    {
        var innocent = BuiltCode.Violations.Where(type => type.Written.Name.StartsWith("Innocent", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(innocent);
        Assert.Empty(Fences.All.SelectMany(fence => FenceCheck.Breaches(fence, innocent)));
    }

    private static Fence Named(string name) => Fences.All.Single(fence => fence.ToString() == name);
}
