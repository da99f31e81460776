using System.Numerics;

namespace Dashboard.Tests.Domain.Disclosure;

/// <summary>Σ factor · variable = constant, each variable once.</summary>
internal sealed record Equation(IReadOnlyList<(int Variable, long Factor)> Terms, long Constant);

/// <summary>
/// Exact Gauss–Jordan elimination in whole numbers: a variable is determined by the equations exactly when the reduced system has a
/// row with it alone.
/// </summary>
internal static class Elimination
{
    private const int Constant = -1;

    public static List<Equation> Reduce(IEnumerable<Equation> equations)
    {
        var reduced = new Dictionary<int, Dictionary<int, BigInteger>>();
        foreach (var equation in equations)
        {
            var row = equation.Terms.ToDictionary(term => term.Variable, term => (BigInteger)term.Factor);
            row[Constant] = equation.Constant;
            foreach (var variable in row.Keys.Where(reduced.ContainsKey).ToList())
            {
                Subtract(row, reduced[variable], variable);
            }

            if (row.Keys.Where(variable => variable != Constant).Order().ToList() is not [var pivot, ..])
            {
                continue;
            }

            foreach (var other in reduced.Values.Where(other => other.ContainsKey(pivot)))
            {
                Subtract(other, row, pivot);
            }

            reduced[pivot] = row;
        }

        return [.. reduced.Values.Select(row => new Equation(
            [.. row.Where(term => term.Key != Constant).Select(term => (term.Key, (long)term.Value))], (long)row.GetValueOrDefault(Constant)))];
    }

    /// <summary>Takes the variable out of a row by another row that has it.</summary>
    private static void Subtract(Dictionary<int, BigInteger> row, Dictionary<int, BigInteger> by, int variable)
    {
        var (own, other) = (row[variable], by[variable]);
        foreach (var key in row.Keys.Union(by.Keys).ToList())
        {
            var value = (row.GetValueOrDefault(key) * other) - (by.GetValueOrDefault(key) * own);
            if (value.IsZero && key != Constant)
            {
                row.Remove(key);
            }
            else
            {
                row[key] = value;
            }
        }

        var divisor = row.Values.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        if (divisor > 1)
        {
            foreach (var key in row.Keys.ToList())
            {
                row[key] /= divisor;
            }
        }
    }
}
