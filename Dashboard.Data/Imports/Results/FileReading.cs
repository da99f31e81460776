using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Results;

/// <summary>One file being read: gives each table to the reader of its form.</summary>
internal sealed class FileReading(ResultCollector collector, TitleFacts fileName, IProgress<ReadProgress>? progress, CancellationToken token)
{
    private bool _answered, _gve;

    public void ReadSheet(SheetGrid sheet, int index, bool skipHidden)
    {
        if (sheet.RowCount == 0)
        {
            return;
        }

        if (sheet.Hidden && skipHidden)
        {
            collector.TellOf(ResultMessages.HiddenSheet(sheet.Name), index);
            return;
        }

        var sheetName = TitleReader.Read(sheet.Name);
        var turned = collector.Context.Overrides?.Mapping?.Sheet == index ? [] : YearColumns.Find(sheet, index);
        foreach (var table in turned)
        {
            collector.Turned = table.Place;
            ReadTable(table.Table, sheetName);
            collector.Turned = null;
        }

        var tables = Tables(sheet, index);
        tables.RemoveAll(table => turned.Exists(other => other.Holds(table.HeadRow)));
        if (tables.Count == 0)
        {
            if (turned.Count == 0)
            {
                NoTable(sheet, index);
            }

            return;
        }

        List<string> titles = [];
        foreach (var table in tables)
        {
            // A second table under the same title says only what differs from the first.
            titles = table.HeadRow == tables[0].HeadRow ? [.. table.Titles] : [.. titles.Where(title => !Overruled(title, table.Titles)), .. table.Titles];
            ReadTable(table with { Titles = titles }, sheetName);
        }
    }

    public void Close()
    {
        collector.DropContradictions();
        RegionCheck.Apply(collector);
        Reconciler.Fill(collector.Output);
        if (collector.Output.Results.Count == 0 && collector.Output.Details.Count == 0 && !_answered && collector.Output.UnknownTables.Count == 0 && collector.Output.ErroneousRows == 0
            && !collector.Output.Problems.Exists(problem => problem.Severity != ProblemSeverity.Note))
        {
            collector.TellOf(ResultMessages.NothingFound());
        }

        if (_gve && collector.Output.Results.Count == 0 && collector.Output.Details.Count == 0)
        {
            collector.TellOf(ResultMessages.NothingFound());
        }

        collector.Close();
    }

    private List<SheetTable> Tables(SheetGrid sheet, int index)
    {
        if (collector.Context.Overrides?.Mapping is { } mapping && mapping.Sheet == index)
        {
            return [MappedTable.Of(sheet, index, mapping)];
        }

        return TableFinder.Find(sheet, index, collector.Context.Profiles, token);
    }

    private void ReadTable(SheetTable table, TitleFacts sheetName)
    {
        if (IsGve(table))
        {
            _answered = _gve = true;
            collector.TellOf(ResultMessages.GveNotSupported(), table.SheetIndex);
            return;
        }

        var form = FormRecogniser.Of(table, sheetName, fileName, collector.Context.Overrides);
        if (form == ResultForm.Unknown)
        {
            if (table.Has(ColumnMeaning.Person) || table.Has(ColumnMeaning.PupilCode))
            {
                _answered = true;
                collector.TellOf(ResultMessages.People(), table.SheetIndex);
                return;
            }

            Unknown(table.Sheet, table.SheetIndex, table.HeadRow, table.FirstRow - 1);
            return;
        }

        var work = WorkDecider.Decide(table, form, sheetName, fileName, collector);
        var municipality = SheetMunicipality.Of(table, collector.Context);
        var asked = collector.Asked;
        var rows = form switch
        {
            ResultForm.VprJournalComparison => JournalReport.Read(table, work, collector, municipality, token),
            ResultForm.VprPlannedResults => PlannedResultsReport.Read(table, work, collector, token),
            ResultForm.VprIndividual => PupilSheets.Read(table, work, collector, municipality, token),
            _ => new TerritoryTable(table, form, work, collector, municipality).Read(progress, token),
        };
        _answered = true;
        collector.CountForm(form, rows);
        // Rows that wait for the year of the file are not missing.
        if (rows == 0 && collector.Asked == asked && collector.Output.ErroneousRows == 0 && form != ResultForm.VprIndividual)
        {
            collector.TellOf(ResultMessages.EmptyTable(), table.SheetIndex);
        }
    }

    /// <summary>A sheet without a known head: a table of numbers goes to the mapping page, notes and lists do not.</summary>
    private void NoTable(SheetGrid sheet, int index)
    {
        if (HeadGuess.Of(sheet) is { } guess)
        {
            Unknown(sheet, index, guess.FirstRow, guess.LastRow);
        }
    }

    private void Unknown(SheetGrid sheet, int index, int firstHeadRow, int lastHeadRow)
    {
        _answered = true;
        if (IsRegister(new TableHead(firstHeadRow, lastHeadRow, -1).Columns(sheet)))
        {
            collector.CountForm(ResultForm.SchoolRegister, 0);
            collector.TellOf(ResultMessages.SchoolRegister(), index);
            return;
        }

        collector.Output.UnknownTables.Add(new UnknownTable(index, HeadFingerprint.Of(sheet, firstHeadRow, lastHeadRow)));
        collector.CountForm(ResultForm.Unknown, 0);
        collector.Tell(ResultMessages.UnknownTable(), index, firstHeadRow, 0);
    }

    /// <summary>The nearest words that name an examination decide: the lines above, the sheet, the file.</summary>
    private bool IsGve(SheetTable table)
    {
        if (collector.Context.Overrides?.Procedure is not null)
        {
            return false;
        }

        foreach (var line in table.Titles.Append(table.Sheet.Name).Append(collector.Output.FileName))
        {
            var words = HeadText.Normalise(line.Replace('_', ' '));
            if (ProcedureWords.IsGve(words))
            {
                return true;
            }

            if (ProcedureWords.In(words) is not null)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Schools with their keys and not one number of a result.</summary>
    private static bool IsRegister(List<TableColumn> columns)
    {
        ColumnMeaning[] keys = [ColumnMeaning.Login, ColumnMeaning.SchoolCode, ColumnMeaning.Inn, ColumnMeaning.Ogrn, ColumnMeaning.Municipality];
        ColumnMeaning[] results = [ColumnMeaning.Mark, ColumnMeaning.Mean, ColumnMeaning.MeanMark, ColumnMeaning.MeanScore, ColumnMeaning.Score, ColumnMeaning.Task, ColumnMeaning.PassRate, ColumnMeaning.QualityRate, ColumnMeaning.BelowThreshold];
        return columns.Exists(column => column.Meaning == ColumnMeaning.SchoolName)
            && keys.Count(key => columns.Exists(column => column.Meaning == key)) >= 2
            && !columns.Exists(column => results.Contains(column.Meaning));
    }

    /// <summary>Whether a title of an earlier table is replaced by one of the next: «Предмет: …» by «Предмет: …».</summary>
    private static bool Overruled(string title, IReadOnlyList<string> next)
    {
        var old = TitleReader.Read(title);
        return next.Select(TitleReader.Read).Any(facts =>
            (old.Subject is not null && facts.Subject is not null)
            || (old.Report is not null && facts.Report is not null)
            || (old.Grade is not null && facts.Grade is not null && old.Subject is null)
            || ((old.Year ?? (object?)old.CalendarYear) is not null && (facts.Year ?? (object?)facts.CalendarYear) is not null && old.Subject is null));
    }
}
