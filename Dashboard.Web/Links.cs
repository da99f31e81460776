using System.Globalization;
using Dashboard.Data.Domain.Watching;

namespace Dashboard.Web;

/// <summary>
/// Every address of the site as a function. Pages, menus and exports ask here and never write an address by hand.
/// A school year is given by its start year (2024 for 2024/2025), a territory by the number of its municipality
/// (null for the whole region).
/// </summary>
public static class Links
{
    /// <summary>The keys of the query string, for <c>[SupplyParameterFromQuery(Name = Links.Year)]</c>.</summary>
    public const string Year = "year",
        Territory = "territory",
        Procedure = "procedure",
        Subject = "subject",
        Grade = "grade",
        Indicator = "indicator",
        Season = "season",
        Wave = "wave",
        View = "view",
        Level = "level",
        Sort = "sort",
        Text = "text",
        Page = "page",
        Paper = "paper";

    /// <summary>The page as it is printed: whole, without the frame.</summary>
    /// <param name="shown">The page with its filters.</param>
    /// <param name="size">a4 or a3.</param>
    public static string OnPaper(Query shown, string size) => shown.With(Paper, size).ToString();

    public static string Overview(int? year = null, int? territory = null, string? indicator = null, string? procedure = null) =>
        At("/", year, territory).With(Indicator, indicator).With(Procedure, procedure).ToString();

    public static string Municipalities(int? year = null, int? territory = null, string? sort = null) =>
        At("/municipalities", year, territory).With(Sort, sort).ToString();

    public static string Municipality(int id, int? year = null, string? procedure = null, string? subject = null, int? grade = null, string? indicator = null) =>
        Narrow(At(Numbered("/municipalities/", id), year, null), procedure, subject, grade, indicator).ToString();

    public static string Schools(int? year = null, int? territory = null, string? text = null, string? sort = null, int? page = null) =>
        At("/schools", year, territory).With(Text, text).With(Sort, sort).With(Page, page).ToString();

    public static string School(int id, string? subject = null, int? year = null, string? procedure = null, int? grade = null, string? indicator = null, string? view = null) =>
        Narrow(At(Numbered("/schools/", id), year, null), procedure, subject, grade, indicator).With(View, view).ToString();

    public static string Results(
        int? year = null,
        int? territory = null,
        string? procedure = null,
        string? subject = null,
        int? grade = null,
        string? indicator = null,
        string? view = null,
        int? school = null) =>
        Narrow(At("/results", year, territory), procedure, subject, grade, indicator).With(View, view).With("school", school).ToString();

    /// <summary>How schools scatter around the region in one work; <paramref name="school"/> is the one that is looked for among them.</summary>
    public static string Funnel(int? year = null, int? territory = null, string? procedure = null, string? subject = null, int? grade = null, string? indicator = null, int? school = null) =>
        Results(year, territory, procedure, subject, grade, indicator, "funnel", school);

    /// <summary>The thresholds of «Уровень и изменение»; <paramref name="work"/> is the one that others are tried on.</summary>
    public static string StatusChangeRule(int? work = null) => Query.To("/results/change/rule").With("work", work).ToString();

    /// <summary>Tasks and planned results that fail; <paramref name="school"/> narrows the page to one school.</summary>
    public static string Deficits(
        int? year = null,
        int? territory = null,
        string? procedure = null,
        string? subject = null,
        int? grade = null,
        int? school = null,
        string? view = null) =>
        Narrow(At("/deficits", year, territory), procedure, subject, grade, null).With("school", school).With(View, view).ToString();

    /// <summary>The heatmap of risks; <paramref name="school"/> and <paramref name="cell"/> (code of a factor) open the explanation of one of its cells.</summary>
    public static string Risks(int? territory = null, int? year = null, int? school = null, string? cell = null, string? view = null, (string Category, int Year)? list = null, string? factor = null) =>
        At("/risks", null, territory).With("profile", year).With("list", list is var (category, start) ? ListCode(category, start) : null).With("factor", factor)
            .With("school", school).With("cell", cell).With(View, view).ToString();


    /// <summary>The dictionary of risk factors; <paramref name="factor"/> (a code) opens one for editing.</summary>
    public static string Factors(string? factor = null) => Query.To("/risks/factors").With("factor", factor).ToString();

    /// <summary>An official list as part of an address.</summary>
    public static string ListCode(string category, int year) => string.Create(CultureInfo.InvariantCulture, $"{category}:{year}");

    /// <summary>Schools with low results by the order and by the rule; <paramref name="view"/> is the flow between years or the check of the flag.</summary>
    public static string Lists(int? territory = null, int? year = null, string? view = null) => At("/risks/lists", null, territory).With("list", year).With(View, view).ToString();

    /// <summary>Why a school is in the list of a year, or not.</summary>
    public static string WhyListed(int school, int? year = null) => Query.To(Numbered("/risks/lists/", school)).With("list", year).ToString();

    /// <summary>The rule of the calculated flag, tried and saved.</summary>
    public static string ListRule() => "/risks/rule";

    /// <summary>Signs that results need a second look: schools × works; <paramref name="marker"/> is a code of one of the signs.</summary>
    public static string Markers(int? year = null, int? territory = null, string? marker = null) => At("/risks/markers", year, territory).With("marker", marker).ToString();

    /// <summary>How the signs are computed, and their thresholds.</summary>
    public static string MarkerRule() => "/risks/markers/rule";

    /// <summary>What deviates from the parameters; <paramref name="period"/> is when it fired, <paramref name="school"/> narrows to one school.</summary>
    public static string Watch(int? territory = null, string? rule = null, string? period = null, int? school = null) =>
        At("/risks/watch", null, territory).With("rule", rule).With("period", period).With("school", school).ToString();

    /// <summary>The parameters of watching, tried and saved.</summary>
    public static string WatchRule() => "/risks/watch/rule";

    /// <summary>The page that explains why a rule of watching fired for a territory.</summary>
    public static string Watched(WatchKind kind, int territory, WatchTarget target) => kind switch
    {
        WatchKind.EnteredList or WatchKind.Flagged => WhyListed(territory, target.Year),
        WatchKind.RiskHigh => Profile(territory, target.Year),
        WatchKind.LowShare => School(territory, target.Subject, target.Year, target.Procedure, target.Grade, "low"),
        WatchKind.Overdue => RoadmapActivity(target.PlanId ?? 0, target.ActivityId ?? 0),
        _ => SchoolMarkers(territory, target.Year),
    };

    /// <summary>The signs of one school, and why.</summary>
    public static string SchoolMarkers(int school, int? year = null) => Query.To(Numbered("/schools/", school) + "/markers").With(Year, year).ToString();

    /// <summary>Schools with low results and their partner schools; <paramref name="pair"/> leaves those with a fixed pair («with») or without one.</summary>
    public static string Partners(int? territory = null, int? year = null, string? pair = null) => At("/risks/partners", null, territory).With("list", year).With("pair", pair).ToString();

    /// <summary>Pairs, list and council as an appendix to an order.</summary>
    public static string PartnersFile(int? territory = null, int? year = null) => At("/risks/partners/appendix.docx", null, territory).With("list", year).ToString();

    /// <summary>Partners of one school; <paramref name="partner"/> is the school whose line is shown beside its own.</summary>
    public static string SchoolPartners(int school, int? year = null, int? partner = null) =>
        Query.To(Numbered("/schools/", school) + "/partners").With("list", year).With("partner", partner).ToString();

    /// <summary>Results of schools beside their conditions.</summary>
    public static string Conditions(int? territory = null, int? year = null) => At("/risks/conditions", year, territory).ToString();

    /// <summary>How the local social index is computed, and its weights.</summary>
    public static string ConditionsRule() => "/risks/conditions/rule";

    /// <summary>A school's index taken apart, and its conditions typed.</summary>
    public static string SchoolConditions(int school, int? year = null) => Query.To(Numbered("/schools/", school) + "/conditions").With(Year, year).ToString();

    /// <summary>Staff of schools without names: who is trained, who is missing.</summary>
    public static string Staff(int? territory = null, int? year = null) => At("/risks/staff", year, territory).ToString();

    /// <summary>A school's staff by subject and post, seen and typed.</summary>
    public static string SchoolStaff(int school, int? year = null) => Query.To(Numbered("/schools/", school) + "/staff").With(Year, year).ToString();

    /// <summary>A school's risk profile: seen, typed by hand, verified.</summary>
    public static string Profile(int school, int? year = null) => Query.To(Numbered("/schools/", school) + "/profile").With("profile", year).ToString();

    /// <summary>Plans of the territory, or one of the views over all of them: their roll-up, deadlines, gaps.</summary>
    public static string Roadmaps(int? territory = null, string? view = null) => At("/roadmaps", null, territory).With(View, view).ToString();

    /// <summary>
    /// One plan; <paramref name="school"/> narrows it to one addressee, <paramref name="view"/> is the table, the calendar or the Gantt,
    /// <paramref name="status"/> a condition of its activities (overdue, soon, no-evidence).
    /// </summary>
    public static string Roadmap(int id, string? view = null, int? school = null, string? status = null, int? section = null) =>
        Query.To(Numbered("/roadmaps/", id)).With(View, view).With("status", status).With("school", school).With("section", section).ToString();

    public static string RoadmapActivity(int plan, int activity) => Numbered(Numbered("/roadmaps/", plan) + "/activities/", activity);

    /// <summary>The editor of a plan; without a number a new one, <paramref name="from"/> the plan that it continues or carries out, <paramref name="factor"/> the risk that past activities are looked for.</summary>
    public static string RoadmapEditor(int? id = null, int? from = null, int? territory = null, int? factor = null) =>
        Query.To(id is { } plan ? Numbered("/roadmaps/", plan) + "/edit" : "/roadmaps/new").With("from", from).With(Territory, territory).With("factor", factor).ToString();

    /// <summary>A plan as a file; <paramref name="school"/> leaves what is for one addressee.</summary>
    public static string RoadmapFile(int id, RoadmapForm form, int? school = null) => Query.To(Numbered("/roadmaps/", id) + "/" + form.Ending).With("school", school).ToString();

    /// <summary>Where a filled monitoring form comes back to its plan.</summary>
    public static string RoadmapMonitoring(int id) => Numbered("/roadmaps/", id) + "/monitoring";

    /// <summary>A document that proves an activity, as a download.</summary>
    public static string Evidence(Guid key) => $"/evidence/{key:D}";

    /// <summary>
    /// What changed after an intervention: a plan, one of its activities, or days given by hand. What is left out is proposed;
    /// <paramref name="before"/> and <paramref name="after"/> are keys of works, <paramref name="insist"/> answers across a break.
    /// </summary>
    public static string BeforeAfter(
        int? plan = null,
        int? activity = null,
        IReadOnlyList<int>? schools = null,
        int? territory = null,
        DateOnly? from = null,
        DateOnly? to = null,
        string? procedure = null,
        string? subject = null,
        int? grade = null,
        string? profile = null,
        string? indicator = null,
        string? children = null,
        IReadOnlyList<string>? before = null,
        IReadOnlyList<string>? after = null,
        bool insist = false) =>
        Narrow(
            At("/before-after", null, territory).With("plan", plan).With("activity", activity)
                .With("schools", schools is null ? null : string.Join(',', schools.Select(id => id.ToString(CultureInfo.InvariantCulture))))
                .With("from", Day(from)).With("to", Day(to)),
            procedure,
            subject,
            grade,
            indicator)
            .With("profile", profile).With("children", children)
            .With("before", before is null ? null : string.Join(',', before)).With("after", after is null ? null : string.Join(',', after))
            .With("insist", insist ? "yes" : null).ToString();

    /// <summary>Visits, decisions and events: how schools are supported beside the plans.</summary>
    public static string Support(int? territory = null, string? view = null, int? school = null) =>
        At("/support", null, territory).With(View, view).With("school", school).ToString();

    /// <summary>A visit to a school; without a number a new one.</summary>
    public static string Visit(int? id = null, int? school = null, int? territory = null) =>
        Query.To(id is { } visit ? Numbered("/support/visits/", visit) : "/support/visits/new").With("school", school).With(Territory, territory).ToString();

    /// <summary>The bank of practices; <paramref name="factor"/> is the code of the risk that they answer, <paramref name="practice"/> goes straight to one.</summary>
    public static string Practices(int? territory = null, string? factor = null, int? school = null, int? practice = null) =>
        At("/support/practices", null, territory).With("factor", factor).With("school", school) + (practice is { } id ? Numbered("#practice-", id) : "");

    /// <summary>A practice as it is written; without a number a new one, <paramref name="study"/> the address of the page «до и после» that shows what changed.</summary>
    public static string Practice(int? id = null, int? school = null, string? study = null) =>
        Query.To(id is { } practice ? Numbered("/support/practices/", practice) : "/support/practices/new").With("school", school).With("study", study).ToString();

    /// <summary>One page about a school, for paper, before somebody goes there.</summary>
    public static string Dossier(int school) => Numbered("/schools/", school) + "/dossier";

    /// <summary>
    /// Slides and reports; <paramref name="slides"/> are codes of slides in their order, <paramref name="from"/> is the made document whose own
    /// words are taken over.
    /// </summary>
    public static string Reports(
        int? year = null,
        int? territory = null,
        int? school = null,
        string? occasion = null,
        string? audience = null,
        string? format = null,
        int? template = null,
        string? slides = null,
        Guid? from = null) =>
        At("/reports", year, territory).With("school", school).With("occasion", occasion).With("audience", audience).With("format", format).With("template", template)
            .With("slides", slides).With("from", from?.ToString("D")).ToString();

    /// <summary>A document that was made, as a download.</summary>
    public static string MadeDocument(Guid key) => $"/reports/documents/{key:D}";

    /// <summary>Pages for an office's own site, and the log of what was published.</summary>
    public static string SitePages(int? territory = null, int? year = null) => At("/reports/site", year, territory).ToString();

    public static string Imports() => "/imports";

    /// <summary>The field for the text of an order whose file cannot be read.</summary>
    public static string PasteOrder() => Imports() + "#paste";

    /// <summary>An order read from a file, beside its source, before it becomes a plan.</summary>
    public static string RoadmapReview(Guid import, string file) => Query.To($"/imports/{import:D}/roadmap").With("file", file).ToString();

    public static string Import(Guid id, string? view = null) => Query.To($"/imports/{id:D}").With(View, view).ToString();

    /// <summary>A line of the journal: what a load brought, and its undoing.</summary>
    public static string ImportRun(int id) => Numbered("/imports/journal/", id);

    /// <summary>The page where a user says what the columns of a file mean that was not recognised.</summary>
    public static string Mapping(Guid id, int? file = null, string? sheet = null) =>
        Query.To($"/imports/{id:D}/mapping").With("file", file).With("sheet", sheet).ToString();

    public static string Administration() => "/administration";

    /// <summary>Starts an installation with the user's own data in the place of the sample region.</summary>
    public static string OwnData() => "/administration/own-data";

    /// <summary>The definitions of the indicators; <paramref name="code"/> goes straight to one of them.</summary>
    public static string Indicators(string? code = null) => code is null ? "/indicators" : "/indicators#" + Uri.EscapeDataString(code);

    public static string NotFound() => "/not-found";

    private static Query At(string path, int? year, int? territory) => Query.To(path).With(Year, year).With(Territory, territory);

    private static Query Narrow(Query query, string? procedure, string? subject, int? grade, string? indicator) =>
        query.With(Procedure, procedure).With(Subject, subject).With(Grade, grade).With(Indicator, indicator);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Numbered(string path, int id) => path + id.ToString(CultureInfo.InvariantCulture);
}
