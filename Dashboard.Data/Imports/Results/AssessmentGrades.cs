using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Results;

/// <content>Whose programme and who wrote, by procedure and season.</content>
internal sealed partial class AssessmentSource
{
    /// <summary>Programme and taker grade and season; an autumn ВПР is written by the next grade.</summary>
    private (int? Programme, int? Taker, Season Season) GradesOf(Procedure procedure, Work row, ReadOnlySpan<Cell> cells)
    {
        switch (procedure)
        {
            case Procedure.Oge:
                return (9, 9, Season.Spring);
            case Procedure.Ege:
                return (11, 11, Season.Spring);
            case Procedure.Own:
                var own = row.ProgrammeGrade ?? row.Grade ?? (row.OwnTitle.EndsWith("ОГЭ", StringComparison.Ordinal) ? 9 : row.OwnTitle.EndsWith("ЕГЭ", StringComparison.Ordinal) ? 11 : null);
                var when = row.Season ?? (row.Date is { Month: >= 9 } ? Season.Autumn : Season.Spring);
                return (own, row.TakerGrade ?? own, when);
            default:
                break;
        }

        if (row.ProgrammeGrade is { } told)
        {
            var told2 = row.Season ?? (row.TakerGrade > told || MovedToAutumn(row.CalendarYear, told) ? Season.Autumn : Season.Spring);
            return (told, row.TakerGrade ?? (told2 == Season.Autumn ? told + 1 : told), told2);
        }

        if (row.Grade is not { } grade)
        {
            return (null, null, row.Season ?? Season.Spring);
        }

        var season = row.Season ?? (MovedToAutumn(row.CalendarYear, grade) ? Season.Autumn : Season.Spring);
        if (season != Season.Autumn)
        {
            if (row.CalendarYear is 2022 && row.Season is null && grade is >= 4 and <= 9 && _told.Add("season"))
            {
                collector.TellOf(ResultMessages.SeasonOf2022(), table.SheetIndex);
            }

            return (grade, grade, season);
        }

        // A column of an extract holds the programme's grade, a title without «по программе» the grade that wrote.
        // No ВПР has a programme of grade 9 or of grade 3.
        var programme = grade == 9 || (grade > 4 && At(cells, _grade).IsEmpty) ? grade - 1 : grade;
        if (_told.Add(string.Create(CultureInfo.InvariantCulture, $"autumn:{programme}")))
        {
            collector.TellOf(ResultMessages.GradeInAutumn(programme, programme + 1), table.SheetIndex);
        }

        return (programme, programme + 1, season);
    }

    /// <summary>ВПР of grades 4–8 of 2020 were written in autumn only (domain reference §2.9).</summary>
    private static bool MovedToAutumn(int? calendarYear, int grade) => calendarYear is 2020 && grade is >= 4 and <= 9;

    private static TestProfile ProfileFor(Procedure procedure, Work row) => procedure switch
    {
        Procedure.Ege when row.Subject != Subject.Mathematics.Name => TestProfile.None,
        Procedure.Oge => TestProfile.None,
        _ => row.Profile ?? TestProfile.None,
    };
}
