namespace Dashboard.Samples.Support;

/// <summary>Significance of a factor for a school.</summary>
public enum RiskLevel
{
    /// <summary>«не актуален», «риск не подтверждён».</summary>
    Absent,
    Low,
    Medium,
    High,
}

/// <summary>A row of the dictionary of factors.</summary>
/// <param name="Code">Code of the project; the forms carry no codes.</param>
/// <param name="Name">As the form says it.</param>
/// <param name="Head">As the head of a column in a wide matrix says it.</param>
/// <param name="In2021">Stands in the form of 2021.</param>
/// <param name="In2022">Stands in the form of 2022.</param>
public sealed record RiskFactor(string Code, string Name, string Head, bool In2021, bool In2022);

/// <summary>The dictionary of factors, in the order of the rows of the forms.</summary>
public static class RiskFactors
{
    public static IReadOnlyList<RiskFactor> All { get; } =
    [
        new("R_EQUIP", "Низкий уровень оснащения школы", "Оснащение", true, true),
        new("R_STAFF", "Дефицит педагогических кадров", "Кадры", true, true),
        new("R_COMP", "Недостаточная предметная и методическая компетентность педагогических работников", "Компетентность педагогов", true, true),
        new("R_ADAPT", "Риски низкой адаптивности учебного процесса", "Адаптивность", true, false),
        new("R_PD", "Несформированность внутришкольной системы повышения квалификации", "Внутришкольное ПК", true, false),
        new("R_OVZ", "Высокая доля обучающихся с ОВЗ", "ОВЗ", true, true),
        new("R_LANG", "Низкое качество преодоления языковых и культурных барьеров", "Языковые барьеры", true, true),
        new("R_ENV", "Пониженный уровень качества школьной образовательной и воспитательной среды", "Образовательная среда", true, false),
        new("R_WELL", "Пониженный уровень школьного благополучия", "Благополучие", false, true),
        new("R_MOTIV", "Низкая учебная мотивация обучающихся", "Мотивация", false, true),
        new("R_DISC", "Низкий уровень дисциплины в классе", "Дисциплина", false, true),
        new("R_FAIL", "Высокая доля обучающихся с рисками учебной неуспешности", "Неуспешность", true, true),
        new("R_PAR", "Низкий уровень вовлечённости родителей", "Родители", true, true),
    ];

    /// <summary>A factor of the region's own, which no federal form has.</summary>
    public static RiskFactor OfTheRegion { get; } = new("own:Подвоз обучающихся", "Высокая доля обучающихся, подвозимых к школе", "Подвоз обучающихся", false, false);

    /// <summary>A factor that one office wrote below the form.</summary>
    public static RiskFactor OfAnOffice { get; } = new("own:Недоступность школы в период распутицы", "Недоступность школы в период распутицы", "", false, false);

    public static RiskFactor Of(string code) => All.Single(factor => factor.Code == code);

    /// <summary>The ten factors of a federal form.</summary>
    /// <param name="year">2021 or 2022.</param>
    public static IReadOnlyList<RiskFactor> OfForm(int year) => [.. All.Where(factor => year == 2021 ? factor.In2021 : factor.In2022)];

    /// <summary>«Высокая», «Средняя», «Низкая», «Не актуален».</summary>
    public static string Word(RiskLevel level) => level switch
    {
        RiskLevel.High => "Высокая",
        RiskLevel.Medium => "Средняя",
        RiskLevel.Low => "Низкая",
        _ => "Не актуален",
    };

    /// <summary>The word of a truth: high, medium, low, none.</summary>
    public static string Truth(RiskLevel level) => level switch
    {
        RiskLevel.High => "high",
        RiskLevel.Medium => "medium",
        RiskLevel.Low => "low",
        _ => "none",
    };
}
