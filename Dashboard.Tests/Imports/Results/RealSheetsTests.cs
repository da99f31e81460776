using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Results;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Imports.Results;

/// <summary>
/// Sheets that ministries really published. They lie beside the repository, not in it: where the folder is absent these
/// tests have no rows to check.
/// </summary>
public class RealSheetsTests
{
    [Fact]
    public void Every_subject_of_Altai_gives_back_the_totals_that_the_region_published()
    {
        foreach (var file in Files("altai-oge-2014-subject-*.xls"))
        {
            var results = ResultFiles.Read(file);
            var name = Path.GetFileName(file);
            Assert.DoesNotContain(results.Problems, problem => problem.Severity == ProblemSeverity.Error);
            Assert.Equal(0, results.ErroneousRows);
            var assessment = Assert.Single(results.Assessments);
            Assert.Equal((Procedure.Oge, new SchoolYear(2013)), (assessment.Procedure, assessment.Year));

            var region = Assert.Single(results.Results, result => LevelOf(results, result) == TerritoryLevel.Region);
            foreach (var level in new[] { TerritoryLevel.Municipality, TerritoryLevel.School })
            {
                var rows = results.Results.Where(result => LevelOf(results, result) == level).Select(result => result.Values).ToList();
                Assert.NotEmpty(rows);
                Assert.Equal((name, region.Values.Participants), (name, rows.Sum(row => row.Participants)));
                Assert.Equal(
                    (name, region.Values.Mark2, region.Values.Mark3, region.Values.Mark4, region.Values.Mark5),
                    (name, rows.Sum(row => row.Mark2), rows.Sum(row => row.Mark3), rows.Sum(row => row.Mark4), rows.Sum(row => row.Mark5)));
            }

            Assert.All(results.Reconciliation, row => Assert.True(row.Agrees, name));
            Assert.All(results.Results, result => Assert.True(IsPublishedMean(result.Values), $"{name}: {result.Values}"));
            Assert.Contains(results.Reconciliation, row => row.Level == TerritoryLevel.Region);
        }
    }

    [Theory]
    [InlineData("altai-oge-2014-subject-01.xls", "Русский язык", 20287, "the subject stands in the second line of the title, «01-Русский язык»")]
    [InlineData("altai-oge-2014-subject-02.xls", "Математика", 20285, "the same maker, the next subject")]
    [InlineData("altai-oge-2014-subject-12.xls", "Обществознание", 464, "few schools, so the longest code is still four digits")]
    public void The_subject_and_the_region_row_of_Altai_are_read(string file, string subject, int participants, string reason)
    {
        foreach (var path in Files(file))
        {
            var results = ResultFiles.Read(path);
            Assert.True(results.Assessments.Count == 1 && results.Assessments[0].Subject == subject, reason);
            var region = results.Results.First(result => LevelOf(results, result) == TerritoryLevel.Region);
            Assert.Equal(participants, region.Values.Participants);
        }
    }

    [Fact]
    public void Vologda_repeats_the_code_of_the_municipality_in_its_summary_row()
    {
        foreach (var file in Files("vologda-*.xls"))
        {
            var results = ResultFiles.Read(file);
            Assert.Equal(["Русский язык", "Математика"], results.Assessments.Select(assessment => assessment.Subject));
            Assert.All(results.Assessments, assessment => Assert.Equal(2014, assessment.CalendarYear));
            Assert.NotEmpty(results.Reconciliation);
            Assert.All(results.Reconciliation, row => Assert.True(row.Agrees));
            Assert.All(results.Results, result => Assert.NotNull(result.Values.BelowThreshold));
            Assert.All(
                results.Mentions.Where(mention => mention.Level == TerritoryLevel.School),
                school => Assert.NotNull(school.Municipality));
        }
    }

    [Fact]
    public void Hmao_gives_one_row_a_subject_and_a_total_of_nothing()
    {
        foreach (var file in Files("hmao-*.xlsx"))
        {
            var results = ResultFiles.Read(file);
            Assert.Equal(10, results.Results.Count);
            Assert.All(results.Results, result => Assert.Equal(TerritoryLevel.Region, LevelOf(results, result)));
            var german = results.Results.Single(result => results.Assessments[result.Assessment].Subject == "Немецкий язык").Values;
            Assert.Equal(new ResultValues(3, 2, 0, 1, 0, null, 24.7, 2), german);
            Assert.DoesNotContain(results.Problems, problem => problem.Severity == ProblemSeverity.Error);
        }
    }

    [Fact]
    public void Moscow_publishes_sums_of_three_subjects_by_school_year()
    {
        foreach (var file in Files("moscow-*.csv"))
        {
            var results = ResultFiles.Read(file);
            Assert.Equal(626, results.Results.Count);
            var assessment = Assert.Single(results.Assessments);
            Assert.Equal((Procedure.Ege, "Три предмета", new SchoolYear(2015)), (assessment.Procedure, assessment.Subject, assessment.Year));
            Assert.All(results.Mentions, mention => Assert.NotNull(mention.Ogrn));
            Assert.All(results.Details, detail => Assert.Equal(2, Assert.IsType<PublishedNumbers>(detail.Detail).Numbers.Count));
            Assert.Empty(results.Problems);
        }
    }

    private static TerritoryLevel LevelOf(ParsedResults results, ParsedResult result) => results.Mentions[result.Mention].Level;

    /// <summary>The maker cuts the mean after two digits.</summary>
    private static bool IsPublishedMean(in ResultValues values)
    {
        var mean = ((2.0 * values.Mark2!.Value) + (3.0 * values.Mark3!.Value) + (4.0 * values.Mark4!.Value) + (5.0 * values.Mark5!.Value)) / values.Participants!.Value;
        return Math.Abs(mean - values.MeanMark!.Value) < 0.011;
    }

    private static string[] Files(string pattern) =>
        [.. SharedFolder.Files("real", pattern)];
}
