using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Spreadsheets;
using Xunit;

namespace Dashboard.Tests.Imports;

public sealed class NamesakeFilesTests
{
    [Fact]
    public void Files_of_one_name_get_a_number_and_keep_their_bytes()
    {
        var bytes = new[] { new byte[] { 1 }, [2], [3], [4] };
        var files = new[] { "marks.xlsx", "marks.xlsx", "marks.xlsx (2)", "marks.xlsx" }
            .Select((name, place) => ParseResult.Ok(new ArchivedFile(name, new MemoryStream(bytes[place]))));
        var told = NamesakeFiles.Distinguish(files).Select(file => (file.Value!.Path, file.Value.Content.ReadByte()));
        Assert.Equal([("marks.xlsx", 1), ("marks.xlsx (2)", 2), ("marks.xlsx (2) (2)", 3), ("marks.xlsx (3)", 4)], told);
    }
}
