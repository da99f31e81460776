using System.Text.RegularExpressions;
using Dashboard.Samples.Support;
using Dashboard.Tests.Samples.Region;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Samples.Support;

/// <summary>What the page of the folder promises to be odd is odd in the files.</summary>
public sealed partial class SupportOddityTests
{
    private static readonly Lazy<IReadOnlyList<SupportCell>> Cells = new(() => [.. SupportCells.Of(SupportFolder.Of(MadeRegion.Region).Files)]);

    private static readonly Dictionary<string, Func<IReadOnlyList<SupportCell>, bool>> Oddities = new()
    {
        ["е for ё in the name of a factor"] = cells => cells.Any(cell => cell.Text == "Низкий уровень вовлеченности родителей"),
        ["name of a factor in guillemets"] = cells => cells.Any(cell => cell.Text == "«Дефицит педагогических кадров»"),
        ["two blanks in the name of a factor"] = cells => cells.Any(cell => cell.Has("рисками  учебной")),
        ["level misspelt with one meaning"] = cells => cells.Any(cell => cell.Text is "Срдняя" or "Высокоя" or "Нискзая"),
        ["a Latin letter in a level"] = cells => cells.Any(cell => cell.Text == "Cредняя"),
        ["level left blank"] = _ => SupportFolder.Of(MadeRegion.Region).Files.SelectMany(file => file.Truth).Count(row => row.Cells.Contains("level left blank")) == 2,
        ["a factor twice with the same level"] = cells => cells.Count(cell => cell.In("Еловская") && cell.Text.Contains("методическая компетентность", StringComparison.OrdinalIgnoreCase)) == 2,
        ["a factor that no dictionary has"] = cells => new[] { "Недоступность школы", "Подвоз обучающихся", "Расхождение отметок" }.All(name => cells.Any(cell => cell.Has(name))),
        ["one school spelled three ways"] = cells => Spelled(cells, "2021", "В-Ольховская СШ") && Spelled(cells, "РПШ 2022", "В-Ольховская СШ")
            && Spelled(cells, "профиль 2023", "Верхне-Ольховская средняя общеобразовательная школа") && Spelled(cells, "профиль 2025", "Верхнеольховская СОШ"),
        ["level in full, in short and as a dash"] = cells => new[] { "высокая", "выс.", "–" }.All(word => cells.Any(cell => cell.In("Региональный") && cell.Text.StartsWith(word, StringComparison.Ordinal))),
        ["level with a percentage in brackets"] = cells => cells.Any(cell => WithPercent().IsMatch(cell.Text)),
        ["risk not confirmed in words"] = cells => new[] { "не актуален", "риск не подтверждён" }.All(word => cells.Any(cell => cell.Text == word)),
        ["a sum that is no school"] = cells => cells.Any(cell => cell.Text == "Всего с высокой значимостью") && cells.Any(cell => cell.Text == "Всего по краю"),
        ["several categories of a list in one cell"] = cells => cells.Any(cell => cell.Text == "ШНОР, ШССУ"),
        ["a plus for a marker"] = cells => cells.Any(cell => cell.In("Маркеры") && cell.Text == "+"),
        ["heads РУ 4, 4 РУ and РУ4"] = cells => new[] { "РУ 4", "4 РУ", "РУ4" }.All(head => cells.Any(cell => cell.In("Маркеры") && cell.Text == head)),
        ["a share as a fraction shown as per cent"] = cells => cells.Any(cell => cell is { Sheet: "Заозёрский МО" } && cell.Text.StartsWith("0.", StringComparison.Ordinal)),
        ["no data in words"] = cells => new[] { "н/д", "нет данных" }.All(word => cells.Any(cell => cell.In("Контекст") && cell.Text == word)),
        ["coordinates with a comma as text"] = cells => cells.Any(cell => cell.In("Реестр") && Coordinate().IsMatch(cell.Text)),
        ["a day in words"] = cells => cells.Any(cell => cell.In("Кадры") && cell.Text == "бессрочно") && cells.Any(cell => cell.In("Кадры") && cell.Text == "2026 г."),
    };

    public static TheoryData<string> Names => [.. Oddities.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_oddity_occurs(string name) => Assert.True(Oddities[name](Cells.Value), name);

    [Fact]
    public void The_page_names_exactly_these_oddities() =>
        Assert.Equal(Oddities.Keys.Order(StringComparer.Ordinal), ReadmeTable.FirstCells(Repository.Read("data-samples/support.md"), "## Oddities").Order(StringComparer.Ordinal));

    [Fact]
    public void A_plain_table_has_no_oddity_that_is_looked_for_in_cells()
    {
        SupportCell[] plain = [new("plain.xlsx", "Лист1", "Дефицит педагогических кадров"), new("plain.xlsx", "Лист1", "Высокая"), new("plain.xlsx", "Лист1", "12.5")];
        Assert.All(Oddities.Where(oddity => oddity.Key != "level left blank"), oddity => Assert.False(oddity.Value(plain), oddity.Key));
    }

    private static bool Spelled(IReadOnlyList<SupportCell> cells, string path, string name) => cells.Any(cell => cell.In(path) && cell.Has(name));

    [GeneratedRegex(@"^(высокая|средняя|низкая) \(\d+ %\)$", RegexOptions.CultureInvariant)]
    private static partial Regex WithPercent();

    [GeneratedRegex(@"^6\d,\d{2,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Coordinate();
}
