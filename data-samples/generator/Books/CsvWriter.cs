using System.Globalization;
using System.Text;

namespace Dashboard.Samples.Books;

/// <summary>Writes the first sheet of a book as separated text.</summary>
public static class CsvWriter
{
    public static void Write(Book book, Stream target, CsvShape? shape = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        shape ??= new CsvShape();
        using var writer = new StreamWriter(target, EncodingOf(shape.Encoding), 1 << 16, leaveOpen: true);
        if (shape.SeparatorLine)
        {
            writer.Write("sep=" + shape.Separator + shape.NewLine);
        }

        var special = new[] { shape.Separator, '"', '\r', '\n' };
        var next = 0;
        foreach (var row in book.Sheets[0].Rows())
        {
            // A row that holds nothing is an empty line: places in the text are places in the sheet.
            for (; next < row.Index; next++)
            {
                writer.Write(shape.NewLine);
            }

            var cells = row.Cells.Span;
            for (var column = 0; column < cells.Length; column++)
            {
                if (column > 0)
                {
                    writer.Write(shape.Separator);
                }

                WriteValue(writer, cells[column], shape, special);
            }

            writer.Write(shape.NewLine);
            next = row.Index + 1;
        }
    }

    public static byte[] Write(Book book, CsvShape? shape = null)
    {
        using var memory = new MemoryStream();
        Write(book, memory, shape);
        return memory.ToArray();
    }

    private static void WriteValue(StreamWriter writer, in BookCell cell, CsvShape shape, char[] special)
    {
        var text = TextOf(cell, shape.DecimalComma);
        if (shape.QuoteAll || cell.Format == BookFormat.Text || text.AsSpan().ContainsAny(special))
        {
            writer.Write('"');
            writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
            writer.Write('"');
        }
        else
        {
            writer.Write(text);
        }
    }

    /// <summary>A cell as Excel shows it, since that is what it saves as text.</summary>
    internal static string TextOf(in BookCell cell, bool decimalComma)
    {
        var culture = CultureInfo.InvariantCulture;
        var text = cell.Kind switch
        {
            BookCellKind.Text or BookCellKind.Error => cell.Text!,
            BookCellKind.Number when cell.Format == BookFormat.Percent => (cell.Number * 100).ToString("0.00", culture) + "%",
            BookCellKind.Number => cell.Number.ToString("R", culture),
            BookCellKind.Date => cell.Day.ToString("dd.MM.yyyy", culture),
            BookCellKind.Boolean => cell.Number == 0 ? "ЛОЖЬ" : "ИСТИНА",
            _ => "",
        };
        return decimalComma && cell.Kind == BookCellKind.Number ? text.Replace('.', ',') : text;
    }

    private static Encoding EncodingOf(CsvEncoding encoding)
    {
        if (encoding == CsvEncoding.Windows1251)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        }

        return encoding == CsvEncoding.Utf16 ? Encoding.Unicode : new UTF8Encoding(encoding == CsvEncoding.Utf8Bom);
    }
}
