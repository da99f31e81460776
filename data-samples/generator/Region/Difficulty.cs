namespace Dashboard.Samples.Region;

/// <summary>Pupils meet tasks: the chance of a point, and how hard a work must be for the wanted share of «2».</summary>
public static class Difficulty
{
    private const int UsualPupils = 1500;

    /// <summary>Chance 0..1 to earn a point, for the distance between ability and difficulty. A logistic curve without its exponent.</summary>
    public static double ChanceOf(double distance) => 0.5 * (1 + (distance / Math.Sqrt(1.6 + (distance * distance))));

    /// <summary>Points that a pupil earns on a task: each point is won separately.</summary>
    public static int PointsOf(Pcg32 random, TestTask task, double ability)
    {
        var chance = ChanceOf(ability - task.Difficulty);
        var points = 0;
        for (var point = 0; point < task.MaxPoints; point++)
        {
            points += random.Chance(chance) ? 1 : 0;
        }

        return points;
    }

    /// <summary>The same work, made harder or easier until usual pupils get the wanted share of «2».</summary>
    public static TestBlank Fitted(TestBlank blank)
    {
        var low = -4.0;
        var high = 4.0;
        for (var step = 0; step < 14; step++)
        {
            var middle = (low + high) / 2;
            if (ShareOfTwo(Shifted(blank, middle)) > blank.ShareOfTwo)
            {
                high = middle;
            }
            else
            {
                low = middle;
            }
        }

        return Shifted(blank, low);
    }

    private static TestBlank Shifted(TestBlank blank, double shift) =>
        blank with { Tasks = [.. blank.Tasks.Select(task => task with { Difficulty = task.Difficulty + shift })] };

    private static double ShareOfTwo(TestBlank blank)
    {
        var random = Pcg32.For(13, Pcg32.KeyOf(blank.Subject), blank.Grade);
        var twos = 0;
        for (var pupil = 0; pupil < UsualPupils; pupil++)
        {
            var ability = 0.95 * random.NextNormal();
            var score = blank.Tasks.Sum(task => PointsOf(random, task, ability));
            twos += score < blank.Mark3 ? 1 : 0;
        }

        return twos / (double)UsualPupils;
    }
}
