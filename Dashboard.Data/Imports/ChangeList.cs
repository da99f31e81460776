using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Imports.Results;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports;

/// <summary>The table "было и станет": one line for each value of a result that an import would change.</summary>
internal sealed class ChangeList
{
    /// <summary>From this many lines on no further result is shown; every change is counted and written.</summary>
    public const int Limit = 500;

    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    private readonly List<ValueChange> _changes = [];

    public IReadOnlyList<ValueChange> Shown => _changes;

    public void Add(ValueChange change)
    {
        if (_changes.Count < Limit)
        {
            _changes.Add(change);
        }
    }

    public void Add(ReadFile file, ParsedResults parsed, in ParsedResult row, string territory, in ResultValues before, in ResultValues after)
    {
        if (_changes.Count >= Limit)
        {
            return;
        }

        var (sheet, cell, work) = (parsed.Sheets[row.Source.Sheet], CellAddress.Of(row.Source.Row, row.Source.Column), Work(parsed.Assessments[row.Assessment]));
        void Compare(string value, double? was, double? becomes)
        {
            if (was != becomes)
            {
                _changes.Add(new ValueChange(territory, work, value, Show(was), Show(becomes), file.Name, sheet, cell));
            }
        }

        Compare("участников", before.Participants, after.Participants);
        Compare("«2»", before.Mark2, after.Mark2);
        Compare("«3»", before.Mark3, after.Mark3);
        Compare("«4»", before.Mark4, after.Mark4);
        Compare("«5»", before.Mark5, after.Mark5);
        Compare("средняя отметка", before.MeanMark, after.MeanMark);
        Compare("средний балл", before.MeanScore, after.MeanScore);
        Compare("ниже порога", before.BelowThreshold, after.BelowThreshold);
        Compare("высокие баллы", before.HighScores, after.HighScores);
        Compare("наибольший балл", before.FullScores, after.FullScores);
    }

    private static string Work(Assessment assessment) => $"{AssessmentWords.ShortName(assessment.Series)}, {assessment.Year}";

    private static string Show(double? value) => value?.ToString("0.##", Russian) ?? "—";
}
