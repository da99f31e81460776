using System.IO.Compression;
using System.Reflection;
using System.Text.RegularExpressions;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Results;
using Dashboard.Data.Imports.Spreadsheets;
using Xunit;

namespace Dashboard.Tests.Imports;

/// <summary>A refusal tells what to do, and tells it of what the file is.</summary>
public sealed partial class RefusalWordsTests
{
    [Fact]
    public void Every_error_of_results_says_what_to_do()
    {
        var errors = typeof(ResultMessages).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.ReturnType == typeof(Message))
            .Select(method => (Message)method.Invoke(null, [.. method.GetParameters().Select(Sample)])!).Where(message => message.Severity == ProblemSeverity.Error).ToList();
        Assert.True(errors.Count > 10);
        Assert.All(errors, message => Assert.Matches(Request(), message.Text));
    }

    [Fact]
    public void A_number_of_three_hundred_digits_does_not_fill_the_sentence() =>
        Assert.True(ResultMessages.TooMany("Участников", 1e308).Text.Length < 120);

    [Fact]
    public async Task A_text_file_of_ten_thousand_columns_is_a_table_and_not_an_order_without_a_plan()
    {
        using var installation = await OwnInstallation.OpenAsync();
        var wide = string.Join('\n', Enumerable.Range(0, 3).Select(row => string.Join(';', Enumerable.Range(0, 10_000).Select(column => row == 0 ? $"к{column}" : "1"))));
        var problem = Assert.Single((await installation.PlanAsync(new ImportAnswers(), Sheets.Text("широкая.csv", wide))).Problems);
        Assert.Equal("too-many-columns", problem.Code);
        Assert.NotNull(problem.Cell);
    }

    [Theory]
    [InlineData("Результаты ОГЭ по математике, 1899 год", "implausible-year", "A1", "a year that cannot be: its own cell is to be mended")]
    [InlineData("Результаты ОГЭ по математике", "missing-year", "A2", "no year at all: the head of the table is where one asks")]
    public async Task Rows_that_wait_for_the_year_are_not_said_to_be_missing(string title, string code, string cell, string reason)
    {
        using var installation = await OwnInstallation.OpenAsync();
        var plan = await installation.PlanAsync(new ImportAnswers { CreateMissing = true }, Sheets.Text("огэ.csv", $"""
            {title}
            Муниципалитет;Код ОО;Наименование ОО;Количество участников;2;3;4;5
            Ольховецкий МО;020001;Верхнеольховская СОШ;10;1;4;3;2
            """));
        Assert.True(plan.Problems.Single() is var problem && (problem.Code, problem.Cell) == (code, cell), reason);
    }

    [Fact]
    public async Task A_file_of_a_byte_order_mark_alone_is_empty_and_no_scan()
    {
        using var installation = await OwnInstallation.OpenAsync();
        Assert.Equal("file-empty", Assert.Single((await installation.PlanAsync(new ImportAnswers(), new ImportSource("пусто.csv", () => new MemoryStream([0xEF, 0xBB, 0xBF])))).Problems).Code);
    }

    [Fact]
    public void An_archive_that_unpacks_too_far_is_not_sent_to_Excel()
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("нули.csv", CompressionLevel.SmallestSize).Open();
            entry.Write(new byte[24 << 20]);
        }

        foreach (var limits in (ArchiveLimits[])[new(), new(UnpackedBytes: 4 << 20)])
        {
            var problem = Assert.Single(ArchiveReader.Read(packed, "ВПР.zip", limits, CancellationToken.None).Single().Problems);
            Assert.StartsWith("Архив", problem.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("Excel", problem.Message, StringComparison.Ordinal);
        }
    }

    private static object? Sample(ParameterInfo parameter) => parameter.ParameterType == typeof(string) ? "слово"
        : parameter.ParameterType == typeof(bool) ? true
        : Convert.ChangeType(3, parameter.ParameterType, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("Впишите|Исправьте|Проверьте|Удалите|Загрузите|Откройте|Добавьте|Оставьте|Укажите")]
    private static partial Regex Request();
}
