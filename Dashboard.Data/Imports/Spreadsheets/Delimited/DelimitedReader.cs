namespace Dashboard.Data.Imports.Spreadsheets.Delimited;

/// <summary>Reads text with separators: .csv, .tsv, .txt.</summary>
internal static class DelimitedReader
{
    private const string SheetName = "Лист1";

    public static IReadOnlyList<SheetGrid> Read(Stream file, TextEncoding text, ReadingSession session)
    {
        var separator = SeparatorProbe.Announced(text.Head, out var skip);
        if (separator == '\0')
        {
            separator = SeparatorProbe.Detect(text.Head);
        }

        if (text.Broken)
        {
            session.Notes.Add(SpreadsheetMessages.BrokenCharacters(session.FileName));
        }

        var grid = new SheetGridBuilder(session, SheetName);
        if (!Parse(quotes: true, out var place))
        {
            session.Notes.Add(SpreadsheetMessages.QuoteNotClosed(session.FileName, place));
            session.ForgetCells();
            grid = new SheetGridBuilder(session, SheetName);
            Parse(quotes: false, out _);
        }

        return [grid.Finish()];

        bool Parse(bool quotes, out string place)
        {
            using var reader = text.Open(file, session);
            var parser = new DelimitedParser(reader, separator, quotes, skip, grid, session);
            var done = parser.Parse();
            place = parser.Place;
            return done;
        }
    }
}
