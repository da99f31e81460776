using System.Reflection;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Domain.Statistics;

/// <summary>Numbers that somebody else computed and published, and the promise that no method goes without.</summary>
public sealed class PublishedNumbersTests
{
    public static TheoryData<int> Rows => [.. Enumerable.Range(0, PublishedExample.All.Count)];

    public static TheoryData<string> Methods => [.. StatisticsTypes.WithFormulas.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_method_gives_the_published_number(int place)
    {
        var row = PublishedExample.All[place];
        var answer = PublishedMethods.All[row.Method](row);
        Assert.NotEmpty(row.Expected);
        Assert.All(row.Expected, expected => Assert.True(
            Math.Abs(answer[expected.Key] - expected.Value) <= row.Tolerance, $"{row}: {expected.Key} is {answer[expected.Key]}, not {expected.Value}"));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_class_has_a_published_number(string type) =>
        Assert.Contains(PublishedExample.All, row => row.Class == type && row.IsPublished);

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_class_has_a_property(string type)
    {
        var properties = Repository.Read($"Dashboard.Tests/Domain/Statistics/{type}Properties.cs");
        Assert.Contains("Prop.ForAll(", properties, StringComparison.Ordinal);
        Assert.Contains(type + ".", properties, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_public_method_is_proved_by_a_row() => Assert.Equal(
        [],
        StatisticsTypes.WithFormulas.SelectMany(type => StatisticsTypes.Formulas(type).Select(method => $"{type.Name}.{method.Name}"))
            .Distinct()
            .Except(PublishedExample.All.Select(row => row.Method)));

    [Fact]
    public void Every_row_says_where_it_comes_from() => Assert.All(PublishedExample.All, row => Assert.True(row.Source.Length > 5, row.Method));

    [Fact]
    public void The_normal_point_is_the_one_of_95_per_cent() =>
        Assert.Equal(0.975, MathNet.Numerics.Distributions.Normal.CDF(0, 1, Interval.Z), 12);
}

/// <summary>What stands in the folder of statistics.</summary>
internal static class StatisticsTypes
{
    public static IReadOnlyList<Type> All { get; } =
    [
        .. typeof(Interval).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(Interval).Namespace).OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>Those that compute; the others are what is computed.</summary>
    public static IReadOnlyList<Type> WithFormulas { get; } = [.. All.Where(type => Formulas(type).Any())];

    public static IEnumerable<MethodInfo> Formulas(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(method => !method.IsSpecialName);
}
