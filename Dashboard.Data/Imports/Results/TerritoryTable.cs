using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Results;

/// <summary>
/// Reads a table in which a row is a territory: marks, scores, shares of scores and tasks, in ВПР reports, flat extracts,
/// exam sheets and own assessments. The columns are resolved before the loop; the loop itself looks at cells only.
/// </summary>
internal sealed partial class TerritoryTable
{
    private readonly SheetTable _table;
    private readonly ResultForm _form;
    private readonly ResultCollector _collector;
    private readonly ValueColumns _columns;
    private readonly Levels _levels;
    private readonly AssessmentSource _source;
    private readonly ClassSums _classes;
    private readonly bool _marks, _parts, _details;
    private readonly int _groupColumn;
    private readonly int _labelColumn;
    private int _lastMention = -1;
    private int _withoutData;
    private bool _sharesWithoutParticipants;

    public TerritoryTable(SheetTable table, ResultForm form, Work work, ResultCollector collector, string? sheetMunicipality)
    {
        _table = table;
        _form = form;
        _collector = collector;
        _columns = ValueColumns.Of(table, work, work.Procedure == Procedure.Ege);
        _levels = new Levels(table, collector, sheetMunicipality);
        _source = new AssessmentSource(table, work, collector);
        _classes = new ClassSums(collector, table.SheetIndex);
        _marks = _columns.HasMarks;
        _parts = _columns.HasFailed || _columns.MeanMark >= 0 || _columns.MeanScore >= 0 || _columns.Below.Exists || _columns.High.Exists || _columns.Full.Exists;
        _details = _columns.Scores.Count > 0 || _columns.Tasks.Count > 0 || _columns.Published.Count > 0;
        _groupColumn = form == ResultForm.VprTasksByGroup ? table.IndexOf(ColumnMeaning.MarkGroup) : -1;
        _labelColumn = table.IndexOf(ColumnMeaning.Territory) is >= 0 and var territory ? territory : table.IndexOf(ColumnMeaning.SchoolName);
    }

    /// <summary>Reads all rows; gives how many became results.</summary>
    public int Read(IProgress<ReadProgress>? progress, CancellationToken token)
    {
        if (_table.EndRow - _table.FirstRow > 1000)
        {
            _collector.Expect(_table.EndRow - _table.FirstRow);
        }

        if (_columns.MeanReadAsMark is { } caption)
        {
            _collector.Decide("Средний балл", "отметка", $"все значения столбца «{caption}» не больше 5");
            _collector.Tell(ResultMessages.MeanIsMark(caption), _table.SheetIndex, _table.HeadRow, _columns.MeanMark);
        }

        foreach (var task in _columns.Tasks)
        {
            for (var row = _table.HeadRow; row < _table.FirstRow; row++)
            {
                if (_table.Sheet[row, task.Index].Kind == CellKind.Date)
                {
                    _collector.Tell(ResultMessages.TaskWasDate(task.Code!), _table.SheetIndex, row, task.Index);
                }
            }
        }

        var before = _collector.Output.Results.Count + _collector.Output.Details.Count;
        for (var row = _table.FirstRow; row < _table.EndRow; row++)
        {
            if ((row & 0x3FFF) == 0)
            {
                token.ThrowIfCancellationRequested();
                progress?.Report(new ReadProgress(_table.Sheet.Name, row, _table.Sheet.RowCount));
            }

            var cells = _table.Sheet.Row(row);
            if (!cells.IsEmpty)
            {
                ReadRow(cells, row);
            }
        }

        _classes.Close();
        if (_withoutData > 0)
        {
            _collector.TellOf(ResultMessages.RowsWithoutData(_withoutData), _table.SheetIndex);
        }

        if (_levels.SchoolsHaveNoKeys)
        {
            _collector.TellOf(ResultMessages.SchoolsWithoutLogin(), _table.SheetIndex);
        }

        if (_sharesWithoutParticipants)
        {
            _collector.Tell(ResultMessages.SharesWithoutParticipants(), _table.SheetIndex, _table.HeadRow, 0);
        }

        return _collector.Output.Results.Count + _collector.Output.Details.Count - before;
    }

    private void ReadRow(ReadOnlySpan<Cell> cells, int row)
    {
        var certain = (uint)_columns.Participants < (uint)cells.Length && cells[_columns.Participants].Kind == CellKind.Number;
        if (!certain && (_table.RepeatedHeads.Contains(row) || IsGroupRow(cells, row)))
        {
            return;
        }

        _levels.Row = row;
        if (_source.IsTotalOfSubjects(cells))
        {
            _collector.Tell(ResultMessages.TotalsSkipped(), _table.SheetIndex, row, _table.IndexOf(ColumnMeaning.Subject));
            return;
        }

        var group = _form == ResultForm.VprTasksByGroup ? GroupOf(cells, row) : ParticipantGroup.All;
        var mention = _lastMention;
        if (group == ParticipantGroup.All || _groupColumn >= 0)
        {
            var owner = _levels.Of(cells, out mention);
            if (owner == RowOwner.Nameless && _groupColumn >= 0 && _lastMention >= 0)
            {
                mention = _lastMention;
            }
            else if (owner != RowOwner.Territory)
            {
                if (owner == RowOwner.Total && _table.HasNumber(cells))
                {
                    _collector.Tell(ResultMessages.TotalsSkipped(), _table.SheetIndex, row, Math.Max(_labelColumn, 0));
                }
                else if (owner == RowOwner.Nameless && _table.HasNumber(cells))
                {
                    _collector.Refuse(ResultMessages.NameMissing(), _table.SheetIndex, row, Math.Max(_labelColumn, 0));
                }

                return;
            }

            _lastMention = mention;
        }

        if (mention >= 0)
        {
            ReadValues(cells, row, mention, group);
        }
    }

    private void ReadValues(ReadOnlySpan<Cell> cells, int row, int mention, ParticipantGroup group)
    {
        var numbers = new RowNumbers(cells, _columns);
        var participants = numbers.Count(_columns.Participants);
        Message? sumQuestion = null;
        var marks = _marks ? Checks.Marks(ref numbers, _columns, ref participants, out sumQuestion) : null;
        double? meanMark = null;
        double? meanScore = null;
        int? below = null;
        int? high = null;
        int? full = null;
        Message? question = null;
        if (_parts && !numbers.Failed)
        {
            meanMark = numbers.Number(_columns.MeanMark);
            meanScore = numbers.Number(_columns.MeanScore);
            below = Checks.Part(ref numbers, _columns, _columns.Below, participants) ?? Checks.Failed(ref numbers, _columns, participants);
            high = Checks.Part(ref numbers, _columns, _columns.High, participants);
            full = Checks.Part(ref numbers, _columns, _columns.Full, participants);
            if (participants != 0)
            {
                Checks.Mean(ref numbers, _columns, _columns.MeanMark, meanMark, marks, out question);
            }

            if (meanScore is < 0 or > 300)
            {
                numbers.Fail(ResultMessages.MeanOutOfRange(_columns.Caption(_columns.MeanScore), meanScore.Value), _columns.MeanScore);
            }
        }

        (Message Message, int Column)? outlier = null;
        var detail = _details && !numbers.Failed && participants != 0 ? DetailColumns.Read(ref numbers, _columns, participants, out outlier) : null;
        if (numbers.Problem is { } problem)
        {
            _collector.Refuse(problem, _table.SheetIndex, row, numbers.ProblemColumn);
            return;
        }

        if (participants == 0)
        {
            _collector.Tell(ResultMessages.NoParticipants(), _table.SheetIndex, row, _columns.Participants);
            return;
        }

        if (outlier is { } cell)
        {
            _collector.Tell(cell.Message, _table.SheetIndex, row, cell.Column);
        }

        if (_columns.HasShares && _columns.Participants < 0 && marks is null && _form is ResultForm.ExamMarks or ResultForm.ExamScores)
        {
            // A mean that nobody can weigh stays out together with the shares beside it.
            _withoutData++;
            _sharesWithoutParticipants = true;
            return;
        }

        var values = new ResultValues(participants, marks?.Mark2, marks?.Mark3, marks?.Mark4, marks?.Mark5, meanMark, meanScore, below, high, full);
        if (values.IsEmpty && detail is null)
        {
            _withoutData++;
            _sharesWithoutParticipants |= _columns.HasShares && _columns.Participants < 0;
            return;
        }

        if (sumQuestion is { } doubt)
        {
            _collector.Tell(doubt, _table.SheetIndex, row, _columns.Marks[0].Share);
        }

        Place(cells, row, mention, group, values, detail, question);
    }

    private void Place(ReadOnlySpan<Cell> cells, int row, int mention, ParticipantGroup group, in ResultValues values, ResultDetail? detail, Message? question)
    {
        var assessment = _source.Of(cells);
        if (assessment < 0)
        {
            if (_source.RowError is { } error)
            {
                _collector.Refuse(error, _table.SheetIndex, row, _source.RowErrorColumn);
            }

            return;
        }

        var source = new SourceCell((short)_table.SheetIndex, row, (short)Math.Max(_columns.Participants, 0));
        if (question is { } doubt)
        {
            _collector.Tell(doubt, _table.SheetIndex, row, _columns.MeanMark);
        }

        if (_parts && Checks.Scores(values, _collector.Output.Assessments[assessment], _collector.Context.Reference) is { } strange)
        {
            _collector.Tell(strange, _table.SheetIndex, row, _columns.MeanScore);
        }

        if (_source.ClassOf(cells) is { } name)
        {
            _classes.Add(mention, assessment, name, values, detail is not null, source);
            return;
        }

        if (group == ParticipantGroup.All && !values.IsEmpty)
        {
            _collector.Add(mention, assessment, values, source);
        }

        if (detail is not null)
        {
            _collector.AddDetail(mention, assessment, group, detail, source);
        }
    }
}
