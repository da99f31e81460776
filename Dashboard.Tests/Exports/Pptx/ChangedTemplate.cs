using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;

namespace Dashboard.Tests.Exports.Pptx;

/// <summary>A stranger's template.</summary>
internal static class ChangedTemplate
{
    /// <summary>No layout has a place for the caveat or the source.</summary>
    public const string WithoutFeet = "type=\"body\" idx=\"13\"|type=\"pic\" idx=\"13\";type=\"ftr\"|type=\"pic\"";

    public static byte[] WithoutNotesMaster()
    {
        using var file = new MemoryStream();
        DeckReading.Written(SampleDeck.Empty()).CopyTo(file);
        using (var document = PresentationDocument.Open(file, true))
        {
            var main = document.PresentationPart!;
            foreach (var slide in DeckReading.Slides(document).Where(slide => slide.NotesSlidePart is not null))
            {
                slide.DeletePart(slide.NotesSlidePart!);
            }

            main.DeletePart(main.NotesMasterPart!);
            main.Presentation!.NotesMasterIdList!.Remove();
        }

        return file.ToArray();
    }

    /// <summary>The product's own file with other layouts: «what|by what» of each change.</summary>
    public static byte[] Of(string changes)
    {
        using var file = new MemoryStream();
        DeckReading.Written(SampleDeck.Empty()).CopyTo(file);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in zip.Entries.Where(entry => entry.FullName.Contains("slideLayouts/slideLayout", StringComparison.Ordinal)).ToList())
            {
                string text;
                using (var reader = new StreamReader(entry.Open()))
                {
                    text = reader.ReadToEnd();
                }

                text = changes.Split(';').Aggregate(text, (before, change) => before.Replace(change.Split('|')[0], change.Split('|')[1], StringComparison.Ordinal));
                using var stream = entry.Open();
                stream.SetLength(0);
                stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }
}
