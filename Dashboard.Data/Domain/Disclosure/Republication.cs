using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Dashboard.Data.Domain.Disclosure;

/// <summary>What the last publication of a table has hidden, and of what.</summary>
/// <param name="Hidden">Places that were hidden.</param>
/// <param name="Totals">Places of totals that had a number, shown or hidden.</param>
/// <param name="Secrets">The fingerprint of the hidden numbers (<see cref="Republication.Secrets"/>).</param>
public sealed record PublishedBefore(IReadOnlySet<int> Hidden, IReadOnlySet<int> Totals, string Secrets);

/// <summary>
/// Whether a table may be published once more with other numbers. Whoever kept the earlier publication subtracts it: of two publications
/// that are safe alone, the difference tells how the hidden cells moved, and with the bounds of both that is enough in small groups.
/// </summary>
public static class Republication
{
    /// <summary>
    /// True where the difference tells nothing of a hidden cell: each holds what it held, and beside it nothing else is hidden now under a
    /// total that was there. Rows that were shown may be corrected, and municipalities that were not there may come.
    /// </summary>
    /// <param name="tree">The territories.</param>
    /// <param name="now">Decided with what was hidden before.</param>
    /// <param name="tables">The tables that tell of the same pupils, as they were decided on.</param>
    /// <param name="before">Of each table its last publication, null for a table that was never published.</param>
    public static bool TellsNothing(TerritoryTree tree, HiddenCells now, IReadOnlyList<PublishedTable> tables, IReadOnlyList<PublishedBefore?> before)
    {
        var hidden = now.Territories.ToHashSet();
        var known = before.OfType<PublishedBefore>().ToList();
        var hiddenBefore = known.SelectMany(each => each.Hidden).ToHashSet();
        var totals = known.SelectMany(each => each.Totals).ToHashSet();
        foreach (var total in totals)
        {
            if (hidden.Contains(total) && !hiddenBefore.Contains(total))
            {
                return false;
            }

            foreach (var part in tree.PartsOf(total))
            {
                if (hidden.Contains(part) && !hiddenBefore.Contains(part))
                {
                    return false;
                }
            }
        }

        return Enumerable.Range(0, tables.Count).All(table => before[table] is not { } last || Secrets(tables[table], last.Hidden) == last.Secrets);
    }

    /// <summary>
    /// A fingerprint of everything that is counted in these cells of a table, with the sums that totals without a row have. Not a protection: it
    /// is kept where the numbers are, to be compared.
    /// </summary>
    public static string Secrets(PublishedTable table, IEnumerable<int> hidden)
    {
        var numbers = hidden.Order().Where(table.Has)
            .SelectMany(place => Enumerable.Range(0, table.Measures).Select(measure => table.Count(place, measure)).Prepend(table.Participants(place))).ToList();
        var bytes = new byte[numbers.Count * sizeof(int)];
        for (var number = 0; number < numbers.Count; number++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(number * sizeof(int)), numbers[number]);
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    /// <summary>Totals of the table that have a number.</summary>
    public static IEnumerable<int> Totals(TerritoryTree tree, PublishedTable table) => tree.Totals.Where(table.Has);
}
