using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Dashboard.Samples.Roadmaps;
using Dashboard.Tests.Docs;
using Dashboard.Tests.Support;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Xunit;

namespace Dashboard.Tests.Samples.Roadmaps;

/// <summary>The truths of the corpus of roadmaps agree with their documents, and each file has its line.</summary>
public sealed partial class RoadmapCorpusTests
{
    private static readonly string Folder = Repository.PathOf("Dashboard.Tests/Imports/Roadmaps/Corpus");
    private static readonly Lazy<IReadOnlyList<RoadmapFile>> Made = new(() => [.. RoadmapCorpusCommand.Files()]);

    static RoadmapCorpusTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void What_the_truth_says_stands_in_the_document()
    {
        var looked = 0;
        foreach (var file in Made.Value.Where(f => !f.Name.EndsWith(".xlsx", StringComparison.Ordinal)))
        {
            var shown = Squeezed(Text(file));
            // A row cut by a page continues elsewhere: its beginning is what must be found.
            foreach (var words in file.Activities().Select(a => Beginning(Squeezed(a.Activity)))
                .Concat(file.Plan.Sections().Select(Squeezed))
                .Concat(file.Truth.Schools.Select(s => Squeezed(s.Name)))
                .Append(Squeezed(file.Truth.OrderNumber ?? "")))
            {
                Assert.True(shown.Contains(words, StringComparison.OrdinalIgnoreCase), file.Name + " does not show " + words);
                looked++;
            }
        }

        Assert.True(looked > 250, "documents were searched");
    }

    [Fact]
    public void Names_tell_the_oddity_and_each_file_has_its_line()
    {
        Assert.All(Made.Value, file => Assert.Matches("^[a-z0-9-]+\\.[a-z]+$", file.Name));
        Assert.Equal(
            Made.Value.Select(f => f.Name).Order(StringComparer.Ordinal),
            Markdown.Lines(File.ReadAllText(Path.Combine(Folder, "README.md"))).Where(Path.HasExtension).Where(line => !line.Contains(' ', StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private static bool IsDocument(RoadmapFile file) => file.Name.EndsWith(".docx", StringComparison.Ordinal);

    private static string Text(RoadmapFile file)
    {
        if (!IsDocument(file))
        {
            return file.Name.EndsWith(".html", StringComparison.Ordinal)
                ? WebUtility.HtmlDecode(Tag().Replace(Encoding.GetEncoding(1251).GetString(file.Bytes.Span), " "))
                : Encoding.UTF8.GetString(file.Bytes.Span);
        }

        using var document = WordprocessingDocument.Open(new MemoryStream(file.Bytes.ToArray()), false);
        return string.Concat(document.MainDocumentPart!.Document.Descendants().Select(e => e is Text text ? text.Text : e is NoBreakHyphen ? "-" : ""));
    }

    private static string Beginning(string text) => text.Length > 30 ? text[..30] : text;

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
