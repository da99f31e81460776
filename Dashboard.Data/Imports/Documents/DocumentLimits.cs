namespace Dashboard.Data.Imports.Documents;

/// <summary>How much one document may ask of the server. The defaults take any order with its appendices and refuse what no order is.</summary>
/// <param name="FileBytes">Size of the file itself. Default 100 MB: scans of signatures are heavy.</param>
/// <param name="UnpackedBytes">Total size of the parts of a packed document once unpacked. Default 512 MB.</param>
/// <param name="UnpackRatio">How many times larger than packed the parts may become, counted beyond the first 10 MB. Default 200.</param>
/// <param name="TextBytes">Size of the text itself: the main part of a Word document, a web page, a plain text. Default 128 MB: ten thousand rows of Word take about 60.</param>
/// <param name="Paragraphs">Paragraphs outside and inside tables. Default 500,000.</param>
/// <param name="Tables">Tables, nested ones too. Default 10,000.</param>
/// <param name="Cells">Cells of all tables. Default 500,000.</param>
/// <param name="Nesting">Elements within elements. Default 200: a table in a text box in a table needs about 60.</param>
public sealed record DocumentLimits(
    long FileBytes = 100L << 20,
    long UnpackedBytes = 512L << 20,
    int UnpackRatio = 200,
    long TextBytes = 128L << 20,
    int Paragraphs = 500_000,
    int Tables = 10_000,
    int Cells = 500_000,
    int Nesting = 200)
{
    public static DocumentLimits Default { get; } = new();
}
