namespace Dashboard.Samples.Region;

/// <summary>Lets the pupils of a school write a work and keeps only counts.</summary>
internal sealed class Simulation(ulong seed)
{
    private const double ShareAbsent = 0.06;
    private readonly Dictionary<(int School, int FirstYear), Cohort> cohorts = [];

    /// <summary>The school's outcome, or null where it does not take part in this work at all.</summary>
    public Outcome? Write(SampleAssessment assessment, InventedSchool school)
    {
        if (!TakesPart(assessment, school))
        {
            return null;
        }

        var cohort = CohortOf(school, assessment.StartYear - assessment.TakerGrade + 1);
        var random = Pcg32.For(seed, 5, school.Index, KeyOf(assessment));
        var outcome = new Outcome(assessment.Blank, assessment.HasTestScores ? 100 : assessment.Blank.MaxScore);
        // A quarantine or a cut road: a small school stands in the sheet with nobody.
        var nobody = assessment.Procedure == SampleProcedure.Vpr && school.Kind == SchoolKind.Village && random.Chance(0.03);
        var level = SchoolLevel.Of(seed, school, assessment.Subject, assessment.StartYear) + cohort.Effect;
        var difficulties = assessment.Blank.Tasks
            .Select(task => task with { Difficulty = task.Difficulty + SchoolLevel.Deficit(seed, school, assessment.Subject, task.Code) })
            .ToArray();
        Span<int> points = stackalloc int[difficulties.Length];
        foreach (var pupil in cohort.Pupils)
        {
            var present = !random.Chance(ShareAbsent);
            if (!Chooses(assessment, school, pupil) || !present || nobody)
            {
                continue;
            }

            var side = assessment.Subject is "МА" or "ФИ" or "ИНФ" ? pupil.Numbers : pupil.Language;
            var ability = (0.78 * pupil.General) + (0.42 * side) + level + (0.22 * random.NextNormal());
            if (assessment.HasTestScores)
            {
                outcome.Add(TestScore(random, assessment, ability), 0, [], null);
                continue;
            }

            // A work that was put off till autumn is written after the holidays.
            ability -= assessment.Autumn ? 0.22 : 0;
            var score = 0;
            for (var task = 0; task < points.Length; task++)
            {
                points[task] = Difficulty.PointsOf(random, difficulties[task], ability);
                score += points[task];
            }

            var tooGood = school.Drift == Drift.TooGood && assessment.Procedure == SampleProcedure.Vpr;
            score = tooGood ? Embellished(assessment.Blank, points, score, random) : score;
            var mark = assessment.Blank.MarkOf(score);
            int? journal = assessment.Procedure == SampleProcedure.Vpr ? JournalShift(random, mark, tooGood) : null;
            outcome.Add(score, mark, points, journal);
        }

        return assessment.Procedure == SampleProcedure.Vpr || outcome.Participants > 0 ? outcome : null;
    }

    private static bool TakesPart(SampleAssessment assessment, InventedSchool school) => assessment switch
    {
        { Procedure: SampleProcedure.Vpr, Advanced: true } => school.Kind == SchoolKind.Selective,
        { OnComputer: true } => school.Kind == SchoolKind.Town,
        { Procedure: SampleProcedure.Ege } => school.HasUpperGrades,
        _ => true,
    };

    private static bool Chooses(SampleAssessment assessment, InventedSchool school, in Cohort.Pupil pupil)
    {
        if (assessment.Procedure == SampleProcedure.Vpr)
        {
            var hasAdvancedClass = school.Kind == SchoolKind.Selective && pupil.Numbers > 0;
            var twoWorks = assessment is { Subject: "МА", ProgrammeGrade: 8, StartYear: >= 2023 };
            return assessment.Advanced ? hasAdvancedClass : !(twoWorks && hasAdvancedClass);
        }

        if (assessment.Procedure == SampleProcedure.Own)
        {
            return true;
        }

        if (assessment.Procedure == SampleProcedure.Oge)
        {
            return assessment.Subject switch
            {
                "РУ" or "МА" => true,
                "ОБ" => pupil.Choice < 0.55,
                "ГГ" => pupil.Choice is < 0.20 or > 0.72,
                "БИ" => pupil.Choice is > 0.20 and < 0.38 or > 0.90,
                _ => pupil.Choice is > 0.38 and < 0.90,
            };
        }

        if (!Cohort.Stays(school, pupil))
        {
            return false;
        }

        var takesProfile = pupil.Numbers + (0.4 * pupil.General) > 0;
        return assessment.Subject switch
        {
            "РУ" => true,
            "МА" when assessment.Basic => !takesProfile,
            "МА" => takesProfile,
            "ФИ" => takesProfile && pupil.Choice < 0.45,
            "ОБ" => pupil.Choice < 0.50,
            _ => pupil.Choice > 0.80,
        };
    }

    private static int TestScore(Pcg32 random, SampleAssessment assessment, double ability)
    {
        var (mean, spread) = assessment.Subject switch
        {
            "РУ" => (60.0, 15.5),
            "МА" => (42.0, 18.0),
            "ОБ" => (53.0, 14.0),
            "БИ" => (50.0, 14.0),
            _ => (44.0, 14.0),
        };
        var score = mean + (spread * ability) + (5 * random.NextNormal());
        // The last points are the dearest.
        score = score > 88 ? 88 + ((score - 88) * 0.55) : score;
        return (int)Math.Clamp(score + 0.5, 0, 100);
    }

    /// <summary>A helped work: a pupil just below a mark gets the missing points, and nobody is left with «2».</summary>
    private static int Embellished(TestBlank blank, Span<int> points, int score, Pcg32 random)
    {
        int[] bounds = [blank.Mark3, blank.Mark4, blank.Mark5];
        var wanted = bounds.FirstOrDefault(bound => bound > score);
        var missing = wanted - score;
        if (wanted == 0 || (wanted != blank.Mark3 && missing > blank.MaxScore / 4) || random.Chance(0.06))
        {
            return score;
        }

        for (var task = 0; task < points.Length && missing > 0; task++)
        {
            var given = Math.Min(missing, blank.Tasks[task].MaxPoints - points[task]);
            points[task] += given;
            missing -= given;
        }

        return wanted;
    }

    /// <summary>Compares the mark with the journal's: most are equal, weak works stand below a kinder journal.</summary>
    private static int JournalShift(Pcg32 random, int mark, bool tooGood)
    {
        var draw = random.NextUnit();
        if (tooGood)
        {
            return draw < 0.98 ? 0 : -1;
        }

        var (lower, higher) = mark switch { 2 => (0.72, 0.0), 3 => (0.27, 0.03), 4 => (0.13, 0.08), _ => (0.0, 0.14) };
        return draw < lower ? -1 : draw < lower + higher ? 1 : 0;
    }

    private static int KeyOf(SampleAssessment assessment) => Pcg32.KeyOf(string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{assessment.Procedure}|{assessment.StartYear}|{assessment.Subject}|{assessment.ProgrammeGrade}|{assessment.Autumn}|{assessment.Advanced}|{assessment.Basic}|{assessment.Title}"));

    private Cohort CohortOf(InventedSchool school, int firstYear)
    {
        if (!cohorts.TryGetValue((school.Index, firstYear), out var cohort))
        {
            cohorts[(school.Index, firstYear)] = cohort = Cohort.Of(seed, school, firstYear);
        }

        return cohort;
    }
}
