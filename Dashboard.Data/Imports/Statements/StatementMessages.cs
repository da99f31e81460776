namespace Dashboard.Data.Imports.Statements;

/// <summary>Every sentence that an import of profiles, lists, conditions, staff and published markers says.</summary>
public static class StatementMessages
{
    public const string ContradictsItself = "statement-contradicts-itself";

    public static ImportProblem SaidTwice(string file, string? sheet, string? cell, string school, string about, string first, string second) => new(
        file, sheet, cell, ContradictsItself,
        $"{school}: «{about}» названо в загрузке дважды и по-разному («{first}» и «{second}»). Оставьте одно значение.",
        ProblemSeverity.Error, "Строка не загрузится, остаётся первая");
}
