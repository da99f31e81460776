namespace Dashboard.Data.Domain.Markers;

/// <summary>
/// Thresholds of the markers. Data and not constants: the official formulas are not published (domain reference §4.2), so a
/// ministry may set its own. Stored as JSON. Shares are 0..1.
/// </summary>
public sealed record MarkerRule
{
    public static MarkerRule Default { get; } = new();

    /// <summary>
    /// Fewer participants are «недостаточно данных». ФИОКО's recommendations of 2026 call a distribution of 20–30 works
    /// approximate and one of fewer limited.
    /// </summary>
    public int MinimumParticipants { get; init; } = 20;

    /// <summary>
    /// M1: by how much the school's jump at a boundary must exceed the region's, strictly. 15 п.п. is our own number; public code
    /// took the top tenth of all schools, which marks a tenth of an honest region too.
    /// </summary>
    public double BoundaryJump { get; init; } = 0.15;

    /// <summary>M2: standard deviations above the mean of comparable schools, strictly. From public code, as the next one.</summary>
    public double MeanZ { get; init; } = 2;

    /// <summary>M2: from here on «очень большое», strictly.</summary>
    public double StrongMeanZ { get; init; } = 2.5;

    /// <summary>
    /// M2: comparable schools needed. Fewer in the same kind of settlement: all schools of the region are taken; fewer in the
    /// region: not assessed. The ten is from the domain reference.
    /// </summary>
    public int MinimumContextSchools { get; init; } = 10;

    /// <summary>M3: share of lowered marks, strictly more. Our own numbers, between the 20 and 40 % of public code for a whole system.</summary>
    public double JournalLowered { get; init; } = 0.30;

    /// <summary>M3: share of lowered and raised marks together, strictly more.</summary>
    public double JournalChanged { get; init; } = 0.40;

    /// <summary>M3': share of confirmed marks, this or more. Our own number.</summary>
    public double JournalConfirmed { get; init; } = 0.95;

    /// <summary>M4: change of the share of «4» and «5» of a cohort from one year to the next, strictly more. Our own number.</summary>
    public double CohortBreak { get; init; } = 0.30;

    /// <summary>M5: by how much the quality of ВПР must exceed that of the exam a year later, strictly. Our own number.</summary>
    public double ExamGap { get; init; } = 0.30;

    /// <summary>
    /// M4 and M5: the region's own change must stay under this, else the two works differ in difficulty and tell nothing of a
    /// school. Our own number of M5, used for M4 too.
    /// </summary>
    public double RegionGap { get; init; } = 0.15;

    /// <summary>M6: share of «4» and «5» without a single «2», this or more. Our own number.</summary>
    public double NoTwosQuality { get; init; } = 0.90;

    /// <summary>M1 and M2: at most this share of the marked schools is expected to be marked by chance (Benjamini–Hochberg).</summary>
    public double FalseDiscoveryRate { get; init; } = 0.05;

    /// <summary>Why the rule cannot be used, in sentences for the person who writes it; none for a good rule.</summary>
    public IReadOnlyList<string> Problems() =>
    [
        .. Unless(MinimumParticipants >= 10, "Наименьшее число работ — не меньше 10: по меньшей группе распределение баллов ничего не говорит."),
        .. Unless(MinimumContextSchools >= 5, "Школ для сравнения нужно не меньше 5: по меньшему числу разброс не оценить."),
        .. Unless(IsShare(BoundaryJump), "Разрыв на границе отметки — число больше 0 и меньше 100 п.п."),
        .. Unless(double.IsFinite(MeanZ) && MeanZ > 0, "Отклонение среднего балла — число больше 0."),
        .. Unless(double.IsFinite(StrongMeanZ) && StrongMeanZ >= MeanZ, "«Очень большое» отклонение не может быть меньше обычного порога."),
        .. Unless(IsShare(JournalLowered), "Доля понизивших — число больше 0 и меньше 100 %."),
        .. Unless(IsShare(JournalChanged), "Доля понизивших и повысивших — число больше 0 и меньше 100 %."),
        .. Unless(JournalChanged >= JournalLowered, "Порог для понизивших и повысивших вместе не может быть меньше порога для одних понизивших."),
        .. Unless(JournalConfirmed is > 0 and <= 1, "Доля подтвердивших — число больше 0 и не больше 100 %."),
        .. Unless(JournalConfirmed > 1 - JournalChanged, "Одна и та же школа отмечалась бы и за расхождение с журналом, и за совпадение с ним: увеличьте долю подтвердивших."),
        .. Unless(IsShare(CohortBreak), "Изменение качества параллели — число больше 0 и меньше 100 п.п."),
        .. Unless(IsShare(ExamGap), "Разрыв между ВПР и экзаменом — число больше 0 и меньше 100 п.п."),
        .. Unless(IsShare(RegionGap), "Допустимое изменение по региону — число больше 0 и меньше 100 п.п."),
        .. Unless(NoTwosQuality is > 0 and <= 1, "Качество при отсутствии «2» — число больше 0 и не больше 100 %."),
        .. Unless(FalseDiscoveryRate is > 0 and <= 0.5, "Доля случайных среди отмеченных — число больше 0 и не больше 50 %."),
    ];

    private static string[] Unless(bool holds, string sentence) => holds ? [] : [sentence];

    private static bool IsShare(double value) => value is > 0 and < 1;
}
