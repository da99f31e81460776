namespace Dashboard.Data.Domain.Statements;

/// <summary>How the value of a measure is to be read.</summary>
public enum MeasureUnit
{
    /// <summary>0..1 of the pupils.</summary>
    ShareOfPupils,

    /// <summary>0..1 of the staff.</summary>
    ShareOfStaff,
    People,
    Kilometres,
    Degrees,
}

/// <summary>
/// A measure of the conditions in which a school works, after the components of the social index of Ястребов, Пинская, Косарецкий
/// («Вопросы образования» 2014 № 4) and of a school's social passport. Which of them enter the local index, and with what weight, is data.
/// </summary>
/// <param name="Code">Stable code, the topic of the statement.</param>
/// <param name="Name">Russian name.</param>
/// <param name="Unit">How its value is read.</param>
public sealed record ContextMeasure(string Code, string Name, MeasureUnit Unit)
{
    public static ContextMeasure Pupils { get; } = new("pupils", "Обучающихся", MeasureUnit.People);

    public static ContextMeasure HigherEducation { get; } = new("higher-education", "Оба родителя с высшим образованием", MeasureUnit.ShareOfPupils);

    public static ContextMeasure OneParent { get; } = new("one-parent", "Неполные семьи", MeasureUnit.ShareOfPupils);

    public static ContextMeasure ManyChildren { get; } = new("many-children", "Многодетные семьи", MeasureUnit.ShareOfPupils);

    public static ContextMeasure LowIncome { get; } = new("low-income", "Малообеспеченные семьи", MeasureUnit.ShareOfPupils);

    public static ContextMeasure OnRecords { get; } = new("on-records", "Состоят на учёте", MeasureUnit.ShareOfPupils);

    public static ContextMeasure PoorHousing { get; } = new("poor-housing", "Неблагоустроенное жильё", MeasureUnit.ShareOfPupils);

    public static ContextMeasure OtherLanguage { get; } = new("other-language", "Русский язык не родной", MeasureUnit.ShareOfPupils);

    public static ContextMeasure UnemployedParents { get; } = new("unemployed-parents", "Родители без работы", MeasureUnit.ShareOfPupils);

    public static ContextMeasure SpecialNeeds { get; } = new("special-needs", "Обучающиеся с ОВЗ", MeasureUnit.ShareOfPupils);

    public static ContextMeasure Staff { get; } = new("staff", "Педагогов", MeasureUnit.People);

    public static ContextMeasure HighCategory { get; } = new("high-category", "Педагоги с высшей и первой категорией", MeasureUnit.ShareOfStaff);

    public static ContextMeasure OlderStaff { get; } = new("older-staff", "Педагоги старше 55 лет", MeasureUnit.ShareOfStaff);

    public static ContextMeasure DistanceToCentre { get; } = new("distance-to-centre", "До центра муниципалитета", MeasureUnit.Kilometres);

    public static ContextMeasure Latitude { get; } = new("latitude", "Широта", MeasureUnit.Degrees);

    public static ContextMeasure Longitude { get; } = new("longitude", "Долгота", MeasureUnit.Degrees);

    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<ContextMeasure> All { get; } =
    [
        Pupils, HigherEducation, OneParent, ManyChildren, LowIncome, OnRecords, PoorHousing, OtherLanguage, UnemployedParents, SpecialNeeds,
        Staff, HighCategory, OlderStaff, DistanceToCentre, Latitude, Longitude,
    ];

    public static ContextMeasure? Find(string code) => All.FirstOrDefault(measure => measure.Code == code);
}
