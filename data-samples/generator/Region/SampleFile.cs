using Dashboard.Samples.Books;

namespace Dashboard.Samples.Region;

/// <summary>A file of the sample region.</summary>
/// <param name="Path">Relative to the folder, with «/».</param>
/// <param name="Content">The bytes, the same in every run.</param>
public sealed record SampleFile(string Path, byte[] Content)
{
    public static SampleFile Xlsx(string path, Book book) => new(path, XlsxWriter.Write(book));

    public static SampleFile Xls(string path, Book book) => new(path, XlsWriter.Write(book));

    /// <summary>As an office saves «CSV (разделители — запятые)» in Russian Windows: windows-1251, «;», decimal commas.</summary>
    public static SampleFile Csv1251(string path, Book book) =>
        new(path, CsvWriter.Write(book, new CsvShape { Encoding = CsvEncoding.Windows1251 }));
}
