using Dashboard.Tests.Imports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Persistence;

public class MigrationsTests
{
    [Fact]
    public async Task The_migrations_make_the_model_that_the_code_uses()
    {
        using var installation = await OwnInstallation.OpenAsync();
        await using var context = installation.Database.CreateDbContext();
        Assert.False(context.Database.HasPendingModelChanges(), "the model changed: add a migration (docs say how)");
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        Assert.NotEmpty(await context.Database.GetAppliedMigrationsAsync());
    }

    [Fact]
    public async Task A_second_start_creates_nothing_again()
    {
        using var installation = await OwnInstallation.OpenAsync();
        Assert.False(await installation.Database.CreateAsync());
        await using var context = installation.Database.CreateDbContext();
        Assert.Equal((1, 1), (await context.Installations.CountAsync(), await context.Territories.CountAsync()));
        Assert.NotEmpty(context.ExamThresholds);
        Assert.NotEmpty(context.VprScales);
    }
}
