using System.Globalization;
using System.Text;
using Dashboard.Data.Exports.Site;
using Dashboard.Tests.Support;
using Dashboard.Web.CommandLine;
using Xunit;

namespace Dashboard.Tests.CommandLine;

/// <summary>Pages for a site without the site.</summary>
public sealed class ReportSiteCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("site", "neither a territory nor a folder")]
    [InlineData("site --region", "no folder")]
    [InlineData("site --region --municipality 02 --out a", "two territories")]
    [InlineData("site --region --year 1899 --out a", "no school year")]
    [InlineData("site page --region --out a", "a word too many")]
    public async Task What_is_not_whole_is_refused_with_how_to_say_it(string line, string reason)
    {
        var (status, errors) = await RunAsync(line.Split(' '));
        Assert.True(status == 2 && errors.Contains(ReportSiteCommand.Usage, StringComparison.Ordinal), $"{reason}: {errors}");
    }

    [Fact]
    public async Task A_folder_of_a_municipality_is_made_twice_over_and_never_among_other_files()
    {
        var data = _folder.PathOf("data");
        await using (var output = new StringWriter(CultureInfo.InvariantCulture))
        {
            var sheet = Repository.PathOf("data-samples/region/2024-2025/ВПР/Статистика по отметкам МА 5.xlsx");
            Assert.NotEqual(2, await Commands.RunAsync(["import", sheet, "--create-schools", "--data", data], output, output));
        }

        string[] command = ["site", "--municipality=Ольховецкий МО", "--year", "2025", "--data", data, "--out"];
        for (var time = 0; time < 2; time++)
        {
            var (status, errors) = await RunAsync([.. command, _folder.PathOf("site")]);
            Assert.True(status == 0, errors);
            Assert.Equal(SitePages.Names.Order(), Directory.GetFiles(_folder.PathOf("site")).Select(Path.GetFileName).Order());
        }

        Assert.Contains("ВПР, математика", await File.ReadAllTextAsync(_folder.PathOf("site/results.html"), Encoding.UTF8), StringComparison.Ordinal);
        Directory.CreateDirectory(_folder.PathOf("other"));
        await File.WriteAllTextAsync(_folder.PathOf("other/own.txt"), "own");
        Assert.Equal(2, (await RunAsync([.. command, _folder.PathOf("other")])).Status);
        Assert.Equal((2, "Нет муниципалитета с кодом или названием «Тридевятый МО»."), await UnknownAsync());

        async Task<(int, string)> UnknownAsync()
        {
            var (status, errors) = await RunAsync(["site", "--municipality", "Тридевятый МО", "--data", data, "--out", _folder.PathOf("none")]);
            return (status, errors.Trim());
        }
    }

    private static async Task<(int Status, string Errors)> RunAsync(string[] line)
    {
        await using var errors = new StringWriter(CultureInfo.InvariantCulture);
        var status = await Commands.RunAsync(["report", .. line], TextWriter.Null, errors);
        return (status ?? -1, errors.ToString());
    }
}
