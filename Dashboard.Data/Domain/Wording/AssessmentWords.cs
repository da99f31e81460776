using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Domain.Wording;

/// <summary>How procedures, waves and works are called on screen, in addresses and in exports.</summary>
public static class AssessmentWords
{
    /// <summary>«ВПР», «ОГЭ», «ЕГЭ»; an own assessment is called by its title.</summary>
    public static string Name(Procedure procedure) => procedure switch
    {
        Procedure.Vpr => "ВПР",
        Procedure.Oge => "ОГЭ",
        Procedure.Ege => "ЕГЭ",
        _ => "Своя работа",
    };

    /// <summary>The word that stands in addresses and exports: vpr, oge, ege, own.</summary>
    public static string Code(Procedure procedure) => procedure switch
    {
        Procedure.Vpr => "vpr",
        Procedure.Oge => "oge",
        Procedure.Ege => "ege",
        _ => "own",
    };

    public static Procedure? FindProcedure(string? code) => code switch
    {
        "vpr" => Procedure.Vpr,
        "oge" => Procedure.Oge,
        "ege" => Procedure.Ege,
        "own" => Procedure.Own,
        _ => null,
    };

    public static string Name(Wave wave) => wave switch
    {
        Wave.Main => "основной период",
        Wave.WithRetakes => "с учётом пересдач",
        _ => "дополнительный период",
    };

    /// <summary>main, retakes, additional.</summary>
    public static string Code(Wave wave) => wave switch
    {
        Wave.Main => "main",
        Wave.WithRetakes => "retakes",
        _ => "additional",
    };

    public static Wave? FindWave(string? code) => code switch
    {
        "main" => Wave.Main,
        "retakes" => Wave.WithRetakes,
        "additional" => Wave.Additional,
        _ => null,
    };

    /// <summary>«математика (профильная)» inside a sentence: only the first letter changes, names of own subjects keep their capitals.</summary>
    public static string SubjectName(string subject, Procedure procedure, TestProfile profile) =>
        Lowered(subject) + ProfileWords(procedure, profile);

    /// <summary>«ВПР, математика, 5 класс», «ЕГЭ, математика (профильная)», «Пробный ОГЭ, математика, 9 класс».</summary>
    public static string FullName(AssessmentSeries series)
    {
        var procedure = series.Procedure == Procedure.Own && series.Title.Length > 0 ? series.Title : Name(series.Procedure);
        var grade = series.ProgrammeGrade is { } number && series.Procedure is Procedure.Vpr or Procedure.Own
            ? $", {series.ProgrammeGrade}{Russian.NoBreakSpace}класс"
            : "";
        return $"{procedure}, {SubjectName(series.Subject, series.Procedure, series.Profile)}{grade}";
    }

    /// <summary>«МА 5», «РУ», «МАп»: for chips and heads of narrow columns.</summary>
    public static string ShortName(AssessmentSeries series)
    {
        var subject = Subject.Named(series.Subject).ShortName + ProfileLetter(series.Procedure, series.Profile);
        return series is { Procedure: Procedure.Vpr or Procedure.Own, ProgrammeGrade: { } grade }
            ? $"{subject}{Russian.NoBreakSpace}{grade}"
            : subject;
    }

    /// <summary>«б», «п» of ЕГЭ mathematics, «у» of an углублённый ВПР; empty where the sheet names no level.</summary>
    public static string ProfileLetter(Procedure procedure, TestProfile profile) => (procedure, profile) switch
    {
        (_, TestProfile.None) => "",
        (_, TestProfile.Basic) => "б",
        (Procedure.Ege, _) => "п",
        _ => "у",
    };

    private static string ProfileWords(Procedure procedure, TestProfile profile) => (procedure, profile) switch
    {
        (_, TestProfile.None) => "",
        (Procedure.Ege, TestProfile.Basic) => " (базовая)",
        (Procedure.Ege, _) => " (профильная)",
        (_, TestProfile.Basic) => " (базовый уровень)",
        _ => " (углублённый уровень)",
    };

    private static string Lowered(string name) =>
        name.Length > 1 && char.IsUpper(name[0]) && char.IsLower(name[1])
            ? char.ToLowerInvariant(name[0]) + name[1..]
            : name;
}
