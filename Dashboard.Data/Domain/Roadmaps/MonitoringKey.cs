using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dashboard.Data.Domain.Roadmaps;

/// <summary>
/// Ties a row of a monitoring form to its unit wherever the row is moved or pasted. It lies in a hidden column and also knows
/// when the row was written and what it said then, so that a row that nobody touched never overwrites anything.
/// </summary>
/// <param name="PlanId">The plan.</param>
/// <param name="Unit">The time and the addressee.</param>
/// <param name="ExportedAt">When the form was made, UTC, to the millisecond.</param>
/// <param name="Fingerprint">Of the cells that people fill in, as they were written: <see cref="FingerprintOf"/>.</param>
public readonly record struct MonitoringKey(int PlanId, UnitKey Unit, DateTime ExportedAt, string Fingerprint)
{
    /// <summary>Columns that people fill in, in the order of the fingerprint.</summary>
    public static IReadOnlyList<MonitoringColumn> Filled { get; } =
        [MonitoringColumn.Fact, MonitoringColumn.Status, MonitoringColumn.Result, MonitoringColumn.Document, MonitoringColumn.Note];

    private const string Mark = "opora";
    private const int FingerprintBytes = 6;

    /// <summary>Of the texts of <see cref="Filled"/>: blanks and line ends do not count, a day is written as 2025-05-15.</summary>
    public static string FingerprintOf(IEnumerable<string> cells)
    {
        var text = string.Join('\u001f', cells.Select(cell => string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, FingerprintBytes));
    }

    public static bool TryParse(string text, out MonitoringKey key)
    {
        key = default;
        if (text.Trim().Split('-') is not [Mark, var plan, var occurrence, var territory, var moment, { Length: FingerprintBytes * 2 } print]
            || !Number(plan, out var planId) || !Number(occurrence, out var occurrenceId) || !Number(territory, out var territoryId)
            || !long.TryParse(moment, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            || milliseconds > 253_402_300_799_999)
        {
            return false;
        }

        key = new MonitoringKey(planId, new UnitKey(occurrenceId, territoryId), DateTime.UnixEpoch.AddMilliseconds(milliseconds), print);
        return true;
    }

    /// <summary>Later than any change that came before it, whatever is lost below the millisecond.</summary>
    public static DateTime Rounded(DateTime moment) => new((moment.Ticks + TimeSpan.TicksPerMillisecond - 1) / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Mark}-{PlanId}-{Unit.OccurrenceId}-{Unit.TerritoryId}-{(Rounded(ExportedAt) - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond}-{Fingerprint}");

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
