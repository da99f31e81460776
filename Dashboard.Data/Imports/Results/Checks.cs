using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Imports.Results;

/// <summary>Turns the numbers of a row into values and refuses what cannot be true.</summary>
internal static class Checks
{
    /// <summary>Sums of published percents may miss 100 by rounding: by half a percent, or by two where all are whole.</summary>
    private const double Tolerance = 0.005, WholeTolerance = 0.02;

    /// <summary>Difference of a published mean mark that truncation cannot explain.</summary>
    private const double MeanTolerance = 0.02;

    /// <summary>Counts of marks, from counts or from shares; null where the row has none or failed.</summary>
    public static MarkCounts? Marks(ref RowNumbers row, ValueColumns columns, ref int? participants, out Message? question)
    {
        question = null;
        if (!columns.HasMarks)
        {
            return null;
        }

        Span<int> counts = stackalloc int[4];
        var present = 0;
        var sum = 0;
        for (var mark = 0; mark < 4; mark++)
        {
            if (row.Count(columns.Marks[mark].Count) is { } count)
            {
                counts[mark] = count;
                sum += count;
                present++;
                if (participants is { } all && count > all)
                {
                    row.Fail(all == 0 ? ResultMessages.MarksOfNobody() : ResultMessages.CountAboveParticipants(columns.Caption(columns.Marks[mark].Count), count, all), columns.Marks[mark].Count);
                }
            }
        }

        if (row.Failed)
        {
            return null;
        }

        if (present > 0)
        {
            return OfCounts(ref row, columns, counts, sum, present, ref participants);
        }

        return participants is { } n ? OfShares(ref row, columns, n, out question) : null;
    }

    public static void Mean(ref RowNumbers row, ValueColumns columns, int column, double? mean, MarkCounts? marks, out Message? question)
    {
        question = null;
        if (mean is not { } published)
        {
            return;
        }

        if (published is < 1 or > 5)
        {
            row.Fail(ResultMessages.MeanOutOfRange(columns.Caption(column), published), column);
            return;
        }

        if (marks is { Sum: > 0 } counts)
        {
            var computed = ((2.0 * counts.Mark2) + (3.0 * counts.Mark3) + (4.0 * counts.Mark4) + (5.0 * counts.Mark5)) / counts.Sum;
            if (Math.Abs(computed - published) > MeanTolerance)
            {
                question = ResultMessages.PublishedMeanDiffers(published, computed);
            }
        }
    }

    /// <summary>Pupils of a part: the count, or the share of the participants.</summary>
    public static int? Part(ref RowNumbers row, ValueColumns columns, CountAndShare part, int? participants)
    {
        if (row.Count(part.Count) is { } count)
        {
            if (participants is { } all && count > all)
            {
                row.Fail(ResultMessages.CountAboveParticipants(columns.Caption(part.Count), count, all), part.Count);
            }

            return count;
        }

        return row.Share(part.Share) is { } share && participants is { } n ? (int)Math.Round(share * n, MidpointRounding.AwayFromZero) : null;
    }

    /// <summary>Pupils who failed, where no column counts them but one tells «2» alone or the share of those who passed.</summary>
    public static int? Failed(ref RowNumbers row, ValueColumns columns, int? participants)
    {
        if (!columns.HasFailed)
        {
            return null;
        }

        return Part(ref row, columns, columns.Marks[0], participants)
            ?? (Part(ref row, columns, columns.Pass, participants) is { } passed && participants is { } all ? all - passed : null);
    }

    /// <summary>A mean score that the minimum and the numbers of pupils below and above contradict: often a column is taken for another.</summary>
    public static Message? Scores(in ResultValues values, Assessment work, ExamReference reference)
    {
        if (work.Procedure != Procedure.Ege || values.MeanScore is not { } mean || values.Participants is not > 0)
        {
            return null;
        }

        if (values.BelowThreshold is { } below && reference.MinimumOf(work.Subject, work.Profile, work.CalendarYear) is { } minimum
            && ((below == 0 && mean < minimum) || (below == values.Participants && mean >= minimum)))
        {
            return ResultMessages.MeanAgainstMinimum(mean, minimum);
        }

        return values.HighScores == values.Participants && mean < reference.HighScoreFrom && reference.HighScoreFrom > 0 ? ResultMessages.MeanAgainstHighScores(mean, reference.HighScoreFrom) : null;
    }

    private static MarkCounts? OfCounts(ref RowNumbers row, ValueColumns columns, scoped ReadOnlySpan<int> counts, int sum, int present, ref int? participants)
    {
        if (participants is null && sum == 0)
        {
            return null;
        }

        // An empty cell beside three marks that make up the participants is a zero.
        if (present < 4 && participants is { } told && sum != told)
        {
            row.Fail(ResultMessages.MarksDoNotAddUp(sum, told), columns.Participants);
            return null;
        }

        participants ??= columns.Participants < 0 || present == 4 ? sum : null;
        if (participants is { } all && all != sum)
        {
            row.Fail(ResultMessages.MarksDoNotAddUp(sum, all), columns.Participants >= 0 ? columns.Participants : columns.Marks[0].Count);
            return null;
        }

        return new MarkCounts(counts[0], counts[1], counts[2], counts[3]);
    }

    private static MarkCounts? OfShares(ref RowNumbers row, ValueColumns columns, int participants, out Message? question)
    {
        question = null;
        Span<double> shares = stackalloc double[4];
        var sum = 0.0;
        var present = 0;
        for (var mark = 0; mark < 4; mark++)
        {
            if (row.Share(columns.Marks[mark].Share) is { } share)
            {
                shares[mark] = share;
                sum += share;
                present++;
            }
        }

        if (row.Failed || present == 0)
        {
            return null;
        }

        if (participants == 0)
        {
            if (sum > 0)
            {
                row.Fail(ResultMessages.MarksOfNobody(), columns.Marks[0].Share);
            }

            return null;
        }

        if (Math.Abs(sum - 1) > (columns.WholePercents ? WholeTolerance : Tolerance) + 1e-9)
        {
            question = ResultMessages.SharesDoNotAddUp(sum * 100);
            return null;
        }

        var divisor = Math.Abs(sum - 1) > 0.002 ? sum : 1;
        return MarkCounts.FromShares(participants, shares[0] / divisor, shares[1] / divisor, shares[2] / divisor, shares[3] / divisor);
    }
}
