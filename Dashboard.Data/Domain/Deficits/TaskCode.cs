using System.Globalization;

namespace Dashboard.Data.Domain.Deficits;

/// <summary>
/// Numbers of tasks as different reports write them: «3(1)» of «Достижение планируемых результатов» is «3.1» of «Выполнение
/// заданий», and «1К2» follows «1К1».
/// </summary>
public static class TaskCode
{
    /// <summary>One spelling: Cyrillic К, a dot before a part, nothing around it.</summary>
    public static string Normalise(string code) => code.Trim().TrimEnd('.')
        .Replace('K', 'К').Replace('k', 'К').Replace('к', 'К')
        .Replace(',', '.').Replace("(", ".", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)
        .Replace(".К", "К", StringComparison.Ordinal);

    /// <summary>The number of the whole task: 12 of «12.1», 1 of «1К2»; the code itself where it does not begin with a number.</summary>
    public static string Whole(string code)
    {
        var digits = 0;
        while (digits < code.Length && char.IsAsciiDigit(code[digits]))
        {
            digits++;
        }

        return digits == 0 ? code : code[..digits];
    }

    /// <summary>As in the work: 2 before 10, 1К1 before 1К2.</summary>
    public static int Compare(string left, string right) =>
        CultureInfo.InvariantCulture.CompareInfo.Compare(left, right, CompareOptions.NumericOrdering);
}
