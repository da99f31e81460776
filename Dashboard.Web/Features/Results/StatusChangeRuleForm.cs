using System.Globalization;
using Dashboard.Data.Domain.StatusChange;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Web.Features.Results;

/// <summary>The thresholds of the grid as a person types them: percentage points, with a comma.</summary>
internal sealed class StatusChangeRuleForm(StatusChangeRule rule)
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("ru-RU");

    public IReadOnlyList<StatusField> Fields { get; } =
    [
        Field("Уровень: хуже региона от", rule.LevelWorse), Field("Уровень: значительно хуже от", rule.LevelFarWorse),
        Field("Уровень: лучше региона от", rule.LevelBetter), Field("Уровень: значительно лучше от", rule.LevelFarBetter),
        Field("Изменение: к худшему от", rule.ChangeWorse), Field("Изменение: значительно к худшему от", rule.ChangeFarWorse),
        Field("Изменение: к лучшему от", rule.ChangeBetter), Field("Изменение: значительно к лучшему от", rule.ChangeFarBetter),
    ];

    /// <summary>The typed thresholds; with problems they must not be saved.</summary>
    public (StatusChangeRule Rule, IReadOnlyList<string> Problems) Read()
    {
        var values = Fields.Select(field => Parse(field.Text)).ToList();
        var unread = Fields.Where((_, place) => values[place] is null).Select(field => Russian.Bind($"«{field.Title}»: нужно число.")).ToList();
        if (unread.Count > 0)
        {
            return (rule, unread);
        }

        var typed = new StatusChangeRule
        {
            LevelWorse = values[0]!.Value, LevelFarWorse = values[1]!.Value, LevelBetter = values[2]!.Value, LevelFarBetter = values[3]!.Value,
            ChangeWorse = values[4]!.Value, ChangeFarWorse = values[5]!.Value, ChangeBetter = values[6]!.Value, ChangeFarBetter = values[7]!.Value,
        };
        return (typed, typed.Problems());
    }

    private static StatusField Field(string title, double value) => new(title) { Text = (value * 100).ToString("0.##", Culture) };

    // Divided as a decimal: 15 п.п. is 0.15 and not the number beside it, else an unchanged rule would look changed.
    private static double? Parse(string? text) =>
        decimal.TryParse((text ?? "").Trim().Replace('.', ','), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, Culture, out var value) && Math.Abs(value) < 1e6m
            ? (double)(value / 100)
            : null;
}

/// <param name="Title">As the user reads it, before «п.п.».</param>
internal sealed record StatusField(string Title)
{
    public string? Text { get; set; }
}
