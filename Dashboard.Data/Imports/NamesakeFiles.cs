using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports;

/// <summary>
/// Files of one import that bear the same name get a number: «marks.xlsx», «marks.xlsx (2)». Coordinators drop the folders of
/// several years at once, and answers, problems and the painted copy are found by a file's name.
/// </summary>
internal static class NamesakeFiles
{
    public static IEnumerable<ParseResult<ArchivedFile>> Distinguish(IEnumerable<ParseResult<ArchivedFile>> files)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var opened in files)
        {
            if (opened.Value is not { } file || taken.Add(file.Path))
            {
                yield return opened;
                continue;
            }

            var number = 2;
            while (!taken.Add($"{file.Path} ({number})"))
            {
                number++;
            }

            yield return opened with { Value = new ArchivedFile($"{file.Path} ({number})", file.Content) };
        }
    }
}
