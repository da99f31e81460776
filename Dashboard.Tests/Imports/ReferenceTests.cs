using Dashboard.Data.Domain.Access;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Administration;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Imports;

/// <summary>What an office sets in the reference data is what its next import is checked by.</summary>
public class ReferenceTests
{
    [Theory]
    [InlineData(81, true, "the bound of the official form: all scores are high, the mean is below it")]
    [InlineData(80, false, "a region that counts from 80")]
    public async Task The_bound_of_high_scores_is_the_offices(int bound, bool asked, string reason)
    {
        using var installation = await OwnInstallation.OpenAsync();
        var reference = new ReferenceQuestion(installation.Database);
        var row = Assert.Single((await reference.AskAsync(AccessScope.Region)).Thresholds, threshold => threshold.Subject == ExamThreshold.HighScores);
        Assert.Equal(81, row.Minimum);
        await reference.SaveThresholdAsync(AccessScope.Region, row with { Minimum = bound });

        var plan = await installation.PlanAsync(new(), Sheets.Text(
            "егэ.csv", "ЕГЭ 2023. Физика", "Код ОО;Наименование ОО;Муниципалитет;Кол-во участников;Средний балл;Высокобалльники", "1001;МБОУ СОШ № 1;Лесной район;20;80,5;20"));
        Assert.True(plan.Problems.Any(problem => problem.Code == "mean-against-high") == asked, reason);
    }

    [Fact]
    public async Task An_older_database_gets_the_bound_and_keeps_what_was_set()
    {
        using var installation = await OwnInstallation.OpenAsync();
        await using (var context = installation.Database.CreateDbContext())
        {
            await context.ExamThresholds.Where(threshold => threshold.Subject == ExamThreshold.HighScores).ExecuteDeleteAsync();
            await context.ExamThresholds.ExecuteUpdateAsync(set => set.SetProperty(threshold => threshold.Minimum, 1));
        }

        await installation.Database.CreateAsync();
        await installation.Database.CreateAsync();
        await using var opened = installation.Database.CreateDbContext();
        Assert.Equal(81, (await opened.ExamThresholds.SingleAsync(threshold => threshold.Subject == ExamThreshold.HighScores)).Minimum);
        Assert.All(opened.ExamThresholds.Where(threshold => threshold.Subject != ExamThreshold.HighScores), threshold => Assert.Equal(1, threshold.Minimum));
    }

    [Fact]
    public async Task A_scale_of_a_new_year_is_added_with_its_source_and_changed_like_any_other()
    {
        using var installation = await OwnInstallation.OpenAsync();
        var reference = new ReferenceQuestion(installation.Database);
        var scale = new ScaleRow(0, " математика ", 5, 2031, 2031, 7, 11, 15, 20, "описание работы 2031 года");

        Assert.Null(await reference.AddScaleAsync(AccessScope.Region, scale));

        var stored = Assert.Single((await reference.AskAsync(AccessScope.Region)).Scales, row => row.FromYear == 2031);
        Assert.Equal(("Математика", 5, 7, 11, 15, 20, "внесено в этой установке: описание работы 2031 года"), (stored.Subject, stored.Grade, stored.First3, stored.First4, stored.First5, stored.Max!.Value, stored.Source));
        Assert.Contains("уже есть", await reference.AddScaleAsync(AccessScope.Region, scale with { ToYear = 2032 }), StringComparison.Ordinal);
        Assert.Contains("региональный", await reference.AddScaleAsync(AccessScope.Municipality(1), scale with { FromYear = 2033, ToYear = 2033 }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 5, 2031, 2031, 7, 11, 15, 20, "предмет", "a scale belongs to a subject")]
    [InlineData("Математика", 12, 2031, 2031, 7, 11, 15, 20, "класс", "there is no grade 12")]
    [InlineData("Математика", 5, 2032, 2031, 7, 11, 15, 20, "раньше первого", "years run forward")]
    [InlineData("Математика", 5, 203, 2031, 7, 11, 15, 20, "годы", "a mistyped year")]
    [InlineData("Математика", 5, 2031, 2031, 11, 11, 15, 20, "растут", "«4» begins above «3»")]
    [InlineData("Математика", 5, 2031, 2031, 7, 11, 15, 14, "Наибольший", "«5» can be reached")]
    public async Task A_scale_that_cannot_be_is_refused(string subject, int grade, int from, int to, int three, int four, int five, int max, string said, string reason)
    {
        using var installation = await OwnInstallation.OpenAsync();
        var answer = await new ReferenceQuestion(installation.Database).AddScaleAsync(AccessScope.Region, new ScaleRow(0, subject, grade, from, to, three, four, five, max, ""));
        Assert.True(answer?.Contains(said, StringComparison.Ordinal), reason + ": " + answer);
    }
}
