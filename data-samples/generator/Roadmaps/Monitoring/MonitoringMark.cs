using System.Globalization;

namespace Dashboard.Samples.Roadmaps.Monitoring;

/// <summary>A row of a filled form: one time of one activity for one addressee, with what was written beside it.</summary>
/// <param name="Number">Of the activity.</param>
/// <param name="Time">As the form calls the time; <see cref="Only"/> for the one time of an activity.</param>
/// <param name="Addressee">School or territory.</param>
/// <param name="Cells">Status, fact, result or link, document, note.</param>
public sealed record MonitoringMark(string Number, string Time, string Addressee, IReadOnlyList<string> Cells)
{
    public const string Only = "-";

    /// <summary>How many cells people fill in.</summary>
    public const int Filled = 5;

    /// <summary>
    /// Reads what a coordinator wrote, a line for each thing said: number, times with «;» between them, addressees, then the cells, all
    /// between <c>|</c>. Times: <c>-</c> the only one; <c>weeks 2026-09-07 7</c> that many weeks from a Monday on. Addressees: <c>-</c> the
    /// territory; <c>*</c> all schools of the order that no earlier line has at that time; else names with commas. In a fact
    /// <c>fri</c> is the Friday of the week; lines of a cell stand between <c>//</c>.
    /// </summary>
    public static IEnumerable<MonitoringMark> Of(string text, string territory, IReadOnlyList<string> schools)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(schools);
        var said = new HashSet<(string Number, string Time, string Addressee)>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            foreach (var (time, friday) in Times(cells[1]))
            {
                IEnumerable<string> addressees = cells[2] switch
                {
                    Only => [territory],
                    "*" => schools.Where(school => !said.Contains((cells[0], time, school))),
                    var named => named.Split(',', StringSplitOptions.TrimEntries),
                };
                foreach (var addressee in addressees.ToList())
                {
                    if (!said.Add((cells[0], time, addressee)))
                    {
                        throw new InvalidDataException($"Said twice: {cells[0]}, {time}, {addressee}");
                    }

                    yield return new MonitoringMark(cells[0], time, addressee, [.. Enumerable.Range(3, Filled).Select(place => Cell(cells.ElementAtOrDefault(place) ?? "", friday))]);
                }
            }
        }
    }

    private static string Cell(string text, string friday) => text == "fri" ? friday : text.Replace(" // ", "\n", StringComparison.Ordinal);

    private static IEnumerable<(string Time, string Friday)> Times(string text)
    {
        if (text.Split(' ') is not ["weeks", var first, var count])
        {
            return text.Split(';', StringSplitOptions.TrimEntries).Select(time => (time, ""));
        }

        var monday = DateOnly.ParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Enumerable.Range(0, int.Parse(count, CultureInfo.InvariantCulture)).Select(week => monday.AddDays(7 * week))
            .Select(day => ($"{day.ToString("dd.MM", CultureInfo.InvariantCulture)}–{Day(day.AddDays(6))}", Day(day.AddDays(4))));
    }

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
