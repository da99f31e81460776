namespace Dashboard.Samples.Region;

/// <summary>One task of a work: code, greatest points, level of difficulty («Б» or «П»), the tested skill.</summary>
public sealed record TestTask(string Code, int MaxPoints, string Level, string Skill, double Difficulty);

/// <summary>What pupils write: tasks whose points add up to <see cref="MaxScore"/>, and the scale of marks.</summary>
/// <param name="Subject">Short name: «РУ», «МА».</param>
/// <param name="Grade">Grade of the programme.</param>
/// <param name="Tasks">In the order of the work; empty for ЕГЭ, whose test score is drawn directly.</param>
/// <param name="Mark3">First score of mark «3».</param>
/// <param name="Mark4">First score of mark «4».</param>
/// <param name="Mark5">First score of mark «5».</param>
/// <param name="ShareOfTwo">Share of «2» that usual pupils get: the difficulty is set to it.</param>
public sealed record TestBlank(string Subject, int Grade, IReadOnlyList<TestTask> Tasks, int Mark3, int Mark4, int Mark5, double ShareOfTwo)
{
    public int MaxScore { get; } = Tasks.Sum(task => task.MaxPoints);

    /// <summary>The mark 2–5 of a primary score.</summary>
    public int MarkOf(int score) => score >= Mark5 ? 5 : score >= Mark4 ? 4 : score >= Mark3 ? 3 : 2;
}
