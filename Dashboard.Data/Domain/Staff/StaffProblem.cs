using Dashboard.Data.Domain.Orders;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Staff;

/// <summary>Why a typed line of staff cannot be kept.</summary>
public static class StaffProblem
{
    /// <summary>More people of one subject than any school has: a slip of the finger.</summary>
    private const int Most = 2000;

    private const int LongestWords = 300;

    /// <summary>In sentences for the person who types; none for a good line.</summary>
    /// <param name="topic">Subject or post.</param>
    /// <param name="line">The numbers.</param>
    public static IReadOnlyList<string> Of(string topic, StaffStatement line)
    {
        var name = topic.Trim();
        return
        [
            .. If(name.Length == 0, "Назовите предмет или должность: строка без них ни о ком не говорит."),
            .. If(new[] { topic, line.Level, line.Course }.Any(words => words is not null && PersonName.Find(words) is not null), $"{Of(name)}: похоже на имя человека. Кадры записываются без имён: предмет, должность, курс и числа."),
            .. If(new[] { topic, line.Level, line.Course }.Any(words => words?.Length > LongestWords), $"{Of(name)}: слишком длинный текст, не больше {LongestWords} знаков."),
            .. If(new int?[] { line.Staff, line.WithDeficits, line.Trained, line.Vacancies }.Any(number => number is < 0 or > Most), $"{Of(name)}: числа — от 0 до {Russian.Number(Most)}."),
            .. If(line.Staff == 0 && (line.Vacancies ?? 0) == 0, $"{Of(name)}: укажите, сколько человек или сколько вакансий."),
            .. If(line.WithDeficits > line.Staff, $"{Of(name)}: с дефицитами {line.WithDeficits}, а всего {line.Staff}."),
            .. If(line.Trained > line.Staff, $"{Of(name)}: обучены {line.Trained}, а всего {line.Staff}."),
            .. If(line.ValidUntil is { Year: < 2000 or > 2060 }, $"{Of(name)}: проверьте, до какого дня действует обучение."),
        ];
    }

    private static string Of(string name) => name.Length == 0 ? "Строка без предмета" : $"«{name}»";

    private static string[] If(bool isWrong, string sentence) => isWrong ? [Russian.Bind(sentence)] : [];
}
