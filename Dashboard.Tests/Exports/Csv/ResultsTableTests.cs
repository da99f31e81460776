using System.Text;
using System.Text.Json;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Disclosure;
using Dashboard.Data.Exports.Csv;
using Dashboard.Data.Queries.ResultList;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Exports.Csv;

/// <summary>The table that other programs read: its columns and words are a contract.</summary>
public class ResultsTableTests
{
    [Fact]
    public async Task Every_column_is_written_as_the_contract_says()
    {
        var lines = Encoding.UTF8.GetString(await WriteAsync(ResultsTable.WriteCsv)).TrimEnd('\n').Split('\n');
        Assert.Equal(
            "school_year,year,season,wave,procedure,subject,grade,profile,level,code,name,municipality,participants,mark2,mark3,mark4,mark5,mean_mark,mean_score,below_threshold",
            lines[0]);
        Assert.Equal(
            [
                "2022/2023,2022,autumn,main,vpr,Математика,4,,municipality,,Ольховецкий МО,,7,1,2,3,1,3.5714,,",
                "2023/2024,2024,spring,with_retakes,oge,Математика,9,,school,020001,\"Лицей \"\"Исток\"\", корпус 1\",Ольховецкий МО,10,1,4,3,2,3.6,,",
                "2023/2024,2024,spring,main,ege,Математика,11,advanced,region,,Приозёрный край,,100,,,,,,61.25,7",
                "2023/2024,2023,autumn,main,own,Математика,9,,school,020001,\"Лицей \"\"Исток\"\", корпус 1\",Ольховецкий МО,3,0,1,1,1,4,,",
            ],
            lines[1..]);
    }

    [Fact]
    public async Task Json_has_the_same_columns_and_numbers_are_numbers()
    {
        using var document = JsonDocument.Parse(await WriteAsync(ResultsTable.WriteJson));
        var rows = document.RootElement.EnumerateArray().ToList();
        Assert.All(rows, row => Assert.Equal(ResultsTable.Columns, row.EnumerateObject().Select(property => property.Name)));
        Assert.Equal((100, 61.25, 7), (rows[2].GetProperty("participants").GetInt32(), rows[2].GetProperty("mean_score").GetDouble(), rows[2].GetProperty("below_threshold").GetInt32()));
        Assert.Equal(JsonValueKind.Null, rows[2].GetProperty("mark2").ValueKind);
        Assert.Equal("Приозёрный край", rows[2].GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_table_for_the_public_says_in_a_column_of_its_own_what_is_hidden()
    {
        var lines = Encoding.UTF8.GetString(await WriteAsync(ResultsTable.WriteCsv, Audience.Public)).TrimEnd('\n').Split('\n');
        Assert.Equal([.. ResultsTable.Columns, ResultsTable.HiddenColumn], lines[0].Split(','));
        Assert.Equal("2022/2023,2022,autumn,main,vpr,Математика,4,,municipality,,Ольховецкий МО,,,,,,,,,,<10", lines[1]);
        Assert.EndsWith(",100,,,,,,61.25,7,", lines[3], StringComparison.Ordinal);
        using var document = JsonDocument.Parse(await WriteAsync(ResultsTable.WriteJson, Audience.Public));
        var hidden = document.RootElement.EnumerateArray().Select(row => (row.GetProperty("hidden").GetString(), row.GetProperty("participants").ValueKind)).ToList();
        Assert.Equal([("<10", JsonValueKind.Null), (null, JsonValueKind.Number), (null, JsonValueKind.Number), ("<10", JsonValueKind.Null)], hidden);
    }

    [Fact]
    public async Task A_name_that_begins_like_a_formula_does_not_become_one()
    {
        var builder = new FactsBuilder();
        builder.Marks(builder.School(builder.Municipality("Ольховецкий МО"), "=HYPERLINK(\"http://x\")"), Works.Vpr(2023), 0, 1, 1, 1);
        using var source = builder.Source();
        using var stream = new MemoryStream();
        ResultsTable.WriteCsv(await new ResultListQuestion(source).AskAsync(Audience.Own, AccessScope.Region), Audience.Own, stream);
        var text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.DoesNotContain(",=HYPERLINK", text, StringComparison.Ordinal);
        Assert.DoesNotContain(",\"=HYPERLINK", text, StringComparison.Ordinal);
    }

    private static async Task<byte[]> WriteAsync(Action<IEnumerable<ResultListRow>, Audience, Stream> write, Audience audience = Audience.Own)
    {
        var builder = new FactsBuilder();
        var municipality = builder.Municipality("Ольховецкий МО");
        var school = builder.School(municipality, "Лицей \"Исток\", корпус 1", "020001");
        builder.Marks(school, Works.Oge(2024, wave: Wave.WithRetakes), 1, 4, 3, 2);
        builder.Below(FactsBuilder.RegionId, Works.Ege(2024, "Математика", TestProfile.Advanced), 7, 100, 61.25);
        builder.Marks(municipality, Works.AutumnVpr(2022, grade: 4), 1, 2, 3, 1);
        builder.Marks(school, Works.Own("Диагностическая работа", new DateOnly(2023, 10, 12)) with { Season = Season.Autumn }, 0, 1, 1, 1);
        using var source = builder.Source();
        using var stream = new MemoryStream();
        write(await new ResultListQuestion(source).AskAsync(audience, AccessScope.Region), audience, stream);
        return stream.ToArray();
    }
}
