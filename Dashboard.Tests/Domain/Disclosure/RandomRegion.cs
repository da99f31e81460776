namespace Dashboard.Tests.Domain.Disclosure;

/// <summary>
/// A region from a seed: 1–8 municipalities of 1–12 schools, schools without a municipality and municipalities without schools among
/// them; two subjects in three years, one of them after retakes too; many small schools, some without a participant, some marks that nobody has.
/// </summary>
internal sealed class RandomRegion
{
    private readonly Chance _random;

    public RandomRegion(int seed)
    {
        _random = new Chance((ulong)seed);
        var parents = new List<int> { -1 };
        for (var (municipality, count) = (0, _random.Next(1, 9)); municipality < count; municipality++)
        {
            var place = parents.Count;
            parents.Add(0);
            parents.AddRange(Enumerable.Repeat(place, _random.Next(10) == 0 ? 0 : _random.Next(1, 13)));
        }

        parents.AddRange(Enumerable.Repeat(0, _random.Next(4) == 0 ? 1 : 0));
        Parents = parents;
        var tables = new List<IReadOnlyDictionary<int, Row>>();
        for (var subject = 0; subject < 2; subject++)
        {
            var sizes = parents.Select(_ => Size()).ToList();
            for (var year = 0; year < 3; year++)
            {
                tables.Add(Table(sizes));
            }
        }

        tables.Add(AfterRetakes(tables[^1]));
        Tables = tables;
    }

    public IReadOnlyList<int> Parents { get; }

    /// <summary>Years of the first subject, years of the second, the last of them after retakes.</summary>
    public IReadOnlyList<IReadOnlyDictionary<int, Row>> Tables { get; }

    public static IReadOnlyList<IReadOnlyList<int>> SamePupils { get; } = [[0], [1], [2], [3], [4], [5, 6]];

    /// <summary>Three years and two years of each subject, and both subjects of a year.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Windows { get; } = [[0, 1, 2], [1, 2], [3, 4, 5], [4, 5], [2, 5], [0, 3]];

    private int Size() => _random.Next(10) switch
    {
        0 => 0,
        < 5 => _random.Next(1, 10),
        < 8 => _random.Next(10, 31),
        _ => _random.Next(30, 150),
    };

    private SortedDictionary<int, Row> Table(List<int> sizes)
    {
        var chances = Enumerable.Range(0, 4).Select(_ => _random.Next(4) == 0 ? 0.02 : _random.NextDouble()).ToList();
        var hasMarks = _random.Next(4) > 0;
        var rows = new SortedDictionary<int, Row>();
        for (var territory = Parents.Count - 1; territory >= 0; territory--)
        {
            var parts = Enumerable.Range(0, Parents.Count).Where(part => Parents[part] == territory && rows.ContainsKey(part)).Select(part => rows[part]).ToList();
            if (parts.Count > 0)
            {
                rows[territory] = Row.Sum(parts);
            }
            else if (_random.Next(8) > 0)
            {
                var marks = new int[4];
                for (var pupil = Math.Max(0, sizes[territory] + _random.Next(-2, 3)); pupil > 0; pupil--)
                {
                    marks[Pick(chances)]++;
                }

                var row = Row.Marks(marks[0], marks[1], marks[2], marks[3]);
                rows[territory] = hasMarks ? row : new Row([row.Participants, null, null, null, null, marks[0]]);
            }
        }

        return rows;
    }

    /// <summary>Some of those who had «2» have «3» now, and some came late.</summary>
    private SortedDictionary<int, Row> AfterRetakes(IReadOnlyDictionary<int, Row> before)
    {
        var rows = new SortedDictionary<int, Row>();
        for (var territory = Parents.Count - 1; territory >= 0; territory--)
        {
            var parts = Enumerable.Range(0, Parents.Count).Where(part => Parents[part] == territory && rows.ContainsKey(part)).Select(part => rows[part]).ToList();
            if (parts.Count > 0)
            {
                rows[territory] = Row.Sum(parts);
            }
            else if (before.TryGetValue(territory, out var row))
            {
                var passed = _random.Next((row.Numbers[5] ?? 0) + 1);
                var late = _random.Next(3);
                rows[territory] = new Row([row.Participants + late, row.Numbers[1] - passed, row.Numbers[2] + passed + late, row.Numbers[3], row.Numbers[4], row.Numbers[5] - passed]);
            }
        }

        return rows;
    }

    private int Pick(List<double> chances)
    {
        var left = _random.NextDouble() * chances.Sum();
        for (var mark = 0; mark < 3; mark++)
        {
            left -= chances[mark];
            if (left < 0)
            {
                return mark;
            }
        }

        return 3;
    }

    /// <summary>SplitMix64 (Steele, Lea and Flood 2014): a seed gives the same region on any version of the framework.</summary>
    internal sealed class Chance(ulong seed)
    {
        private ulong _state = seed;

        public double NextDouble()
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return ((mixed ^ (mixed >> 31)) >> 11) / (double)(1UL << 53);
        }

        /// <summary>A whole number below the end.</summary>
        public int Next(int end) => (int)(NextDouble() * end);

        public int Next(int start, int end) => start + Next(end - start);
    }
}
