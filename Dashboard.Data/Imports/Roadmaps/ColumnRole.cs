using System.Text.RegularExpressions;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>What a column of a plan holds.</summary>
internal enum ColumnRole
{
    None,
    Number,
    Activity,
    Deadline,
    Responsible,
    Result,
    Audience,
    Task,

    /// <summary>«Направление», «Раздел», «Фактор риска»: a group of activities, usually one cell over several rows.</summary>
    Direction,

    /// <summary>A school's name or a person in a list of schools.</summary>
    School,

    /// <summary>Notes, marks of completion, money, place: nothing that a roadmap keeps.</summary>
    Remark,
}

/// <summary>What a caption says its column is: the word that comes first decides («Сроки проведения мероприятия» is a deadline).</summary>
internal static partial class CaptionWords
{
    /// <summary>Longer captions are text of a row.</summary>
    private const int LongestCaption = 120;

    private static readonly (ColumnRole Role, Regex Words)[] Rules =
    [
        (ColumnRole.Remark, Remark()),
        (ColumnRole.Deadline, Deadline()),
        (ColumnRole.Responsible, Responsible()),
        (ColumnRole.Result, Result()),
        (ColumnRole.Audience, Audience()),
        (ColumnRole.Task, Task()),
        (ColumnRole.Direction, Direction()),
        (ColumnRole.Activity, Activity()),
    ];

    [GeneratedRegex(@"^(?:(?:№|n|no|#)\.? ?(?:п\.? ?[/\\]? ?п\.?|п|(?:мероприяти[яй]|пункта|строки|задачи))?\.?|п\.? ?[/\\]? ?п\.?|номер(?: п/п| пункта| мероприятия)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"примечан|отметк|комментар|фактическ|финанс|источник|стоимост|(?<!\p{L})мест[оа] |место$|формат|форма (?:провед|работ|реализ)|формы (?:провед|работ|реализ)|^формы?$|подпись|ссылк|статус|(?<!\p{L})факт(?!\p{L})|телефон|ресурс|единиц|примеч", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"(?<!\p{L})срок|период|(?<!\p{L})месяц|(?<!\p{L})дат[аы](?!\p{L})|(?<!\p{L})врем(?:я|ени)|когда|(?<!\p{L})график|начал[оа](?!\p{L})|окончани[ея]|завершени[ея] (?:работ|реализ|мероп)|^конец|дедлайн|квартал|(?<!\p{L})кв\.|полугоди|^(?:январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь)(?!\p{L})|^20\d\d ?(?:г|$|-|/|уч)|календарн", RegexOptions.CultureInvariant)]
    private static partial Regex Deadline();

    [GeneratedRegex(@"ответств|исполнит|(?<!\p{L})кто(?!\p{L})|координатор|куратор|организатор", RegexOptions.CultureInvariant)]
    private static partial Regex Responsible();

    [GeneratedRegex(@"результат|показател|вид документ|форм[аы] (?:завершен|отчет|представл|контрол)|выход|продукт|эффект|подтвержд|индикатор|критери|(?<!\p{L})итог|документ", RegexOptions.CultureInvariant)]
    private static partial Regex Result();

    [GeneratedRegex(@"адрес|целев(?:ая|ые|ой) (?:аудитор|групп|категор)|участник|участи[ея]|категори|для кого|охват|(?<!\p{L})кому(?!\p{L})|^(?:наименование |название )?(?:школ[аы]|оо|оу|образовательн\p{L}+ (?:организаци|учрежд)|общеобразовательн)|получател|контингент", RegexOptions.CultureInvariant)]
    private static partial Regex Audience();

    [GeneratedRegex(@"задач|(?<!\p{L})цел[ьи](?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Task();

    [GeneratedRegex(@"направлени|раздел|(?<!\p{L})блок|фактор|проблем|(?<!\p{L})риск|дефицит|(?<!\p{L})этап|модул", RegexOptions.CultureInvariant)]
    private static partial Regex Direction();

    [GeneratedRegex(@"меропри|деятельност|действи|(?<!\p{L})меры(?!\p{L})|(?<!\p{L})мер(?!\p{L})|(?<!\p{L})работ|(?<!\p{L})дела(?!\p{L})|содержани|что (?:сдел|дела|нужно|необход)|(?<!\p{L})шаг|наименовани|название|вопрос|(?<!\p{L})тема|событи|активност", RegexOptions.CultureInvariant)]
    private static partial Regex Activity();

    [GeneratedRegex(@"^(?:(?:планов|планируем|ориентировочн|примерн|предполагаем|календарн|установленн)\p{L}* )?(?:срок|период|дат[аы](?!\p{L})|врем|когда|график|начало|дедлайн|месяц)", RegexOptions.CultureInvariant)]
    private static partial Regex Opens();

    // «Наименование показателя», «Вид документа», «Планируемый результат»: the noun decides, not the word before it.
    [GeneratedRegex(@"^(?:полное |краткое |план )?(?:наименовани[ея]|название|содержание|перечень|вид|описание) (?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    /// <param name="caption">Folded.</param>
    public static ColumnRole RoleOf(string caption)
    {
        if (caption.Length is 0 or > LongestCaption)
        {
            return ColumnRole.None;
        }

        if (Number().IsMatch(caption))
        {
            return ColumnRole.Number;
        }

        // «Сроки и ответственные» over «сроки» and «ответственный»: the lower line says which of the two.
        var halves = caption.Split(" / ");
        if (halves.Length > 1 && Earliest(halves[^1]) is var lower && lower != ColumnRole.None && Array.Find(Rules, rule => rule.Role == lower).Words.IsMatch(halves[0]))
        {
            return lower;
        }

        var noun = Opening().Replace(caption, string.Empty);
        var role = Earliest(noun);
        return role == ColumnRole.None ? Earliest(caption) : role;
    }

    /// <summary>True for the captions that only a plan has, so that a number beside them is enough.</summary>
    public static bool NamesActivities(string caption) => caption.Contains("меропри", StringComparison.Ordinal) && RoleOf(caption) == ColumnRole.Activity;

    public static bool OpensDeadlines(string caption) => Opens().IsMatch(caption);

    public static bool OpensResponsible(string caption) => caption.Length < 60 && caption.StartsWith("ответств", StringComparison.Ordinal);

    private static ColumnRole Earliest(string caption)
    {
        var best = (Role: ColumnRole.None, Index: int.MaxValue);
        foreach (var (role, words) in Rules)
        {
            if (words.Match(caption) is { Success: true } match && match.Index < best.Index)
            {
                best = (role, match.Index);
            }
        }

        return best.Role;
    }
}
