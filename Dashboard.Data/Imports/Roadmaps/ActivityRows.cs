using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Orders;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>Rows of a plan become activities: sections, merged cells, rows cut by page breaks.</summary>
internal sealed partial class ActivityRows
{
    private static readonly ColumnRole[] Kept =
        [ColumnRole.Activity, ColumnRole.Deadline, ColumnRole.Responsible, ColumnRole.Result, ColumnRole.Audience, ColumnRole.Task];

    private readonly List<ActivityDraft> _drafts = [];
    private readonly List<string> _sections = [];
    private readonly Dictionary<int, PlanCell> _above = [];
    private PlanHead _head = new([], [], 0);
    private bool _numbersInside;
    private bool _lowerTitles;
    private string? _section;
    private string? _direction;
    private bool _directionIsSection;

    public IReadOnlyList<ActivityDraft> Drafts => _drafts;

    public IReadOnlyList<string> Sections => _sections;

    [GeneratedRegex(@"[,:(–—-]$|(?<!\p{L})(?:и|или|в|на|с|по|для|о|об|к|от|за|из|при)$", RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    [GeneratedRegex(@"^[-–—•·*]\s", RegexOptions.CultureInvariant)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"^(?:начальник|директор|руководитель|заведующ|глава|исполнитель|исп\.|министр|согласовано|и\.\s?о\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Signature();

    /// <param name="part">The rows.</param>
    /// <param name="heading">A section that a paragraph above the table names; null leaves the section as it is.</param>
    public void Add(PlanPart part, string? heading)
    {
        _head = part.Head;
        _above.Clear();
        if (heading is not null)
        {
            OpenSection(heading);
        }

        var rows = part.Rows.Where(row => !row.IsColumnNumbers && !_head.Repeats(row) && !IsNothing(row)).ToList();
        var activity = _head.Of(ColumnRole.Activity);
        var titles = rows.Select(row => row[activity].Text).Where(text => text.Length > 0).ToList();
        _numbersInside = _head.Of(ColumnRole.Number) < 0 && titles.Count(title => RowNumber.Lead(title) is not null) * 2 > titles.Count;
        var numbered = _head.Of(ColumnRole.Number) is >= 0 and var column && rows.Exists(row => RowNumber.Of(row[column].Text) is not null);
        _lowerTitles = titles.Count(title => char.IsLower(Wording.FirstLetter(title))) * 2 > titles.Count;
        _directionIsSection = _section is null && !rows.Exists(row => SectionRow.Of(row, _head, null, numbered) is not null);
        for (var place = 0; place < rows.Count; place++)
        {
            var row = rows[place];
            if (SectionRow.Of(row, _head, place + 1 < rows.Count ? rows[place + 1] : null, numbered) is { } section && !IsCutAbove(section))
            {
                OpenSection(section);
            }
            else
            {
                Take(row);
            }
        }
    }

    // A line that the row above leaves open goes on with it, however it begins.
    private bool IsCutAbove(string text) => _drafts.Count > 0 && Open().IsMatch(_drafts[^1][ColumnRole.Activity]) && !SectionRow.Opens(text) && _drafts[^1][ColumnRole.Activity][^1] is not ',';

    private void OpenSection(string text)
    {
        _section = text;
        if (!_sections.Contains(text))
        {
            _sections.Add(text);
        }
    }

    private bool IsNothing(PlanRow row)
    {
        if (row.Filled.Count == 0)
        {
            return true;
        }

        var first = row[row.Filled[0]].Text;
        return SectionRow.IsNoActivity(first)
            || (row.Filled.Count <= 3 && row[_head.Of(ColumnRole.Deadline)].Text.Length == 0 && Signature().IsMatch(Wording.Fold(first))
                && (row.Filled.Count == 1 ? PersonName.Find(first) is not null : row.Filled.Skip(1).Any(column => PersonName.Is(row[column].Text))));
    }

    private void Take(PlanRow row)
    {
        var texts = Kept.ToDictionary(role => role, role => Own(row, role));
        var numberCell = row[_head.Of(ColumnRole.Number)];
        var number = RowNumber.Of(numberCell.Text);
        if (numberCell.Text.Length > 0 && number is null)
        {
            // Number and text share the first cell, or the number column holds text of the activity.
            if (RowNumber.Lead(numberCell.Text) is { } lead)
            {
                number = lead.Number;
                texts[ColumnRole.Activity] = (lead.Text + " " + texts[ColumnRole.Activity]).Trim();
            }
            else if (texts[ColumnRole.Activity].Length == 0)
            {
                texts[ColumnRole.Activity] = numberCell.Text;
            }
        }

        if (number is null && RowNumber.Lead(texts[ColumnRole.Activity]) is { } inside && (_numbersInside || (numberCell.IsEmpty && _head.Of(ColumnRole.Number) >= 0 && IsWhole(texts))))
        {
            (number, texts[ColumnRole.Activity]) = (inside.Number, inside.Text);
        }

        var title = row[_head.Of(ColumnRole.Activity)];
        var last = _drafts.LastOrDefault();
        if (last is not null && number is null && (IsSameActivity(title, numberCell) || IsTail(texts, numberCell, title, last)))
        {
            Join(last, texts, title.Merged);
            return;
        }

        var draft = new ActivityDraft(row.Table, row.Number) { Number = number ?? (numberCell.Merged ? last?.Number : null) ?? string.Empty, Section = SectionOf(row) };
        foreach (var role in Kept.Where(role => _head.Of(role) >= 0))
        {
            draft.Columns.Add(role);
            draft[role] = texts[role];
            if (texts[role].Length == 0 && IsMerged(row, role) && Above(role) is { Length: > 0 } above)
            {
                draft[role] = above;
                draft.Inherited.Add(role);
            }
        }

        draft.Bare = draft.Number.Length == 0 && draft[ColumnRole.Deadline].Length == 0 && draft[ColumnRole.Responsible].Length == 0;
        if (draft[ColumnRole.Activity].Length > 0)
        {
            _drafts.Add(draft);
        }

        Remember(row);
    }

    private static bool IsSameActivity(PlanCell title, PlanCell number) => title.Merged && (number.Merged || number.IsEmpty);

    private bool IsTail(Dictionary<ColumnRole, string> texts, PlanCell number, PlanCell title, ActivityDraft last)
    {
        if (number.Merged || title.Merged)
        {
            return false;
        }

        var text = texts[ColumnRole.Activity];
        if (text.Length == 0)
        {
            return true;
        }

        var lower = char.IsLower(Wording.FirstLetter(text)) && !_lowerTitles;
        var numbered = last.Number.Length > 0;
        if (texts[ColumnRole.Deadline].Length > 0)
        {
            // The break went through the deadline too: «В течение 2023-» and «2024 учебного года».
            return lower && numbered && Open().IsMatch(last[ColumnRole.Deadline]);
        }

        return lower
            || ListItem().IsMatch(text)
            || (numbered && SectionRow.BeginsWithAbbreviation(text) && last[ColumnRole.Activity] is { Length: > 0 } title2 && title2[^1] is not ('.' or ';') && texts[ColumnRole.Responsible].Length == 0)
            || (numbered && Open().IsMatch(last[ColumnRole.Activity]) && texts[ColumnRole.Responsible].Length == 0)
            || (numbered && text.Length > 0 && !char.IsLetter(text[0]) && !char.IsDigit(text[0]) && text[0] is not ('«' or '"'));
    }

    private static void Join(ActivityDraft last, Dictionary<ColumnRole, string> texts, bool sameActivity)
    {
        foreach (var (role, text) in texts)
        {
            if (sameActivity && last[role].Contains(text, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            last.Append(role, text, sameActivity ? "; " : " ");
        }

        last.Joined = true;
    }

    private bool IsWhole(Dictionary<ColumnRole, string> texts) => texts[ColumnRole.Deadline].Length > 0 || texts[ColumnRole.Responsible].Length > 0;

    private string Own(PlanRow row, ColumnRole role) => role == ColumnRole.Deadline
        ? DeadlineCells.Join(_head, column => row[column])
        : row[_head.Of(role)].Text;

    private bool IsMerged(PlanRow row, ColumnRole role) => _head.AllOf(role).Any(column => row[column].Merged);

    private string Above(ColumnRole role) => role == ColumnRole.Deadline
        ? DeadlineCells.Join(_head, column => _above.GetValueOrDefault(column, PlanCell.Empty))
        : _above.GetValueOrDefault(_head.Of(role), PlanCell.Empty).Text;

    private string? SectionOf(PlanRow row)
    {
        var column = _head.Of(ColumnRole.Direction);
        if (column < 0 || !_directionIsSection)
        {
            return _section;
        }

        _direction = row[column].Text is { Length: > 0 } own ? own : _direction;
        if (_direction is not null && !_sections.Contains(_direction))
        {
            _sections.Add(_direction);
        }

        return _direction ?? _section;
    }

    private void Remember(PlanRow row)
    {
        for (var column = 0; column < row.Columns; column++)
        {
            if (!row[column].Merged)
            {
                _above[column] = row[column];
            }
        }
    }
}
