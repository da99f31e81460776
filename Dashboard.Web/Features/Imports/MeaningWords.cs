using System.Globalization;
using Dashboard.Data.Imports.Results;
using Dashboard.Web.Components;

namespace Dashboard.Web.Features.Imports;

/// <summary>Meanings of columns as a user picks them on the mapping page.</summary>
internal static class MeaningWords
{
    private const string Whose = "Чей результат", What = "Какая работа", Numbers = "Числа", Rest = "Прочее";

    /// <summary>Every meaning that a person can give to a column; marks come one by one.</summary>
    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new(Value(ColumnMeaning.Ignored), "не читать"),
        new(Value(ColumnMeaning.Territory), "группы участников (все уровни)", Whose),
        new(Value(ColumnMeaning.SchoolName), "название школы", Whose),
        new(Value(ColumnMeaning.SchoolCode), "код школы", Whose),
        new(Value(ColumnMeaning.Login), "логин ФИС ОКО", Whose),
        new(Value(ColumnMeaning.Inn), "ИНН", Whose),
        new(Value(ColumnMeaning.Ogrn), "ОГРН", Whose),
        new(Value(ColumnMeaning.Municipality), "муниципалитет", Whose),
        new(Value(ColumnMeaning.MunicipalityCode), "код муниципалитета", Whose),
        new(Value(ColumnMeaning.Year), "год", What),
        new(Value(ColumnMeaning.SchoolYear), "учебный год", What),
        new(Value(ColumnMeaning.Date), "дата", What),
        new(Value(ColumnMeaning.Grade), "класс", What),
        new(Value(ColumnMeaning.Procedure), "процедура (ВПР, ОГЭ, ЕГЭ)", What),
        new(Value(ColumnMeaning.Subject), "предмет", What),
        new(Value(ColumnMeaning.SubjectCode), "код предмета", What),
        new(Value(ColumnMeaning.Participants), "участники", Numbers),
        .. Enumerable.Range(2, 4).Select(mark => new Choice(Value(ColumnMeaning.Mark, mark), string.Create(CultureInfo.InvariantCulture, $"отметка «{mark}» (чел. или %)"), Numbers)),
        new(Value(ColumnMeaning.MeanMark), "средняя отметка", Numbers),
        new(Value(ColumnMeaning.MeanScore), "средний балл", Numbers),
        new(Value(ColumnMeaning.Mean), "средний балл: отметка или балл по числам", Numbers),
        new(Value(ColumnMeaning.BelowThreshold), "ниже порога", Numbers),
        new(Value(ColumnMeaning.AboveThreshold), "преодолели порог", Numbers),
        new(Value(ColumnMeaning.HighScores), "высокие баллы", Numbers),
        new(Value(ColumnMeaning.FullScores), "100 баллов или наибольший балл", Numbers),
        new(Value(ColumnMeaning.PassRate), "успеваемость", Numbers),
        new(Value(ColumnMeaning.QualityRate), "качество", Numbers),
        new(Value(ColumnMeaning.Score), "доля с этим первичным баллом", Numbers),
        new(Value(ColumnMeaning.Task), "выполнение задания", Numbers),
        new(Value(ColumnMeaning.Published), "показатель под своим названием", Rest),
        new(Value(ColumnMeaning.RowNumber), "номер строки", Rest),
        new(Value(ColumnMeaning.Person), "имя или код ученика (не хранится)", Rest),
    ];

    /// <summary>How a mapped column stands in the select.</summary>
    public static string Value(MappedColumn column) => Value(column.Meaning, column.Meaning == ColumnMeaning.Mark ? column.Number : null);

    /// <summary>The column with the meaning that was picked; a number or task known from the head is kept.</summary>
    public static MappedColumn With(MappedColumn column, string value)
    {
        var parts = value.Split(':');
        var meaning = Enum.Parse<ColumnMeaning>(parts[0]);
        return column with
        {
            Meaning = meaning,
            Number = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : column.Number,
        };
    }

    private static string Value(ColumnMeaning meaning, int? number = null) =>
        number is null ? meaning.ToString() : string.Create(CultureInfo.InvariantCulture, $"{meaning}:{number}");
}
