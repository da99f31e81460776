using Dashboard.Data.Domain.Context;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Partners;

/// <param name="Latitude">Degrees, −90..90.</param>
/// <param name="Longitude">Degrees, −180..180.</param>
public readonly record struct SchoolPlace(double Latitude, double Longitude)
{
    private const double EarthKilometres = 6371;

    /// <summary>Kilometres over the sphere (haversine).</summary>
    public double To(SchoolPlace other)
    {
        var (first, second) = (Radians(Latitude), Radians(other.Latitude));
        var (north, east) = (Math.Sin((second - first) / 2), Math.Sin(Radians(other.Longitude - Longitude) / 2));
        return 2 * EarthKilometres * Math.Asin(Math.Min(1, Math.Sqrt((north * north) + (Math.Cos(first) * Math.Cos(second) * east * east))));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}

/// <summary>In what conditions a school works; null is unknown.</summary>
/// <param name="SocialIndex">ИСБШ*.</param>
/// <param name="Pupils">By the register.</param>
/// <param name="Locality">«город», «село» or a size class, as registered.</param>
/// <param name="Kind">Kind as registered.</param>
/// <param name="Place">Coordinates.</param>
/// <param name="Works">Keys of the works that it writes, the same key for the same subject and grade; empty is unknown too.</param>
public sealed record SchoolConditions(
    double? SocialIndex = null, int? Pupils = null, string? Locality = null, string? Kind = null, SchoolPlace? Place = null, IReadOnlyCollection<int>? Works = null);

public enum DistanceAspect
{
    Context,
    Size,
    Locality,
    Kind,
    Place,
    Works,
}

/// <summary>One part of a distance.</summary>
/// <param name="Aspect">Which.</param>
/// <param name="Weight">By the rule.</param>
/// <param name="Units">0 is the same; null where one of the two is unknown.</param>
/// <param name="Words">Both values as the user reads them, or what is unknown.</param>
public sealed record DistancePart(DistanceAspect Aspect, double Weight, double? Units, string Words)
{
    /// <summary>Groups nearer than a quarter of a standard deviation may be compared (What Works Clearinghouse).</summary>
    private const double Noticeable = 0.25;

    /// <summary>Known and worth a word among the differences; otherwise it stands among what is alike.</summary>
    public bool IsDifference => Units > Noticeable;
}

/// <summary>
/// How unlike the conditions of two schools are: the weighted mean of the known parts, each in units that the rule names. Symmetric,
/// zero for the same conditions; while everything is known it keeps to the triangle inequality, because every part does (differences,
/// logarithm of a ratio, same or not, way over the sphere, Jaccard). With unknown parts it speaks of the known ones only.
/// </summary>
/// <param name="Value">In units; null where too little is known of both.</param>
/// <param name="Known">Share 0..1 of the weights that is known.</param>
/// <param name="Parts">In a fixed order, those with a weight.</param>
/// <param name="NoCommonWork">Both are known to write works, and none in common: not comparable at any distance.</param>
public sealed record SchoolDistance(double? Value, double Known, IReadOnlyList<DistancePart> Parts, bool NoCommonWork)
{
    public static SchoolDistance Between(SchoolConditions first, SchoolConditions second, PartnerRule rule)
    {
        DistancePart[] all =
        [
            Context(first, second, rule), Size(first, second, rule),
            Named(DistanceAspect.Locality, rule.LocalityWeight, first.Locality, second.Locality, "тип населённого пункта"),
            Named(DistanceAspect.Kind, rule.KindWeight, first.Kind, second.Kind, "вид школы"),
            Place(first, second, rule), Works(first, second, rule),
        ];
        var parts = all.Where(part => part.Weight > 0).ToList();
        var known = parts.Where(part => part.Units is not null).ToList();
        var weight = known.Sum(part => part.Weight);
        var share = weight / rule.AllWeights;
        return new SchoolDistance(
            weight > 0 && share >= rule.MinimumKnown - 1e-9 ? known.Sum(part => part.Weight * part.Units!.Value) / weight : null,
            share, parts, all[^1].Units >= 1);
    }

    private static DistancePart Context(SchoolConditions first, SchoolConditions second, PartnerRule rule) =>
        first.SocialIndex is { } one && second.SocialIndex is { } other
            ? new(DistanceAspect.Context, rule.ContextWeight, Math.Abs(one - other) / rule.ContextUnit, $"{SocialIndex.Name} {Russian.Number(one)} и {Russian.Number(other)}")
            : new(DistanceAspect.Context, rule.ContextWeight, null, SocialIndex.Name);

    private static DistancePart Size(SchoolConditions first, SchoolConditions second, PartnerRule rule) =>
        first.Pupils is > 0 and var one && second.Pupils is > 0 and var other
            ? new(DistanceAspect.Size, rule.SizeWeight, Math.Abs(Math.Log((double)one / other)) / Math.Log(rule.SizeUnit),
                $"{Russian.Number(one)} и {Russian.Count(other, "ученик", "ученика", "учеников")}")
            : new(DistanceAspect.Size, rule.SizeWeight, null, "число учеников");

    private static DistancePart Named(DistanceAspect aspect, double weight, string? first, string? second, string name)
    {
        if (string.IsNullOrWhiteSpace(first) || string.IsNullOrWhiteSpace(second))
        {
            return new DistancePart(aspect, weight, null, name);
        }

        var (one, other) = (first.Trim(), second.Trim());
        return string.Equals(one, other, StringComparison.OrdinalIgnoreCase)
            ? new DistancePart(aspect, weight, 0, $"{name}: {one}")
            : new DistancePart(aspect, weight, 1, $"{name}: {one} и {other}");
    }

    private static DistancePart Place(SchoolConditions first, SchoolConditions second, PartnerRule rule) =>
        first.Place is { } one && second.Place is { } other
            ? new(DistanceAspect.Place, rule.PlaceWeight, one.To(other) / rule.KilometresUnit, $"{Russian.Number(one.To(other), 0)} км по прямой")
            : new(DistanceAspect.Place, rule.PlaceWeight, null, "координаты");

    private static DistancePart Works(SchoolConditions first, SchoolConditions second, PartnerRule rule)
    {
        if (first.Works is not { Count: > 0 } || second.Works is not { Count: > 0 })
        {
            return new DistancePart(DistanceAspect.Works, rule.WorksWeight, null, "какие работы пишет школа");
        }

        var common = first.Works.Intersect(second.Works).Count();
        var all = first.Works.Union(second.Works).Count();
        return new DistancePart(DistanceAspect.Works, rule.WorksWeight, 1 - ((double)common / all), $"общих работ {Russian.OutOf(common, all)}");
    }
}
