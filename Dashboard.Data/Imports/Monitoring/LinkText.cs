using System.Text.RegularExpressions;

namespace Dashboard.Data.Imports.Monitoring;

/// <summary>Parts a cell into words and addresses of pages, line by line.</summary>
internal static partial class LinkText
{
    /// <param name="text">As it stands in the cell.</param>
    /// <returns>Addresses in order; lines without an address; pieces that look like an address and are none.</returns>
    public static (IReadOnlyList<FoundLink> Links, string Words, IReadOnlyList<string> Broken) Part(string text)
    {
        var links = new List<FoundLink>();
        var words = new List<string>();
        var broken = new List<string>();
        foreach (var line in text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var matches = Address().Matches(line);
            var rest = Address().Replace(line, " ").Trim(' ', ':', ';', ',', '-', '–', '—', '(', ')', '.', '\t');
            foreach (Match match in matches)
            {
                var piece = match.Value.TrimEnd('.', ',', ';', ')', '»', '"');
                var address = piece.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? piece : "https://" + piece;
                if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 && address.Length <= 2000)
                {
                    links.Add(new FoundLink(matches.Count == 1 ? rest : string.Empty, uri.AbsoluteUri));
                }
                else
                {
                    broken.Add(piece);
                }
            }

            // The words beside one address are its title, those beside several are a result of their own.
            if (rest.Length > 0 && matches.Count != 1)
            {
                words.Add(matches.Count == 0 ? line : rest);
            }
        }

        return (links, string.Join('\n', words), broken);
    }

    [GeneratedRegex(@"https?:/*[^\s<>«»""]*|(?<![\p{L}\d@.])(?:www\.)?(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+(?:ru|su|com|org|net|info|рф)(?![\p{L}\d.])(?:/[^\s<>«»""]*)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
