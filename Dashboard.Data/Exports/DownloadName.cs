using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Exports;

/// <summary>How a file is called that somebody saves.</summary>
public static class DownloadName
{
    private const string NotInNames = "\\/:*?\"<>|";

    /// <summary>«Мониторинг, Ольховецкий МО, 2024–2025, № 87.xlsx».</summary>
    /// <param name="words">In order; what is null is left out.</param>
    /// <param name="ending">With its point.</param>
    public static string Of(IEnumerable<string?> words, string ending)
    {
        var name = string.Join(", ", words.OfType<string>()).Replace(Russian.NoBreakSpace, ' ');
        return string.Concat(name.Select(sign => char.IsControl(sign) || NotInNames.Contains(sign, StringComparison.Ordinal) ? '-' : sign)) + ending;
    }
}
