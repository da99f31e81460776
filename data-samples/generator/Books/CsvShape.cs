namespace Dashboard.Samples.Books;

/// <summary>How bytes stand for characters in a text file.</summary>
public enum CsvEncoding
{
    Utf8,
    Utf8Bom,

    /// <summary>UTF-16, little endian with its mark: what Excel calls «Текст Юникод».</summary>
    Utf16,
    Windows1251,
}

/// <summary>How a separated text file is shaped.</summary>
public sealed record CsvShape
{
    public CsvEncoding Encoding { get; init; } = CsvEncoding.Utf8Bom;

    public char Separator { get; init; } = ';';

    /// <summary>Numbers with a decimal comma, as Excel writes with Russian settings.</summary>
    public bool DecimalComma { get; init; } = true;

    /// <summary>Every value in quotes, not only those that need it.</summary>
    public bool QuoteAll { get; init; }

    /// <summary>A first line <c>sep=;</c> that tells Excel the separator.</summary>
    public bool SeparatorLine { get; init; }

    public string NewLine { get; init; } = "\r\n";
}
