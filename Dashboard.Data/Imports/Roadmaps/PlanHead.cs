using System.Text.RegularExpressions;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>The columns of a plan by what they hold.</summary>
/// <param name="Captions">Folded caption by column; empty where the table has no head.</param>
/// <param name="Roles">By column.</param>
/// <param name="Rows">How many rows the head takes; 0 for columns guessed by their content.</param>
internal sealed partial record PlanHead(IReadOnlyList<string> Captions, IReadOnlyList<ColumnRole> Roles, int Rows)
{
    [GeneratedRegex(@"^(?:начал\p{L}*|окончан\p{L}*|конец|план|факт|с|по|(?:[iv]+|[1-4])(?:-?[ыйо]+)? ?(?:кв|квартал|полугод|четверт)\p{L}*\.?|[iv]+|20\d\d ?(?:[-/] ?\d{2,4})?(?: ?(?:г|год|уч|учебн)\p{L}*\.?)*|(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|янв|фев|мар|апр|авг|сен|сент|окт|ноя|нояб|дек)\p{L}*\.?)$", RegexOptions.CultureInvariant)]
    private static partial Regex LowerCaption();

    public int Of(ColumnRole role)
    {
        for (var column = 0; column < Roles.Count; column++)
        {
            if (Roles[column] == role)
            {
                return column;
            }
        }

        return -1;
    }

    public IEnumerable<int> AllOf(ColumnRole role) => Enumerable.Range(0, Roles.Count).Where(column => Roles[column] == role);

    /// <summary>The head that begins at this row, or null where the row is none.</summary>
    public static PlanHead? At(IReadOnlyList<PlanRow> rows, int place)
    {
        var row = rows[place];
        if (row.Filled.Count < 2 || RowNumber.Of(row[row.Filled[0]].Text) is not null)
        {
            return null;
        }

        var captions = CaptionsOf(row);
        var height = 1;
        while (place + height < rows.Count && height < 3 && IsLowerHalf(row, rows[place + height]))
        {
            if (height == 1)
            {
                Widen(captions, row, rows[place + height]);
            }

            Lower(captions, rows[place + height]);
            height++;
        }

        var roles = captions.Select(CaptionWords.RoleOf).ToArray();
        return IsPlan(captions, roles) ? new PlanHead(captions, Promoted(captions, roles), height) : null;
    }

    /// <summary>
    /// True where a row has an activity with a number or a deadline in the columns of the plan: it is a row of the plan, whatever
    /// its words. «Отчёт школ», «Школы при поддержке кураторов» are also words that lists of schools have in their heads.
    /// </summary>
    public bool HoldsActivity(PlanRow row) => row[Of(ColumnRole.Activity)].Text.Length > 0
        && (RowNumber.Of(row[Of(ColumnRole.Number)].Text) is not null || AllOf(ColumnRole.Deadline).Any(column => ContentRoles.LooksDue(row[column].Text)));

    /// <summary>True where the rows under a head are the same head again, as on each page.</summary>
    public bool Repeats(PlanRow row) => Captions.Count > 0 && row.Filled is { Count: >= 2 } filled
        && filled.All(column => column < Captions.Count && (Captions[column].StartsWith(Wording.Fold(row[column].Text), StringComparison.Ordinal) || Captions[column].EndsWith(Wording.Fold(row[column].Text), StringComparison.Ordinal)));

    private static string[] CaptionsOf(PlanRow row)
    {
        var captions = new string[row.Columns];
        Array.Fill(captions, string.Empty);
        for (var column = 0; column < row.Columns; column++)
        {
            for (var covered = column; row[column].Text.Length > 0 && covered < column + row[column].Span && covered < row.Columns; covered++)
            {
                captions[covered] = Wording.Fold(row[column].Text);
            }
        }

        return captions;
    }

    // «Сентябрь» alone under a head is a section: a caption is divided into two at least.
    private static bool IsLowerHalf(PlanRow upper, PlanRow lower) => lower.Filled.Count > 0 && !lower.IsColumnNumbers
        && ((lower.Filled.Count > 1 && lower.Filled.All(column => LowerCaption().IsMatch(Wording.Fold(lower[column].Text))))
            || (lower.HasMerged && upper.Filled.Any(column => upper[column].Span > 1 && lower[column].Text.Length is > 0 and < 40)
                && lower.Filled.All(column => Covered(upper, column))));

    private static bool Covered(PlanRow upper, int column) =>
        upper.Filled.Any(left => upper[left].Span > 1 && column >= left && column < left + upper[left].Span);

    // In a text a caption over several columns is one field: those behind it stand too far to the left.
    private static void Widen(string[] captions, PlanRow upper, PlanRow lower)
    {
        var (first, last) = (lower.Filled[0], lower.Filled[^1]);
        var missing = last - first;
        if (upper.Source.Cells.All(cell => cell.ColumnSpan == 1) && upper[first].Text.Length > 0
            && lower.Filled.Any(column => column > first && upper[column].Text.Length > 0) && upper.Filled[^1] + missing < captions.Length)
        {
            Array.Copy(captions, first + 1, captions, last + 1, captions.Length - last - 1);
            Array.Fill(captions, string.Empty, first + 1, missing);
        }
    }

    // Without spans in the file the upper caption stands over the first of its columns only.
    private static void Lower(string[] captions, PlanRow lower)
    {
        for (var column = 0; column < captions.Length; column++)
        {
            if (lower[column].Text.Length == 0)
            {
                continue;
            }

            var upper = captions[column];
            for (var left = column - 1; upper.Length == 0 && left >= 0; left--)
            {
                upper = captions[left].Split(" / ")[0];
            }

            captions[column] = upper + " / " + Wording.Fold(lower[column].Text);
        }
    }

    private static bool IsPlan(string[] captions, ColumnRole[] roles)
    {
        bool Has(ColumnRole role) => Array.IndexOf(roles, role) >= 0;
        var who = Has(ColumnRole.Responsible);
        var due = Has(ColumnRole.Deadline);
        var what = Has(ColumnRole.Activity);
        var risks = Has(ColumnRole.Direction) && !due && !who;
        // A row of the plan may hold such words too, but its deadline does not begin with «срок».
        var captioned = Has(ColumnRole.Number) || captions.Any(CaptionWords.OpensDeadlines) || (!due && captions.Any(CaptionWords.OpensResponsible));
        return !risks && captioned && (
            (what && (due || who))
            || (what && captions.Any(CaptionWords.NamesActivities) && (Has(ColumnRole.Number) || Has(ColumnRole.Result) || Has(ColumnRole.Task)))
            || (due && who && captions.Count(caption => caption.Length > 0) >= 3 && !Has(ColumnRole.School)));
    }

    /// <summary>A table without a column of activities has them in «Направление», in «Задача» or in the column that no word names.</summary>
    private static ColumnRole[] Promoted(string[] captions, ColumnRole[] roles)
    {
        var activity = Array.FindIndex(captions, CaptionWords.NamesActivities);
        activity = activity >= 0 ? activity : Array.IndexOf(roles, ColumnRole.Activity);
        if (activity < 0)
        {
            activity = new[] { ColumnRole.Direction, ColumnRole.Task, ColumnRole.None, ColumnRole.Result, ColumnRole.Audience }
                .Select(role => Array.IndexOf(roles, role)).FirstOrDefault(column => column >= 0, -1);
        }

        for (var column = 0; column < roles.Length; column++)
        {
            roles[column] = column == activity ? ColumnRole.Activity : roles[column] == ColumnRole.Activity ? ColumnRole.None : roles[column];
        }

        if (Array.IndexOf(roles, ColumnRole.Number) < 0 && activity > 0 && captions[0].Length == 0)
        {
            roles[0] = ColumnRole.Number;
        }

        return roles;
    }
}
