using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Markers;

namespace Dashboard.Tests.Domain.Markers;

/// <summary>
/// A region in which nobody helps anybody: pupils of a school share its level, solve each task by chance according to their
/// ability, and a score is what they solved. The scale is that of ВПР in mathematics of grade 5: 7, 11, 15 of 20.
/// </summary>
internal sealed class InventedRegion(int seed)
{
    public const int Tasks = 20;

    public static readonly MarkScale Scale = new(7, 11, 15, "шкала", Tasks);

    // Chance of the test, not of security; seeded, so that the answer is the same every day.
    private ulong _state = (ulong)(seed + 1) * 0x9E3779B97F4A7C15;

    /// <summary>Schools with 20 to 100 pupils whose levels differ with this standard deviation (of pupils: 0.9).</summary>
    public WorkScores Work(int work, int schools, double spread = 0.45, double slope = 1.2)
    {
        var difficulties = Enumerable.Range(0, Tasks).Select(_ => Normal()).ToArray();
        return new WorkScores(work, Scale, [.. Enumerable.Range(1, schools).Select(school => new SchoolScores(school, School(20 + Below(81), spread * Normal(), difficulties, slope)))]);
    }

    /// <summary>Everybody who missed a boundary by one or two points is given what is missing and up to one more.</summary>
    public WorkScores WithJumps(WorkScores work, int first, params int[] schools) => work with
    {
        Schools = [.. work.Schools.Select(school => schools.Contains(school.School) ? school with { Counts = Moved(school.Counts, first) } : school)],
    };

    /// <summary>A school of this size and level in a work of the region.</summary>
    public int[] School(int pupils, double level, double[] difficulties, double slope = 1.2)
    {
        var counts = new int[Tasks + 1];
        for (var pupil = 0; pupil < pupils; pupil++)
        {
            var ability = level + (0.9 * Normal());
            counts[difficulties.Count(difficulty => Uniform() < 1 / (1 + Math.Exp(-slope * (ability - difficulty))))]++;
        }

        return counts;
    }

    private int[] Moved(IReadOnlyList<int> counts, int first)
    {
        var moved = counts.ToArray();
        for (var score = first - 2; score < first; score++)
        {
            for (; moved[score] > 0; moved[score]--)
            {
                moved[first + Below(2)]++;
            }
        }

        return moved;
    }

    private int Below(int limit) => (int)(Uniform() * limit);

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    /// <summary>SplitMix64 (Steele, Lea and Flood 2014): the framework promises no stable sequence between its versions.</summary>
    private double Uniform()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return ((mixed ^ (mixed >> 31)) >> 11) / (double)(1UL << 53);
        }
    }
}
