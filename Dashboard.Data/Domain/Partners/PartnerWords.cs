using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Partners;

/// <summary>How pairs of schools are written for the reader.</summary>
public static class PartnerWords
{
    /// <summary>«приказ от 03.09.2024 № 87», «приказ № 87»; a dash where no order is known.</summary>
    public static string Order(string? number, DateOnly? date) => number is null && date is null
        ? Russian.Dash
        : Russian.Bind("приказ" + (date is { } day ? " от " + Russian.Date(day) : "") + (number is null ? "" : " № " + number));

    /// <summary>«с 01.09.2024 по 31.08.2025», «с 01.09.2024 бессрочно».</summary>
    public static string Period(DateOnly? from, DateOnly? to) => Russian.Bind(
        (from is { } first ? "с " + Russian.Date(first) + " " : "") + (to is { } last ? "по " + Russian.Date(last) : "бессрочно"));

    /// <summary>What a number of schools was left out by: «5 — нет стабильно высоких результатов».</summary>
    public static string Name(PartnerExclusion exclusion) => exclusion switch
    {
        PartnerExclusion.LowResults => "сами в\u00a0перечне школ с\u00a0низкими результатами",
        PartnerExclusion.HasMarker => "слишком много работ с\u00a0признаками, требующими дополнительного анализа",
        PartnerExclusion.TooFewYears => "результатов слишком мало лет или слишком мало работ",
        PartnerExclusion.NotAboveRegion => "хотя\u00a0бы один год не\u00a0выше региона",
        PartnerExclusion.WithinChance => "выше региона, но\u00a0неотличимо от\u00a0обычных колебаний",
        PartnerExclusion.TooLittleKnown => "об\u00a0условиях известно слишком мало",
        PartnerExclusion.NoCommonWork => "нет общих работ",
        PartnerExclusion.TooFar => "результаты стабильно высокие, но\u00a0условия слишком отличаются",
        _ => throw new ArgumentOutOfRangeException(nameof(exclusion), exclusion, "No such reason."),
    };

    /// <summary>How partners are chosen, for «Как подобрано».</summary>
    public static string Sentence(PartnerRule rule) => Russian.Bind(
        $"Стабильно высокие результаты: за последние {Russian.Count(rule.Years, "год", "года", "лет")} признаки, требующие дополнительного анализа, не больше чем у {Russian.Percent(rule.MaximumMarkedShare, 0)} работ, и эти работы не учтены; не меньше {rule.MinimumYears} лет "
        + $"по {rule.MinimumParticipants} и больше работ; каждый год доля «4» и «5» выше, чем у региона в тех же работах, и вместе отличимо от обычных колебаний. Сопоставимые условия: отличие не больше "
        + $"{Russian.Number(rule.Caliper, 2)} — среднее по известному из ИСБШ*, числа учеников, типа населённого пункта, вида школы, расстояния и общих работ. Ближайшие — первыми.");
}
