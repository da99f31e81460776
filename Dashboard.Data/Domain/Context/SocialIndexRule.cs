using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Context;

/// <summary>A measure of a school's social passport.</summary>
/// <param name="Code">Code of a <see cref="ContextMeasure"/>: stays in stored rules.</param>
/// <param name="Name">As the user reads it.</param>
/// <param name="HigherIsBetter">True where more of it means easier conditions: the sign of the formula.</param>
/// <param name="Weight">0 or more; 0 leaves the measure out.</param>
public sealed record SocialMeasure(string Code, string Name, bool HigherIsBetter, double Weight = 1);

/// <summary>
/// How the local social index is computed. The coefficients of the published index are not known to us (domain reference §4.3:
/// the base paper estimates them), so the weights are equal, editable data, and the index carries an asterisk. Stored as JSON.
/// </summary>
public sealed record SocialIndexRule
{
    public static SocialIndexRule Default { get; } = new();

    /// <summary>
    /// Parents' education, single parents and registered pupils are confirmed as parts of the published index; the next five are
    /// likely ones. Those without a weight take no part until somebody gives them one. Any number will do, a share or kilometres:
    /// only its place among the region's schools counts.
    /// </summary>
    public IReadOnlyList<SocialMeasure> Measures { get; init; } =
    [
        Of(ContextMeasure.HigherEducation, higherIsBetter: true),
        Of(ContextMeasure.OneParent),
        Of(ContextMeasure.OnRecords),
        Of(ContextMeasure.ManyChildren),
        Of(ContextMeasure.LowIncome),
        Of(ContextMeasure.PoorHousing),
        Of(ContextMeasure.OtherLanguage),
        Of(ContextMeasure.UnemployedParents),
        Of(ContextMeasure.SpecialNeeds, weight: 0),
        Of(ContextMeasure.DistanceToCentre, weight: 0),
        Of(ContextMeasure.HighCategory, higherIsBetter: true, weight: 0),
        Of(ContextMeasure.OlderStaff, weight: 0),
    ];

    /// <summary>ШССУ*: strictly below this. 40 is one standard deviation of a single measure under the region. Our own number.</summary>
    public double DisadvantagedBelow { get; init; } = 40;

    /// <summary>A measure that fewer schools know has no mean and spread of a region. Our own number.</summary>
    public int MinimumSchools { get; init; } = 10;

    /// <summary>Why the rule cannot be used, in sentences for the person who writes it; none for a good rule.</summary>
    public IReadOnlyList<string> Problems() =>
    [
        .. Unless(Measures.Count > 0, "Выберите хотя бы один показатель: индекс без показателей не посчитать."),
        .. Unless(Measures.All(measure => double.IsFinite(measure.Weight) && measure.Weight >= 0), "Вес показателя — число не меньше 0."),
        .. Unless(Measures.Count == 0 || Measures.Any(measure => measure.Weight > 0), "Хотя бы у одного показателя вес должен быть больше 0."),
        .. Unless(Measures.All(measure => measure.Code.Trim().Length > 0 && measure.Name.Trim().Length > 0), "У каждого показателя должны быть код и название."),
        .. Unless(Measures.Select(measure => measure.Code).Distinct(StringComparer.Ordinal).Count() == Measures.Count, "Один показатель указан дважды."),
        .. Unless(DisadvantagedBelow is > 0 and < 100, "Порог ШССУ* — число больше 0 и меньше 100."),
        .. Unless(MinimumSchools >= 3, "Школ с известным показателем нужно не меньше 3: иначе нет ни среднего, ни разброса."),
    ];

    /// <summary>The formula in words, for «Как считается».</summary>
    public string InWords => Russian.Bind(
        $"{SocialIndex.Name} = 50 + 10 · Σ(вес · знак · z) / √Σ(вес²), где z — отклонение школы от среднего по школам региона в стандартных отклонениях, знак «+» у показателей, "
        + "при которых условия легче. Берутся только известные показатели; показатель, одинаковый у всех или известный меньше чем "
        + $"у {Russian.Count(MinimumSchools, "школы", "школ", "школ")}, не участвует. Меньше {Russian.Number(DisadvantagedBelow, 0)} — ШССУ*. "
        + "Звёздочка: это местный расчёт, а не официальный индекс; связанные между собой показатели усиливают друг друга.");

    private static SocialMeasure Of(ContextMeasure measure, bool higherIsBetter = false, double weight = 1) => new(measure.Code, measure.Name, higherIsBetter, weight);

    private static string[] Unless(bool holds, string sentence) => holds ? [] : [sentence];
}
