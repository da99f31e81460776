namespace Dashboard.Data.Domain.Watching;

/// <summary>
/// «Отклонения от заданных параметров»: what a ministry wants to be told after an import, and from which size on. Data and not constants:
/// no order gives these numbers. Stored as JSON. Shares are 0..1.
/// </summary>
public sealed record WatchRule
{
    public static WatchRule Default { get; } = new();

    public bool EnteredList { get; init; } = true;

    /// <summary>Its threshold is the rule of low results itself.</summary>
    public bool Flagged { get; init; } = true;

    public bool RiskHigh { get; init; } = true;

    public bool LowShare { get; init; } = true;

    public bool Overdue { get; init; } = true;

    public bool Sign { get; init; } = true;

    public bool PublishedSign { get; init; } = true;

    /// <summary>By how much the share of «2» must have risen, this or more. ФИОКО's recommendations of 2026 call +10 п.п. «отрицательная динамика» (domain reference §5.4).</summary>
    public double LowShareRise { get; init; } = 0.10;

    /// <summary>Participants needed in both years. Ten is where ФИОКО's recommendations begin to analyse a group.</summary>
    public int MinimumParticipants { get; init; } = 10;

    /// <summary>Tell only a rise that Newcombe's interval keeps apart from nothing: +10 п.п. of 20 pupils is two of them.</summary>
    public bool OnlyBeyondChance { get; init; } = true;

    /// <summary>
    /// Hold the share of rises by chance among those told at 5 % (Benjamini–Hochberg over all compared works of the region). Off at first: one
    /// school's ordinary rise does not stand out of thousands of works, and a hit is a reason to look, not a verdict. A large region wants it.
    /// </summary>
    public bool CorrectedForMany { get; init; }

    /// <summary>By how many levels the significance of a factor must have risen to high: 1 from middle, 2 from low, 3 from not confirmed. Our own number.</summary>
    public int RiskSteps { get; init; } = 1;

    /// <summary>Days over the last day of an activity, this or more. A month is our own number.</summary>
    public int OverdueDays { get; init; } = 30;

    /// <summary>Works of the school with a sign in one year, this or more. Our own number.</summary>
    public int SignedWorks { get; init; } = 1;

    public bool Watches(WatchKind kind) => kind switch
    {
        WatchKind.EnteredList => EnteredList,
        WatchKind.Flagged => Flagged,
        WatchKind.RiskHigh => RiskHigh,
        WatchKind.LowShare => LowShare,
        WatchKind.Overdue => Overdue,
        WatchKind.Sign => Sign,
        _ => PublishedSign,
    };

    /// <summary>Why the parameters cannot be used, in sentences for the person who writes them; none for good ones.</summary>
    public IReadOnlyList<string> Problems() =>
    [
        .. Unless(LowShareRise is > 0 and < 1, "Рост доли «2» — число больше 0 и меньше 100 п.п."),
        .. Unless(MinimumParticipants >= Indicators.Indicator.SmallGroup, "Участников в оба года — не меньше 10: в меньшей группе долю меняют один-два ученика."),
        .. Unless(MinimumParticipants <= 500, "Столько участников одной работы в школе не бывает: поставьте не больше 500, иначе правило никогда не сработает."),
        .. Unless(RiskSteps is >= 1 and <= 3, "Значимость поднимается до высокой на 1, 2 или 3 ступени: со средней, с низкой или с «риск не подтверждён»."),
        .. Unless(OverdueDays is >= 1 and <= 365, "Дней просрочки — от 1 до 365: карта редко действует дольше учебного года."),
        .. Unless(SignedWorks is >= 1 and <= 20, "Работ с признаком — от 1 до 20: больше школа за год не пишет."),
    ];

    private static string[] Unless(bool holds, string sentence) => holds ? [] : [Wording.Russian.Bind(sentence)];
}
