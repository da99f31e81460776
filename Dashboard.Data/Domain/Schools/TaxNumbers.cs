namespace Dashboard.Data.Domain.Schools;

/// <summary>Check digits of ИНН (10 digits, legal entity) and ОГРН (13 digits).</summary>
public static class TaxNumbers
{
    private static ReadOnlySpan<int> InnWeights => [2, 4, 10, 3, 5, 9, 4, 6, 8];

    public static bool IsInn(string? text)
    {
        if (text is not { Length: 10 } || !text.All(char.IsAsciiDigit))
        {
            return false;
        }

        var sum = 0;
        for (var place = 0; place < InnWeights.Length; place++)
        {
            sum += InnWeights[place] * (text[place] - '0');
        }

        return sum % 11 % 10 == text[9] - '0';
    }

    public static bool IsOgrn(string? text) =>
        text is { Length: 13 } && text.All(char.IsAsciiDigit)
        && long.Parse(text.AsSpan(0, 12), System.Globalization.CultureInfo.InvariantCulture) % 11 % 10 == text[12] - '0';
}
