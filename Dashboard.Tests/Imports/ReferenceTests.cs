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
}
