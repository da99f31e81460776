using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Markers;

/// <summary>A column of the official list: «4 РУ», «4 МА», «5 РУ», «5 МА».</summary>
/// <param name="Grade">Grade, 1–11.</param>
/// <param name="Subject">The subject.</param>
public sealed record MarkerColumn(int Grade, Subject Subject)
{
    /// <summary>The four of the lists seen so far, in their order.</summary>
    public static IReadOnlyList<MarkerColumn> Usual { get; } =
        [new(4, Subject.Russian), new(4, Subject.Mathematics), new(5, Subject.Russian), new(5, Subject.Mathematics)];

    /// <summary>«4 РУ».</summary>
    public string Name => $"{Grade}{Russian.NoBreakSpace}{Subject.ShortName}";

    /// <summary>Reads «4 РУ», «РУ 4», «РУ4», «4МА»; null for anything else.</summary>
    public static MarkerColumn? Find(string? head)
    {
        var digits = new string([.. (head ?? "").Where(char.IsAsciiDigit)]);
        var letters = new string([.. (head ?? "").Where(sign => !char.IsAsciiDigit(sign))]).Trim(' ', Russian.NoBreakSpace, '.', '-', '_');
        return digits.Length is 1 or 2
            && head!.Contains(digits, StringComparison.Ordinal)
            && int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 11 and var grade
            && Subject.Find(letters) is { } subject
                ? new MarkerColumn(grade, subject)
                : null;
    }
}

/// <summary>A school's row of the official list of one year.</summary>
/// <param name="School">Key of the school.</param>
/// <param name="Marked">By column, whether it is marked; a column without a value is absent.</param>
/// <param name="Count">«Количество маркеров» as published; null where the sheet does not say.</param>
public sealed record OfficialMarkers(int School, IReadOnlyDictionary<MarkerColumn, bool> Marked, int? Count)
{
    /// <summary>The published number is not the number of marked columns.</summary>
    public bool CountDisagrees => Count is { } count && count != Marked.Values.Count(marked => marked);
}

public enum MarkerAgreement
{
    /// <summary>One of the two says nothing: the work is missing from the official row, or could not be assessed.</summary>
    NotComparable,
    NeitherMarked,
    BothMarked,
    OnlyOfficial,
    OnlyOurs,
}

/// <summary>One column of the official list beside our markers.</summary>
/// <param name="Column">«4 РУ».</param>
/// <param name="Agreement">What the two say together.</param>
/// <param name="Ours">Our markers that fired in the work.</param>
public sealed record MarkerComparison(MarkerColumn Column, MarkerAgreement Agreement, IReadOnlyList<Marker> Ours)
{
    public string InWords => Agreement switch
    {
        MarkerAgreement.BothMarked => "отмечено в\u00a0официальном списке и\u00a0нашими признаками",
        MarkerAgreement.NeitherMarked => "не\u00a0отмечено нигде",
        MarkerAgreement.OnlyOfficial => "отмечено только в\u00a0официальном списке",
        MarkerAgreement.OnlyOurs => "отмечено только нашими признаками",
        _ => "сравнить нельзя",
    };

    /// <summary>A school's official row beside our findings of the same year.</summary>
    /// <param name="official">The row.</param>
    /// <param name="findings">Our findings of the year; those of other schools are passed over.</param>
    /// <param name="columns">To which column a work belongs; works of other grades and subjects are absent.</param>
    public static IReadOnlyList<MarkerComparison> Of(OfficialMarkers official, IEnumerable<MarkerFinding> findings, IReadOnlyDictionary<int, MarkerColumn> columns)
    {
        var ours = findings.Where(finding => finding.School == official.School && columns.ContainsKey(finding.Work)).ToLookup(finding => columns[finding.Work]);
        return
        [
            .. official.Marked.Keys.Union(ours.Select(group => group.Key))
                .OrderBy(column => column.Grade).ThenByDescending(column => column.Subject.ShortName, StringComparer.Ordinal)
                .Select(column => Compare(column, official.Marked.TryGetValue(column, out var marked) ? marked : null, [.. ours[column]])),
        ];
    }

    private static MarkerComparison Compare(MarkerColumn column, bool? official, List<MarkerFinding> findings)
    {
        var fired = findings.Where(finding => finding.State == MarkerState.Fired).Select(finding => finding.Marker).Distinct().Order().ToList();
        var assessed = findings.Exists(finding => finding.State is MarkerState.Fired or MarkerState.Quiet);
        var agreement = (official, assessed, fired.Count > 0) switch
        {
            (null, _, _) or (_, false, _) => MarkerAgreement.NotComparable,
            (true, _, true) => MarkerAgreement.BothMarked,
            (true, _, false) => MarkerAgreement.OnlyOfficial,
            (false, _, true) => MarkerAgreement.OnlyOurs,
            _ => MarkerAgreement.NeitherMarked,
        };
        return new MarkerComparison(column, agreement, fired);
    }
}
