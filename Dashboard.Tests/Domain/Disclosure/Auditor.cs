using Dashboard.Data.Domain.Disclosure;

namespace Dashboard.Tests.Domain.Disclosure;

/// <summary>
/// The attacker: knows every published number, what «&lt;10» and «*» mean, that parts add up to totals, marks to participants and years
/// to windows, and that pupils are whole. Solves the equations exactly, then narrows every hidden number between bounds; what is left
/// with one value is found. Knows nothing of how cells are chosen.
/// </summary>
internal static class Auditor
{
    private const long Large = 1_000_000;

    public sealed record Found(int Table, int Territory, int Measure, long Value);

    public static IReadOnlyList<Found> Attack(Release release)
    {
        var knowledge = new Knowledge(release);
        var rows = Elimination.Reduce(knowledge.Equations);
        // Both: a published equation bounds what a combination of several does not, and the other way round.
        var bounds = Propagate([.. knowledge.Equations, .. rows], knowledge.Bounds);
        return [.. from variable in knowledge.Variables
            where variable.Value < knowledge.Secrets && bounds[variable.Value].Least == bounds[variable.Value].Most
            select new Found(variable.Key.Table, variable.Key.Territory, variable.Key.Measure, bounds[variable.Value].Least)];
    }

    private static (long Least, long Most)[] Propagate(List<Equation> equations, (long Least, long Most)[] start)
    {
        var bounds = start.ToArray();
        for (var (changed, round) = (true, 0); changed && round < 200; round++)
        {
            changed = false;
            foreach (var equation in equations)
            {
                var (least, most) = (0L, 0L);
                foreach (var (variable, factor) in equation.Terms)
                {
                    least += factor * (factor > 0 ? bounds[variable].Least : bounds[variable].Most);
                    most += factor * (factor > 0 ? bounds[variable].Most : bounds[variable].Least);
                }

                foreach (var (variable, factor) in equation.Terms)
                {
                    var (low, high) = bounds[variable];
                    var othersLeast = least - (factor * (factor > 0 ? low : high));
                    var othersMost = most - (factor * (factor > 0 ? high : low));
                    var (from, to) = Divide(equation.Constant - othersMost, equation.Constant - othersLeast, factor);
                    if (from > low || to < high)
                    {
                        bounds[variable] = (Math.Max(low, from), Math.Min(high, to));
                        least = othersLeast + (factor * (factor > 0 ? bounds[variable].Least : bounds[variable].Most));
                        most = othersMost + (factor * (factor > 0 ? bounds[variable].Most : bounds[variable].Least));
                        changed = true;
                    }
                }
            }
        }

        return bounds;
    }

    /// <summary>Whole numbers x with from ≤ factor·x ≤ to.</summary>
    private static (long From, long To) Divide(long from, long to, long factor)
    {
        (from, to, factor) = factor < 0 ? (-to, -from, -factor) : (from, to, factor);
        return (-(long)Math.Floor(-from / (double)factor), (long)Math.Floor(to / (double)factor));
    }

    /// <summary>The release as equations over what is hidden in it.</summary>
    private sealed class Knowledge
    {
        private const int NotBelow = Release.Measures + 1;
        private readonly Release _release;
        private readonly List<(long Least, long Most)> _bounds = [];

        public Knowledge(Release release)
        {
            _release = release;
            foreach (var (cell, decision) in release.Decisions.Where(pair => pair.Value != CellDisclosure.Shown).OrderBy(pair => pair.Key))
            {
                for (var measure = 0; measure <= Release.Measures; measure++)
                {
                    Variables[(cell.Table, cell.Territory, measure)] = _bounds.Count;
                    _bounds.Add(Known(cell.Table, cell.Territory, measure, decision));
                }
            }

            Secrets = _bounds.Count;
            AddMarks();
            AddTotals();
            AddSums();
            AddSame();
        }

        public Dictionary<(int Table, int Territory, int Measure), int> Variables { get; } = [];

        /// <summary>Variables before this one are hidden numbers; the rest are the attacker's own.</summary>
        public int Secrets { get; }

        public List<Equation> Equations { get; } = [];

        public (long Least, long Most)[] Bounds => [.. _bounds];

        private (long Least, long Most) Known(int table, int territory, int measure, CellDisclosure decision)
        {
            var isTotal = _release.Parents.Select((parent, part) => (parent, part)).Any(pair => pair.parent == territory && _release.Tables[table].ContainsKey(pair.part));
            return (measure, decision, isTotal) switch
            {
                (0, CellDisclosure.HiddenSmall, _) => (1, 9),
                (_, CellDisclosure.HiddenSmall, _) => (0, 9),
                (0, CellDisclosure.HiddenToProtect, false) => (10, Large),
                _ => (0, Large),
            };
        }

        private void AddMarks()
        {
            foreach (var cell in Variables.Keys.Where(variable => variable.Measure == 0).ToList())
            {
                if (_release.Tables[cell.Table][cell.Territory].Numbers[1] is not null)
                {
                    Equations.Add(new Equation([(Id(cell, 0), -1), .. Enumerable.Range(1, 4).Select(mark => (Id(cell, mark), 1L))], 0));
                }

                // Pupils below the threshold are participants: those who are not below are a number too.
                Variables[(cell.Table, cell.Territory, NotBelow)] = _bounds.Count;
                _bounds.Add((0, Large));
                Equations.Add(new Equation([(Id(cell, 0), -1), (Id(cell, Release.Measures), 1), (Id(cell, NotBelow), 1)], 0));
            }
        }

        private void AddTotals()
        {
            for (var table = 0; table < _release.Tables.Count; table++)
            {
                foreach (var parts in _release.Parents.Select((parent, part) => (parent, part)).Where(pair => pair.parent >= 0 && _release.Tables[table].ContainsKey(pair.part)).GroupBy(pair => pair.parent))
                {
                    Add([(table, parts.Key, -1), .. parts.Select(pair => (table, pair.part, 1))], _ => 0);
                }
            }
        }

        private void AddSums()
        {
            foreach (var (territory, tables) in _release.Sums)
            {
                Add([.. tables.Select(table => (table, territory, 1))], measure => tables.Sum(table => _release.Tables[table][territory].Numbers[measure] ?? 0));
            }
        }

        private void AddSame()
        {
            foreach (var (territory, table, other) in _release.Same)
            {
                Add([(table, territory, 1), (other, territory, -1)], _ => 0);
            }
        }

        /// <summary>Σ factor·cell = constant, for every number of the cells; cells that are shown go to the constant.</summary>
        private void Add(List<(int Table, int Territory, int Factor)> cells, Func<int, long> constant)
        {
            for (var measure = 0; measure <= Release.Measures; measure++)
            {
                if (cells.Any(cell => _release.Tables[cell.Table][cell.Territory].Numbers[measure] is null))
                {
                    continue;
                }

                var (terms, rest) = (new List<(int, long)>(), constant(measure));
                foreach (var (table, territory, factor) in cells)
                {
                    if (Variables.TryGetValue((table, territory, measure), out var variable))
                    {
                        terms.Add((variable, factor));
                    }
                    else
                    {
                        rest -= factor * (long)_release.Tables[table][territory].Numbers[measure]!.Value;
                    }
                }

                if (terms.Count > 0)
                {
                    Equations.Add(new Equation(terms, rest));
                }
            }
        }

        private int Id((int Table, int Territory, int) cell, int measure) => Variables[(cell.Table, cell.Territory, measure)];
    }
}
