using DocumentFormat.OpenXml.Packaging;

namespace Dashboard.Data.Imports.Documents.Word;

/// <summary>Addresses of links that are none («mailto:школа № 1») must not keep a document from being read: no link is followed anyway.</summary>
internal sealed class LinkMending : RelationshipErrorHandler
{
    public override string Rewrite(Uri partUri, string? id, string? uri) => "http://invalid.invalid/";
}
