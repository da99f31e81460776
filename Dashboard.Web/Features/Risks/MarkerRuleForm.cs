using System.Globalization;
using Dashboard.Data.Domain.Markers;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Web.Features.Risks;

/// <summary>Thresholds of the markers as a person types them: shares as percent, with a comma.</summary>
internal sealed class MarkerRuleForm(MarkerRule rule)
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("ru-RU");

    public IReadOnlyList<ThresholdField> Fields { get; } =
    [
        Number("Наименьшее число работ", "работ", "меньше — «недостаточно данных»", rule.MinimumParticipants, (changed, value) => changed with { MinimumParticipants = (int)value }, isWhole: true),
        Share("Скачок на границе: больше региона на", "п.п.", Marker.BoundaryJump, rule.BoundaryJump, (changed, value) => changed with { BoundaryJump = value }),
        Number("Средний балл: отклонение больше", "ст. откл.", Marker.HighMean.Name(), rule.MeanZ, (changed, value) => changed with { MeanZ = value }),
        Number("Средний балл: очень большое — больше", "ст. откл.", Marker.HighMean.Name(), rule.StrongMeanZ, (changed, value) => changed with { StrongMeanZ = value }),
        Number("Школ для сравнения не меньше", "школ", Marker.HighMean.Name(), rule.MinimumContextSchools, (changed, value) => changed with { MinimumContextSchools = (int)value }, isWhole: true),
        Share("Понизили отметку больше", "%", Marker.JournalDisagrees, rule.JournalLowered, (changed, value) => changed with { JournalLowered = value }),
        Share("Понизили и повысили больше", "%", Marker.JournalDisagrees, rule.JournalChanged, (changed, value) => changed with { JournalChanged = value }),
        Share("Подтвердили не меньше", "%", Marker.JournalAgreesTooWell, rule.JournalConfirmed, (changed, value) => changed with { JournalConfirmed = value }),
        Share("Качество параллели изменилось больше чем на", "п.п.", Marker.CohortBreak, rule.CohortBreak, (changed, value) => changed with { CohortBreak = value }),
        Share("ВПР выше ОГЭ больше чем на", "п.п.", Marker.ExamDoesNotConfirm, rule.ExamGap, (changed, value) => changed with { ExamGap = value }),
        Share("По региону изменение меньше", "п.п.", Marker.CohortBreak, rule.RegionGap, (changed, value) => changed with { RegionGap = value }),
        Share("«4» и «5» без единой «2» не меньше", "%", Marker.NoTwos, rule.NoTwosQuality, (changed, value) => changed with { NoTwosQuality = value }),
        Share("Случайных среди отмеченных не больше", "%", Marker.BoundaryJump, rule.FalseDiscoveryRate, (changed, value) => changed with { FalseDiscoveryRate = value }),
    ];

    /// <summary>The typed rule; with problems it must not be saved.</summary>
    public (MarkerRule Rule, IReadOnlyList<string> Problems) Read()
    {
        var (typed, problems) = (rule, new List<string>());
        foreach (var field in Fields)
        {
            if (Parse(field.Text) is { } value && (!field.IsWhole || value is >= 0 and <= 100_000 && value == Math.Truncate(value)))
            {
                typed = field.Put(typed, value);
            }
            else
            {
                problems.Add(Russian.Bind($"«{field.Title}»: нужно {(field.IsWhole ? "целое число" : "число")}."));
            }
        }

        return (typed, problems.Count > 0 ? problems : typed.Problems());
    }

    private static double? Parse(string? text) =>
        double.TryParse((text ?? "").Trim().Replace('.', ','), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, Culture, out var value) && double.IsFinite(value) ? value : null;

    private static ThresholdField Number(string title, string unit, string of, double value, Func<MarkerRule, double, MarkerRule> put, bool isWhole = false) =>
        new(title, unit, of, isWhole, put) { Text = value.ToString("0.##", Culture) };

    // Divided as a decimal: 15 % is 0.15 and not the number beside it, else an unchanged rule would look changed.
    private static ThresholdField Share(string title, string unit, Marker of, double value, Func<MarkerRule, double, MarkerRule> put) =>
        new(title, unit, of.Name(), false, (changed, typed) => put(changed, Math.Abs(typed) < 1e6 ? (double)((decimal)typed / 100) : typed)) { Text = (value * 100).ToString("0.##", Culture) };
}

/// <param name="Title">As the user reads it.</param>
/// <param name="Unit">«%», «п.п.», «работ».</param>
/// <param name="Of">Which sign it belongs to.</param>
/// <param name="IsWhole">Only whole numbers.</param>
/// <param name="Put">Puts the typed number into a rule.</param>
internal sealed record ThresholdField(string Title, string Unit, string Of, bool IsWhole, Func<MarkerRule, double, MarkerRule> Put)
{
    public string? Text { get; set; }
}
