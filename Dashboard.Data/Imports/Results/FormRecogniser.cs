using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Imports.Results;

/// <summary>Tells the form of a table by its columns; the report's name and the procedure decide between look-alikes.</summary>
internal static class FormRecogniser
{
    public static ResultForm Of(SheetTable table, TitleFacts sheetName, TitleFacts fileName, ReadOverrides? said)
    {
        var titles = table.Titles.Select(TitleReader.Read).Append(sheetName).Append(fileName).ToList();
        var report = titles.Select(facts => facts.Report).FirstOrDefault(form => form is not null);
        var procedure = said?.Procedure ?? table.Profile?.Constants.Procedure
            ?? (titles.Any(facts => facts.Procedure == Procedure.Own) ? Procedure.Own : titles.Select(facts => facts.Procedure).FirstOrDefault(found => found is not null));
        if (HoldsPupils(table))
        {
            return ResultForm.VprIndividual;
        }

        if (table.Has(ColumnMeaning.JournalLower) || (report == ResultForm.VprJournalComparison && table.Has(ColumnMeaning.Participants) && !table.Has(ColumnMeaning.Mark)))
        {
            return ResultForm.VprJournalComparison;
        }

        if (IsQuartets(table))
        {
            return ResultForm.VprJournalComparison;
        }

        if (table.Has(ColumnMeaning.PlannedText) && !table.Has(ColumnMeaning.Participants))
        {
            return ResultForm.VprPlannedResults;
        }

        if (table.Has(ColumnMeaning.Task))
        {
            return table.Has(ColumnMeaning.MarkGroup) || report == ResultForm.VprTasksByGroup ? ResultForm.VprTasksByGroup : ResultForm.VprTasks;
        }

        if (table.Has(ColumnMeaning.Score))
        {
            return table.Has(ColumnMeaning.Territory) || !IsFlat(table) ? ResultForm.VprScoreDistribution : ResultForm.FlatScores;
        }

        return OfResults(table, procedure);
    }

    /// <summary>Names, codes of pupils or variants: every row is a pupil.</summary>
    public static bool HoldsPupils(SheetTable table)
    {
        var perPupil = table.Has(ColumnMeaning.PupilMark) || table.Has(ColumnMeaning.PupilScore) || table.Has(ColumnMeaning.Task) || table.Has(ColumnMeaning.JournalMark);
        return !table.Has(ColumnMeaning.Participants) && (table.Has(ColumnMeaning.Person) || table.Has(ColumnMeaning.PupilCode) || table.Has(ColumnMeaning.Variant)) && perPupil;
    }

    private static ResultForm OfResults(SheetTable table, Procedure? procedure)
    {
        var hasMarks = table.Has(ColumnMeaning.Mark);
        var hasNumbers = hasMarks || table.Has(ColumnMeaning.MeanMark) || table.Has(ColumnMeaning.MeanScore) || table.Has(ColumnMeaning.Mean)
            || table.Has(ColumnMeaning.BelowThreshold) || table.Has(ColumnMeaning.HighScores) || table.Has(ColumnMeaning.Published)
            || table.Has(ColumnMeaning.PassRate) || table.Has(ColumnMeaning.QualityRate) || table.Has(ColumnMeaning.FullScores);
        if (!hasNumbers)
        {
            return ResultForm.Unknown;
        }

        if (procedure == Procedure.Own)
        {
            return ResultForm.OwnAssessment;
        }

        if (hasMarks && procedure is null or Procedure.Vpr)
        {
            return table.Has(ColumnMeaning.Territory) ? ResultForm.VprMarks
                : IsFlat(table) && hasMarks ? ResultForm.FlatMarks
                : procedure == Procedure.Vpr && hasMarks ? ResultForm.VprMarks
                : ResultForm.ExamMarks;
        }

        return hasMarks ? ResultForm.ExamMarks : ResultForm.ExamScores;
    }

    private static bool IsFlat(SheetTable table) =>
        (table.Has(ColumnMeaning.Year) || table.Has(ColumnMeaning.SchoolYear)) && (table.Has(ColumnMeaning.Login) || table.Has(ColumnMeaning.Grade));

    /// <summary>Rows «Понизили», «Подтвердили», «Повысили» under each territory.</summary>
    private static bool IsQuartets(SheetTable table)
    {
        if (table.IndexOf(ColumnMeaning.Territory) is not (>= 0 and var column))
        {
            return false;
        }

        for (var row = table.FirstRow; row < Math.Min(table.EndRow, table.FirstRow + 12); row++)
        {
            if (HeadText.Normalise(table.Sheet[row, column].Text).StartsWith("понизили", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
