using Dashboard.Data.Domain.Statements;

namespace Dashboard.Data.Imports.Statements;

/// <summary>The dictionary of risk factors under every spelling that a file may have.</summary>
internal sealed class FactorNames
{
    /// <summary>Letters of a name from which on two slips of the pen still tell it from every other.</summary>
    private const int LongEnough = 15;

    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);

    public FactorNames(IEnumerable<KnownFactor> factors)
    {
        foreach (var factor in factors)
        {
            foreach (var name in factor.Names.Where(name => name.Length > 0))
            {
                _codes.TryAdd(HeadWords.Letters(name), factor.Code);
            }
        }
    }

    /// <summary>Code of the factor; null for a name that the dictionary does not know.</summary>
    /// <param name="written">As the file has it.</param>
    /// <param name="isSlip">Read past a misspelling.</param>
    public string? Find(string written, out bool isSlip)
    {
        isSlip = false;
        var letters = HeadWords.Letters(HeadWords.WithoutNumber(written));
        if (_codes.TryGetValue(letters, out var code))
        {
            return code;
        }

        var near = letters.Length < LongEnough ? [] : _codes.Where(name => name.Key.Length >= LongEnough && HeadWords.IsSlipOf(letters, name.Key, 2)).Select(name => name.Value).Distinct().ToList();
        isSlip = near.Count == 1;
        return isSlip ? near[0] : null;
    }

    /// <summary>An own factor of the region: its code is made of its name.</summary>
    public static OwnFactor Own(string written)
    {
        var name = HeadWords.WithoutNumber(written).Trim(' ', '.', ':', ';', ',', '*');
        return new OwnFactor(StatementTopic.OwnFactorCode(HeadWords.Fold(name)), name.Length > 0 ? char.ToUpperInvariant(name[0]) + name[1..] : name);
    }
}
