using Microsoft.Data.Sqlite;

namespace Dashboard.Data.Persistence;

/// <summary>Which of the folder's two databases is shown.</summary>
public enum InstallationKind
{
    /// <summary>The invented sample region.</summary>
    Demonstration,

    /// <summary>The office's own data.</summary>
    Own,
}

/// <summary>
/// The folder that holds everything the program keeps: the own database, the sample's database (never mixed with it), and
/// the spool of uploads. One program uses it at a time.
/// </summary>
public sealed class DataFolder
{
    private const string ShownFile = "shown.txt";

    public DataFolder(string path)
    {
        Root = Path.GetFullPath(path);
        Directory.CreateDirectory(Root);
    }

    public string Root { get; }

    public string Spool => Path.Combine(Root, "spool");

    /// <summary>Where documents that prove activities lie: never under the web root, the sample's apart from the own ones.</summary>
    public string EvidenceOf(InstallationKind kind) => Path.Combine(Root, "evidence", kind == InstallationKind.Own ? "own" : "demonstration");

    /// <summary>Where made documents lie, named by their key: never under the web root.</summary>
    public string DocumentsOf(InstallationKind kind) => Path.Combine(Root, "documents", kind == InstallationKind.Own ? "own" : "demonstration");

    public string DocumentOf(InstallationKind kind, Guid key) => Path.Combine(DocumentsOf(kind), key.ToString("N"));

    /// <summary>Where own data are; a folder opened by name starts with them.</summary>
    public string DatabaseOf(InstallationKind kind) => Path.Combine(Root, kind == InstallationKind.Own ? "opora.db" : "demonstration.db");

    public bool Has(InstallationKind kind) => File.Exists(DatabaseOf(kind));

    public string ConnectionString(InstallationKind kind) => new SqliteConnectionStringBuilder
    {
        DataSource = DatabaseOf(kind),
        ForeignKeys = true,
        DefaultTimeout = 60,
    }.ToString();

    /// <summary>The database shown last, or null in a new folder.</summary>
    public InstallationKind? Shown
    {
        get
        {
            var file = Path.Combine(Root, ShownFile);
            return File.Exists(file) && Enum.TryParse<InstallationKind>(File.ReadAllText(file).Trim(), out var kind) && Has(kind) ? kind
                : Has(InstallationKind.Own) ? InstallationKind.Own
                : Has(InstallationKind.Demonstration) ? InstallationKind.Demonstration
                : null;
        }
    }

    public void Show(InstallationKind kind) => File.WriteAllText(Path.Combine(Root, ShownFile), kind.ToString());
}
