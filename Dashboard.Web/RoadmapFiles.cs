using System.Globalization;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Exports;
using Dashboard.Data.Exports.Calendar;
using Dashboard.Data.Exports.Docx;
using Dashboard.Data.Exports.Xlsx;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Web.Auth;

namespace Dashboard.Web;

/// <summary>A form in which a plan leaves.</summary>
/// <param name="Word">What the command line calls it.</param>
/// <param name="Ending">End of its address and of its file.</param>
/// <param name="Title">Beginning of the file's name.</param>
/// <param name="ContentType">Media type.</param>
public sealed record RoadmapForm(string Word, string Ending, string Title, string ContentType)
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static RoadmapForm Appendix { get; } = new("appendix", "appendix.docx", "Приложение", Docx);

    public static RoadmapForm Plan { get; } = new("plan", "plan.xlsx", "План", Xlsx);

    public static RoadmapForm Monitoring { get; } = new("monitoring", "monitoring.xlsx", "Мониторинг", Xlsx);

    public static RoadmapForm Calendar { get; } = new("ics", "calendar.ics", "Календарь", PlanCalendar.ContentType);

    public static IReadOnlyList<RoadmapForm> All { get; } = [Appendix, Plan, Monitoring, Calendar];
}

/// <param name="SchoolId">Only what is for this school, in the forms that speak of addressees; null for all.</param>
/// <param name="Columns">English words of columns, see docs/exports.md; null for those that the plan has.</param>
/// <param name="RemindDays">Alarm of a calendar; null for none.</param>
/// <param name="PlanAddress">Where the plan's page is, for a calendar; null for none.</param>
public sealed record RoadmapFileSettings(int? SchoolId = null, string? Columns = null, int? RemindDays = null, string? PlanAddress = null);

/// <param name="Name">As it is saved.</param>
/// <param name="Content">At its beginning.</param>
public sealed record RoadmapFile(string Name, MemoryStream Content);

/// <summary>Asks a plan and writes it in a form: the same for the site and for the command line.</summary>
public sealed class RoadmapFiles(PlanStore store, MonitoringQuestion monitoring)
{
    /// <summary>Null where there is no such plan or it is not to be seen.</summary>
    public async Task<RoadmapFile?> MakeAsync(RoadmapForm form, int planId, RoadmapFileSettings settings, AccessScope scope, CancellationToken token = default)
    {
        var content = new MemoryStream();
        PlanData? plan;
        if (form == RoadmapForm.Monitoring)
        {
            var view = await monitoring.AskAsync(new MonitoringFilter(planId, settings.SchoolId), scope, token);
            plan = view?.Plan;
            if (view is not null)
            {
                MonitoringWorkbook.Write(view, content);
            }
        }
        else
        {
            plan = await store.FindAsync(planId, scope, token);
            if (plan is not null)
            {
                Write(form, plan, settings, content);
            }
        }

        content.Position = 0;
        return plan is null ? null : new RoadmapFile(NameOf(form, plan.Head), content);
    }

    /// <summary>The addresses under a plan at which its forms are downloaded, with what the visitor may see.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var form in RoadmapForm.All)
        {
            routes.MapGet("/roadmaps/{id:int}/" + form.Ending, async (int id, int? school, string? columns, int? remind, HttpRequest request, CurrentScope current, RoadmapFiles files, CancellationToken token) =>
            {
                var settings = new RoadmapFileSettings(school, columns, remind is >= 0 and <= 60 ? remind : null, $"{request.Scheme}://{request.Host}{Links.Roadmap(id)}");
                return await files.MakeAsync(form, id, settings, current.Value, token) is not { } file ? Results.NotFound()
                    // A calendar program reads the answer itself: it is no file to be saved.
                    : form == RoadmapForm.Calendar ? Results.Stream(file.Content, form.ContentType)
                    : Results.Stream(file.Content, form.ContentType, file.Name);
            });
        }
    }

    private static void Write(RoadmapForm form, PlanData plan, RoadmapFileSettings settings, MemoryStream content)
    {
        if (form == RoadmapForm.Calendar)
        {
            PlanCalendar.Write(plan, new CalendarSettings(settings.SchoolId, settings.RemindDays, settings.PlanAddress), content);
        }
        else if (form == RoadmapForm.Appendix)
        {
            PlanAppendix.Write(plan, PlanColumns.Chosen(settings.Columns, plan), content);
        }
        else
        {
            PlanWorkbook.Write(plan, PlanColumns.Chosen(settings.Columns, plan), content);
        }
    }

    /// <summary>«Мониторинг, Ольховецкий МО, 2024–2025, № 87.xlsx».</summary>
    private static string NameOf(RoadmapForm form, PlanHead head)
    {
        var (first, last) = (head.Period.Start.Year.ToString(CultureInfo.InvariantCulture), head.Period.End.Year.ToString(CultureInfo.InvariantCulture));
        return DownloadName.Of(
            [form.Title, head.TerritoryName, first == last ? first : first + "–" + last, head.OrderNumber is { } number ? "№ " + number : null],
            form.Ending[form.Ending.IndexOf('.', StringComparison.Ordinal)..]);
    }
}
