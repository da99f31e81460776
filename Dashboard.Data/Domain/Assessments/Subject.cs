namespace Dashboard.Data.Domain.Assessments;

/// <summary>
/// A school subject. Known subjects carry their short ВПР name and federal ГИА codes (domain reference §7);
/// a subject that the dictionary does not know is kept under the name that the sheet gives.
/// </summary>
/// <param name="Name">Russian name in full, the identity of a subject: «Русский язык».</param>
/// <param name="ShortName">Two to four capitals used in heads of tables: «РУ».</param>
/// <param name="ExamCodes">Federal codes of the subject in ОГЭ and ЕГЭ sheets.</param>
/// <param name="Synonyms">Other spellings met in sheets, in lower case with ё written as е.</param>
public sealed record Subject(string Name, string ShortName, IReadOnlyList<int> ExamCodes, IReadOnlyList<string> Synonyms)
{
    private static readonly Dictionary<string, Subject> ByAnyName = [];
    private static readonly Dictionary<int, Subject> ByExamCode = [];

    static Subject()
    {
        foreach (var subject in All)
        {
            ByAnyName[Fold(subject.Name)] = subject;
            ByAnyName[Fold(subject.ShortName)] = subject;
            foreach (var synonym in subject.Synonyms)
            {
                ByAnyName[Fold(synonym)] = subject;
            }

            foreach (var code in subject.ExamCodes)
            {
                ByExamCode[code] = subject;
            }
        }
    }

    public static Subject Russian { get; } = new("Русский язык", "РУ", [1], ["русский", "рус", "рус. язык", "рус. яз", "русскому языку", "русскому"]);

    public static Subject Mathematics { get; } = new("Математика", "МА", [2, 22], ["мат", "матем", "математике", "математика профильная", "математика базовая"]);

    public static IReadOnlyList<Subject> All { get; } =
    [
        Russian,
        Mathematics,
        new("Окружающий мир", "ОМ", [], ["окр. мир", "окружающему миру"]),
        new("Литературное чтение", "ЛЧ", [], ["лит. чтение", "литературному чтению"]),
        new("Литература", "ЛИ", [18], ["лит", "литературе"]),
        new("История", "ИС", [7], ["ист", "истории"]),
        new("Обществознание", "ОБ", [12], ["общ", "общество", "обществознанию"]),
        new("География", "ГГ", [8], ["ге", "гео", "географии"]),
        new("Биология", "БИ", [6], ["био", "биологии"]),
        new("Физика", "ФИ", [3], ["физ", "физике"]),
        new("Химия", "ХИ", [4], ["хим", "химии"]),
        new("Информатика", "ИНФ", [5, 25], ["инф", "информатика и икт", "информатика и икт (кегэ)", "кегэ", "информатика (кегэ)", "информатике"]),
        new("Английский язык", "АЯ", [9, 29], ["англ", "английский", "англ. язык", "англ. яз", "английскому языку"]),
        new("Немецкий язык", "НЯ", [10, 30], ["нем", "немецкий", "нем. язык", "нем. яз", "немецкому языку"]),
        new("Французский язык", "ФЯ", [11, 31], ["фр", "франц", "фр. язык", "фр. яз", "франц. язык", "французский", "французскому языку"]),
        new("Испанский язык", "ИСПЯ", [13, 33], ["исп", "исп. язык", "исп. яз", "испанский", "испанскому языку"]),
        new("Китайский язык", "КИТ", [14, 34], ["кит. язык", "кит. яз", "китайский", "китайскому языку"]),
        new("Иностранный язык", "ИЯ", [], ["иностранные языки", "иностранному языку", "ин. язык", "ин. яз", "иностр. язык", "иностранный"]),
        new("Сочинение", "СОЧ", [20], ["итоговое сочинение"]),
        new("Изложение", "ИЗЛ", [21], []),
        new("Три предмета", "3П", [], ["сумма баллов по трем предметам"]),
    ];

    /// <summary>The subject known under this name, short name or synonym; letters' case, ё and quotation marks do not matter.</summary>
    public static Subject? Find(string? text) => text is not null && ByAnyName.TryGetValue(Fold(text), out var subject) ? subject : null;

    /// <summary>The subject with this federal exam code (01 русский, 02 профильная and 22 базовая математика, …).</summary>
    public static Subject? FindByExamCode(int code) => ByExamCode.GetValueOrDefault(code);

    /// <summary>The known subject of this name, or an own subject that keeps the name as it is written.</summary>
    public static Subject Named(string name)
    {
        var trimmed = name.Trim();
        return Find(trimmed) ?? new Subject(trimmed, trimmed.Length <= 4 ? trimmed.ToUpperInvariant() : trimmed[..3].ToUpperInvariant(), [], []);
    }

    public bool Equals(Subject? other) => other is not null && Name == other.Name;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    public override string ToString() => Name;

    /// <summary>«Рус.яз.» and «рус. яз» are one: a full stop separates as a space does.</summary>
    private static string Fold(string text) => string.Join(
        ' ',
        text.ToLowerInvariant().Replace('ё', 'е').Trim(' ', '\u00a0', '«', '»', '"', '\'', '.', ':', ';')
            .Split([' ', '\u00a0', '.'], StringSplitOptions.RemoveEmptyEntries));
}
