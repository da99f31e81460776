using System.Globalization;

namespace Dashboard.Samples.Region;

/// <summary>
/// Invented ИНН and ОГРН with true check digits. They carry the region number 99, which no
/// subject of the federation has, so none belongs to a real school.
/// </summary>
public static class TaxNumbers
{
    public static string Inn(int serial)
    {
        var first = "9901" + serial.ToString("00000", CultureInfo.InvariantCulture);
        int[] weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];
        var sum = 0;
        for (var place = 0; place < weights.Length; place++)
        {
            sum += weights[place] * (first[place] - '0');
        }

        return first + (sum % 11 % 10).ToString(CultureInfo.InvariantCulture);
    }

    public static string Ogrn(int serial)
    {
        var first = "10299" + serial.ToString("0000000", CultureInfo.InvariantCulture);
        return first + (long.Parse(first, CultureInfo.InvariantCulture) % 11 % 10).ToString(CultureInfo.InvariantCulture);
    }
}
