using System.Globalization;

namespace Dashboard.Samples.Region;

/// <summary>The works of ОГЭ, of base mathematics of ЕГЭ and of the region's own assessments; scales are plausible, not official.</summary>
public static class ExamBlanks
{
    /// <summary>Tasks of one point, advanced tasks of two points, one-point remainder, scale, usual share of «2».</summary>
    private static readonly Dictionary<string, (int Ones, int Twos, int Mark3, int Mark4, int Mark5, double ShareOfTwo)> OgePlan = new()
    {
        ["РУ"] = (15, 9, 15, 23, 29, 0.035),
        ["МА"] = (19, 6, 8, 15, 22, 0.095),
        ["ОБ"] = (17, 10, 14, 24, 32, 0.075),
        ["БИ"] = (20, 14, 13, 26, 38, 0.060),
        ["ГГ"] = (23, 4, 12, 19, 26, 0.065),
        ["ИНФ"] = (11, 4, 5, 11, 17, 0.060),
    };

    private static readonly Dictionary<string, TestBlank> OgeBlanks =
        OgePlan.Keys.ToDictionary(subject => subject, subject => Make(subject, 9, OgePlan[subject]));

    public static TestBlank BaseMathematics { get; } = Make("МА", 11, (21, 0, 7, 12, 17, 0.030));

    public static TestBlank Diagnostic { get; } = Make("МА", 9, (10, 3, 5, 9, 13, 0.170));

    public static TestBlank Oge(string subject) => OgeBlanks[subject];

    /// <summary>ЕГЭ with a test score: no tasks and no marks.</summary>
    public static TestBlank Ege(string subject) => new(subject, 11, [], 0, 0, 0, 0);

    private static TestBlank Make(string subject, int grade, (int Ones, int Twos, int Mark3, int Mark4, int Mark5, double ShareOfTwo) plan)
    {
        var codes = Enumerable.Range(1, plan.Ones + plan.Twos).Select(number =>
            string.Create(CultureInfo.InvariantCulture, $"{number}={(number <= plan.Ones ? "1" : "2П")}"));
        var tasks = VprBlanks.Parse(subject, grade, string.Join(' ', codes));
        return Difficulty.Fitted(new TestBlank(subject, grade, tasks, plan.Mark3, plan.Mark4, plan.Mark5, plan.ShareOfTwo));
    }
}
