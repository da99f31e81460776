namespace Dashboard.Data.Exports;

/// <summary>
/// A text that a spreadsheet would take for a formula stays a text. Names come from strangers' sheets: «=HYPERLINK(…)» in a name of a
/// school must not run on the machine of whoever opens the file. The one rule of all exports: CSV writes what <see cref="Harmless"/>
/// says; .xlsx marks the cell as a text, which is the same apostrophe as Excel itself keeps it, outside of the value.
/// </summary>
public static class FormulaGuard
{
    // The wide forms of East Asian keyboards are read as the narrow ones; a tab or a line end before the sign is skipped by readers.
    private const string Signs = "=+-@\t\r\n＝＋－＠";

    public static bool IsFormula(string text) => text.Length > 0 && Signs.Contains(text[0], StringComparison.Ordinal);

    public static string Harmless(string text) => IsFormula(text) ? "'" + text : text;
}
