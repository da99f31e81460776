namespace Dashboard.Data.Domain.Assessments;

/// <summary>The kind of an assessment. The numbers are stored: never renumber.</summary>
public enum Procedure : byte
{
    /// <summary>ВПР, всероссийские проверочные работы.</summary>
    Vpr = 1,

    /// <summary>ОГЭ, exam after grade 9.</summary>
    Oge = 2,

    /// <summary>ЕГЭ, exam after grade 11.</summary>
    Ege = 3,

    /// <summary>An assessment that the user names: a trial exam, a diagnostic work, a независимая оценка.</summary>
    Own = 4,
}

/// <summary>When in the school year the work was written. ВПР of 2020 and 2022 were written in autumn by the next grade.</summary>
public enum Season : byte
{
    Spring = 1,
    Autumn = 2,
}

/// <summary>Which state of an exam a sheet reports: sheets before and after retakes are different facts.</summary>
public enum Wave : byte
{
    /// <summary>Основной период.</summary>
    Main = 1,

    /// <summary>С учётом пересдач.</summary>
    WithRetakes = 2,

    /// <summary>Дополнительный (сентябрьский) период.</summary>
    Additional = 3,
}

/// <summary>Level of the programme: базовый or углублённый in ВПР, базовая or профильная mathematics in ЕГЭ.</summary>
public enum TestProfile : byte
{
    None = 0,
    Basic = 1,
    Advanced = 2,
}

/// <summary>How the work was written.</summary>
public enum TestForm : byte
{
    Paper = 1,
    Computer = 2,
}
