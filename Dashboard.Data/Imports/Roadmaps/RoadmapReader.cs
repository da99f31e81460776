using System.Globalization;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Imports.Documents;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>An order with a roadmap becomes its head, its sections and its activities, with everything that a person should look at.</summary>
public static class RoadmapReader
{
    /// <param name="document">The order as paragraphs and tables.</param>
    /// <param name="calendar">When school years, terms and holidays begin and end.</param>
    /// <returns>The roadmap, or a refusal that says what was looked for.</returns>
    public static ParseResult<ParsedRoadmap> Read(OfficeDocument document, AcademicCalendar calendar)
    {
        if (document.Kind == DocumentKind.Pdf)
        {
            // Pages have lost which lines are one cell: good enough for a table of two columns, not for a plan that people answer for.
            return ParseResult.Refused<ParsedRoadmap>(DocumentMessages.Pdf(document.FileName));
        }

        var parts = PlanParts.Of(document);
        var planBlock = parts.All.Count > 0 ? parts.All[0].Block : document.Blocks.Count;
        var order = OrderLines.Of(document, parts.Other);
        var title = PlanTitle.Of(order, planBlock);
        var (drafts, sections) = Activities(document, parts, order, title);
        if (drafts.Count == 0)
        {
            return ParseResult.Refused<ParsedRoadmap>(RoadmapMessages.NoPlan(document.FileName, document.Blocks.OfType<DocumentTable>().Count()));
        }

        var number = OrderNumber.Of(order);
        var issuer = Issuer.Of(order, number);
        var text = string.Join('\n', order.All.Select(line => line.Text));
        var level = Issuer.Level(issuer, title.Text, text);
        var own = Period.Of(title.Approved, number.Date, calendar);
        var period = own ?? Period.Of(title.Text, number.Date, calendar) ?? Period.Of(title.Caption, number.Date, calendar);
        var ofSchool = level == RoadmapLevel.School && Issuer.IsSchool(issuer);
        var (coordinator, curator) = ofSchool ? Coordinator.OfSchool(order) : Coordinator.Of(order);
        var school = ofSchool ? OrderSchools.Own(order, issuer!) : null;
        var (activities, doubts) = ActivityReader.Read(drafts, number.Date, period, calendar);
        var roadmap = new ParsedRoadmap(
            Territory(order, title, level, issuer),
            level,
            issuer,
            number.Kind,
            number.Number,
            number.Date,
            title.Text,
            period,
            ParentOrder.Of(order, issuer),
            OrderSchools.Of(document, order, parts, drafts, title, curator, school),
            coordinator,
            sections,
            activities,
            []);
        return ParseResult.Ok(roadmap with { Doubts = [.. OfOrder(roadmap, parts, drafts, title, calendar), .. doubts] });
    }

    private static (IReadOnlyList<ActivityDraft> Drafts, IReadOnlyList<string> Sections) Activities(OfficeDocument document, PlanParts parts, OrderLines order, PlanTitle title)
    {
        if (parts.All.Count == 0)
        {
            return PlanList.Read(order, title.At);
        }

        var rows = new ActivityRows();
        for (var place = 0; place < parts.All.Count; place++)
        {
            rows.Add(parts.All[place], parts.All[place].Section ?? SectionHeading.Above(document, parts, place));
        }

        return (rows.Drafts, [.. rows.Sections.Where(section => rows.Drafts.Any(draft => draft.Section == section))]);
    }

    private static string? Territory(OrderLines order, PlanTitle title, RoadmapLevel? level, string? issuer)
    {
        // The order's own head first, then its title, its text, and only then the orders that it refers to.
        var head = string.Join(' ', order.All.Take(Math.Min(order.PreambleAt, order.SubjectAt)).Select(line => line.Text));
        List<string?> all = [issuer, head, title.Text, title.Approved, .. order.All.Select(line => line.Text)];
        var sources = all.OfType<string>().ToList();
        var region = sources.Select(OrderTerritory.Region).FirstOrDefault(found => found is not null);
        var municipality = level == RoadmapLevel.Regional ? null : sources.Select(source => OrderTerritory.Municipality(source, order.All)).FirstOrDefault(found => found is not null);
        return municipality is null ? region : region is null ? municipality : municipality + ", " + region;
    }

    private static IEnumerable<RoadmapDoubt> OfOrder(ParsedRoadmap roadmap, PlanParts parts, IReadOnlyList<ActivityDraft> drafts, PlanTitle title, AcademicCalendar calendar)
    {
        var undated = drafts.Where(draft => !draft.Columns.Contains(ColumnRole.Deadline)).ToList();
        var missing = new (bool IsMissing, Func<RoadmapDoubt> Doubt)[]
        {
            (roadmap.OrderNumber is null, RoadmapMessages.NoOrderNumber),
            (roadmap.OrderDate is null, RoadmapMessages.NoOrderDate),
            (roadmap.Issuer is null, RoadmapMessages.NoIssuer),
            (roadmap.Level is null, RoadmapMessages.NoLevel),
            (roadmap.Territory is null, RoadmapMessages.NoTerritory),
            (roadmap.Title is null, RoadmapMessages.NoTitle),
            (roadmap.Period is null, RoadmapMessages.NoPeriod),
            (parts.All.Count == 0, RoadmapMessages.PlanIsList),
            (parts.All.Any(part => part.Head.Rows == 0), RoadmapMessages.ColumnsGuessed),
            (undated.Exists(draft => !draft.DueBySection), RoadmapMessages.NoDeadlineColumn),
            (undated.Exists(draft => draft.DueBySection), RoadmapMessages.DueBySections),
            (roadmap.Activities.All(activity => activity.Number.Length == 0), RoadmapMessages.NoNumbers),
        };
        foreach (var (_, doubt) in missing.Where(rule => rule.IsMissing))
        {
            yield return doubt();
        }

        foreach (var other in new[] { title.Text, title.Caption }.Select(text => Period.Of(text, roadmap.OrderDate, calendar)).OfType<DateSpan>().Where(span => span != roadmap.Period).Distinct())
        {
            yield return RoadmapMessages.PeriodsDiffer(Words(roadmap.Period!.Value), Words(other));
        }
    }

    private static string Words(DateSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.Start:dd.MM.yyyy} – {span.End:dd.MM.yyyy}");
}
