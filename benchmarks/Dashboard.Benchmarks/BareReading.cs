using ExcelDataReader;

namespace Dashboard.Benchmarks;

/// <summary>The measure of .xlsx: a loop over ExcelDataReader that touches every cell and keeps nothing.</summary>
internal static class BareReading
{
    public static double SumOf(string file)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(file);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        var sum = 0.0;
        do
        {
            while (reader.Read())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    sum += reader.GetValue(column) switch
                    {
                        double number => number,
                        string text => text.Length,
                        _ => 0,
                    };
                }
            }
        }
        while (reader.NextResult());
        return sum;
    }
}
