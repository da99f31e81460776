using Dashboard.Samples.Books;

namespace Dashboard.Samples.Region;

/// <summary>One flat table of all subjects for a .csv: a row a school and subject, no wider territories.</summary>
internal static class FlatExams
{
    public static Book Of(IReadOnlyList<AssessmentOutcome> outcomes)
    {
        var book = new Book();
        var sheet = book.Add("Лист1");
        var scores = outcomes[0].Assessment.HasTestScores;
        sheet.Row(0, scores
            ? ["Год", "Экзамен", "Предмет", "МСУ", "Код ОО", "Наименование ОО", "Участники, чел.", "Средний тестовый балл", "Ниже минимального", "81–100", "100 баллов"]
            : ["Год", "Экзамен", "Предмет", "МСУ", "Код ОО", "Наименование ОО", "Кол-во уч.", "Получили «2»", "Получили «3»", "Получили «4»", "Получили «5»", "Ср. первичный балл"]);
        var row = 1;
        foreach (var outcome in outcomes)
        {
            var assessment = outcome.Assessment;
            foreach (var line in ExamRow.SchoolsOf(outcome))
            {
                var result = line.Outcome!;
                sheet.Row(row, assessment.CalendarYear, ExamNumber.Exam(assessment), ExamNumber.SubjectOf(assessment), line.Municipality, line.Code, line.Name, (int)result.Participants);
                object[] values = scores
                    ? [ExamNumber.Mean(result.MeanScore), (int)result.Between(0, assessment.PassScore!.Value - 1), (int)result.Between(81, 100), (int)result.Between(100, 100)]
                    : [(int)result.Marks[0], (int)result.Marks[1], (int)result.Marks[2], (int)result.Marks[3], ExamNumber.Mean(result.MeanScore)];
                for (var column = 0; column < values.Length; column++)
                {
                    sheet.Put(row, 7 + column, values[column]);
                }

                row++;
            }
        }

        return book;
    }
}
