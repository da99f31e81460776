using System.Text.RegularExpressions;

namespace Dashboard.Data.Imports.Statements;

/// <summary>The columns of a list of schools.</summary>
internal sealed partial class SchoolListColumns
{
    private SchoolListColumns(SchoolColumns schools) => Schools = schools;

    // A list that counts participants, marks or points is a table of results; one with deadlines is a plan; one with a tax number is a register.
    // A numbered or dated row of a plan whose owners are «Школы» is no head.
    [GeneratedRegex(@"участник|^\d+(?:\.\d+)*\.?$|\d{1,2}\.\d{2}\.\d{4}|балл|отметк|качество|успеваемост|мероприяти|срок|статус|исполнени|вакан|дефицит|значимост|фактор|широт|долгот|координат|(?:количество|число|численность|кол-во)|^\d{1,2} \p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex OtherForm();

    [GeneratedRegex(@"основани|критери|причин|обосновани|примечани|показател|^маркер|^признак", RegexOptions.CultureInvariant)]
    private static partial Regex ReasonHead();

    [GeneratedRegex(@"^(?:категори\p{L}*|вид списка|перечень|статус школы|список|группа)(?: школ\p{L}*| о[оу])?$|включена? в перечень", RegexOptions.CultureInvariant)]
    private static partial Regex CategoryHead();

    public SchoolColumns Schools { get; }

    public int Reason { get; private set; } = -1;

    /// <summary>A column whose cells name the category in words; -1 where there is none.</summary>
    public int Category { get; private set; } = -1;

    /// <summary>Columns of «+», each of one category.</summary>
    public List<(int Column, string Code)> Flags { get; } = [];

    public static bool IsHead(IReadOnlyList<string> folded)
    {
        var columns = SchoolColumns.Of(folded);
        return SchoolPlace(folded, columns) >= 0
            && !folded.Where((head, column) => !columns.Owns(column) && !ReasonHead().IsMatch(head) && OtherForm().IsMatch(head)).Any()
            && columns.Inn < 0 && columns.Ogrn < 0;
    }

    public static SchoolListColumns Of(StatementTable table, ListCategories categories)
    {
        var schools = SchoolColumns.Of(table.Folded);
        schools.NameSchool(SchoolPlace(table.Folded, schools));
        var columns = new SchoolListColumns(schools);
        for (var column = 0; column < table.Folded.Count; column++)
        {
            if (column != schools.School)
            {
                columns.Take(table, column, categories);
            }
        }

        return columns;
    }

    /// <summary>The column of schools, also «Наименование школы с низкими образовательными результатами».</summary>
    private static int SchoolPlace(IReadOnlyList<string> folded, SchoolColumns columns) => columns.School >= 0 ? columns.School
        : Enumerable.Range(0, folded.Count).FirstOrDefault(
            column => !columns.Owns(column) && folded[column].Length < 160 && LongHead().IsMatch(folded[column]), columns.Login);

    [GeneratedRegex(@"^(?:полное |краткое )?(?:наименовани[ея]|названи[ея]|перечень|список)\s(?:\p{L}+\s){0,2}(?:школ|о[оу](?!\p{L})|организаци|учреждени)|^школ[аы]?,? (?:с |функционир|имеющ|вошедш|включен)", RegexOptions.CultureInvariant)]
    private static partial Regex LongHead();

    private void Take(StatementTable table, int column, ListCategories categories)
    {
        var head = table.Folded[column];
        if (head.Length == 0 || Schools.Owns(column))
        {
            return;
        }

        if (Reason < 0 && ReasonHead().IsMatch(head))
        {
            Reason = column;
        }
        else if (Category < 0 && CategoryHead().IsMatch(head) && table.Rows.Any(row => categories.In(table.Text(row, column)).Count > 0))
        {
            Category = column;
        }
        else if (categories.In(head) is [var code] && table.Rows.All(row => YesNoWords.Parse(table.Text(row, column)) != YesNo.Unread))
        {
            Flags.Add((column, code));
        }
    }
}
