using System.Diagnostics;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Dashboard.Tests.Support;

/// <summary>A word as it was drawn, in points from the upper left corner of its page.</summary>
internal sealed record DrawnWord(string Text, double Left, double Top, double Right, double Bottom);

/// <summary>The office that draws what we write, in the place of a reader's; test.sh installs it and poppler's tools under the same names.</summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>All files by one process: its start takes longer than most files. Each gets a .pdf of its own name in the folder.</summary>
    public static async Task ToPdfAsync(IEnumerable<string> files, string folder)
    {
        // A profile of its own: an office that somebody has open, or another test, would take the files to itself.
        using var profile = new TemporaryFolder();
        await RunAsync("soffice", ["-env:UserInstallation=" + new Uri(profile.Root).AbsoluteUri, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder, .. files]);
    }

    /// <summary>Words of each page.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<DrawnWord>>> WordsAsync(string pdf)
    {
        await RunAsync("pdftotext", ["-bbox", pdf, pdf + ".html"]);
        using var reader = XmlReader.Create(pdf + ".html", new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, CheckCharacters = false });
        return
        [
            .. XElement.Load(reader).Descendants().Where(each => each.Name.LocalName == "page").Select(page => (IReadOnlyList<DrawnWord>)
            [
                .. page.Elements().Select(word => new DrawnWord(word.Value, At(word, "xMin"), At(word, "yMin"), At(word, "xMax"), At(word, "yMax"))),
            ]),
        ];

        static double At(XElement word, string edge) => double.Parse(word.Attribute(edge)!.Value, CultureInfo.InvariantCulture);
    }

    /// <summary>The first pages as pictures for people, «start-1.png» and so on.</summary>
    public static Task PicturesAsync(string pdf, string start, int pages) =>
        RunAsync("pdftoppm", ["-png", "-r", "80", "-l", pages.ToString(CultureInfo.InvariantCulture), pdf, start]);

    private static async Task RunAsync(string program, IEnumerable<string> arguments)
    {
        using var process = Start(program, arguments);
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {string.Join('\n', await output)}");
            }
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} did not end in {Limit}.");
        }
    }

    private static Process Start(string program, IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new FileNotFoundException($"No {program} on the PATH: ./test.sh installs it, or says how to.");
        }
    }
}
