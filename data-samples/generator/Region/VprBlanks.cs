using System.Globalization;

namespace Dashboard.Samples.Region;

/// <summary>
/// The works of the invented ВПР. Scales of marks and greatest scores are those of ВПР 2020–2022 (domain reference §2.8);
/// how the points fall on tasks is invented.
/// </summary>
public static class VprBlanks
{
    /// <summary>Subject, grade, first scores of «3», «4» and «5», usual share of «2», tasks as «code=points», П for advanced ones.</summary>
    private static readonly (string Subject, int Grade, int Mark3, int Mark4, int Mark5, double ShareOfTwo, string Tasks)[] Plan =
    [
        ("РУ", 4, 14, 24, 33, 0.060, "1К1=4 1К2=3 2=3 3.1=1 3.2=3 4=2 5=1 6=2 7=3 8=2 9=1 10=1 11=2 12.1=1 12.2=2 13.1=1 13.2=2 14=1 15.1=2П 15.2=1П"),
        ("РУ", 5, 18, 29, 39, 0.095, "1К1=4 1К2=3 1К3=2 2К1=3 2К2=3 2К3=3 2К4=3 3=2 4.1=3 4.2=2 5.1=2 5.2=2 6.1=2 6.2=1 7.1=2 7.2=1 8=2 9=2П 10=1 11=1 12=1"),
        ("РУ", 6, 25, 35, 45, 0.105, "1К1=4 1К2=3 1К3=2 2К1=3 2К2=3 2К3=3 2К4=3 3.1=1 3.2=1 4=2 5=2 6=2 7.1=1 7.2=1 8.1=2 8.2=1 9=2 10=3 11=2П 12.1=1 12.2=2П 13.1=1 13.2=1 14.1=2П 14.2=3П"),
        ("РУ", 7, 22, 32, 42, 0.110, "1К1=4 1К2=3 1К3=2 2К1=3 2К2=3 2К3=3 2К4=3 3.1=1 3.2=1 4.1=1 4.2=1 5=2 6=2 7.1=1 7.2=1 8.1=2 8.2=1 9=2П 10=1 11.1=2П 11.2=3П 12=1 13.1=1 13.2=1 14=2П"),
        ("РУ", 8, 26, 32, 45, 0.115, "1К1=4 1К2=3 1К3=2 2К1=3 2К2=3 2К3=3 3.1=1 3.2=2 4.1=1 4.2=2 5=1 6=2 7=2П 8=2П 9=2 10=1 11=2 12=1 13=1 14=2П 15.1=2 15.2=1 16.1=2 16.2=1 17.1=2П 17.2=3П"),
        ("МА", 4, 6, 10, 15, 0.045, "1=1 2=1 3=2 4=1 5.1=1 5.2=1 6.1=1 6.2=1 7=1 8=2 9.1=1П 9.2=1П 10=2П 11=2П 12=2П"),
        ("МА", 5, 7, 11, 15, 0.125, "1=1 2=1 3=1 4=1 5=1 6=2П 7=1 8=1 9=2 10=2П 11.1=1 11.2=1 12.1=1 12.2=1П 13=1 14=2П"),
        ("МА", 6, 6, 10, 14, 0.125, "1=1 2=1 3=1 4=1 5=1 6=1 7=1 8=1 9=2 10=1 11=2П 12=1 13=2П"),
        ("МА", 7, 7, 12, 16, 0.130, "1=1 2=1 3=1 4=1 5=1 6=1 7=1 8=1 9=1 10=1П 11=1 12=1 13=1 14=2П 15=1 16=2П 17=1П"),
        ("МА", 8, 8, 15, 21, 0.135, "1=1 2=1 3=1 4=1 5=1 6=1 7=1 8=1 9=1 10=1 11=1 12=1 13=1 14=1 15=2 16.1=1 16.2=1 17=1 18=2П 19=2П 20=2П"),
        ("ОМ", 4, 8, 18, 27, 0.020, "1=2 2=2 3.1=2 3.2=1 3.3=3П 4=2 5=1 6.1=1 6.2=1 6.3=2П 7.1=1 7.2=2П 8К1=1 8К2=1 8К3=1П 9.1=1 9.2=1 9.3=1П 10.1=2 10.2К1=2 10.2К2=1 10.2К3=1П"),
        ("ИС", 5, 4, 8, 12, 0.080, "1=2 2=3 3=3П 4=3П 5=1 6=2П 7=1"),
        ("БИ", 5, 12, 18, 24, 0.090, "1.1=1 1.2=1 1.3=2 2.1=1 2.2=1 3.1=2 3.2=1П 4.1=1 4.2=1 4.3=2П 5=2 6.1=1 6.2=1П 7.1=2 7.2=3П 8=2 9=2 10К1=1 10К2=1 10К3=1П"),
        ("БИ", 6, 12, 18, 24, 0.095, "1.1=1 1.2=1 1.3=2 2.1=1 2.2=1П 3.1=1 3.2=1 3.3=1 3.4=1 4=2 5.1=2 5.2=1 5.3=1П 6=1 7=2 8.1=1 8.2=1 8.3=2П 9=2 10.1=2 10.2=1П"),
    ];

    /// <summary>Advanced works of lyceums (углублённый уровень), in 2024 and 2025.</summary>
    private static readonly (string Subject, int Grade, int Mark3, int Mark4, int Mark5, double ShareOfTwo, string Tasks)[] AdvancedPlan =
    [
        ("МА", 8, 8, 15, 21, 0.300, "1=1 2=1 3=1 4=1 5=1 6=1 7=1 8=1 9=1 10=2П 11=2П 12=2П 13=2П 14=2П 15=2П 16=2П 17=2П"),
        ("ФИ", 7, 5, 8, 11, 0.360, "1=1 2=2 3=1 4=1 5=1 6=1 7=2 8=1 9=2П 10=3П 11=3П"),
    ];

    private static readonly Dictionary<(string, int, bool), TestBlank> Blanks = Make();

    public static TestBlank Of(string subject, int grade, bool advanced = false) => Blanks[(subject, grade, advanced)];

    /// <summary>Tasks of a work from «1К1=4 2=1П»; the letter П marks an advanced task.</summary>
    internal static List<TestTask> Parse(string subject, int grade, string plan)
    {
        var tasks = new List<TestTask>();
        foreach (var piece in plan.Split(' '))
        {
            var parts = piece.Split('=');
            var advanced = parts[1].EndsWith('П');
            var points = int.Parse(parts[1].TrimEnd('П'), CultureInfo.InvariantCulture);
            var own = 0.45 * Pcg32.For(11, Pcg32.KeyOf(subject), grade, Pcg32.KeyOf(parts[0])).NextNormal();
            tasks.Add(new TestTask(parts[0], points, advanced ? "П" : "Б", Skills.Of(subject, grade, parts[0]), (advanced ? 1.5 : -0.2) + own));
        }

        return tasks;
    }

    private static Dictionary<(string, int, bool), TestBlank> Make()
    {
        var blanks = new Dictionary<(string, int, bool), TestBlank>();
        foreach (var (advanced, plan) in new[] { (false, Plan), (true, AdvancedPlan) })
        {
            foreach (var (subject, grade, mark3, mark4, mark5, shareOfTwo, tasks) in plan)
            {
                var raw = new TestBlank(subject, grade, Parse(subject, grade, tasks), mark3, mark4, mark5, shareOfTwo);
                blanks.Add((subject, grade, advanced), Difficulty.Fitted(raw));
            }
        }

        return blanks;
    }
}
