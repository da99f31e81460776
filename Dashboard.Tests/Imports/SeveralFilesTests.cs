using System.Globalization;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Results;
using Dashboard.Data.Imports.Schools;
using Xunit;

namespace Dashboard.Tests.Imports;

/// <summary>Files of one import speak of the same facts: they repeat, complement or contradict one another.</summary>
public class SeveralFilesTests
{
    private const string Marks = "Ольховецкий МО;020001;Верхнеольховская СОШ;10;1;4;3;2";
    private const string Mean = "Ольховецкий МО;020001;Верхнеольховская СОШ;10;3,6";

    [Fact]
    public async Task A_file_given_twice_counts_once()
    {
        using var installation = await OwnInstallation.OpenAsync();
        var import = await installation.ImportAsync(Sheets.Oge("а.csv", Marks), Sheets.Oge("б.csv", Marks));

        Assert.Equal([new ImportCounts(1, 0, 0, 0, 0, 0), new ImportCounts(0, 0, 0, 1, 0, 0)], import.Plan.Files.Select(file => file.Counts));
        Assert.Equal(1, installation.Facts.Current.Count);
    }

    [Fact]
    public async Task Files_that_complement_one_another_make_one_fact()
    {
        using var installation = await OwnInstallation.OpenAsync();
        var import = await installation.ImportAsync(Sheets.Oge("отметки.csv", Marks), Sheets.Means("средние.csv", Mean));

        Assert.Equal((1, 1, 0), (import.Plan.Counts.New, import.Plan.Counts.Duplicate, import.Plan.Counts.Error));
        Assert.Equal(new ResultValues(10, 1, 4, 3, 2, 3.6), installation.ValueOf("Верхнеольховская"));
        var again = await installation.PlanAsync(new ImportAnswers(), Sheets.Oge("отметки.csv", Marks), Sheets.Means("средние.csv", Mean));
        Assert.False(again.ChangesAnything);
    }

    [Fact]
    public async Task What_a_second_file_adds_to_a_known_fact_is_written_and_shown()
    {
        using var installation = await OwnInstallation.OpenAsync();
        await installation.ImportAsync(Sheets.Oge("отметки.csv", Marks));
        var before = await installation.ContentAsync();
        var import = await installation.ImportAsync(Sheets.Oge("отметки.csv", Marks), Sheets.Means("средние.csv", Mean));

        Assert.Equal([new ImportCounts(0, 0, 1, 0, 0, 0), new ImportCounts(0, 1, 0, 0, 0, 0)], import.Plan.Files.Select(file => file.Counts));
        Assert.True(import.Plan.ChangesAnything);
        Assert.Equal(("средняя отметка", "—", "3,6", "средние.csv"), import.Plan.Changes.Select(change => (change.Value, change.Before, change.After, change.File)).Single());
        Assert.Equal(new ResultValues(10, 1, 4, 3, 2, 3.6), installation.ValueOf("Верхнеольховская"));
        Assert.Null(await installation.Pipeline.UndoAsync(import.Run.Id, AccessScope.Region));
        Assert.Equal(before, await installation.ContentAsync());
    }

    [Fact]
    public async Task Of_files_that_contradict_one_another_the_first_is_taken_and_the_second_named()
    {
        using var installation = await OwnInstallation.OpenAsync();
        var import = await installation.ImportAsync(Sheets.Oge("а.csv", Marks), Sheets.Oge("б.csv", Marks.Replace("1;4;3;2", "2;3;3;2", StringComparison.Ordinal)));

        Assert.Equal((1, 1), (import.Plan.Counts.New, import.Plan.Counts.Error));
        var problem = Assert.Single(import.Plan.Problems, problem => problem.Code == ImportMessages.ContradictsInFiles);
        Assert.Equal(("б.csv", ProblemSeverity.Error), (problem.File, problem.Severity));
        Assert.Contains("Верхнеольховская СОШ", problem.Message, StringComparison.Ordinal);
        Assert.EndsWith("3", problem.Cell, StringComparison.Ordinal);
        Assert.Equal(new ResultValues(10, 1, 4, 3, 2), installation.ValueOf("Верхнеольховская"));
    }

    [Fact]
    public async Task A_mean_that_only_rounds_the_known_one_is_no_change()
    {
        using var installation = await OwnInstallation.OpenAsync();
        await installation.ImportAsync(Sheets.Means("точно.csv", Mean.Replace("3,6", "3,567", StringComparison.Ordinal)));
        var rounded = await installation.PlanAsync(new ImportAnswers(), Sheets.Means("округлено.csv", Mean.Replace("3,6", "3,57", StringComparison.Ordinal)));
        var cut = await installation.PlanAsync(new ImportAnswers(), Sheets.Means("обрезано.csv", Mean.Replace("3,6", "3,56", StringComparison.Ordinal)));
        var other = await installation.PlanAsync(new ImportAnswers(), Sheets.Means("другое.csv", Mean.Replace("3,6", "3,58", StringComparison.Ordinal)));

        Assert.Equal((1, 1, 0), (rounded.Counts.Unchanged, cut.Counts.Unchanged, other.Counts.Unchanged));
        Assert.Equal(1, other.Counts.Changed);
    }

    [Fact]
    public async Task The_first_file_of_a_new_installation_binds_the_others_to_its_region()
    {
        using var installation = await OwnInstallation.OpenAsync();
        var import = await installation.ImportAsync(
            Sheets.Register("а.csv", "020001;sch990201;Верхнеольховская СОШ;Ольховецкий МО;СОШ;100"),
            Sheets.Register("б.csv", "030001;sch980201;Чужая СОШ;Чужой МО;СОШ;100"));

        Assert.Equal(1, import.Plan.Counts.New);
        Assert.Single(import.Plan.Problems, problem => problem is { Code: "other-region", File: "б.csv", Severity: ProblemSeverity.Error });
        Assert.Equal("Верхнеольховская СОШ", Assert.Single(installation.Facts.Current.Schools).Name);
        Assert.Equal("99", installation.Facts.Current.Installation.RegionCode);
    }

    [Fact]
    public async Task Nothing_of_an_empty_folder_or_a_missing_file_is_taken_silently()
    {
        using var installation = await OwnInstallation.OpenAsync();
        using var folder = new Dashboard.Tests.Support.TemporaryFolder();
        var plan = await installation.PlanAsync(new ImportAnswers(), new ImportSource(folder.Root, null), new ImportSource(folder.PathOf("нет.xlsx"), null));
        Assert.Equal([ImportMessages.FolderEmpty, ImportMessages.FileMissing], plan.Problems.Select(problem => problem.Code));
        Assert.False(plan.ChangesAnything);
    }

    [Theory]
    [InlineData("77", 4, 0, true, "all schools are registered elsewhere")]
    [InlineData("77", 2, 3, false, "two schools of five are not the most")]
    [InlineData("77", 2, 0, false, "two schools may be branches")]
    [InlineData("22", 4, 0, false, "the own region")]
    [InlineData("99", 4, 0, false, "a code of no region tells nothing")]
    public async Task A_sheet_of_schools_registered_in_another_region_is_refused(string code, int schools, int own, bool refused, string reason)
    {
        using var installation = await OwnInstallation.OpenAsync();
        await installation.ImportAsync(Sheets.Oge("край.csv", "Алтайский край;;Алтайский край;100;10;40;30;20"));
        Assert.Equal("Алтайский край", installation.Facts.Current.Installation.RegionName);
        string[] codes = [.. Enumerable.Repeat(code, schools), .. Enumerable.Repeat("22", own)];
        var plan = await installation.PlanAsync(new ImportAnswers { CreateMissing = true }, Sheets.Text(
            "школы.csv", [Sheets.Title, "Муниципалитет;ОГРН;Наименование ОО;Количество участников;2;3;4;5", .. codes.Select((of, at) => $"Лесной район;{Ogrn(of, at)};Лесная СОШ № {at + 1};10;1;4;3;2")]));

        Assert.True(plan.Problems.Any(problem => problem.Code == "other-region") == refused, reason);
        Assert.Equal(refused ? 0 : schools + own, plan.Counts.New);
    }

    [Fact]
    public void Every_region_of_an_ogrn_is_known_by_its_name_and_only_once()
    {
        Assert.Equal(85, OgrnRegion.All.Count());
        Assert.All(OgrnRegion.All, name => Assert.True(TerritoryWords.IsRegion(HeadText.Normalise(name)), name));
        Assert.Distinct(OgrnRegion.All.Select(TerritoryWords.NormaliseRegion));
    }

    private static string Ogrn(string region, int serial)
    {
        var first = string.Create(CultureInfo.InvariantCulture, $"102{region}{serial:0000000}");
        return first + (long.Parse(first, CultureInfo.InvariantCulture) % 11 % 10).ToString(CultureInfo.InvariantCulture);
    }
}
