namespace Dashboard.Data.Domain.Orders;

/// <summary>The number of an order as it is written: «№ 343», «№ 01-05/116», «N 12-р».</summary>
internal static class WrittenNumber
{
    /// <summary>For use inside other patterns; the group is «number».</summary>
    public const string Pattern = @"(?:№|N|n|No\.?)\s?(?<number>\d[\p{L}\d]*(?:\s?[/–-]\s?[\p{L}\d]+|\.[\p{L}\d]+)*|[\p{L}]{1,4}[-/]\d[\p{L}\d]*(?:[/.-][\p{L}\d]+)*)";

    /// <summary>«01 - 05/116» is «01-05/116».</summary>
    public static string Tidy(string number) => number.Replace(" ", string.Empty, StringComparison.Ordinal).TrimEnd('.', '-', '/');
}
