using System.Globalization;
using Dashboard.Samples.Books;

namespace Dashboard.Samples.Region;

/// <summary>The region's own assessments: a title that names the work and its day, a row a school.</summary>
internal static class OwnSheets
{
    public static Book Of(AssessmentOutcome outcome)
    {
        var assessment = outcome.Assessment;
        var book = new Book();
        var sheet = book.Add("Результаты");
        var dative = SubjectNames.Dative(assessment.Subject);
        sheet.Put(0, 0, string.Create(CultureInfo.InvariantCulture, $"{assessment.Title} по {dative}, {assessment.ProgrammeGrade} класс"));
        sheet.Merge(0, 0, 0, 9);
        sheet.Put(1, 0, "Дата проведения: " + assessment.Date!.Value.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture));
        sheet.Put(2, 0, string.Create(CultureInfo.InvariantCulture, $"Максимальный первичный балл: {assessment.Blank.MaxScore}"));
        sheet.Row(4, "№ п/п", "Муниципалитет", "Код ОО", "ОО", "Кол-во участников", "«2»", "«3»", "«4»", "«5»", "Средний первичный балл");
        sheet.Head(4);
        var row = 5;
        foreach (var line in ExamRow.SchoolsOf(outcome))
        {
            // One school sent its numbers without a code: only its name and municipality tell who it is.
            var nameless = assessment.Title == "Диагностическая работа" && line.Name.Contains("Верхне-Ольховская", StringComparison.Ordinal);
            sheet.Put(row, 0, row - 4);
            sheet.Put(row, 1, line.Municipality);
            if (!nameless)
            {
                sheet.PutText(row, 2, line.Code!);
            }

            var result = line.Outcome!;
            sheet.Row(row, null, null, null, nameless ? "МБОУ «" + SheetSpelling.SpelledThreeWays + "»" : line.Name,
                (int)result.Participants, (int)result.Marks[0], (int)result.Marks[1], (int)result.Marks[2], (int)result.Marks[3], ExamNumber.Mean(result.MeanScore));
            row++;
        }

        sheet.Put(row, 1, "Итого");
        var all = outcome.Region;
        sheet.Row(row, null, null, null, null, (int)all.Participants, (int)all.Marks[0], (int)all.Marks[1], (int)all.Marks[2], (int)all.Marks[3], ExamNumber.Mean(all.MeanScore));
        sheet.Width(1, 28);
        sheet.Width(3, 44);
        return book;
    }
}
