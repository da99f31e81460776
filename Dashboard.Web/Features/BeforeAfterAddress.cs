using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.BeforeAfter;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.BeforeAfter;

namespace Dashboard.Web.Features;

/// <summary>The question «до и после» as it stands in the address of its page. What the address leaves out is proposed by the answer.</summary>
internal static class BeforeAfterAddress
{
    public const string Plan = "plan",
        Activity = "activity",
        Schools = "schools",
        From = "from",
        To = "to",
        Profile = "profile",
        Title = "title",
        Children = "children",
        Before = "before",
        After = "after",
        Insist = "insist";

    /// <summary>The value of <see cref="Children"/> for the same children a grade later.</summary>
    public const string GradeLater = "later";

    /// <summary>Lose their meaning with another work or other children: windows, and the wish to see what was refused.</summary>
    public static readonly string[] Windows = [Before, After, Insist];

    /// <summary>Lose their meaning with another intervention.</summary>
    public static readonly string[] OfIntervention = [Plan, Activity, Schools, From, To, .. Windows];

    private static readonly string[] Narrowing = [Schools, Links.Procedure, Links.Subject, Links.Grade, Profile, Title, Links.Indicator, Children, .. Windows];

    public static BeforeAfterFilter Read(Query address) => new()
    {
        PlanId = address.Number(Plan),
        ActivityId = address.Number(Activity),
        Schools = [.. List(address, Schools).Select(text => int.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0)],
        MunicipalityId = address.Number(Links.Territory),
        From = Day(address, From),
        To = Day(address, To),
        Procedure = AssessmentWords.FindProcedure(address.Value(Links.Procedure)),
        Subject = address.Value(Links.Subject),
        Grade = address.Number(Links.Grade),
        Profile = address.Value(Profile) switch { "basic" => TestProfile.Basic, "advanced" => TestProfile.Advanced, _ => null },
        Title = address.Value(Title),
        Indicator = Indicator.Find(address.Value(Links.Indicator)),
        Children = address.Value(Children) == GradeLater ? Data.Domain.BeforeAfter.Children.SameChildren : Data.Domain.BeforeAfter.Children.SameGrade,
        Before = List(address, Before),
        After = List(address, After),
        Insists = address.Has(Insist),
    };

    /// <summary>The address of the page that answers this question.</summary>
    public static Query Of(BeforeAfterFilter filter) => Query.Parse(Links.BeforeAfter(
        filter.PlanId,
        filter.ActivityId,
        filter.Schools.Count == 0 ? null : filter.Schools,
        filter.MunicipalityId,
        filter.From,
        filter.To,
        filter.Procedure is { } procedure ? AssessmentWords.Code(procedure) : null,
        filter.Subject,
        filter.Grade,
        filter.Profile switch { TestProfile.Basic => "basic", TestProfile.Advanced => "advanced", _ => null },
        filter.Indicator?.Code,
        filter.Children == Data.Domain.BeforeAfter.Children.SameChildren ? GradeLater : null,
        filter.Before.Count == 0 ? null : filter.Before,
        filter.After.Count == 0 ? null : filter.After,
        filter.Insists)).With(Title, filter.Title);

    public static Query Moved(Query address, IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        address.With(Before, string.Join(',', before)).With(After, string.Join(',', after));

    /// <summary>The same intervention without what was chosen besides; without a choice besides the page of all interventions. Null where nothing is chosen.</summary>
    public static string? Reset(Query address)
    {
        var whole = address.Without(Narrowing);
        return whole.ToString() != address.ToString() ? whole.ToString()
            : OfIntervention.Any(address.Has) ? address.Without(OfIntervention).ToString()
            : null;
    }

    private static DateOnly? Day(Query address, string key) =>
        DateOnly.TryParseExact(address.Value(key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string[] List(Query address, string key) => address.Value(key)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
