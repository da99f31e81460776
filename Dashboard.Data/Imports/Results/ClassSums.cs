using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Results;

/// <summary>
/// Rows of classes of one table, added up to a result of the school: counts are added, means weighted by participants. Where
/// the same table has a row of the whole school, that row stands and its classes are parts of it.
/// </summary>
internal sealed class ClassSums(ResultCollector collector, int sheet)
{
    private readonly Dictionary<(int Mention, int Assessment), Sum> _sums = [];
    private int _rows;
    private bool _detailsLeftOut;

    public void Add(int mention, int assessment, SchoolClass name, in ResultValues values, bool hasDetail, SourceCell source)
    {
        _detailsLeftOut |= hasDetail;
        if (values.IsEmpty)
        {
            return;
        }

        if (!_sums.TryGetValue((mention, assessment), out var sum))
        {
            _sums[(mention, assessment)] = sum = new Sum { Source = source };
        }

        if (!sum.Classes.TryGetValue(name, out var first))
        {
            sum.Classes[name] = (values, source);
            _rows++;
            return;
        }

        var same = first.Values == values;
        collector.TellRepeated(same, first.Source, source);
        sum.Contradicted |= !same;
    }

    /// <summary>Gives the sums to the collector; gives how many became results.</summary>
    public void Close()
    {
        foreach (var ((mention, assessment), sum) in _sums)
        {
            if (sum.Contradicted)
            {
                // Without the class that contradicts itself the number would not be the school's.
                collector.Output.ErroneousRows += sum.Classes.Count + 1;
            }
            else if (!collector.Has(mention, assessment))
            {
                collector.Add(mention, assessment, Total([.. sum.Classes.Values.Select(row => row.Values)]), sum.Source);
            }
        }

        if (_rows > 0 || _detailsLeftOut)
        {
            collector.TellOf(ResultMessages.ClassesAdded(_rows, _sums.Count, _detailsLeftOut), sheet);
        }
    }

    private static ResultValues Total(IReadOnlyList<ResultValues> rows) => rows.Count == 1 ? rows[0] : new ResultValues(
        Count(rows, row => row.Participants),
        Count(rows, row => row.Mark2),
        Count(rows, row => row.Mark3),
        Count(rows, row => row.Mark4),
        Count(rows, row => row.Mark5),
        rows.All(row => row.Mark2 is not null) ? null : Mean(rows, row => row.MeanMark),
        Mean(rows, row => row.MeanScore),
        Count(rows, row => row.BelowThreshold),
        Count(rows, row => row.HighScores),
        Count(rows, row => row.FullScores));

    /// <summary>Null where one class does not tell: a sum without it would be another number.</summary>
    private static int? Count(IReadOnlyList<ResultValues> rows, Func<ResultValues, int?> count) =>
        rows.All(row => count(row) is not null) ? rows.Sum(row => count(row)) : null;

    private static double? Mean(IReadOnlyList<ResultValues> rows, Func<ResultValues, double?> mean) =>
        rows.All(row => mean(row) is not null && row.Participants is > 0)
            ? rows.Sum(row => mean(row)!.Value * row.Participants!.Value) / rows.Sum(row => row.Participants!.Value)
            : null;

    private sealed class Sum
    {
        public required SourceCell Source { get; init; }

        public Dictionary<SchoolClass, (ResultValues Values, SourceCell Source)> Classes { get; } = [];

        public bool Contradicted { get; set; }
    }
}
