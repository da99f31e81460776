using System.Net;
using System.Text;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Watching;

namespace Dashboard.Web.Reminders;

/// <summary>The daily letter: the lists of the page «Сроки» and what the rules of watching told since yesterday, as plain text and as a page for mail programs.</summary>
/// <param name="Subject">What waits, in numbers.</param>
/// <param name="Text">For any program.</param>
/// <param name="Html">The same with links.</param>
public sealed record DigestLetter(string Subject, string Text, string Html)
{
    /// <summary>A letter is read on a phone: the page has the rest.</summary>
    private const int LinesShown = 30;

    private const string WatchedTitle = "Отклонения за сутки";

    /// <summary>Null where nothing waits: nobody is written to for that.</summary>
    /// <param name="view">What the page shows.</param>
    /// <param name="watched">What fired since the last letter.</param>
    /// <param name="site">Address of the site; null leaves links out.</param>
    public static DigestLetter? Of(DeadlinesView view, WatchView watched, Uri? site)
    {
        // What has no date waits every day; it is on the page and would only lengthen the letter.
        var sections = DeadlineSection.Of(view).Where(section => section.Lines.Count > 0 && section.Key != DeadlineSection.UndatedKey).ToList();
        var hits = watched.Lines;
        if (sections.Count == 0 && hits.Count == 0)
        {
            return null;
        }

        var (overdue, soon) = (sections.Find(section => section.Key == DeadlineSection.OverdueKey)?.Activities ?? 0, sections.Find(section => section.Key == DeadlineSection.SoonKey)?.Activities ?? 0);
        var subject = $"Дорожные карты на {Russian.Date(view.Today)}: просрочено {overdue}, в ближайшие 14 дней {soon}" + (hits.Count == 0 ? "" : $"; сработало правил наблюдения {hits.Count}");
        return new DigestLetter(subject, PlainText(subject, sections, hits, view.Today, site), Page(subject, sections, hits, view.Today, site));
    }

    private static string PlainText(string subject, List<DeadlineSection> sections, IReadOnlyList<WatchLine> hits, DateOnly today, Uri? site)
    {
        var text = new StringBuilder(subject).Append("\r\n");
        foreach (var section in sections)
        {
            text.Append("\r\n").Append(Russian.Bind(section.Title).ToUpperInvariant()).Append(" — ").Append(section.Count).Append("\r\n");
            foreach (var (head, lines) in section.Groups(byOwner: false, today, LinesShown))
            {
                text.Append("\r\n").Append(head).Append("\r\n");
                foreach (var line in lines)
                {
                    text.Append("  – ").Append(Name(line)).Append(": ").Append(About(section, line)).Append("\r\n");
                }
            }

            if (Rest(section) is { } rest)
            {
                text.Append(rest).Append("\r\n");
            }
        }

        if (hits.Count > 0)
        {
            text.Append("\r\n").Append(WatchedTitle.ToUpperInvariant()).Append(" — ").Append(hits.Count).Append("\r\n");
            foreach (var line in hits.Take(LinesShown))
            {
                text.Append("  – ").Append(line.Name).Append(": ").Append(line.Reason).Append("\r\n");
            }

            text.Append(RestOf(hits) is { } rest ? rest + "\r\n" : "");
        }

        return (site is null ? text : text.Append("\r\nВсе сроки: ").Append(At(site, Links.Roadmaps(view: "deadlines"))).Append("\r\n")).ToString();
    }

    private static string Page(string subject, List<DeadlineSection> sections, IReadOnlyList<WatchLine> hits, DateOnly today, Uri? site)
    {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"ru\"><head><meta charset=\"utf-8\"><title>").Append(Encoded(subject))
            .Append("</title></head><body style=\"font:14px/20px Arial,sans-serif;color:#15201F\"><h1 style=\"font-size:18px\">").Append(Encoded(subject)).Append("</h1>");
        foreach (var section in sections)
        {
            page.Append("<h2 style=\"font-size:15px;margin:20px 0 4px\">").Append(Encoded(section.Title)).Append(" — ").Append(Encoded(section.Count)).Append("</h2>");
            foreach (var (head, lines) in section.Groups(byOwner: false, today, LinesShown))
            {
                page.Append("<p style=\"margin:8px 0 0\"><b>").Append(Encoded(head)).Append("</b></p><ul style=\"margin:0\">");
                foreach (var line in lines)
                {
                    page.Append("<li>");
                    page.Append(site is null ? Encoded(Name(line)) : $"<a href=\"{Encoded(At(site, Links.RoadmapActivity(line.Plan.Id, line.ActivityId)))}\">{Encoded(Name(line))}</a>");
                    page.Append(": ").Append(Encoded(About(section, line))).Append("</li>");
                }

                page.Append("</ul>");
            }

            if (Rest(section) is { } rest)
            {
                page.Append("<p>").Append(Encoded(rest)).Append("</p>");
            }
        }

        if (hits.Count > 0)
        {
            page.Append("<h2 style=\"font-size:15px;margin:20px 0 4px\">").Append(WatchedTitle).Append(" — ").Append(hits.Count).Append("</h2><ul style=\"margin:0\">");
            foreach (var line in hits.Take(LinesShown))
            {
                var name = Encoded(line.Name);
                page.Append("<li>").Append(site is null ? name : $"<a href=\"{Encoded(At(site, Links.Watched(line.Kind, line.TerritoryId, line.Target)))}\">{name}</a>").Append(": ").Append(Encoded(line.Reason)).Append("</li>");
            }

            page.Append("</ul>").Append(RestOf(hits) is { } rest ? $"<p>{rest}</p>" : "");
        }

        if (site is not null)
        {
            page.Append("<p><a href=\"").Append(Encoded(At(site, Links.Roadmaps(view: "deadlines")))).Append("\">Все сроки</a></p>");
        }

        return page.Append("</body></html>").ToString();
    }

    private static string Name(DeadlineLine line) => (line.Number + " " + line.Title).Trim();

    private static string About(DeadlineSection section, DeadlineLine line) => string.Join("; ", new[]
    {
        section.Key == DeadlineSection.OverdueKey ? "просрочено на " + section.Wait(line) : section.Key == DeadlineSection.SoonKey ? section.Wait(line) : null,
        line.Names.Count == 0 ? null : line.Plan.TerritoryName,
        DeadlineSection.Names(line),
        line.Owner is null ? null : "отвечает: " + line.Owner,
    }.OfType<string>());

    private static string? Rest(DeadlineSection section) => section.Lines.Count > LinesShown ? $"И ещё {Russian.Count(section.Lines.Count - LinesShown, "строка", "строки", "строк")} на странице «Сроки»." : null;

    private static string? RestOf(IReadOnlyList<WatchLine> hits) => hits.Count > LinesShown ? $"И ещё {Russian.Count(hits.Count - LinesShown, "строка", "строки", "строк")} на странице «Наблюдение»." : null;

    private static string At(Uri site, string address) => new Uri(site, address).AbsoluteUri;

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
