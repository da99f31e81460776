using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Context;

/// <summary>What a school says of its pupils.</summary>
/// <param name="School">Key of the school.</param>
/// <param name="Values">By code of the measure; a measure that is absent or not a number is unknown.</param>
public sealed record SchoolContext(int School, IReadOnlyDictionary<string, double> Values);

/// <param name="Measure">Which one.</param>
/// <param name="Value">The school's.</param>
/// <param name="RegionMean">Mean over the schools that know it.</param>
/// <param name="Z">Standard deviations of the region above its mean.</param>
/// <param name="Points">What it adds to 50, with its sign.</param>
public sealed record MeasureContribution(SocialMeasure Measure, double Value, double RegionMean, double Z, double Points);

/// <summary>
/// The local social index «ИСБШ*» (domain reference §4.3, our own): 50 is the region's mean, 10 points are one standard deviation
/// of a measure. Never the official index.
/// </summary>
/// <param name="School">Key of the school.</param>
/// <param name="Value">The index; null where no measure of the school can be placed among the others.</param>
/// <param name="Known">Measures of the rule that took part.</param>
/// <param name="Measures">Measures of the rule with a weight.</param>
/// <param name="IsDisadvantaged">ШССУ*: the index is below the rule's threshold.</param>
/// <param name="Contributions">What each measure adds, in the rule's order.</param>
public sealed record SocialIndex(int School, double? Value, int Known, int Measures, bool IsDisadvantaged, IReadOnlyList<MeasureContribution> Contributions)
{
    public const string Name = "ИСБШ*";

    public const string FullName = "Локальный индекс социального благополучия школы (местный расчёт)";

    /// <summary>Name of the flag: calculated, no status of a school.</summary>
    public const string DisadvantagedName = "ШССУ*";

    /// <summary>«ИСБШ* 38,2 по 6 из 8 показателей; сильнее всего снижают: неполные семьи (−4,1)».</summary>
    public string Sentence
    {
        get
        {
            if (Value is not { } value)
            {
                return Russian.Bind($"{Name} не рассчитан: ни одного показателя, который можно сравнить с другими школами.");
            }

            var lowering = Contributions.Where(part => part.Points < 0).OrderBy(part => part.Points).Take(2)
                .Select(part => $"{part.Measure.Name.ToLowerInvariant()} ({Russian.Signed(part.Points)})").ToList();
            return Russian.Bind(
                $"{Name} {Russian.Number(value)} по {Russian.OutOf(Known, Measures)} показателей"
                + (lowering.Count > 0 ? $"; сильнее всего снижают: {Russian.List(lowering)}." : "."));
        }
    }

    /// <summary>
    /// The index of every school, in the order of the input. Mean and spread are those of the schools (n − 1, as «СТАНДОТКЛОН.В» of
    /// a spreadsheet, so that an office can check them), not of pupils.
    /// </summary>
    public static IReadOnlyList<SocialIndex> OfRegion(IReadOnlyList<SchoolContext> schools, SocialIndexRule rule)
    {
        var measures = rule.Measures.Where(measure => measure.Weight > 0).ToList();
        var places = measures.ToDictionary(measure => measure.Code, measure => PlaceOf(schools, measure.Code, rule.MinimumSchools), StringComparer.Ordinal);
        return [.. schools.Select(school => Of(school, measures, places, rule.DisadvantagedBelow))];
    }

    private static SocialIndex Of(SchoolContext school, List<SocialMeasure> measures, Dictionary<string, (double Mean, double Deviation)?> places, double border)
    {
        var known = measures.Where(measure => Measured(school, measure.Code) is not null && places[measure.Code] is not null).ToList();
        if (known.Count == 0)
        {
            return new SocialIndex(school.School, null, 0, measures.Count, false, []);
        }

        var norm = Math.Sqrt(known.Sum(measure => measure.Weight * measure.Weight));
        var contributions = known.ConvertAll(measure =>
        {
            var (mean, deviation) = places[measure.Code]!.Value;
            var value = Measured(school, measure.Code)!.Value;
            var z = (value - mean) / deviation;
            return new MeasureContribution(measure, value, mean, z, (measure.HigherIsBetter ? 10 : -10) * measure.Weight * z / norm);
        });

        // Six decimals: a school exactly on the threshold must not fall below it by a bit of floating point.
        var index = Math.Round(50 + contributions.Sum(part => part.Points), 6);
        return new SocialIndex(school.School, index, known.Count, measures.Count, index < border, contributions);
    }

    /// <summary>Null where the region tells nothing: too few schools know the measure, or all have the same.</summary>
    private static (double Mean, double Deviation)? PlaceOf(IReadOnlyList<SchoolContext> schools, string code, int least)
    {
        // In a fixed order: the last bit of a sum must not depend on the order of the rows.
        var values = schools.Select(school => Measured(school, code)).OfType<double>().Order().ToList();
        if (values.Count < least || values[^1] - values[0] <= 1e-12)
        {
            return null;
        }

        var mean = values.Average();
        return (mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1)));
    }

    private static double? Measured(SchoolContext school, string code) =>
        school.Values.TryGetValue(code, out var value) && double.IsFinite(value) ? value : null;
}
