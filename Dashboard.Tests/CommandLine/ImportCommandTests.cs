using System.Globalization;
using System.Text.Json;
using Dashboard.Tests.Support;
using Dashboard.Web.CommandLine;
using Xunit;

namespace Dashboard.Tests.CommandLine;

/// <summary>The importer and the export without the site: exit statuses and JSON are a contract for other programs.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private const string Sheet = """
        Результаты ОГЭ по математике, 2024 год, основной период
        Муниципалитет;Код ОО;Наименование ОО;Количество участников;2;3;4;5
        Ольховецкий МО;020001;Верхнеольховская СОШ;10;1;4;3;2
        Ольховецкий МО;020002;Ольховецкая СОШ № 1;20;2;8;6;4
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_sound_file_is_applied_with_status_0_and_its_json_says_what_it_was()
    {
        var (status, json) = await ImportAsync(Write("огэ.csv", Sheet), "--create-schools");
        Assert.Equal(0, status);
        var file = Assert.Single(json.GetProperty("files").EnumerateArray());
        Assert.Equal("огэ.csv", file.GetProperty("file").GetString());
        Assert.Equal(JsonValueKind.String, file.GetProperty("form").ValueKind);
        Assert.Equal((2024, "oge", "Математика", 9), (file.GetProperty("year").GetInt32(), file.GetProperty("procedure").GetString(), file.GetProperty("subject").GetString(), file.GetProperty("grade").GetInt32()));
        Assert.Equal((2, 0, 0, 0, 0), Counts(file));
        Assert.Empty(file.GetProperty("problems").EnumerateArray());

        var (again, second) = await ImportAsync(_folder.PathOf("огэ.csv"));
        Assert.Equal((0, (0, 0, 2, 0, 0)), (again, Counts(second.GetProperty("files")[0])));
    }

    [Fact]
    public async Task A_file_with_problems_is_applied_with_status_1_and_names_their_cells()
    {
        var (status, json) = await ImportAsync(Write("огэ.csv", Sheet.Replace("20;2;8;6;4", "20;2;8;6;5", StringComparison.Ordinal)), "--create-schools");
        Assert.Equal(1, status);
        var file = json.GetProperty("files")[0];
        Assert.Equal((1, 0, 0, 0, 1), Counts(file));
        var problem = Assert.Single(file.GetProperty("problems").EnumerateArray());
        Assert.Equal("огэ.csv", problem.GetProperty("file").GetString());
        Assert.NotEmpty(problem.GetProperty("sheet").GetString()!);
        Assert.EndsWith("4", problem.GetProperty("cell").GetString(), StringComparison.Ordinal);
        Assert.Matches("^[a-z0-9-]+$", problem.GetProperty("code").GetString());
        Assert.Matches(@"\p{IsCyrillic}.*\.$", problem.GetProperty("message").GetString());
    }

    [Fact]
    public async Task What_cannot_be_taken_at_all_is_refused_with_status_2()
    {
        Assert.Equal(2, (await ImportAsync(Write("пустой.xlsx", string.Empty))).Status);
        Assert.Equal(2, (await ImportAsync(_folder.PathOf("нет такого.xlsx"))).Status);
        Directory.CreateDirectory(_folder.PathOf("пустая папка"));
        var (status, json) = await ImportAsync(_folder.PathOf("пустая папка"));
        Assert.Equal(2, status);
        Assert.NotEmpty(json.GetProperty("files")[0].GetProperty("problems").EnumerateArray());
    }

    [Fact]
    public async Task A_line_that_cannot_be_understood_is_refused_in_words()
    {
        foreach (var args in new string[][] { [], ["--unknown", "a"], ["a", "--data"] })
        {
            using var errors = new StringWriter(CultureInfo.InvariantCulture);
            Assert.Equal(2, await ImportCommand.RunAsync(args, TextWriter.Null, errors));
            Assert.Matches(@"\p{IsCyrillic}", errors.ToString());
        }
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_writes_nothing()
    {
        var (status, json) = await ImportAsync(Write("огэ.csv", Sheet), "--create-schools", "--dry-run");
        Assert.Equal(0, status);
        Assert.Equal((2, 0, 0, 0, 0), Counts(json.GetProperty("files")[0]));
        Assert.Single((await ExportAsync("csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Export_writes_what_was_imported()
    {
        await ImportAsync(Write("огэ.csv", Sheet), "--create-schools");
        var lines = (await ExportAsync("csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Contains("2023/2024,2024,spring,main,oge,Математика,9,,school,020001,Верхнеольховская СОШ,Ольховецкий МО,10,1,4,3,2,3.6,,", lines);
        using var json = JsonDocument.Parse(await ExportAsync("json"));
        Assert.Equal(2, json.RootElement.GetArrayLength());
    }

    [Fact]
    public async Task Export_of_a_folder_without_data_or_into_a_place_that_is_not_there_is_refused_in_words()
    {
        using var errors = new StringWriter(CultureInfo.InvariantCulture);
        Assert.Equal(2, await ExportCommand.RunAsync(["results", "--data", _folder.PathOf("ничего")], errors));
        await ImportAsync(Write("огэ.csv", Sheet), "--create-schools");
        Assert.Equal(2, await ExportCommand.RunAsync(["results", "--data", _folder.PathOf("data"), "--out", _folder.PathOf("нет папки/а.csv")], errors));
        Assert.Equal(2, await ExportCommand.RunAsync(["results", "--format", "xml", "--data", _folder.PathOf("data")], errors));
        Assert.Equal(2, await ExportCommand.RunAsync(["results", "--audience", "press", "--data", _folder.PathOf("data")], errors));
        Assert.Equal(4, errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    /// <summary>Real sheets of Алтайский край: the export gives the published totals back at every level.</summary>
    [Fact]
    public async Task The_region_of_Altai_is_the_sum_of_its_municipalities_and_of_its_schools()
    {
        var files = SharedFolder.Files("real", "altai-*.xls").ToArray();
        if (files.Length == 0)
        {
            // The sheets cannot be published: nothing to check where they are absent.
            return;
        }

        var (status, _) = await ImportAsync([.. files, "--create-schools"]);
        Assert.Equal(0, status);
        using var json = JsonDocument.Parse(await ExportAsync("json"));
        var rows = json.RootElement.EnumerateArray().Select(row => (
            Subject: row.GetProperty("subject").GetString(),
            Level: row.GetProperty("level").GetString(),
            Numbers: new[] { "participants", "mark2", "mark3", "mark4", "mark5" }.Select(column => row.GetProperty(column).GetInt32()).ToArray())).ToList();
        Assert.Equal(12, rows.Select(row => row.Subject).Distinct().Count());
        foreach (var subject in rows.GroupBy(row => row.Subject))
        {
            var region = Assert.Single(subject, row => row.Level == "region").Numbers;
            foreach (var level in new[] { "municipality", "school" })
            {
                var of = subject.Where(row => row.Level == level).ToList();
                Assert.Equal(region, Enumerable.Range(0, 5).Select(place => of.Sum(row => row.Numbers[place])));
            }
        }
    }

    private static (int New, int Changed, int Unchanged, int Duplicate, int Error) Counts(JsonElement file)
    {
        var counts = file.GetProperty("counts");
        int Of(string name) => counts.GetProperty(name).GetInt32();
        return (Of("new"), Of("changed"), Of("unchanged"), Of("duplicate"), Of("error"));
    }

    private string Write(string name, string content)
    {
        File.WriteAllText(_folder.PathOf(name), content);
        return _folder.PathOf(name);
    }

    private async Task<(int Status, JsonElement Json)> ImportAsync(params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var status = await ImportCommand.RunAsync([.. args, "--json", "--data", _folder.PathOf("data")], output, TextWriter.Null);
        return (status, JsonSerializer.Deserialize<JsonElement>(output.ToString()));
    }

    private async Task<string> ExportAsync(string format)
    {
        var file = _folder.PathOf("вывод." + format);
        Assert.Equal(0, await ExportCommand.RunAsync(["results", "--data", _folder.PathOf("data"), "--format", format, "--out", file], TextWriter.Null));
        return await File.ReadAllTextAsync(file);
    }
}
