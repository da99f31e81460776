using System.Globalization;
using Dashboard.Samples.Books;
using Dashboard.Samples.Corpus;

namespace Dashboard.Samples.Exams;

/// <summary>Writes working sheets and the truth of what their columns tell.</summary>
internal static class ExamTables
{
    /// <summary>Writes head and rows; returns the first free row.</summary>
    public static int Write(BookSheet sheet, int row, IReadOnlyList<ExamColumn> columns, IEnumerable<ExamPlace> places)
    {
        row = Head(sheet, row, columns);
        return Rows(sheet, row, columns, places);
    }

    /// <summary>One head row, or two where some columns stand under a merged one.</summary>
    public static int Head(BookSheet sheet, int row, IReadOnlyList<ExamColumn> columns)
    {
        var two = columns.Any(c => c.Over is not null);
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Over is not { } over)
            {
                sheet.Put(row, i, columns[i].Head);
                sheet.Merge(row, i, two ? row + 1 : row, i);
                continue;
            }

            var last = i;
            while (last + 1 < columns.Count && columns[last + 1].Over == over)
            {
                last++;
            }

            sheet.Put(row, i, over);
            sheet.Merge(row, i, row, last);
            for (; i < last; i++)
            {
                sheet.Put(row + 1, i, columns[i].Head);
            }

            sheet.Put(row + 1, last, columns[last].Head);
        }

        sheet.Head(row);
        return row + (two ? 2 : 1);
    }

    public static int Rows(BookSheet sheet, int row, IReadOnlyList<ExamColumn> columns, IEnumerable<ExamPlace> places)
    {
        foreach (var place in places)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                var value = columns[i].Value(place);
                if (value is string text && columns[i].Told == Told.Code)
                {
                    sheet.PutText(row, i, text);
                }
                else if (value is not null)
                {
                    sheet.Put(row, i, value);
                }
            }

            row++;
        }

        return row;
    }

    /// <summary>The truth of a table of one subject.</summary>
    public static TruthTable Truth(string? sheet, ExamWork work, IReadOnlyList<ExamColumn> columns, IEnumerable<ExamPlace> places, string? wave = null, Told also = Told.Nothing)
    {
        var told = columns.Aggregate(also, (all, c) => all | c.Told);
        return new TruthTable
        {
            Sheet = sheet,
            Form = work.Procedure,
            Year = work.Year,
            SchoolYear = string.Create(CultureInfo.InvariantCulture, $"{work.Year - 1}/{work.Year}"),
            Procedure = work.Procedure,
            Subject = work.Subject,
            ProgrammeGrade = work.Grade,
            TakerGrade = work.Grade,
            Profile = work.Profile,
            Wave = wave,
            Rows = [.. places.Select(p => Row(p, told))],
        };
    }

    public static TruthRow Row(ExamPlace place, Told told)
    {
        var shares = told.HasFlag(Told.MarkShares) && place.N > 0;
        return new TruthRow
        {
            Level = place.Level,
            Name = told.HasFlag(Told.Name) ? place.Name : null,
            Code = told.HasFlag(Told.Code) ? place.Code : null,
            Municipality = told.HasFlag(Told.Area) ? place.Municipality : null,
            Participants = told.HasFlag(Told.N) ? place.N : null,
            Marks = (told.HasFlag(Told.Marks) || (shares && told.HasFlag(Told.N))) && place.N > 0 ? ByMark(place.Marks) : null,
            MarkShares = shares ? ByMark(mark => Printed(place.Share(place.Marks(mark)))!.Value) : null,
            MeanMark = told.HasFlag(Told.MeanMark) ? Rounded(place.MeanMark) : null,
            MeanScore = told.HasFlag(Told.MeanScore) ? Rounded(place.Mean) : null,
            Below = told.HasFlag(Told.Below) ? place.Between(0, place.Work.Minimum - 1) : null,
            BelowShare = told.HasFlag(Told.BelowShare) ? Printed(place.Share(place.Between(0, place.Work.Minimum - 1))) : null,
            High = told.HasFlag(Told.High) ? place.Between(81, 100) : null,
            HighShare = told.HasFlag(Told.HighShare) ? Printed(place.Share(place.Between(81, 100))) : null,
            Hundred = told.HasFlag(Told.Hundred) ? place.Between(100, 100) : null,
            PassShare = told.HasFlag(Told.Pass) && !told.HasFlag(Told.Marks) && !shares ? Printed(place.Share(place.N - place.Marks(2))) : null,
            QualityShare = told.HasFlag(Told.Quality) && !told.HasFlag(Told.Marks) && !shares ? Printed(place.Share(place.Marks(4) + place.Marks(5))) : null,
        };
    }

    private static Dictionary<string, T> ByMark<T>(Func<int, T> value) =>
        Enumerable.Range(2, 4).ToDictionary(mark => mark.ToString(CultureInfo.InvariantCulture), value);

    private static double? Printed(double? share) => share is { } value ? Math.Round(value, 4) : null;

    private static double? Rounded(double? value) => value is { } number ? Math.Round(number, 2) : null;
}
