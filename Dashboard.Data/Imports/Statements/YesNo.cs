namespace Dashboard.Data.Imports.Statements;

/// <summary>What a cell of «+», «1» or «да» says.</summary>
internal enum YesNo
{
    /// <summary>Nothing stands in the cell.</summary>
    Blank,
    No,
    Yes,

    /// <summary>Something that is neither yes nor no.</summary>
    Unread,
}

/// <summary>Reads marks of yes and no.</summary>
internal static class YesNoWords
{
    public static YesNo Parse(string text) => HeadWords.OneLine(text).ToLowerInvariant() switch
    {
        "" => YesNo.Blank,
        "1" or "+" or "да" or "v" or "х" or "x" or "✓" or "✔" or "√" or "есть" or "истина" or "*" => YesNo.Yes,
        "0" or "-" or "–" or "—" or "−" or "нет" or "ложь" or "0,0" => YesNo.No,
        _ => YesNo.Unread,
    };
}
