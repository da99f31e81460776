using System.Globalization;
using System.Text.Json;
using Dashboard.Tests.Support;
using Dashboard.Web.CommandLine;
using Xunit;

namespace Dashboard.Tests.CommandLine;

/// <summary>An order read without a database: exit statuses and names of the JSON are a contract for other programs.</summary>
public sealed class ParseRoadmapCommandTests : IDisposable
{
    private const string Order = """
        ОТДЕЛ ОБРАЗОВАНИЯ АДМИНИСТРАЦИИ
        ОЛЬХОВЕЦКОГО РАЙОНА ПРИОЗЁРНОГО КРАЯ

        ПРИКАЗ

        15.01.2024 № 12

        Об утверждении плана мероприятий по поддержке школ на 2024 год

        На основании приказа Министерства образования Приозёрного края от 10.01.2024 № 5 «О поддержке школ» приказываю:
        1. Утвердить план мероприятий по поддержке школ на 2024 год.
        2. Назначить муниципальным координатором Сорокину С.В.
        3. Директору МБОУ «Горская СОШ» (Зимин И.И.) обеспечить выполнение.

        План мероприятий по поддержке школ на 2024 год

        №|Мероприятие|Срок|Ответственный
        Раздел 1. Кадры|||
        1.1|Курсы учителей|до 15.03.2024|ИМЦ
        1.2|Совещание|16.04.2024|ИМЦ
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_json_has_exactly_the_agreed_names()
    {
        var (status, json) = await JsonAsync(Order);
        Assert.Equal(0, status);
        Assert.Equal(
            ["territory", "level", "issuer", "orderNumber", "orderDate", "title", "periodStart", "periodEnd", "parentOrder", "schools", "coordinator", "sections", "activities", "warnings"], Names(json));
        Assert.Equal(["issuer", "number", "date", "title"], Names(json.GetProperty("parentOrder")));
        Assert.Equal(["name", "head", "curator"], Names(json.GetProperty("schools")[0]));
        var activity = json.GetProperty("activities")[0];
        Assert.Equal(["number", "section", "title", "audience", "task", "deadline", "responsible", "expectedResult"], Names(activity));
        Assert.Equal(["text", "start", "end", "recurrence", "confidence", "occurrences", "warnings"], Names(activity.GetProperty("deadline")));
        Assert.Equal(["start", "end"], Names(json.GetProperty("activities")[1].GetProperty("deadline").GetProperty("occurrences")[0]));
    }

    [Fact]
    public async Task The_json_says_what_the_order_says()
    {
        var (_, json) = await JsonAsync(Order);
        Assert.Equal(
            ["Ольховецкий район, Приозёрный край", "municipal", "Отдел образования администрации Ольховецкого района", "12", "2024-01-15", "План мероприятий по поддержке школ на 2024 год", "2024-01-01", "2024-12-31", "Сорокина С.В."],
            new[] { "territory", "level", "issuer", "orderNumber", "orderDate", "title", "periodStart", "periodEnd", "coordinator" }.Select(name => json.GetProperty(name).GetString()));
        var deadline = json.GetProperty("activities")[0].GetProperty("deadline");
        Assert.Equal(("до 15.03.2024", "2024-03-15", "none", "high"), (deadline.GetProperty("text").GetString(), deadline.GetProperty("end").GetString(), deadline.GetProperty("recurrence").GetString(), deadline.GetProperty("confidence").GetString()));
        Assert.Equal(JsonValueKind.Null, json.GetProperty("activities")[0].GetProperty("audience").ValueKind);
        Assert.Equal("Раздел 1. Кадры", json.GetProperty("activities")[0].GetProperty("section").GetString());
    }

    [Fact]
    public async Task Doubts_are_status_1_and_sentences_with_the_number_of_the_activity()
    {
        var (status, json) = await JsonAsync(Order.Replace("Совещание|16.04.2024|ИМЦ", "Совещание|16.04.2024|", StringComparison.Ordinal));
        Assert.Equal(1, status);
        Assert.Matches(@"^Мероприятие 1\.2: \p{Lu}.*\.$", Assert.Single(json.GetProperty("warnings").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task Without_json_a_person_reads_a_listing()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        Assert.Equal(0, await ParseRoadmapCommand.RunAsync([Write(Order)], output, TextWriter.Null));
        foreach (var line in new[] { "Документ: Приказ от 15.01.2024 № 12", "Школа: МБОУ «Горская СОШ», руководитель Зимин И.И.", "Раздел 1. Кадры", "1.1  Курсы учителей", "    Ответственный: ИМЦ", "Мероприятий: 2" })
        {
            Assert.Contains(line, output.ToString().Split(Environment.NewLine));
        }
    }

    [Fact]
    public async Task What_cannot_be_read_is_status_2_and_a_sentence()
    {
        foreach (var args in new string[][] { [], ["а", "б"], ["--unknown", "а"], [_folder.PathOf("нет такого.docx")], [_folder.Root], [Write(string.Empty)], [Write("Приказ о совещании. План не приложен.")] })
        {
            using var output = new StringWriter(CultureInfo.InvariantCulture);
            using var errors = new StringWriter(CultureInfo.InvariantCulture);
            Assert.Equal(2, await ParseRoadmapCommand.RunAsync(args, output, errors));
            Assert.Empty(output.ToString());
            Assert.Matches(@"\p{IsCyrillic}", errors.ToString());
        }
    }

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    private string Write(string text)
    {
        var file = _folder.PathOf("приказ.txt");
        File.WriteAllText(file, text.Replace('|', '\t'));
        return file;
    }

    private async Task<(int Status, JsonElement Json)> JsonAsync(string text)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var status = await ParseRoadmapCommand.RunAsync([Write(text), "--json"], output, TextWriter.Null);
        return (status, JsonSerializer.Deserialize<JsonElement>(output.ToString()));
    }
}
