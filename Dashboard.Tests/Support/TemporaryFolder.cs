namespace Dashboard.Tests.Support;

/// <summary>An empty folder that lives as long as its test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("opora-test-").FullName;

    public string PathOf(string relative) => Path.Combine(Root, relative);

    public void Dispose()
    {
        // A site that is stopping clears its own spool at the same moment: what it took away first is not missed. What is computed beside
        // the requests may open the database once more while it goes: then it goes again.
        for (var again = 100; Directory.Exists(Root); again--)
        {
            try
            {
                Directory.Delete(Root, recursive: true);
            }
            catch (IOException) when (again > 0)
            {
            }
        }
    }
}
