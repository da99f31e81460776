using Dashboard.Data.Exports;
using Dashboard.Data.Exports.Csv;
using Dashboard.Data.Exports.Xlsx;

namespace Dashboard.Web.Components;

/// <summary>A table of a page as the bytes of a file.</summary>
internal static class TableFile
{
    /// <param name="format">xlsx or csv.</param>
    /// <param name="table">What to write.</param>
    /// <param name="stamp">Of its page; null for none.</param>
    /// <param name="clock">When it is made; null says nothing of it.</param>
    public static MemoryStream Of(string format, ExportTable table, PageStamp? stamp, TimeProvider? clock)
    {
        if (format == "csv")
        {
            return new MemoryStream(TableText.Bytes(table));
        }

        var content = new MemoryStream();
        TableWorkbook.Write(table, stamp?.Of(table, clock?.GetLocalNow()) ?? ExportStamp.Nothing, content);
        content.Position = 0;
        return content;
    }
}
