using System.Text.RegularExpressions;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>A plan without a table: numbered paragraphs with «Срок: …» and «Ответственный: …» in them or under them.</summary>
internal static partial class PlanList
{
    /// <summary>What <see cref="ParsedActivity.Table"/> says of an activity that stands in a paragraph.</summary>
    public const int NoTable = -1;

    private const int LongestHeading = 200;

    private const string Stop = @"(?=\s*[;.(,]?\s*(?:срок|отв(?:етствен|\.)|исполнител|ожидаем|результат|адресат|участник)\p{L}*(?:\s(?:исполнени\p{L}|реализаци\p{L}|проведени\p{L}|выполнени\p{L}|исполнител\p{L}|лиц\p{L}|результат\p{L}?))?\s?(?::|[-–—]\s)|\s*\)?\s*$)";

    [GeneratedRegex(@"(?<!\p{L})срок(?:и)?(?:\s(?:исполнени|реализаци|проведени|выполнени)\p{L})?\s?(?::|[-–—]\s)\s*(?<text>.+?)" + Stop, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Deadline();

    [GeneratedRegex(@"(?<!\p{L})(?:отв\.|ответственн\p{L}+|исполнител\p{L}+)(?:\s(?:исполнител\p{L}+|лиц\p{L}+))?\s?(?::|[-–—]\s)\s*(?<text>.+?)" + Stop, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Responsible();

    [GeneratedRegex(@"(?<!\p{L})(?:ожидаемы\p{L} )?результат\p{L}?\s?(?::|[-–—]\s)\s*(?<text>.+?)" + Stop, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Result();

    [GeneratedRegex(@"\s*[;.(,]*\s*(?:срок|отв\.|ответственн|исполнител|ожидаемый результат|ожидаемые результаты|результат)\p{L}*(?:\s\p{L}+)?\s?(?::|[-–—]\s)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:контроль|настоящ|утвердить|назначить|признать|приложени|начальник|директор|руководител|заведующ|глава|цел[ьи]|с приказом|исп\.)", RegexOptions.CultureInvariant)]
    private static partial Regex OrderOnly();

    /// <summary>The items, or none where the text holds no such plan.</summary>
    public static (IReadOnlyList<ActivityDraft> Drafts, IReadOnlyList<string> Sections) Read(OrderLines order, int planAt)
    {
        var all = Items(order, 0);
        var due = all.Drafts.Count(IsDue);
        if (due >= 2 || (due == 1 && all.Drafts.Count == 1))
        {
            // The points of the order itself carry no deadline; items of the plan among dated ones may.
            var from = planAt < order.All.Count ? Items(order, planAt) : all;
            var chosen = from.Drafts.Count(IsDue) * 2 >= due ? from : all;
            var whole = chosen.Drafts.Count(IsDue) * 2 >= chosen.Drafts.Count && ReferenceEquals(chosen.Drafts, from.Drafts) && planAt < order.All.Count;
            var kept = chosen.Drafts.Where(draft => IsDue(draft) || (whole && !OrderOnly().IsMatch(Wording.Fold(draft[ColumnRole.Activity])))).ToList();
            return (kept, [.. chosen.Sections.Where(section => kept.Exists(draft => draft.Section == section))]);
        }

        var undated = planAt < order.All.Count ? Items(order, planAt) : all;
        return planAt < order.All.Count && undated.Drafts.Count >= 3 ? undated : ([], []);
    }

    private static bool IsDue(ActivityDraft draft) => draft[ColumnRole.Deadline].Length > 0 || draft[ColumnRole.Responsible].Length > 0;

    private static (List<ActivityDraft> Drafts, List<string> Sections) Items(OrderLines order, int from)
    {
        var drafts = new List<ActivityDraft>();
        var sections = new List<string>();
        string? section = null;
        var lastLine = -1;
        for (var place = from; place < order.All.Count; place++)
        {
            var line = order.All[place];
            var item = RowNumber.Lead(line.Text);
            if (OrderLines.IsStamp(line))
            {
                drafts = [.. drafts.Where(IsDue)];
                section = null;
            }
            else if ((item is not null && IsOuter(order, place, item.Value.Number)) || (item is null && place > from && IsHeading(line)))
            {
                section = line.Text;
                sections.Add(section);
            }
            else if (item is { } begun)
            {
                var draft = new ActivityDraft(NoTable, place + 1) { Number = begun.Number, Section = section };
                draft.Columns.UnionWith([ColumnRole.Activity, ColumnRole.Deadline, ColumnRole.Responsible]);
                Fill(draft, begun.Text);
                drafts.Add(draft);
                lastLine = place;
            }
            else if (drafts.Count > 0 && lastLine == place - 1 && (!OrderOnly().IsMatch(line.Folded) || Label().IsMatch(line.Text)))
            {
                Fill(drafts[^1], line.Text);
                lastLine = place;
            }
        }

        return (drafts, sections);
    }

    private static bool IsHeading(OrderLine line) => line.Text.Length < LongestHeading && SectionRow.Opens(line.Text) && !Label().IsMatch(line.Text);

    // «1. Организационные мероприятия» over «1.1. Провести …».
    private static bool IsOuter(OrderLines order, int place, string number) =>
        place + 1 < order.All.Count
        && RowNumber.Lead(order.All[place + 1].Text) is { } inner
        && RowNumber.IsInside(number, inner.Number)
        && !Label().IsMatch(order.All[place].Text);

    private static void Fill(ActivityDraft draft, string text)
    {
        var label = Label().Match(text);
        var title = label.Success ? text[..label.Index] : text;
        draft.Append(ColumnRole.Activity, title.Trim(' ', ';'));
        Take(ColumnRole.Deadline, Deadline());
        Take(ColumnRole.Responsible, Responsible());
        Take(ColumnRole.Result, Result());

        void Take(ColumnRole role, Regex words)
        {
            if (words.Match(text) is { Success: true } match)
            {
                var found = match.Groups["text"].Value.Trim(' ', ';', ')');
                // «Иванова А. А..»: the sentence ended behind an initial.
                found = found.EndsWith("..", StringComparison.Ordinal) ? found[..^1] : found;
                draft.Append(role, EndsWithAbbreviation(found) ? found : found.TrimEnd('.'));
            }
        }
    }

    // «15 марта 2024 г.» and «Иванова А.А.» keep their dot.
    private static bool EndsWithAbbreviation(string text) => text.Length > 2
        && text[^1] == '.' && (text[^3] is ' ' or '.' || text.EndsWith("гг.", StringComparison.Ordinal));
}
