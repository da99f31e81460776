namespace Dashboard.Data.Domain.LowResults;

/// <param name="Value">A work of the judged year.</param>
/// <param name="Step">What would have turned it.</param>
public sealed record WorkTurn(WorkValue Value, ThresholdStep Step);

/// <summary>
/// One step from entering or leaving: the fewest pupils with another result in the judged year that would have changed the
/// answer. Earlier years are past, groups too small to be judged stay too small.
/// </summary>
/// <param name="Turns">Works that would have turned, by procedure, subject and grade.</param>
/// <param name="Pupils">Pupils of all of them together.</param>
public sealed record NearestTurn(IReadOnlyList<WorkTurn> Turns, int Pupils)
{
    /// <summary>Null where nothing is judged, the metric is a mean, or no pupils of this year could have changed the answer.</summary>
    public static NearestTurn? Of(LowResultDecision decision)
    {
        if (!decision.IsJudged || !decision.Rule.CountsPupils)
        {
            return null;
        }

        var works = decision.Works
            .Where(work => work.Now.IsJudged)
            .Select((work, place) => new Candidate(place, work, work.Now.StepOver(decision.Rule)))
            .ToList();
        return decision.IsFlagged ? ToLeave(decision, works) : ToEnter(decision, works);
    }

    private static NearestTurn? ToLeave(LowResultDecision decision, List<Candidate> works)
    {
        var rule = decision.Rule;
        var low = works.Where(work => work.Run.Now.IsLow).ToList();
        var running = rule.UsesSameWork ? low.Where(work => work.Run.WasLowBefore).ToList() : [];
        var tooMany = rule.UsesSeveralWorks ? low.Count - rule.WorksInYear + 1 : 0;

        // Where both sub-rules are needed, it is enough to break one. Else every run must end; a work that ends a run is also
        // one work less among the works of the year.
        return rule.Combination == RuleCombination.Both
            ? Fewer(Made(Cheapest(low, tooMany)), Made(running))
            : Made(running, Cheapest(low.Except(running), tooMany - running.Count));
    }

    private static NearestTurn? ToEnter(LowResultDecision decision, List<Candidate> works)
    {
        var rule = decision.Rule;
        var free = works.Where(work => !work.Run.Now.IsLow).ToList();
        var missing = rule.WorksInYear - (works.Count - free.Count);
        var mayRun = free.Where(work => work.Run.WasLowBefore).ToList();
        if (rule.Combination != RuleCombination.Both)
        {
            return Fewer(
                rule.UsesSeveralWorks ? Made(Cheapest(free, missing)) : null,
                rule.UsesSameWork ? Made(Cheapest(mayRun, 1)) : null);
        }

        // The work that makes the run is one of the missing works, where any is missing.
        return decision.Grounds.Any(ground => ground.SubRule == SubRule.SameWorkYearsRunning)
            ? Made(Cheapest(free, missing))
            : mayRun.Select(first => Made([first], Cheapest(free.Where(work => work != first), missing - 1))).Aggregate((NearestTurn?)null, Fewer);
    }

    /// <summary>So many works that turn by the fewest pupils; none for a number under one, null where there are not so many.</summary>
    private static Candidate[]? Cheapest(IEnumerable<Candidate> works, int count)
    {
        var needed = Math.Max(0, count);
        Candidate[] chosen = [.. works.Where(work => work.Step is not null).OrderBy(work => work.Step!.Value.Pupils).ThenBy(work => work.Place).Take(needed)];
        return chosen.Length < needed ? null : chosen;
    }

    private static NearestTurn? Made(IReadOnlyList<Candidate>? works) => Made(works, []);

    private static NearestTurn? Made(IReadOnlyList<Candidate>? works, IReadOnlyList<Candidate>? others)
    {
        if (works is null || others is null || works.Any(work => work.Step is null))
        {
            return null;
        }

        WorkTurn[] turns = [.. works.Concat(others).OrderBy(work => work.Place).Select(work => new WorkTurn(work.Run.Now, work.Step!.Value))];
        return new NearestTurn(turns, turns.Sum(turn => turn.Step.Pupils));
    }

    private static NearestTurn? Fewer(NearestTurn? one, NearestTurn? other) =>
        one is null ? other : other is null || one.Pupils <= other.Pupils ? one : other;

    private sealed record Candidate(int Place, WorkRun Run, ThresholdStep? Step);
}
