using Dashboard.Samples.Books;

namespace Dashboard.Samples.Region;

/// <summary>
/// <c>marks.xlsx</c> and <c>scores.xlsx</c>, the flat extracts that regional centres circulate: a row a school and work, no
/// rows of municipalities or the region, blanks around heads and names, one municipality under several spellings.
/// </summary>
internal static class FlatExtracts
{
    public static SampleFile Marks(string path, IReadOnlyList<AssessmentOutcome> works) =>
        Write(path, works, 4, column => (column + 2).ToString(System.Globalization.CultureInfo.InvariantCulture), (outcome, column) => outcome.MarkShare(column + 2));

    public static SampleFile Scores(string path, IReadOnlyList<AssessmentOutcome> works) =>
        Write(
            path,
            works,
            works.Max(work => work.Assessment.Blank.MaxScore) + 1,
            column => column.ToString(System.Globalization.CultureInfo.InvariantCulture),
            (outcome, column) => column < outcome.Scores.Length ? outcome.Scores[column] / (double)outcome.Participants : null);

    private static SampleFile Write(
        string path, IReadOnlyList<AssessmentOutcome> works, int columns, Func<int, string> head, Func<Outcome, int, double?> share)
    {
        var book = new Book();
        var sheet = book.Add("Лист1");
        sheet.Row(0, "Год", "Класс", "Предмет ", "Муниципалитет", " Логин", "ОО", "Кол-во участников");
        for (var column = 0; column < columns; column++)
        {
            sheet.Put(0, 7 + column, int.Parse(head(column), System.Globalization.CultureInfo.InvariantCulture));
        }

        var row = 1;
        foreach (var work in works)
        {
            foreach (var school in work.Schools)
            {
                var outcome = work.Of(school)!;
                var assessment = work.Assessment;
                var prefix = row % 2 == 0 ? "sch" : "edu";
                sheet.Row(
                    row, assessment.CalendarYear, assessment.ProgrammeGrade, assessment.SubjectName,
                    SheetSpelling.MunicipalityOfRow(school.Municipality, row), prefix + school.LoginDigits,
                    SheetSpelling.School(school, assessment.StartYear) + " ", (int)outcome.Participants);
                for (var column = 0; column < columns && outcome.Participants > 0; column++)
                {
                    if (share(outcome, column) is { } value)
                    {
                        sheet.Put(row, 7 + column, Math.Round(value * 100, 2));
                    }
                }

                row++;
            }
        }

        return SampleFile.Xlsx(path, book);
    }
}
