namespace Dashboard.Web.Charts;

/// <summary>Where a line may be drawn: a run never crosses a break, a missing value or a period that stands apart.</summary>
internal static class DynamicsRuns
{
    /// <summary>Runs of indices of comparable neighbouring periods with a value; a lone period is a run of one.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(IReadOnlyList<DynamicsPeriod> periods, DynamicsSeries series)
    {
        var runs = new List<IReadOnlyList<int>>();
        var run = new List<int>();
        for (var i = 0; i < periods.Count; i++)
        {
            if (periods[i].IsApart || periods[i].BreakBefore is not null || series.Values[i] is null)
            {
                Close();
            }

            if (!periods[i].IsApart && series.Values[i] is not null)
            {
                run.Add(i);
            }
        }

        Close();
        return runs;

        void Close()
        {
            if (run.Count > 0)
            {
                runs.Add(run);
                run = [];
            }
        }
    }
}
