namespace Dashboard.Data.Domain.Disclosure;

/// <summary>
/// Decides which cells the public is shown. One decision holds for all tables of the same pupils (before and after retakes), for every
/// page and every export: it is made on all territories at once, never on the table that was asked for. A cell is hidden whole, with
/// everything that is counted of it. See docs/disclosure.md.
/// </summary>
public sealed class HiddenCells
{
    /// <summary>An unlimited size, small enough to be added up.</summary>
    private const long Unlimited = int.MaxValue;

    private readonly TerritoryTree _tree;
    private readonly IReadOnlyList<PublishedTable> _tables;
    private readonly DisclosureRule _rule;
    private readonly bool[] _hidden;

    private HiddenCells(TerritoryTree tree, IReadOnlyList<PublishedTable> tables, DisclosureRule rule)
    {
        (_tree, _tables, _rule, _hidden) = (tree, tables, rule, new bool[tree.Count]);
    }

    /// <param name="tree">The territories; where two cells would do, the one with fewer participants is hidden, then the one with the lower place.</param>
    /// <param name="tables">The work, and the same work after retakes: tables that tell of the same pupils.</param>
    /// <param name="rule">Thresholds.</param>
    /// <param name="hiddenBefore">
    /// Territories hidden in an earlier publication of this work. They stay hidden: else a correction would show a neighbour whose
    /// old number, taken from the old total, gives the one that stays hidden.
    /// </param>
    public static HiddenCells Decide(TerritoryTree tree, IReadOnlyList<PublishedTable> tables, DisclosureRule rule, IEnumerable<int>? hiddenBefore = null)
    {
        var cells = new HiddenCells(tree, tables, rule);
        foreach (var table in tables)
        {
            table.AddUp();
        }

        foreach (var territory in hiddenBefore ?? [])
        {
            cells._hidden[territory] = true;
        }

        for (var territory = 0; territory < tree.Count; territory++)
        {
            cells._hidden[territory] |= tables.Any(table => cells.IsSmall(table, territory));
        }

        foreach (var total in tree.Totals)
        {
            cells.Protect(total);
        }

        return cells;
    }

    /// <summary>
    /// A sum outside the tree (years, subjects, grades, schools of another grouping): shown only where each of its terms is. It then tells nothing that they do
    /// not tell; else a sum minus its shown terms, or a sum of three years minus a sum of two, would.
    /// </summary>
    public static CellDisclosure OfSum(IEnumerable<CellDisclosure> terms) =>
        terms.All(term => term == CellDisclosure.Shown) ? CellDisclosure.Shown : CellDisclosure.HiddenToProtect;

    /// <summary>Territories to be handed on as hidden before, when this work is published again.</summary>
    public IEnumerable<int> Territories => Enumerable.Range(0, _hidden.Length).Where(territory => _hidden[territory]);

    public CellDisclosure Of(PublishedTable table, int territory)
    {
        var participants = table.Participants(territory);
        if (!_hidden[territory] || !table.Has(territory) || participants == 0)
        {
            return CellDisclosure.Shown;
        }

        if (participants < 0)
        {
            return CellDisclosure.HiddenUnknown;
        }

        if (participants < _rule.SmallestShown)
        {
            return TellsEverySize(table, territory) ? CellDisclosure.HiddenToProtect : CellDisclosure.HiddenSmall;
        }

        // Hidden for another table of the same pupils, where one of its schools took part that did not take part here: a sum of what is
        // shown is no secret.
        return HasParts(table, territory) && !RestOf(table, territory).HasSecret ? CellDisclosure.Shown : CellDisclosure.HiddenToProtect;
    }

    /// <summary>«&lt;10» of a municipality where nine schools took part would say that each had one pupil.</summary>
    private bool TellsEverySize(PublishedTable table, int territory) =>
        RestOf(table, territory) is { Parts: > 1 } rest && rest.Least + 1 >= _rule.SmallestShown;

    private bool HasParts(PublishedTable table, int territory)
    {
        foreach (var part in _tree.PartsOf(territory))
        {
            if (table.Has(part))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Nobody took part: nothing to hide. An unknown size may be small.</summary>
    private bool IsSmall(PublishedTable table, int territory) =>
        table.Has(territory) && table.Participants(territory) != 0 && table.Participants(territory) < _rule.SmallestShown;

    private void Protect(int total)
    {
        if (_hidden[total])
        {
            return;
        }

        var rests = _tables.Select(table => RestOf(table, total)).ToArray();
        if (Dangers(rests) == 0)
        {
            return;
        }

        var candidates = new List<Candidate>();
        foreach (var part in _tree.PartsOf(total))
        {
            if (!_hidden[part] && _tables.Sum(table => Math.Max(table.Participants(part), 0)) is > 0 and var loss)
            {
                candidates.Add(new Candidate(part, loss, OfHidden(part)));
            }
        }

        if (Dangers(candidates.Aggregate(rests, static (all, candidate) => Join(all, candidate.Rests))) > 0)
        {
            // Hiding every part would not be enough, so none is hidden for this: the total is, and the total above it is looked at next.
            _hidden[total] = true;
            return;
        }

        while (Dangers(rests) > 0)
        {
            // The one that mends most; of equal ones that with the fewest participants, then the first.
            var best = candidates.MinBy(candidate => (Dangers(Join(rests, candidate.Rests)), candidate.Loss, candidate.Territory))!;
            candidates.Remove(best);
            rests = Join(rests, best.Rests);
            Hide(best.Territory);
        }
    }

    /// <summary>Hides a part; a total only together with one of its own parts, for else it would be their sum.</summary>
    /// <returns>What was hidden by this.</returns>
    private List<int> Hide(int territory)
    {
        var hidden = new List<int>();
        for (var next = territory; next >= 0;)
        {
            _hidden[next] = true;
            hidden.Add(next);
            var parts = _tree.PartsOf(next);
            next = -1;
            var least = long.MaxValue;
            foreach (var part in parts)
            {
                if (_hidden[part])
                {
                    return hidden;
                }

                if (_tables.Sum(table => (long)Math.Max(table.Participants(part), 0)) is > 0 and var loss && loss < least)
                {
                    (least, next) = (loss, part);
                }
            }
        }

        return hidden;
    }

    /// <summary>What a part would add to the rest of its total if it were hidden.</summary>
    private Rest[] OfHidden(int territory)
    {
        var hidden = Hide(territory);
        var rests = _tables.Select(table =>
        {
            var rest = new Rest(table.Measures);
            AddHidden(rest, table, territory);
            return rest;
        }).ToArray();
        foreach (var each in hidden)
        {
            _hidden[each] = false;
        }

        return rests;
    }

    private Rest RestOf(PublishedTable table, int total)
    {
        var rest = new Rest(table.Measures);
        foreach (var part in _tree.PartsOf(total))
        {
            if (_hidden[part])
            {
                AddHidden(rest, table, part);
            }
        }

        if (rest.HasSecret)
        {
            AddUnlisted(rest, table, total);
        }

        return rest;
    }

    private void AddHidden(Rest rest, PublishedTable table, int territory)
    {
        var participants = table.Participants(territory);
        if (!table.Has(territory) || participants == 0)
        {
            return;
        }

        if (participants < 0)
        {
            rest.AddSecret();
            return;
        }

        var isSmall = participants < _rule.SmallestShown;
        if (!HasParts(table, territory))
        {
            Span<int> counts = stackalloc int[table.Measures];
            for (var measure = 0; measure < counts.Length; measure++)
            {
                counts[measure] = table.Count(territory, measure);
            }

            rest.Add(participants, counts, isSmall ? 1 : _rule.SmallestShown, isSmall ? _rule.SmallestShown - 1 : Unlimited);
            return;
        }

        // Of a hidden total only its hidden cells are secret: the shown ones are known.
        var inner = RestOf(table, territory);
        if (inner.Parts == 0 && isSmall)
        {
            rest.AddSecret();
        }

        var shown = participants - inner.Participants;
        rest.Add(
            inner,
            isSmall ? inner.Least : Math.Max(inner.Least, _rule.SmallestShown - shown),
            isSmall && !TellsEverySize(table, territory) ? Math.Min(inner.Most, _rule.SmallestShown - 1 - shown) : inner.Most);
    }

    /// <summary>
    /// A published total may hold schools that are not in the tables (a coordinator has only the own ones): to whoever subtracts they
    /// are one more hidden part. Fewer than ten of them may be an error of rounding and protect nobody.
    /// </summary>
    private void AddUnlisted(Rest rest, PublishedTable table, int total)
    {
        var participants = table.Participants(total);
        Span<int> counts = stackalloc int[table.Measures];
        for (var measure = 0; measure < counts.Length; measure++)
        {
            counts[measure] = table.Count(total, measure);
        }

        foreach (var part in _tree.PartsOf(total))
        {
            if (table.Has(part))
            {
                participants -= Math.Max(table.Participants(part), 0);
                for (var measure = 0; measure < counts.Length; measure++)
                {
                    counts[measure] -= Math.Max(table.Count(part, measure), 0);
                }
            }
        }

        if (participants >= _rule.SmallestShown)
        {
            foreach (ref var count in counts)
            {
                count = count > participants ? -1 : count;
            }

            rest.Add(participants, counts, 0, Unlimited);
        }
    }

    private int Dangers(Rest[] rests) => rests.Sum(rest => rest.Dangers(_rule));

    private static Rest[] Join(Rest[] rests, Rest[] others) => [.. rests.Select((rest, table) => rest.With(others[table]))];

    private sealed record Candidate(int Territory, int Loss, Rest[] Rests);
}
