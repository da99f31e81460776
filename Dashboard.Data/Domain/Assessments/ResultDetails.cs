namespace Dashboard.Data.Domain.Assessments;

/// <summary>What kind of detail a report adds to a result. The numbers are stored: never renumber.</summary>
public enum DetailKind : byte
{
    /// <summary>«Распределение первичных баллов»: share of participants with each primary score.</summary>
    ScoreDistribution = 1,

    /// <summary>«Выполнение заданий» and «Выполнение заданий группами участников»: share of the greatest points earned on each task.</summary>
    TaskShares = 2,

    /// <summary>«Достижение планируемых результатов»: share of success on each tested skill.</summary>
    PlannedResults = 3,

    /// <summary>«Сравнение отметок с отметками по журналу».</summary>
    JournalComparison = 4,

    /// <summary>Ready numbers that cannot be derived from marks, such as the sum of three ЕГЭ subjects over 220.</summary>
    PublishedNumbers = 5,
}

/// <summary>Which participants a detail describes: all, or those who got one mark.</summary>
public enum ParticipantGroup : byte
{
    All = 0,
    Mark2 = 2,
    Mark3 = 3,
    Mark4 = 4,
    Mark5 = 5,
}

/// <summary>A detail of a result; one of the records below.</summary>
public abstract record ResultDetail(DetailKind Kind);

/// <param name="Shares">Share 0..1 of participants with primary score 0, 1, 2 … in this order.</param>
public sealed record ScoreDistribution(IReadOnlyList<double> Shares) : ResultDetail(DetailKind.ScoreDistribution)
{
    /// <summary>Whole pupils with each score that add up to all participants, by largest remainders.</summary>
    public int[] Counts(int participants)
    {
        var exact = Shares.Select(share => share * participants).ToArray();
        var counts = exact.Select(value => (int)Math.Floor(value + 1e-9)).ToArray();
        var left = Math.Max(0, participants - counts.Sum());
        foreach (var place in Enumerable.Range(0, counts.Length).OrderByDescending(place => exact[place] - counts[place]).Take(left))
        {
            counts[place]++;
        }

        return counts;
    }
}

public sealed record TaskShares(IReadOnlyList<TaskShare> Tasks) : ResultDetail(DetailKind.TaskShares);

/// <param name="Code">Number of the task with Cyrillic К before a criterion: «1К1», «3.1».</param>
/// <param name="MaxPoints">Greatest points of the task, where given.</param>
/// <param name="Share">Share 0..1 of the greatest points earned; null where the sheet has no value.</param>
public sealed record TaskShare(string Code, double? MaxPoints, double? Share);

public sealed record PlannedResults(IReadOnlyList<PlannedResult> Results) : ResultDetail(DetailKind.PlannedResults);

/// <param name="Code">Number of the task or skill: «3(1)».</param>
/// <param name="Text">The tested skill in words.</param>
/// <param name="MaxPoints">Greatest points, where given.</param>
/// <param name="Share">Share 0..1; null where the sheet has no value.</param>
/// <param name="Level">«Б», «П» or «В» where the sheet says the level of difficulty.</param>
public sealed record PlannedResult(string Code, string Text, double? MaxPoints, double? Share, string? Level = null);

/// <summary>Numbers of pupils whose work mark is lower than, equal to and higher than the journal's.</summary>
public sealed record JournalComparison(int Lower, int Equal, int Higher) : ResultDetail(DetailKind.JournalComparison);

public sealed record PublishedNumbers(IReadOnlyList<PublishedNumber> Numbers) : ResultDetail(DetailKind.PublishedNumbers);

/// <param name="Name">Caption of the column in Russian, as in the sheet.</param>
/// <param name="Value">The number as published.</param>
public sealed record PublishedNumber(string Name, double Value);
