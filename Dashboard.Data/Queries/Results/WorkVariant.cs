using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Queries.Results;

/// <summary>
/// What tells works of one procedure, subject, grade and year apart: season, profile, form, wave, and of an own assessment its
/// title and day. Sheets before and after retakes, a base and an advanced work are different facts and are never mixed.
/// </summary>
/// <param name="Code">Stays in addresses: «main», «autumn», «advanced-computer».</param>
/// <param name="Title">The same in Russian words.</param>
public sealed record WorkVariant(string Code, string Title)
{
    internal static WorkVariant Of(Assessment assessment)
    {
        var codes = new List<string>();
        var words = new List<string>();
        if (assessment.Title.Length > 0)
        {
            codes.Add(assessment.Title);
            words.Add(assessment.Title);
        }

        if (assessment.Date is { } day)
        {
            codes.Add(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            words.Add(Russian.Date(day));
        }

        Say(assessment.Profile == TestProfile.Advanced, "advanced", assessment.Procedure == Procedure.Ege ? "профильный уровень" : "углублённый уровень");
        Say(assessment.Profile == TestProfile.Basic, "basic", "базовый уровень");
        Say(assessment.Season == Season.Autumn, "autumn", "осень, писал следующий класс");
        Say(assessment.Form == TestForm.Computer, "computer", "компьютерная форма");
        Say(assessment.Wave == Wave.WithRetakes, "retakes", "с учётом пересдач");
        Say(assessment.Wave == Wave.Additional, "additional", "дополнительный период");
        if (words.Count == 0)
        {
            words.Add(assessment.Procedure == Procedure.Vpr ? "весна, основной период" : "основной период");
        }

        return new WorkVariant(codes.Count == 0 ? "main" : string.Join('-', codes), string.Join(", ", words));

        void Say(bool holds, string code, string word)
        {
            if (holds)
            {
                codes.Add(code);
                words.Add(word);
            }
        }
    }

    /// <summary>
    /// The order in which a work stands for its year where nobody chose one: the main period before retakes, spring before
    /// autumn, paper before computer, the usual programme before the advanced one.
    /// </summary>
    internal static int Order(Assessment assessment) =>
        ((int)assessment.Wave * 1000) + ((int)assessment.Season * 100) + ((int)assessment.Form * 10) + (int)assessment.Profile;
}
