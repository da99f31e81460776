using System.Text.RegularExpressions;

namespace Dashboard.Data.Imports.Statements;

/// <summary>The columns of a table of a profile.</summary>
internal sealed partial class ProfileColumns
{
    /// <summary>Known factors among the heads from which on a table is the matrix school × factor.</summary>
    private const int FewestFactors = 2;

    private ProfileColumns(SchoolColumns schools) => Schools = schools;

    [GeneratedRegex(@"^(?:наименование |название )?(?:выявленн\p{L}+ |актуальн\p{L}+ )?(?:рисков\p{L}+ )?фактор\p{L}*(?: риска| рисков)?(?: \(.*\))?$|^(?:наименование |название )риск\p{L}*$|^риск$|^фактор\p{L}* риска[ ,(].{0,80}$", RegexOptions.CultureInvariant)]
    private static partial Regex FactorHead();

    [GeneratedRegex(@"^(?:уровень |степень )?значимост|^уровень(?: риска| фактора| значимости)?(?: риска)?$|^степень (?:риска|выраженности)|^уровень фактора риска", RegexOptions.CultureInvariant)]
    private static partial Regex LevelHead();

    [GeneratedRegex(@"описание мер|^(?:принимаемые |планируемые |необходимые )?меры(?! ответ)|^перечень мер|^комментари|^пояснени|^обосновани|^показател\p{L}*$|^характеристик|^описание", RegexOptions.CultureInvariant)]
    private static partial Regex MeasuresHead();

    [GeneratedRegex(@"описание мер|^(?:принимаемые |планируемые |необходимые )?меры(?! ответ)|^перечень мер", RegexOptions.CultureInvariant)]
    private static partial Regex SchoolMeasures();

    [GeneratedRegex(@"^(?:балл|значение|доля|процент|показатель|индекс)?,? ?(?:\(?%\)?|балл\p{L}*|процент\p{L}*)$|^балл|^числов|^значение", RegexOptions.CultureInvariant)]
    private static partial Regex ScoreHead();

    // A plan has factors and measures too, and says until when and who.
    [GeneratedRegex(@"срок|ответственн|исполнител|дата (?:проведен|исполнен|начал)|мероприяти|статус|отметка о выполнении|(?<!\p{L})участник", RegexOptions.CultureInvariant)]
    private static partial Regex PlanHead();

    public SchoolColumns Schools { get; }

    /// <summary>Factor, level, number and measures of a table with a factor a row; -1 where there is none.</summary>
    public int Factor { get; private set; } = -1;

    public int Level { get; private set; } = -1;

    public int Score { get; private set; } = -1;

    public int Measures { get; private set; } = -1;

    /// <summary>The school itself says which factors are there and what it does.</summary>
    public bool IsSelfDiagnosis { get; private set; }

    /// <summary>Factors of the matrix; empty for a table with a factor a row.</summary>
    public List<(int Column, string Name)> Factors { get; } = [];

    public static bool IsHead(IReadOnlyList<string> folded, FactorNames factors)
    {
        if (folded.Any(head => head.Length < 200 && PlanHead().IsMatch(head)))
        {
            return false;
        }

        var factor = folded.Any(FactorHead().IsMatch);
        return (factor && folded.Any(head => LevelHead().IsMatch(head) || SchoolMeasures().IsMatch(head)))
            || (Known(folded, factors) >= FewestFactors && SchoolColumns.Of(folded).Identifies);
    }

    public static ProfileColumns Of(StatementTable table, FactorNames factors)
    {
        var columns = new ProfileColumns(SchoolColumns.Of(table.Folded));
        if (Known(table.Folded, factors) >= FewestFactors)
        {
            columns.TakeFactors(table, factors);
            return columns;
        }

        for (var column = 0; column < table.Folded.Count; column++)
        {
            columns.Take(table.Folded[column], column);
        }

        return columns;
    }

    /// <summary>The number of a level that stands in a column of its own.</summary>
    public double? ScoreOf(StatementTable table, int row, int level)
    {
        var column = Factors.Count == 0 ? Score : level + 1 < table.Folded.Count && Score == level + 1 ? level + 1 : -1;
        var cell = table.Cell(row, column);
        return cell.TryNumber(out var number) ? (cell.IsPercent ? number * 100 : number) is >= 0 and <= 100 and var score ? Math.Round(score, 4) : null : null;
    }

    private static int Known(IReadOnlyList<string> folded, FactorNames factors) => folded.Count(head => head.Length > 0 && factors.Find(Bare(head), out _) is not null);

    /// <summary>«Факторы риска Дефицит кадров» where a caption stands over the factors.</summary>
    private static string Bare(string head)
    {
        foreach (var caption in (string[])["значимость факторов риска ", "значимость фактора риска ", "факторы риска ", "фактор риска ", "факторы "])
        {
            if (head.StartsWith(caption, StringComparison.OrdinalIgnoreCase))
            {
                return head[caption.Length..];
            }
        }

        return head;
    }

    private void TakeFactors(StatementTable table, FactorNames factors)
    {
        for (var column = 0; column < table.Heads.Count; column++)
        {
            var name = Bare(table.Heads[column]);
            // A head that the dictionary does not know is a factor of the region's own where every word under it is a level.
            if (name.Length > 0 && (factors.Find(name, out _) is not null || (!Schools.Owns(column) && HoldsLevels(table, column))))
            {
                Factors.Add((column, name));
            }
        }
    }

    private static bool HoldsLevels(StatementTable table, int column)
    {
        var words = table.Rows.Select(row => table.Cell(row, column)).Where(cell => !HeadWords.SaysNothing(cell.Text) && !cell.TryNumber(out _)).Select(cell => RiskLevelWords.Parse(cell.Text)).ToList();
        return words.Count > 0 && words.Count(level => level.Level is not null) * 2 > words.Count;
    }

    private void Take(string head, int column)
    {
        if (Factor < 0 && FactorHead().IsMatch(head))
        {
            Factor = column;
        }
        else if (Level < 0 && LevelHead().IsMatch(head))
        {
            Level = column;
        }
        else if (Score < 0 && ScoreHead().IsMatch(head))
        {
            Score = column;
        }
        else if (Measures < 0 && MeasuresHead().IsMatch(head))
        {
            Measures = column;
            IsSelfDiagnosis = SchoolMeasures().IsMatch(head);
        }
    }
}
