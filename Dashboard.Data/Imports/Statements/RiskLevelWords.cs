using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Risks;

namespace Dashboard.Data.Imports.Statements;

/// <summary>A level as a profile writes it.</summary>
/// <param name="Level">Null where the words name none.</param>
/// <param name="Score">The number beside it, 0..100.</param>
/// <param name="IsSlip">Read past a misspelling.</param>
internal readonly record struct WrittenLevel(RiskLevel? Level, double? Score, bool IsSlip);

/// <summary>Reads «высокая», «выс. (81 %)», «не актуален», «–».</summary>
internal static partial class RiskLevelWords
{
    private static readonly (string Word, RiskLevel Level)[] Whole =
    [
        ("высокая", RiskLevel.High), ("высокий", RiskLevel.High), ("высокое", RiskLevel.High), ("высокую", RiskLevel.High),
        ("средняя", RiskLevel.Medium), ("средний", RiskLevel.Medium), ("среднее", RiskLevel.Medium), ("среднюю", RiskLevel.Medium),
        ("низкая", RiskLevel.Low), ("низкий", RiskLevel.Low), ("низкое", RiskLevel.Low), ("низкую", RiskLevel.Low),
        ("не подтвержден", RiskLevel.NotConfirmed), ("не подтверждена", RiskLevel.NotConfirmed), ("не подтвердился", RiskLevel.NotConfirmed), ("неподтвержден", RiskLevel.NotConfirmed),
        ("не актуален", RiskLevel.NotConfirmed), ("не актуально", RiskLevel.NotConfirmed), ("не актуальна", RiskLevel.NotConfirmed), ("неактуален", RiskLevel.NotConfirmed),
        ("неактуально", RiskLevel.NotConfirmed), ("неактуальна", RiskLevel.NotConfirmed), ("отсутствует", RiskLevel.NotConfirmed), ("не выявлен", RiskLevel.NotConfirmed),
    ];

    // Too short for a slip to be told from another word.
    private static readonly Dictionary<string, RiskLevel> Short = new(StringComparer.Ordinal)
    {
        ["выс"] = RiskLevel.High, ["высок"] = RiskLevel.High, ["в"] = RiskLevel.High,
        ["ср"] = RiskLevel.Medium, ["сред"] = RiskLevel.Medium, ["средн"] = RiskLevel.Medium, ["с"] = RiskLevel.Medium,
        ["низ"] = RiskLevel.Low, ["низк"] = RiskLevel.Low, ["н"] = RiskLevel.Low,
        ["нет"] = RiskLevel.NotConfirmed, ["риска нет"] = RiskLevel.NotConfirmed, ["нет риска"] = RiskLevel.NotConfirmed, ["н/п"] = RiskLevel.NotConfirmed, ["не подтв"] = RiskLevel.NotConfirmed,
        ["не акт"] = RiskLevel.NotConfirmed, ["-"] = RiskLevel.NotConfirmed,
    };

    [GeneratedRegex(@"\(?\s*(?<number>\d{1,3}(?:[.,]\d+)?)\s*%?\s*(?:балл\p{L}*)?\s*\)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<!\p{L})(?:значимост\p{L}*|уров\p{L}+|степен\p{L}+|риск|фактор)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    public static WrittenLevel Parse(string text)
    {
        var dash = text.Trim() is "-" or "–" or "—" or "−";
        var folded = dash ? "-" : HeadWords.Fold(text);
        double? score = null;
        if (Number().Match(folded) is { Success: true } number)
        {
            score = double.Parse(number.Groups["number"].Value.Replace(',', '.'), CultureInfo.InvariantCulture);
            folded = folded.Remove(number.Index, number.Length);
        }

        var words = dash ? folded : HeadWords.Fold(Beside().Replace(folded, " ").Replace('(', ' ').Replace(')', ' ').Replace('/', ' ')).Trim(' ', '-', '.', ',', '%');
        if (score is > 100)
        {
            return default;
        }

        if (Short.TryGetValue(words, out var shortly))
        {
            return new WrittenLevel(shortly, score, IsSlip: false);
        }

        foreach (var (word, level) in Whole)
        {
            if (words == word)
            {
                return new WrittenLevel(level, score, IsSlip: false);
            }
        }

        var near = words.Length < 5 ? [] : Whole.Where(each => HeadWords.IsSlipOf(words, each.Word, 1)).Select(each => each.Level).Distinct().ToList();
        return near is [var meant] ? new WrittenLevel(meant, score, IsSlip: true) : default;
    }
}
