using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Spreadsheets;
using Dashboard.Data.Imports.Statements;
using Xunit;

namespace Dashboard.Tests.Imports.Statements;

/// <summary>Tables of invented offices, written in a test as lines of cells parted by «|», and read as the import reads a file.</summary>
internal static class WrittenTable
{
    public static StatementReadContext Known { get; } = new(
        [
            new KnownFactor("R_EQUIP", ["Низкий уровень оснащения школы", "Оснащение школы"]),
            new KnownFactor("R_STAFF", ["Дефицит педагогических кадров", "Дефицит кадров", "Кадровый дефицит"]),
            new KnownFactor("R_COMP", ["Недостаточная предметная и методическая компетентность педагогических работников", "Компетентность педагогов"]),
            new KnownFactor("R_PAR", ["Низкий уровень вовлечённости родителей", "Вовлечённость родителей"]),
        ],
        [new KnownCategory("low-results", ["Школы с низкими образовательными результатами", "ШНОР"]), new KnownCategory("disadvantaged", ["Школы, функционирующие в неблагоприятных социальных условиях", "ШССУ"]),
            new KnownCategory("non-objective", ["Школы с признаками необъективных результатов", "ПНР"])]);

    public static Workbook Book(string file, params (string Name, string Lines)[] sheets) =>
        new(file, SpreadsheetFormat.Xlsx, [.. sheets.Select(sheet => SheetGrid.Of(sheet.Name, [.. sheet.Lines.ReplaceLineEndings("\n").Trim('\n').Split('\n').Select(Cells)]))]);

    public static ParsedStatements? Try(string file, string lines) => StatementReader.Read(Book(file, ("Лист1", lines)), Known);

    public static ParsedStatements Read(string file, string lines, StatementForm form) => Read(Book(file, ("Лист1", lines)), form);

    public static ParsedStatements Read(Workbook workbook, StatementForm form)
    {
        var parsed = StatementReader.Read(workbook, Known);
        Assert.NotNull(parsed);
        Assert.Equal(form, parsed.Form);
        return parsed;
    }

    /// <summary>«Берёзовская СОШ 2021 1/R_STAFF: высокая, 81 %» for each statement.</summary>
    public static string[] Said(this ParsedStatements parsed) =>
        [.. parsed.Rows.Select(row => $"{parsed.Mentions[row.Mention].Name} {row.Key.Year} {row.Key.Topic}: {StatementWords.Said(row.Key, row.Statement)}".Replace('\u00a0', ' '))];

    public static string[] Codes(this ParsedStatements parsed) => [.. parsed.Problems.Select(problem => problem.Code).Distinct()];

    public static string Municipality(this ParsedStatements parsed, string school) => parsed.Mentions.Single(mention => mention.Name == school).Municipality ?? string.Empty;

    private static string[] Cells(string line) => [.. line.Split('|').Select(cell => cell.Trim().Replace("\\n", "\n", StringComparison.Ordinal))];
}
