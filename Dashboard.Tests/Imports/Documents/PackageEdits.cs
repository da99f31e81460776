using System.IO.Compression;
using System.Text;

namespace Dashboard.Tests.Imports.Documents;

/// <summary>Changes a part of a package in a way that no honest writer would.</summary>
internal static class PackageEdits
{
    public static byte[] Replace(byte[] package, string part, string from, string to)
    {
        var text = Text(package, part);
        Xunit.Assert.Contains(from, text, StringComparison.Ordinal);
        return Put(package, part, text.Replace(from, to, StringComparison.Ordinal));
    }

    public static byte[] Put(byte[] package, string part, string text) => Edit(package, zip =>
    {
        zip.GetEntry(part)?.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(part).Open(), new UTF8Encoding(false));
        writer.Write(text);
    });

    public static byte[] Remove(byte[] package, string part) => Edit(package, zip => zip.GetEntry(part)!.Delete());

    public static string Text(byte[] package, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    private static byte[] Edit(byte[] package, Action<ZipArchive> edit)
    {
        using var file = new MemoryStream();
        file.Write(package);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            edit(zip);
        }

        return file.ToArray();
    }
}
