namespace Dashboard.Tests.Support;

/// <summary>An empty folder that lives as long as its test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("opora-test-").FullName;

    public string PathOf(string relative) => Path.Combine(Root, relative);

    public void Dispose()
    {
        // A site that is stopping clears its own spool at the same moment: what it took away first is not missed.
        while (Directory.Exists(Root))
        {
            try
            {
                Directory.Delete(Root, recursive: true);
            }
            catch (DirectoryNotFoundException)
            {
            }
        }
    }
}
