using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Conditions;

namespace Dashboard.Web.Features.Conditions;

/// <summary>Conditions of a school as a person types them: shares as percent or «45 из 60», numbers with a comma.</summary>
internal sealed partial class ConditionsForm(int year, IReadOnlyList<MeasureLine> lines)
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("ru-RU");

    public int Year { get; set; } = year;

    public IReadOnlyList<MeasureField> Fields { get; } = [.. lines.Select(line => new MeasureField(line.Measure, line.Stated, line.Stated is { } stated ? Typed(line.Measure, stated) : null))];

    public static string Unit(ContextMeasure measure) => measure.Unit switch
    {
        MeasureUnit.ShareOfPupils => "% обучающихся или «45 из 60»",
        MeasureUnit.ShareOfStaff => "% педагогов или «12 из 30»",
        MeasureUnit.Kilometres => "км",
        MeasureUnit.Degrees => "градусов",
        _ => "человек",
    };

    /// <summary>A mean of the region in the unit of the measure.</summary>
    public static string Value(ContextMeasure measure, double value) => IsShare(measure) ? Russian.Percent(value) : Russian.Number(value);

    /// <summary>All statements, null for what is taken back; with problems nothing may be kept.</summary>
    public (IReadOnlyList<(ContextMeasure Measure, ContextStatement? Statement)> Stated, IReadOnlyList<string> Problems) Read()
    {
        var (stated, problems) = (new List<(ContextMeasure, ContextStatement?)>(), new List<string>());
        if (Year is < 2000 or > 2060)
        {
            problems.Add("Проверьте учебный год.");
        }

        foreach (var field in Fields)
        {
            if (field.IsUntouched)
            {
                // As it was read, to the last digit: it keeps its sheet and cell.
                stated.Add((field.Measure, field.Before));
            }
            else if (string.IsNullOrWhiteSpace(field.Text))
            {
                stated.Add((field.Measure, null));
            }
            else if (Parse(field.Measure, field.Text.Trim()) is { } statement)
            {
                stated.Add((field.Measure, statement));
            }
            else
            {
                problems.Add(Russian.Bind(IsShare(field.Measure) ? $"«{field.Measure.Name}»: нужно число от 0 до 100 или «часть из целого»." : $"«{field.Measure.Name}»: нужно число."));
            }
        }

        return (stated, problems);
    }

    private static ContextStatement? Parse(ContextMeasure measure, string text)
    {
        if (IsShare(measure) && OutOf().Match(text) is { Success: true } counted)
        {
            return int.TryParse(counted.Groups[1].Value, NumberStyles.None, Culture, out var count) && int.TryParse(counted.Groups[2].Value, NumberStyles.None, Culture, out var of) && of > 0 && count <= of
                ? new ContextStatement((double)count / of, count, of)
                : null;
        }

        if (!decimal.TryParse(text.TrimEnd('%', ' ', '\u00a0').Replace('.', ','), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, Culture, out var number))
        {
            return null;
        }

        var isPossible = measure.Unit switch
        {
            MeasureUnit.ShareOfPupils or MeasureUnit.ShareOfStaff => number is >= 0 and <= 100,
            MeasureUnit.People => number is >= 0 and <= 20_000 && number == Math.Truncate(number),
            MeasureUnit.Kilometres => number is >= 0 and <= 5000,
            _ => Math.Abs(number) <= (measure == ContextMeasure.Latitude ? 90 : 180),
        };

        // Divided as a decimal: 12,5 % is 0.125 and not the number beside it.
        return isPossible ? new ContextStatement((double)(IsShare(measure) ? number / 100 : number)) : null;
    }

    private static string Typed(ContextMeasure measure, ContextStatement stated) =>
        stated is { Count: { } count, Of: { } of } ? string.Create(Culture, $"{count} из {of}")
        : IsShare(measure) ? ((decimal)stated.Value * 100).ToString("0.##########", Culture)
        : stated.Value.ToString("0.##########", Culture);

    private static bool IsShare(ContextMeasure measure) => measure.Unit is MeasureUnit.ShareOfPupils or MeasureUnit.ShareOfStaff;

    [GeneratedRegex(@"^(\d{1,6})\s*(?:из|/)\s*(\d{1,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex OutOf();
}

internal sealed class MeasureField(ContextMeasure measure, ContextStatement? before, string? text)
{
    private readonly string? _untouched = text;

    public ContextMeasure Measure => measure;

    public ContextStatement? Before => before;

    public string? Text { get; set; } = text;

    public bool IsUntouched => Text == _untouched;
}
