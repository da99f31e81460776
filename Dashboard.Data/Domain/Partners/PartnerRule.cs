namespace Dashboard.Data.Domain.Partners;

/// <summary>
/// Which schools are near one another and which have steadily good results. All numbers are our own and editable; docs/partners.md
/// tells how they act together. Stored as JSON.
/// </summary>
public sealed record PartnerRule
{
    public static PartnerRule Default { get; } = new();

    /// <summary>Weights of the parts of the distance, 0 or more: conditions of the pupils weigh most, because results follow them most.</summary>
    public double ContextWeight { get; init; } = 3;

    public double SizeWeight { get; init; } = 2;

    public double LocalityWeight { get; init; } = 2;

    public double KindWeight { get; init; } = 1;

    public double PlaceWeight { get; init; } = 1;

    public double WorksWeight { get; init; } = 1;

    /// <summary>Points of ИСБШ* that make one unit: ten are a standard deviation of the region.</summary>
    public double ContextUnit { get; init; } = 10;

    /// <summary>How many times as many pupils make one unit.</summary>
    public double SizeUnit { get; init; } = 2;

    /// <summary>Kilometres as the crow flies that make one unit: about an hour by bus.</summary>
    public double KilometresUnit { get; init; } = 50;

    /// <summary>Share 0..1 of all weights that must be known of both schools: of less, nearness is not said.</summary>
    public double MinimumKnown { get; init; } = 0.6;

    /// <summary>Greatest distance, in units, of a school that counts as comparable.</summary>
    public double Caliper { get; init; } = 0.5;

    public int MaximumPartners { get; init; } = 5;

    /// <summary>School years looked at, back from the last.</summary>
    public int Years { get; init; } = 4;

    /// <summary>Years of these that must have results: one lucky year, or two, are not steady.</summary>
    public int MinimumYears { get; init; } = 3;

    /// <summary>A year with fewer marked works is «малая выборка» and is not counted.</summary>
    public int MinimumParticipants { get; init; } = 10;

    /// <summary>
    /// Share 0..1 of the works looked at that may have a sign; they are left out of the results. Not none: of seventy works, each looked at by seven
    /// markers, a strong school that nobody doubts has one or two.
    /// </summary>
    public double MaximumMarkedShare { get; init; } = 0.1;

    internal double AllWeights => ContextWeight + SizeWeight + LocalityWeight + KindWeight + PlaceWeight + WorksWeight;

    /// <summary>Why the rule cannot be used, in sentences for the person who writes it; none for a good rule.</summary>
    public IReadOnlyList<string> Problems()
    {
        double[] weights = [ContextWeight, SizeWeight, LocalityWeight, KindWeight, PlaceWeight, WorksWeight];
        return
        [
            .. Unless(Array.TrueForAll(weights, weight => double.IsFinite(weight) && weight >= 0), "Вес — число не меньше 0."),
            .. Unless(Array.Exists(weights, weight => weight > 0), "Хотя бы один вес должен быть больше 0: иначе все школы одинаково близки."),
            .. Unless(double.IsFinite(ContextUnit) && ContextUnit > 0, "Единица различия условий — число баллов ИСБШ* больше 0."),
            .. Unless(double.IsFinite(SizeUnit) && SizeUnit > 1, "Единица различия размера — во сколько раз, больше 1."),
            .. Unless(double.IsFinite(KilometresUnit) && KilometresUnit > 0, "Единица расстояния — число километров больше 0."),
            .. Unless(MinimumKnown is > 0 and <= 1, "Доля известного — больше 0 и не больше 100 %."),
            .. Unless(double.IsFinite(Caliper) && Caliper > 0, "Допустимое различие — число больше 0."),
            .. Unless(MaximumPartners >= 1, "Школ-партнёров показывается не меньше одной."),
            .. Unless(MinimumYears >= 2, "«Стабильно» — это не меньше двух лет."),
            .. Unless(Years >= MinimumYears && Years <= 10, "Лет в наблюдении — не меньше, чем нужно лет с результатами, и не больше 10."),
            .. Unless(MaximumMarkedShare is >= 0 and <= 1, "Доля работ с признаками — от 0 до 100 %."),
            .. Unless(MinimumParticipants >= 1, "Наименьшее число работ за год — не меньше 1."),
        ];
    }

    private static string[] Unless(bool holds, string sentence) => holds ? [] : [sentence];
}
