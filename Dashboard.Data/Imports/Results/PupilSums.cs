using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Results;

/// <summary>Sums of one school's pupils: marks, scores, points by task, comparison with the journal.</summary>
/// <param name="tasks">Number of tasks.</param>
/// <param name="scoreIsSum">The sheet has no total: it is the sum of the tasks.</param>
internal sealed class PupilSums(int tasks, bool scoreIsSum)
{
    private readonly int[] _marks = new int[4];
    private readonly double[] _points = new double[tasks];
    private readonly double[] _largest = new double[tasks];
    private readonly bool[] _anyPoints = new bool[tasks];
    private readonly Dictionary<int, int> _scores = [];
    private int _pupils, _lower, _equal, _higher, _marked, _scored;
    private double _scoreSum;

    /// <summary>Adds one pupil; false where he has no mark from 2 to 5.</summary>
    public bool Add(ReadOnlySpan<Cell> cells, IReadOnlyList<TableColumn> tasks, int score, int mark, int journal, double? maxScore)
    {
        _pupils++;
        var sum = 0.0;
        for (var place = 0; place < tasks.Count; place++)
        {
            if (At(cells, tasks[place].Index).TryNumber(out var points) && points >= 0)
            {
                sum += points;
                _points[place] += points;
                _largest[place] = Math.Max(_largest[place], points);
                _anyPoints[place] = true;
            }
            else if (At(cells, tasks[place].Index).Text is { Length: > 0 })
            {
                // X: the pupil did not begin the task, which is no point of it.
                _anyPoints[place] = true;
            }
        }

        var total = sum;
        if ((scoreIsSum || At(cells, score).TryNumber(out total)) && total >= 0 && total <= Math.Max(100, maxScore ?? 0) && Math.Floor(total) == total)
        {
            _scores[(int)total] = _scores.GetValueOrDefault((int)total) + 1;
            _scoreSum += total;
            _scored++;
        }

        if (!At(cells, mark).TryNumber(out var own) || own is not (2 or 3 or 4 or 5))
        {
            return mark < 0;
        }

        _marks[(int)own - 2]++;
        _marked++;
        if (At(cells, journal).TryNumber(out var before) && before is >= 2 and <= 5)
        {
            _lower += own < before ? 1 : 0;
            _equal += own == before ? 1 : 0;
            _higher += own > before ? 1 : 0;
        }

        return true;
    }

    /// <summary>Raises the greatest points of each task to those earned here.</summary>
    public void Raise(double[] greatest)
    {
        for (var place = 0; place < greatest.Length; place++)
        {
            greatest[place] = Math.Max(greatest[place], _largest[place]);
        }
    }

    public void Write(ResultCollector collector, int mention, int assessment, IReadOnlyList<TableColumn> tasks, double[]? greatest, Work work, SourceCell source)
    {
        var hasMarks = _marked > 0 && _marked == _pupils;
        collector.Add(
            mention,
            assessment,
            new ResultValues(
                _pupils,
                hasMarks ? _marks[0] : null,
                hasMarks ? _marks[1] : null,
                hasMarks ? _marks[2] : null,
                hasMarks ? _marks[3] : null,
                MeanScore: _scored == _pupils ? Math.Round(_scoreSum / _pupils, 4) : null),
            source);
        if (_scored > 0)
        {
            var last = Math.Max((int)(work.MaxScore ?? 0), _scores.Keys.Max());
            var shares = new double[last + 1];
            foreach (var (score, pupils) in _scores)
            {
                shares[score] = (double)pupils / _scored;
            }

            collector.AddDetail(mention, assessment, ParticipantGroup.All, new ScoreDistribution(shares), source);
        }

        if (Array.Exists(_anyPoints, any => any))
        {
            var shares = tasks.Select((task, place) =>
            {
                var max = task.MaxPoints ?? greatest?[place] ?? 0;
                return new TaskShare(task.Code!, task.MaxPoints, _anyPoints[place] && max > 0 && _largest[place] <= max ? _points[place] / (max * _pupils) : null);
            }).ToArray();
            if (Array.Exists(shares, task => task.Share is not null))
            {
                collector.AddDetail(mention, assessment, ParticipantGroup.All, new TaskShares(shares), source);
            }
        }

        if (_lower + _equal + _higher > 0)
        {
            collector.AddDetail(mention, assessment, ParticipantGroup.All, new JournalComparison(_lower, _equal, _higher), source);
        }
    }

    private static Cell At(ReadOnlySpan<Cell> cells, int column) => (uint)column < (uint)cells.Length ? cells[column] : default;
}
