using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Documents;

namespace Dashboard.Web.Documents;

/// <summary>What a maker has written, or why it has not.</summary>
/// <param name="Title">As the list of documents calls it.</param>
/// <param name="DataVersion">Version of the data.</param>
/// <param name="DataDate">Day of the newest data.</param>
/// <param name="Refusal">In the words of the page; null when made.</param>
public sealed record Making(string Title, int DataVersion, DateOnly DataDate, string? Refusal = null)
{
    public static Making Refused(string why) => new("", 0, default, why);
}

/// <summary>One kind of document: asks its question and writes the answer. The page has a button for each that is registered.</summary>
public interface IDocumentMaker
{
    DocumentKind Kind { get; }

    /// <summary>On the button: «Собрать презентацию».</summary>
    string Words { get; }

    /// <summary>Of the file, with its point.</summary>
    string Ending { get; }

    /// <param name="choice">What was chosen.</param>
    /// <param name="scope">Whose.</param>
    /// <param name="stream">Empty, seekable and readable; stays open.</param>
    /// <param name="token">Cancels.</param>
    Task<Making> MakeAsync(DocumentChoice choice, AccessScope scope, Stream stream, CancellationToken token = default);
}
