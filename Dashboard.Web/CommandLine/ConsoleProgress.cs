using System.Globalization;
using Dashboard.Data.Imports;

namespace Dashboard.Web.CommandLine;

/// <summary>One line of progress on the console, rewritten in place; a line per file where the output is not a terminal.</summary>
internal sealed class ConsoleProgress(TextWriter output) : IProgress<ImportProgress>
{
    private string? _file;
    private int _width;

    public void Report(ImportProgress value)
    {
        if (Console.IsErrorRedirected)
        {
            if (_file != value.File)
            {
                _file = value.File;
                output.WriteLine(value.File);
            }

            return;
        }

        var files = value.OfFiles is { } all ? string.Create(CultureInfo.InvariantCulture, $"файл {value.Files + 1} из {all}") : string.Create(CultureInfo.InvariantCulture, $"файл {value.Files + 1}");
        var rows = value.Rows == 0 ? string.Empty : value.OfRows is { } of ? string.Create(CultureInfo.InvariantCulture, $", строк {value.Rows} из {of}") : string.Create(CultureInfo.InvariantCulture, $", строк {value.Rows}");
        var line = files + rows + ": " + value.File;
        line = line.Length > 100 ? line[..99] + "…" : line;
        output.Write("\r" + line.PadRight(_width));
        _width = line.Length;
    }

    public void Clear()
    {
        if (_width > 0)
        {
            output.Write("\r" + new string(' ', _width) + "\r");
            _width = 0;
        }
    }
}
