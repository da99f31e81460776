using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Markers;

/// <summary>Sentences that more than one marker says.</summary>
internal static class MarkerSentences
{
    public static MarkerFinding TooFew(Marker marker, int school, int work, int participants, MarkerRule rule) =>
        new(marker, school, work, MarkerState.TooFew, Russian.Bind(
            $"Недостаточно данных: {Works(participants)}, нужно не меньше {Russian.Number(rule.MinimumParticipants)}."));

    public static MarkerFinding NotAssessed(Marker marker, int school, int work, string reason) =>
        new(marker, school, work, MarkerState.NotAssessed, Russian.Bind("Не проверялось. " + reason));

    /// <summary>The abbreviation at its end is its full stop: «На границе «3»: 7–8 баллов — 12 работ из 40, 5–6 баллов — ни одной; разрыв +30,0 п.п., в регионе +4,0 п.п.».</summary>
    public static string Boundary(BoundaryReading reading, int participants) =>
        $"На границе «{reading.Mark}»: {Russian.Range(reading.First, reading.First + 1)} баллов — {Works(reading.Above)} из {Russian.Number(participants)}, "
        + $"{Russian.Range(Math.Max(0, reading.First - 2), reading.First - 1)} баллов — {(reading.Below == 0 ? "ни одной" : Works(reading.Below))}; "
        + $"разрыв {Russian.PercentagePoints(reading.Jump)}, в регионе {Russian.PercentagePoints(reading.RegionJump)}";

    public static string Works(int count) => Russian.Count(count, "работа", "работы", "работ");

    /// <summary>A school that chooses its pupils, by its registered kind; null where the kind does not say so.</summary>
    public static string? Selective(string? kind) =>
        kind is not null && SelectiveKinds.Any(word => kind.Contains(word, StringComparison.OrdinalIgnoreCase))
            ? Russian.Bind($"Вид школы — {kind}: высокий результат может объясняться отбором учеников или углублённой программой.")
            : null;

    /// <summary>Beginnings of words by which a kind of school tells that it chooses pupils or teaches more.</summary>
    private static readonly string[] SelectiveKinds = ["лице", "гимназ", "углубл", "одарён", "одарен"];
}
