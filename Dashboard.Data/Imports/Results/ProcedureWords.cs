using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Imports.Results;

/// <summary>Words for the procedure, its wave, form and profile, and for the kind of report.</summary>
internal static partial class ProcedureWords
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private static readonly (Regex Pattern, string Title)[] Own =
    [
        (Rx(@"пробн\w* (огэ|экзамен\w* .*огэ)|репетиц\w* .*огэ|пробн\w* .{0,30}огэ"), "Пробный ОГЭ"),
        (Rx(@"пробн\w* (егэ|экзамен\w* .*егэ)|репетиц\w* .*егэ|пробн\w* .{0,30}егэ"), "Пробный ЕГЭ"),
        (Rx(@"пробн\w* экзамен|репетиционн\w* экзамен"), "Пробный экзамен"),
        (Rx(@"пробн\w* (впр|работ\w*)"), "Пробная работа"),
        (Rx(@"диагностич\w* (контрольн\w* )?работ"), "Диагностическая работа"),
        (Rx(@"стартов\w* (диагностик|контрольн|работ)"), "Стартовая диагностика"),
        (Rx(@"диагностик"), "Диагностическая работа"),
        (Rx(@"тренировочн\w* .{0,20}(огэ)"), "Тренировочный ОГЭ"),
        (Rx(@"тренировочн\w* .{0,20}(егэ)"), "Тренировочный ЕГЭ"),
        (Rx(@"тренировочн"), "Тренировочная работа"),
        (Rx(@"независим\w* оценк"), "Независимая оценка"),
        (Rx(@"мониторингов\w* работ"), "Мониторинговая работа"),
        (Rx(@"административн\w* контрольн\w* работ"), "Административная контрольная работа"),
        (Rx(@"контрольн\w* работ|контрольн\w* срез"), "Контрольная работа"),
        (Rx(@"пробн"), "Пробная работа"),
    ];

    [GeneratedRegex(@"(?<!\p{L})(впр|vpr)(?!\p{L})|всероссийск\w* проверочн", Options)]
    private static partial Regex Vpr();

    [GeneratedRegex(@"(?<!\p{L})(огэ|oge)(?!\p{L})|(?<!\p{L})(гиа|gia) ?-? ?9(?!\d)|основн\w+ государственн\w+ экзамен", Options)]
    private static partial Regex Oge();

    [GeneratedRegex(@"(?<!\p{L})(егэ|ege)(?!\p{L})|(?<!\p{L})(гиа|gia) ?-? ?11(?!\d)|един\w+ государственн\w+ экзамен", Options)]
    private static partial Regex Ege();

    [GeneratedRegex(@"(?<!\p{L})гвэ(?!\p{L})|государственн\w+ выпускн\w+ экзамен", Options)]
    private static partial Regex Gve();

    [GeneratedRegex(@"с уч[её]том (пересдач|результатов пересдач|повторн|резервн|сентябр)|после пересдач|с пересдач", Options)]
    private static partial Regex Retakes();

    [GeneratedRegex(@"(дополнительн\w* \(?(период|этап|сентябрьск|срок)|сентябрьск\w* (период|срок|этап|пересдач))", Options)]
    private static partial Regex Additional();

    [GeneratedRegex(@"основн\w* (этап|период|волн|срок)|до пересдач|без уч[её]та пересдач", Options)]
    private static partial Regex Main();

    [GeneratedRegex(@"компьютерн|электронн\w* форм|на компьютере|в комп\.", Options)]
    private static partial Regex Computer();

    [GeneratedRegex(@"бумажн|на бумаге|традиционн\w* форм", Options)]
    private static partial Regex Paper();

    [GeneratedRegex(@"углубл|профильн|\(угл\.?\)|(?<!\p{L})(угл|проф)\.|(?<!\p{L})(угл|проф|профиль)(?!\p{L})", Options)]
    private static partial Regex Advanced();

    [GeneratedRegex(@"базов\w*|\(баз\.?\)|(?<!\p{L})баз\.|(?<!\p{L})(баз|база)(?!\p{L})", Options)]
    private static partial Regex Basic();

    public static Procedure? In(string words)
    {
        if (OwnTitleIn(words) is not null)
        {
            return Procedure.Own;
        }

        var vpr = Vpr().IsMatch(words);
        var oge = Oge().IsMatch(words);
        var ege = Ege().IsMatch(words);
        return (vpr, oge, ege) switch
        {
            (true, false, false) => Procedure.Vpr,
            (false, true, false) => Procedure.Oge,
            (false, false, true) => Procedure.Ege,
            _ => null,
        };
    }

    /// <summary>Whether words name ГВЭ and none of the examinations that are read.</summary>
    public static bool IsGve(string words) => Gve().IsMatch(words) && !Oge().IsMatch(words) && !Ege().IsMatch(words);

    public static string? OwnTitleIn(string words)
    {
        foreach (var (pattern, title) in Own)
        {
            if (pattern.IsMatch(words))
            {
                return title;
            }
        }

        return null;
    }

    public static Wave? WaveIn(string words) => Retakes().IsMatch(words) ? Wave.WithRetakes
        : Additional().IsMatch(words) ? Wave.Additional
        : Main().IsMatch(words) ? Wave.Main
        : null;

    public static TestForm? FormIn(string words) => (Computer().IsMatch(words), Paper().IsMatch(words)) switch
    {
        (true, false) => TestForm.Computer,
        (false, true) => TestForm.Paper,
        _ => null,
    };

    public static TestProfile? ProfileIn(string words) => (Advanced().IsMatch(words), Basic().IsMatch(words)) switch
    {
        (true, false) => TestProfile.Advanced,
        (false, true) => TestProfile.Basic,
        _ => null,
    };

    public static ResultForm? ReportIn(string words)
    {
        if (words.Contains("индивидуальн", StringComparison.Ordinal) && words.Contains("результат", StringComparison.Ordinal))
        {
            return ResultForm.VprIndividual;
        }

        if (words.Contains("группами участников", StringComparison.Ordinal))
        {
            return ResultForm.VprTasksByGroup;
        }

        if (words.Contains("статистика по отметкам", StringComparison.Ordinal))
        {
            return ResultForm.VprMarks;
        }

        if (words.Contains("по журналу", StringComparison.Ordinal) || words.Contains("соответствия отметок", StringComparison.Ordinal))
        {
            return ResultForm.VprJournalComparison;
        }

        if (words.Contains("распределение первичных", StringComparison.Ordinal) || words.Contains("распределение баллов", StringComparison.Ordinal))
        {
            return ResultForm.VprScoreDistribution;
        }

        if (words.Contains("выполнение заданий", StringComparison.Ordinal))
        {
            return ResultForm.VprTasks;
        }

        return words.Contains("достижение планируемых", StringComparison.Ordinal) ? ResultForm.VprPlannedResults : null;
    }

    // Interpreted: a file has a few dozen heads and titles, and compiling every pattern costs more than matching them all.
    private static Regex Rx(string pattern) => new(pattern, Options);
}
