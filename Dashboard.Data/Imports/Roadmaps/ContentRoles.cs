using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Orders;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>Columns of a table that has no head, guessed from what their cells look like.</summary>
internal static partial class ContentRoles
{
    /// <summary>Of the filled cells of a column, from here on it is what they look like.</summary>
    private const double Majority = 0.6;

    /// <summary>Letters that the name of an activity has on average, at least.</summary>
    private const int ShortestActivity = 18;

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)|(?<!\p{L})(?:январ|феврал|март|апрел|ма[йея](?!\p{L})|июн|июл|август|сентябр|октябр|ноябр|декабр|ежегодн|ежемесячн|ежеквартальн|еженедельн|постоянн|регулярн|систематическ|весь период|в течение|квартал|полугоди|раз в |по (?:отдельному )?(?:график|план)|по мере|учебного года|по запрос|июле)|\d{1,2}\.\d{2}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex DeadlineLike();

    [GeneratedRegex(@"(?<!\p{L})(?:отдел|управлени|министерств|комитет|департамент|администраци|руководител|директор|заместител|зам\.|завуч|учител|педагог|методист|методическ|куратор|координатор|школ|оо(?!\p{L})|оу(?!\p{L})|шмо|рмо|гмо|имц|умц|иро|рипк|цнппм|специалист|классн|психолог|ответственн|муниципальн|общеобразовательн|начальник|консультант|мбоу|мкоу|маоу)", RegexOptions.CultureInvariant)]
    private static partial Regex ResponsibleLike();

    /// <summary>The guessed columns, or null where the rows do not look like a plan.</summary>
    public static PlanHead? Guess(IReadOnlyList<PlanRow> rows)
    {
        var body = rows.Where(row => row.Filled.Count >= 3 && !row.IsColumnNumbers).ToList();
        if (body.Count < 2 || body[0].Columns < 3)
        {
            return null;
        }

        var columns = body[0].Columns;
        var roles = new ColumnRole[columns];
        var number = Take(body, roles, ColumnRole.Number, text => RowNumber.Of(text) is not null);
        var deadline = Take(body, roles, ColumnRole.Deadline, LooksDue);
        var activity = Enumerable.Range(0, columns).Where(column => roles[column] == ColumnRole.None)
            .OrderByDescending(column => Mean(body, column)).FirstOrDefault(-1);
        if (activity < 0 || deadline < 0 || Mean(body, activity) < ShortestActivity)
        {
            return null;
        }

        // The activity is the first long text: an expected result may be longer.
        activity = Enumerable.Range(0, columns).First(column => roles[column] == ColumnRole.None && Mean(body, column) >= Math.Max(ShortestActivity, Mean(body, activity) / 2.5));
        roles[activity] = ColumnRole.Activity;
        var responsible = Take(body, roles, ColumnRole.Responsible, text => PersonName.Any().IsMatch(text) || ResponsibleLike().IsMatch(Wording.Fold(text)));
        if (number < 0 && responsible < 0)
        {
            return null;
        }

        var result = Enumerable.Range(activity + 1, columns - activity - 1)
            .Where(column => roles[column] == ColumnRole.None && column > deadline && Mean(body, column) >= ShortestActivity).FirstOrDefault(-1);
        if (result >= 0)
        {
            roles[result] = ColumnRole.Result;
        }

        return new PlanHead([], roles, 0);
    }

    public static bool LooksDue(string text) => text.Length is > 0 and < 90 && DeadlineLike().IsMatch(Wording.Fold(text));

    private static int Take(List<PlanRow> rows, ColumnRole[] roles, ColumnRole role, Func<string, bool> looks)
    {
        var best = -1;
        var share = Majority;
        for (var column = 0; column < roles.Length; column++)
        {
            var texts = rows.Select(row => row[column].Text).Where(text => text.Length > 0).ToList();
            var matching = texts.Count == 0 ? 0 : (double)texts.Count(looks) / texts.Count;
            if (roles[column] == ColumnRole.None && texts.Count * 2 >= rows.Count && (best < 0 ? matching >= share : matching > share))
            {
                (best, share) = (column, matching);
            }
        }

        if (best >= 0)
        {
            roles[best] = role;
        }

        return best;
    }

    private static double Mean(List<PlanRow> rows, int column) =>
        rows.Select(row => row[column].Text.Length).Where(length => length > 0).DefaultIfEmpty(0).Average();
}
