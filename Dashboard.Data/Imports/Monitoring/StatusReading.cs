using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Monitoring;

/// <summary>How the word in the column of statuses was understood.</summary>
public enum StatusMeaning
{
    /// <summary>Nothing is said: an empty cell, a dash, or «Просрочено», which the program itself computes.</summary>
    Silent,

    /// <summary>One of the statuses.</summary>
    Said,

    /// <summary>«Нет», «не выполнено»: before the deadline not started yet, after it not done, which needs a reason.</summary>
    NotYet,
    Unknown,
}

/// <param name="Meaning">How it was understood.</param>
/// <param name="Status">The status, where one is said.</param>
/// <param name="Day">A day beside the word: «выполнено 15.05.2025», «перенесено на 01.09».</param>
public readonly partial record struct StatusReading(StatusMeaning Meaning, ActivityStatus? Status = null, FactDay? Day = null)
{
    /// <summary>In this order: what denies or limits comes before what it denies.</summary>
    private static readonly (Regex Words, StatusReading Reading)[] Rules =
    [
        (Silence(), new(StatusMeaning.Silent)),
        (Partly(), new(StatusMeaning.Said, ActivityStatus.DonePartly)),
        (Cancelled(), new(StatusMeaning.Said, ActivityStatus.Cancelled)),
        (NotStarted(), new(StatusMeaning.Said, ActivityStatus.NotStarted)),
        (Denied(), new(StatusMeaning.NotYet)),
        (Moved(), new(StatusMeaning.Said, ActivityStatus.Moved)),
        (Ongoing(), new(StatusMeaning.Said, ActivityStatus.Ongoing)),
        (InProgress(), new(StatusMeaning.Said, ActivityStatus.InProgress)),
        (Done(), new(StatusMeaning.Said, ActivityStatus.Done)),
    ];

    public static StatusReading Of(Cell cell) => cell.Kind == CellKind.Number ? OfShare(cell.IsPercent || cell.Number <= 1 ? cell.Number : cell.Number / 100) : Of(cell.Text);

    public static StatusReading Of(string text)
    {
        var words = text.ToLowerInvariant().Replace('ё', 'е').Replace('\u00a0', ' ').Trim().TrimEnd('.', '!', ';', ',').Trim();
        if (Percent().Match(words) is { Success: true } percent)
        {
            return OfShare(double.Parse(percent.Groups["n"].Value.Replace(',', '.'), CultureInfo.InvariantCulture) / 100);
        }

        foreach (var (rule, reading) in Rules)
        {
            if (rule.IsMatch(words))
            {
                return reading with { Day = FactDay.Of(words) };
            }
        }

        return new StatusReading(StatusMeaning.Unknown);
    }

    private static StatusReading OfShare(double share) => share switch
    {
        0 => new(StatusMeaning.NotYet),
        1 => new(StatusMeaning.Said, ActivityStatus.Done),
        > 0 and < 1 => new(StatusMeaning.Said, ActivityStatus.DonePartly),
        _ => new(StatusMeaning.Unknown),
    };

    [GeneratedRegex(@"^(?:\p{Pd}*|просроч\p{L}*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Silence();

    [GeneratedRegex(@"частич|^част\b|не\s*полност|не\s+в\s+полн|не\s+все\b", RegexOptions.CultureInvariant)]
    private static partial Regex Partly();

    [GeneratedRegex(@"^отмен|^снят\p{L}*(?:\s+с\s+контроля)?$|^не\s*актуал", RegexOptions.CultureInvariant)]
    private static partial Regex Cancelled();

    [GeneratedRegex(@"^не\s*нач|^не\s*приступ|^(?:за)?планир|^будет\b", RegexOptions.CultureInvariant)]
    private static partial Regex NotStarted();

    [GeneratedRegex(@"^(?:нет|пока\s+нет|еще\s+нет|ложь|0)$|^(?:(?:еще|пока)\s+)?не\s*(?:вып|исп|пров|сдел|реализ|готов|заверш|состоял)", RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex(@"^пере\s?нес|^перенос|^отлож", RegexOptions.CultureInvariant)]
    private static partial Regex Moved();

    [GeneratedRegex(@"постоянн|^регулярно$|^систематически$", RegexOptions.CultureInvariant)]
    private static partial Regex Ongoing();

    [GeneratedRegex(@"^в\s+(?:работе|процессе|стадии)|^(?:выполня|исполня|проводи|реализу|готовит)\p{L}*ся|^идет|^идут|^начат", RegexOptions.CultureInvariant)]
    private static partial Regex InProgress();

    [GeneratedRegex(@"^(?:да|\+|✓|✔|☑|v|ok|ок|истина|вып|исп)(?:[,.\s]+(?:\d.*)?)?$|^(?:выполнен|исполнен|сделан|проведен|готов|завершен|реализован|состоял)", RegexOptions.CultureInvariant)]
    private static partial Regex Done();

    [GeneratedRegex(@"^(?:выполнено\s+(?:на\s+)?)?(?<n>\d{1,3}(?:[.,]\d+)?)\s*%$", RegexOptions.CultureInvariant)]
    private static partial Regex Percent();
}
