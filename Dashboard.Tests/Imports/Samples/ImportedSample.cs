using Xunit;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Imports.Samples;

/// <summary>The committed sample region imported once, as the first start does it, for all tests that look at the outcome.</summary>
public sealed class ImportedSample : IAsyncLifetime
{
    private OwnInstallation? _installation;

    internal OwnInstallation Installation => _installation ?? throw new InvalidOperationException("not imported yet");

    internal Applied Import { get; private set; } = null!;

    internal ResultFacts Facts => Installation.Facts.Current;

    internal static ImportSource Folder { get; } = new(Repository.PathOf("data-samples/region"), null);

    public async Task InitializeAsync()
    {
        _installation = await OwnInstallation.OpenAsync();
        Import = await Installation.ImportAsync(Folder);
    }

    public Task DisposeAsync()
    {
        _installation?.Dispose();
        return Task.CompletedTask;
    }
}
