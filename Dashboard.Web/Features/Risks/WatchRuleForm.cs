using System.Globalization;
using Dashboard.Data.Domain.Watching;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Web.Features.Risks;

/// <summary>The parameters of watching as a person types them: a switch for each rule, numbers with a comma, shares as percent.</summary>
internal sealed class WatchRuleForm
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("ru-RU");
    private readonly WatchRule _rule;

    public WatchRuleForm(WatchRule rule)
    {
        (_rule, OnlyBeyondChance, CorrectedForMany) = (rule, rule.OnlyBeyondChance, rule.CorrectedForMany);
        Rise = new WatchField(WatchKind.LowShare, "Выросла не меньше чем на", "п.п.", false) { Text = (rule.LowShareRise * 100).ToString("0.##", Culture) };
        Participants = Whole(WatchKind.LowShare, "Участников в оба года не меньше", "чел.", rule.MinimumParticipants);
        Steps = Whole(WatchKind.RiskHigh, "Поднялась не меньше чем на", "ступ.", rule.RiskSteps);
        Days = Whole(WatchKind.Overdue, "Просрочено не меньше чем на", "дн.", rule.OverdueDays);
        Works = Whole(WatchKind.Sign, "Работ школы с признаком за год не меньше", "работ", rule.SignedWorks);
        On = WatchWords.All.ToDictionary(kind => kind, rule.Watches);
    }

    public Dictionary<WatchKind, bool> On { get; }

    public bool OnlyBeyondChance { get; set; }

    public bool CorrectedForMany { get; set; }

    public IReadOnlyList<WatchField> Fields => [Rise, Participants, Steps, Days, Works];

    private WatchField Rise { get; }

    private WatchField Participants { get; }

    private WatchField Steps { get; }

    private WatchField Days { get; }

    private WatchField Works { get; }

    /// <summary>The typed parameters; with problems they must not be saved.</summary>
    public (WatchRule Rule, IReadOnlyList<string> Problems) Read()
    {
        var unread = Fields.Where(field => Parse(field) is null).Select(field => Russian.Bind($"«{field.Title}»: нужно {(field.IsWhole ? "целое число" : "число")}.")).ToList();
        if (unread.Count > 0)
        {
            return (_rule, unread);
        }

        var typed = _rule with
        {
            // Divided as a decimal: 15 % is 0.15 and not the number beside it, else an unchanged rule would look changed.
            LowShareRise = Math.Abs(Parse(Rise)!.Value) < 1e6 ? (double)((decimal)Parse(Rise)!.Value / 100) : Parse(Rise)!.Value,
            MinimumParticipants = (int)Parse(Participants)!.Value,
            OnlyBeyondChance = OnlyBeyondChance,
            CorrectedForMany = CorrectedForMany,
            RiskSteps = (int)Parse(Steps)!.Value,
            OverdueDays = (int)Parse(Days)!.Value,
            SignedWorks = (int)Parse(Works)!.Value,
            EnteredList = On[WatchKind.EnteredList],
            Flagged = On[WatchKind.Flagged],
            RiskHigh = On[WatchKind.RiskHigh],
            LowShare = On[WatchKind.LowShare],
            Overdue = On[WatchKind.Overdue],
            Sign = On[WatchKind.Sign],
            PublishedSign = On[WatchKind.PublishedSign],
        };
        return (typed, typed.Problems());
    }

    private static double? Parse(WatchField field) =>
        double.TryParse((field.Text ?? "").Trim().Replace('.', ','), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, Culture, out var value) && double.IsFinite(value)
        && (!field.IsWhole || (value is >= -100_000 and <= 100_000 && value == Math.Truncate(value))) ? value : null;

    private static WatchField Whole(WatchKind of, string title, string unit, int value) => new(of, title, unit, true) { Text = value.ToString(Culture) };
}

/// <param name="Of">Which rule it belongs to.</param>
/// <param name="Title">As the user reads it.</param>
/// <param name="Unit">«п.п.», «дн.».</param>
/// <param name="IsWhole">Only whole numbers.</param>
internal sealed record WatchField(WatchKind Of, string Title, string Unit, bool IsWhole)
{
    public string? Text { get; set; }
}
