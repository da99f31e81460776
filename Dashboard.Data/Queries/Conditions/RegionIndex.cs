using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Dashboard.Data.Domain.Context;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Conditions;

/// <summary>The local social index of every school in a school year. It is worked out for the whole region at once: a school's index is its place among the others.</summary>
internal static class RegionIndex
{
    private static readonly ConditionalWeakTable<SchoolStatements, Known> Kept = [];

    /// <summary>Start years of school years of which a social passport is known, the newest first. Coordinates alone make no year of conditions.</summary>
    internal static IReadOnlyList<int> Years(SchoolStatements known) => Of(known).Years;

    /// <summary>The year asked for where there is one, else the newest.</summary>
    internal static int? Year(IReadOnlyList<int> years, int? wanted) => wanted is { } year && years.Contains(year) ? year : years.Count > 0 ? years[0] : null;

    internal static SocialIndexRule Rule(SchoolStatements known, int year) => known.RuleFor(RuleKind.SocialIndex, year, SocialIndexRule.Default);

    /// <summary>By the rule in force, worked out once for a state of the statements.</summary>
    internal static IReadOnlyDictionary<int, SocialIndex> InForce(SchoolStatements known, int year) => Of(known).Indices.GetOrAdd(year, each => Of(known, each, Rule(known, each)));

    internal static IReadOnlyDictionary<int, SocialIndex> Of(SchoolStatements known, int year, SocialIndexRule rule)
    {
        var schools = known.Of(StatementKind.Context).Where(row => row.Key.Year == year).GroupBy(row => row.SchoolId)
            .Select(school => new SchoolContext(school.Key, school.ToDictionary(row => row.Key.Topic, row => ((ContextStatement)row.Statement).Value))).ToList();
        return SocialIndex.OfRegion(schools, rule).ToDictionary(index => index.School);
    }

    private static Known Of(SchoolStatements known) => Kept.GetValue(known, static made =>
    {
        var passport = ContextMeasure.All.Where(measure => measure.Unit == MeasureUnit.ShareOfPupils).Select(measure => measure.Code).ToHashSet(StringComparer.Ordinal);
        return new Known([.. made.Of(StatementKind.Context).Where(row => passport.Contains(row.Key.Topic)).Select(row => row.Key.Year).Distinct().OrderDescending()]);
    });

    private sealed record Known(IReadOnlyList<int> Years)
    {
        public ConcurrentDictionary<int, IReadOnlyDictionary<int, SocialIndex>> Indices { get; } = [];
    }
}
