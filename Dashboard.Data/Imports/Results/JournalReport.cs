using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Results;

/// <summary>
/// «Сравнение отметок с отметками по журналу»: under each territory the rows «Понизили», «Подтвердили», «Повысили», «Всего»,
/// or the three as columns.
/// </summary>
internal sealed class JournalReport
{
    /// <summary>Three shares of hundredths of a percent lose half of one each: it shows in a country, never in a school.</summary>
    private const double RoundingOfThreeShares = 3 * 0.00005;

    private readonly SheetTable _table;
    private readonly ResultCollector _collector;
    private readonly Levels _levels;
    private readonly AssessmentSource _source;
    private readonly ValueColumns _columns;
    private readonly int _label, _share;
    private JournalQuartet? _open;

    private JournalReport(SheetTable table, Work work, ResultCollector collector, string? municipality)
    {
        _table = table;
        _collector = collector;
        _levels = new Levels(table, collector, municipality);
        _source = new AssessmentSource(table, work, collector);
        _columns = ValueColumns.Of(table, work, isEge: false);
        _label = table.IndexOf(ColumnMeaning.Territory) is >= 0 and var territory ? territory : Math.Max(0, table.IndexOf(ColumnMeaning.SchoolName));
        _share = table.IndexOf(ColumnMeaning.Share);
    }

    public static int Read(SheetTable table, Work work, ResultCollector collector, string? municipality, CancellationToken token)
    {
        var report = new JournalReport(table, work, collector, municipality);
        var before = collector.Output.Details.Count;
        var inColumns = table.Has(ColumnMeaning.JournalLower);
        for (var row = table.FirstRow; row < table.EndRow; row++)
        {
            token.ThrowIfCancellationRequested();
            var cells = table.Sheet.Row(row);
            if (cells.IsEmpty)
            {
                continue;
            }

            if (inColumns)
            {
                report.ReadColumns(cells, row);
            }
            else
            {
                report.ReadLine(cells, row);
            }
        }

        report.CloseQuartet();
        return collector.Output.Details.Count - before;
    }

    private void ReadLine(ReadOnlySpan<Cell> cells, int row)
    {
        var label = LabelOf(cells, row);
        var normalised = HeadText.Normalise(label);
        if (KindOf(normalised) is { } kind)
        {
            if (_open is { } quartet)
            {
                quartet.Set(kind, ReadNumbers(cells, row));
            }

            return;
        }

        CloseQuartet();
        if (label.Length == 0 || TerritoryWords.IsFootnote(normalised))
        {
            return;
        }

        if (_source.EnterGroup(label))
        {
            return;
        }

        if (_levels.Of(cells, out var mention) == RowOwner.Territory)
        {
            _open = new JournalQuartet(mention, row);

            // In a short layout the territory stands in the row of «Понизили» itself, in a column of its own.
            for (var column = 0; column < cells.Length; column++)
            {
                if (column != _label && cells[column].Kind == CellKind.Text && KindOf(HeadText.Normalise(cells[column].Text)) is { } inRow)
                {
                    _open.Set(inRow, ReadNumbers(cells, row));
                }
            }
        }
    }

    /// <summary>The row's label: «Понизили…» may stand in the column of territories or beside it.</summary>
    private string LabelOf(ReadOnlySpan<Cell> cells, int row)
    {
        var own = (uint)_label < (uint)cells.Length ? HeadText.Tidy(cells[_label].Text) : string.Empty;
        if (own.Length > 0)
        {
            return own;
        }

        foreach (var cell in cells)
        {
            if (cell.Kind == CellKind.Text && !cell.TryNumber(out _))
            {
                return HeadText.Tidy(cell.Text);
            }
        }

        return _table.Sheet.Merged(row, _label).Text;
    }

    private (int? Count, double? Share) ReadNumbers(ReadOnlySpan<Cell> cells, int row)
    {
        var numbers = new RowNumbers(cells, _columns);
        var count = numbers.Count(_columns.Participants);
        var share = numbers.Share(_share);
        if (numbers.Problem is { } problem && _open is { } quartet)
        {
            quartet.Failed = true;
            _collector.Refuse(problem, _table.SheetIndex, row, numbers.ProblemColumn);
        }

        return (count, share);
    }

    private void CloseQuartet()
    {
        if (_open is not { Failed: false } quartet)
        {
            _open = null;
            return;
        }

        _open = null;
        if (quartet.IsEmpty)
        {
            return;
        }

        var total = quartet.Total.Count ?? (quartet.Lower.Count + quartet.Equal.Count + quartet.Higher.Count);
        Place([], quartet.Mention, total, Count(quartet.Lower, total), Count(quartet.Equal, total), Count(quartet.Higher, total), quartet.Row);
    }

    private static int? Count((int? Count, double? Share) part, int? total) =>
        part.Count ?? (part.Share is { } share && total is { } all ? (int)Math.Round(share * all, MidpointRounding.AwayFromZero) : null);

    private void ReadColumns(ReadOnlySpan<Cell> cells, int row)
    {
        var owner = _levels.Of(cells, out var mention);
        if (owner != RowOwner.Territory)
        {
            return;
        }

        var numbers = new RowNumbers(cells, _columns);
        var total = numbers.Count(_columns.Participants);
        var lower = Part(ref numbers, ColumnMeaning.JournalLower, total);
        var equal = Part(ref numbers, ColumnMeaning.JournalEqual, total);
        var higher = Part(ref numbers, ColumnMeaning.JournalHigher, total);
        if (numbers.Problem is { } problem)
        {
            _collector.Refuse(problem, _table.SheetIndex, row, numbers.ProblemColumn);
            return;
        }

        Place(cells, mention, total ?? (lower + equal + higher), lower, equal, higher, row);
    }

    private int? Part(ref RowNumbers numbers, ColumnMeaning meaning, int? total)
    {
        var columns = _table.Columns.Where(column => column.Meaning == meaning).ToList();
        var count = columns.Find(column => column.Unit == ColumnUnit.Count);
        if (count is not null && numbers.Count(count.Index) is { } told)
        {
            return told;
        }

        var share = columns.Find(column => column.Unit == ColumnUnit.Share) ?? columns.Find(column => column.Unit == ColumnUnit.Unknown);
        if (share is null)
        {
            return null;
        }

        // A column that does not say its unit holds people where its number is whole and the three make up the participants.
        return share.Unit == ColumnUnit.Unknown && AreCounts()
            ? numbers.Count(share.Index)
            : numbers.Share(share.Index) is { } part && total is { } all ? (int)Math.Round(part * all, MidpointRounding.AwayFromZero) : null;
    }

    private bool AreCounts()
    {
        int[] columns = [_table.IndexOf(ColumnMeaning.JournalLower), _table.IndexOf(ColumnMeaning.JournalEqual), _table.IndexOf(ColumnMeaning.JournalHigher)];
        var counts = 0;
        var shares = 0;
        for (var row = _table.FirstRow; row < Math.Min(_table.EndRow, _table.FirstRow + 200); row++)
        {
            var sum = 0.0;
            foreach (var column in columns)
            {
                sum += _table.Sheet[row, column].TryNumber(out var value) ? value : 0;
            }

            if (_table.Sheet[row, _columns.Participants].TryNumber(out var participants) && participants > 0)
            {
                counts += sum == participants ? 1 : 0;
                shares += Math.Abs(sum - 100) < 1 && sum != participants ? 1 : 0;
            }
        }

        return counts > shares;
    }

    private void Place(ReadOnlySpan<Cell> cells, int mention, int? total, int? lower, int? equal, int? higher, int row)
    {
        if (total is 0)
        {
            _collector.Tell(ResultMessages.NoParticipants(), _table.SheetIndex, row, Math.Max(0, _columns.Participants));
            return;
        }

        if (lower is null && equal is null && higher is null)
        {
            return;
        }

        var (low, same, high) = (lower ?? 0, equal ?? 0, higher ?? 0);
        if (total is { } all && low + same + high != all)
        {
            // Counts made from rounded shares miss the total by a little: «подтвердили» takes the difference.
            if (Math.Abs(low + same + high - all) > Math.Max(1, all * RoundingOfThreeShares))
            {
                _collector.Tell(ResultMessages.JournalDoesNotAddUp(low + same + high, all), _table.SheetIndex, row, Math.Max(0, _columns.Participants));
            }
            else
            {
                same += all - (low + same + high);
            }
        }

        var assessment = _source.Of(cells);
        if (assessment < 0)
        {
            return;
        }

        var source = new SourceCell((short)_table.SheetIndex, row, (short)_label);
        _collector.Add(mention, assessment, new ResultValues(total), source);
        _collector.AddDetail(mention, assessment, ParticipantGroup.All, new JournalComparison(low, same, high), source);
    }

    private static ColumnMeaning? KindOf(string label) =>
        label.StartsWith("понизили", StringComparison.Ordinal) ? ColumnMeaning.JournalLower
        : label.StartsWith("подтвердили", StringComparison.Ordinal) ? ColumnMeaning.JournalEqual
        : label.StartsWith("повысили", StringComparison.Ordinal) ? ColumnMeaning.JournalHigher
        : label.StartsWith("всего", StringComparison.Ordinal) || label.StartsWith("итого", StringComparison.Ordinal) ? ColumnMeaning.JournalTotal
        : null;
}
