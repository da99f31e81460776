using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Imports.Results;

/// <summary>Details that stand in the columns of a row: shares of scores, tasks, ready numbers.</summary>
internal static class DetailColumns
{
    /// <param name="row">The row.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="participants">Its participants.</param>
    /// <param name="outlier">A cell that cannot be true and is left out, while the rest of the row is sound.</param>
    public static ResultDetail? Read(ref RowNumbers row, ValueColumns columns, int? participants, out (Message Message, int Column)? outlier)
    {
        outlier = null;
        return columns.Scores.Count > 0 ? Scores(ref row, columns, participants)
            : columns.Tasks.Count > 0 ? Tasks(ref row, columns, out outlier)
            : Published(ref row, columns);
    }

    private static ScoreDistribution? Scores(ref RowNumbers row, ValueColumns columns, int? participants)
    {
        var shares = new double[columns.Scores.Max(column => column.Number) + 1];
        var last = -1;
        var sum = 0.0;
        var filled = 0;
        foreach (var column in columns.Scores)
        {
            if (row.Number(column.Index) is { } value)
            {
                if (value < 0)
                {
                    row.Fail(ResultMessages.Negative(columns.Caption(column.Index), value), column.Index);
                    return null;
                }

                shares[column.Number] += value;
                sum += value;
                filled += value > 0 ? 1 : 0;
                last = Math.Max(last, column.Number);
            }
        }

        if (row.Failed || last < 0 || sum <= 0)
        {
            return null;
        }

        var isCounts = participants is { } n && sum == n && n != 100 && columns.ShareBase > 1;
        var whole = isCounts ? sum : sum < 1.5 ? 1 : 100;
        var tolerance = Math.Max(0.5, filled * 0.05) / 100;
        if (Math.Abs((sum / whole) - 1) > tolerance + 1e-9)
        {
            row.Fail(ResultMessages.ScoreSharesDoNotAddUp(sum / whole * 100), columns.Scores[0].Index);
            return null;
        }

        for (var score = 0; score <= last; score++)
        {
            shares[score] /= whole;
        }

        return new ScoreDistribution(last + 1 == shares.Length ? shares : shares[..(last + 1)]);
    }

    private static TaskShares? Tasks(ref RowNumbers row, ValueColumns columns, out (Message Message, int Column)? outlier)
    {
        outlier = null;
        var tasks = new TaskShare[columns.Tasks.Count];
        var any = false;
        for (var place = 0; place < tasks.Length; place++)
        {
            var column = columns.Tasks[place];
            double? share = null;
            if (row.IsAboveAll(column.Index) is { } percent)
            {
                outlier = (ResultMessages.CellAbovePercent(columns.Caption(column.Index), percent), column.Index);
            }
            else
            {
                share = row.Share(column.Index);
            }

            any |= share is not null;
            tasks[place] = new TaskShare(column.Code!, column.MaxPoints, share);
        }

        return any && !row.Failed ? new TaskShares(tasks) : null;
    }

    private static PublishedNumbers? Published(ref RowNumbers row, ValueColumns columns)
    {
        var numbers = new List<PublishedNumber>();
        foreach (var column in columns.Published)
        {
            if (row.Number(column.Index) is { } value)
            {
                numbers.Add(new PublishedNumber(PublishedCaptions.Of(column.Caption), value));
            }
        }

        return numbers.Count > 0 && !row.Failed ? new PublishedNumbers(numbers) : null;
    }
}
