using System.Text.RegularExpressions;

namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>What a text file is by its first characters.</summary>
internal enum TextKind
{
    Delimited,
    SpreadsheetMl,
    FlatOpenDocument,
    Html,
    Mhtml,

    /// <summary>XML that begins with a document type.</summary>
    DocumentType,

    /// <summary>Markup that is no table.</summary>
    Foreign,

    /// <summary>Too many control characters for a text.</summary>
    Binary,
}

/// <summary>Tells kinds of text by their first tag.</summary>
internal static partial class TextProbe
{
    /// <summary>One control character in so many is still a slip of an exporter.</summary>
    private const int CharactersPerSlip = 200;

    public static TextKind Of(string head, out string foreign)
    {
        foreign = string.Empty;
        var start = head.AsSpan().TrimStart();
        if (start.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith("From:", StringComparison.OrdinalIgnoreCase) && head.Contains("multipart/related", StringComparison.OrdinalIgnoreCase)))
        {
            return TextKind.Mhtml;
        }

        if (!start.IsEmpty && start[0] == '<')
        {
            return OfMarkup(head, out foreign);
        }

        if (head.Contains("<table", StringComparison.OrdinalIgnoreCase) && head.Contains("<tr", StringComparison.OrdinalIgnoreCase))
        {
            return TextKind.Html;
        }

        var controls = head.Count(c => c < ' ' && c is not ('\t' or '\r' or '\n' or '\f'));
        return controls * CharactersPerSlip > head.Length ? TextKind.Binary : TextKind.Delimited;
    }

    private static TextKind OfMarkup(string head, out string foreign)
    {
        foreign = string.Empty;
        var bare = Skipped().Replace(head, string.Empty);
        var type = DocumentType().Match(bare);
        if (type.Success && !type.Groups[1].Value.Equals("html", StringComparison.OrdinalIgnoreCase))
        {
            return TextKind.DocumentType;
        }

        var root = FirstTag().Match(bare).Groups[1].Value;
        switch (root)
        {
            case "Workbook":
                return TextKind.SpreadsheetMl;
            case "document" when bare.Contains("opendocument", StringComparison.Ordinal):
                return TextKind.FlatOpenDocument;
            case "wordDocument":
                foreign = "документ Word";
                return TextKind.Foreign;
        }

        if (root.ToUpperInvariant() is "HTML" or "HEAD" or "BODY" or "TABLE" or "META" or "STYLE" or "DIV" or "TITLE" or "TR" or "P" or "CENTER" or "FONT" or "B" or "LINK" or "H1" or "H2" or "H3" or "SPAN" or "BR"
            || bare.Contains("<table", StringComparison.OrdinalIgnoreCase))
        {
            return TextKind.Html;
        }

        foreign = "документ XML другого вида";
        return root.Length > 0 ? TextKind.Foreign : TextKind.Delimited;
    }

    /// <summary>Instructions and comments before the first tag.</summary>
    [GeneratedRegex(@"<\?.*?\?>|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Skipped();

    [GeneratedRegex(@"^\s*<!DOCTYPE\s+([\w:.-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex DocumentType();

    [GeneratedRegex(@"<(?:[\w.-]+:)?([\w.-]+)")]
    private static partial Regex FirstTag();
}
