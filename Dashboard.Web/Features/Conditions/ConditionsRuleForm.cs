using System.Globalization;
using Dashboard.Data.Domain.Context;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Web.Features.Conditions;

/// <summary>Weights of the local social index and its threshold as a person types them.</summary>
internal sealed class ConditionsRuleForm
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("ru-RU");

    public ConditionsRuleForm(SocialIndexRule rule)
    {
        // A version saved before a measure was known to the program does not have it: it is offered without a weight.
        Weights =
        [
            .. rule.Measures.Select(measure => new WeightField(measure) { Text = Weight(measure.Weight) }),
            .. SocialIndexRule.Default.Measures.Where(measure => rule.Measures.All(own => own.Code != measure.Code)).Select(measure => new WeightField(measure) { Text = "0" }),
        ];
        (Threshold, MinimumSchools) = (Weight(rule.DisadvantagedBelow), rule.MinimumSchools.ToString(Culture));
    }

    public IReadOnlyList<WeightField> Weights { get; }

    public string? Threshold { get; set; }

    public string? MinimumSchools { get; set; }

    /// <summary>«1», «0,5».</summary>
    public static string Weight(double weight) => weight.ToString("0.###", Culture);

    /// <summary>The typed rule; with problems there is none.</summary>
    public (SocialIndexRule? Rule, IReadOnlyList<string> Problems) Read()
    {
        List<string> problems =
        [
            .. Weights.Where(field => Parse(field.Text) is null).Select(field => Russian.Bind($"Вес «{field.Measure.Name}»: нужно число; 0 — показатель не участвует.")),
            .. Parse(Threshold) is null ? [Russian.Bind($"Порог {SocialIndex.DisadvantagedName}: нужно число, например 40.")] : Array.Empty<string>(),
            .. Parse(MinimumSchools) is not { } least || least != Math.Truncate(least) || Math.Abs(least) > 100_000 ? ["Школ с показателем: нужно целое число."] : Array.Empty<string>(),
        ];
        if (problems.Count > 0)
        {
            return (null, problems);
        }

        var rule = new SocialIndexRule
        {
            Measures = [.. Weights.Select(field => field.Measure with { Weight = Parse(field.Text)!.Value })], DisadvantagedBelow = Parse(Threshold)!.Value, MinimumSchools = (int)Parse(MinimumSchools)!.Value,
        };
        return rule.Problems() is { Count: > 0 } wrong ? (null, wrong) : (rule, []);
    }

    private static double? Parse(string? text) =>
        double.TryParse((text ?? "").Trim().Replace('.', ','), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, Culture, out var value) && double.IsFinite(value) ? value : null;
}

internal sealed record WeightField(SocialMeasure Measure)
{
    public string? Text { get; set; }
}
