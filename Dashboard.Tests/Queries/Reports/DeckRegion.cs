using Dashboard.Data;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Reports;
using Dashboard.Tests.Imports;
using Dashboard.Tests.Imports.Samples;
using Dashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Queries.Reports;

/// <summary>The sample region with its lists and profiles, and every question over it as the site puts them together.</summary>
public sealed class DeckRegion : IAsyncLifetime
{
    private OwnInstallation _installation = null!;
    private ServiceProvider _questions = null!;

    internal ResultFacts Facts { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _installation = await OwnInstallation.OpenAsync();
        await _installation.ImportAsync(ImportedSample.Folder);
        var support = new ImportSource(Repository.PathOf("data-samples/support"), null);
        var questions = (await _installation.PlanAsync(new ImportAnswers(), support)).Questions;
        await _installation.ImportAsync(new ImportAnswers { Territories = questions.ToDictionary(question => question.Key, question => question.Suggestions[0].TerritoryId) }, support);
        _questions = QuestionsOver(_installation.Database, _installation.Clock);
        Facts = await _questions.GetRequiredService<FactsSource>().GetAsync();
    }

    public async Task DisposeAsync()
    {
        await _questions.DisposeAsync();
        _installation.Dispose();
    }

    internal T Question<T>()
        where T : notnull => _questions.GetRequiredService<T>();

    internal async Task<DeckView> DeckAsync(DeckFilter filter, AccessScope? scope = null) =>
        await Question<DeckQuestion>().AskAsync(filter, scope ?? AccessScope.Region) ?? throw new InvalidOperationException("nobody may see this deck");

    internal static ServiceProvider QuestionsOver(InstallationDatabase database, TimeProvider clock) =>
        new ServiceCollection().AddSingleton(clock).AddDashboardData(database.Folder, database.Kind).BuildServiceProvider();
}
