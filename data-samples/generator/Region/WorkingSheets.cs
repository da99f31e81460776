using System.Globalization;
using Dashboard.Samples.Books;

namespace Dashboard.Samples.Region;

/// <summary>
/// Working sheets of the exam office for old Excel: a subject a sheet, the АТЕ in a column whose cells are merged down over
/// its schools, a totals row at the end.
/// </summary>
internal static class WorkingSheets
{
    public static Book Of(IEnumerable<AssessmentOutcome> outcomes)
    {
        var book = new Book();
        foreach (var outcome in outcomes)
        {
            Write(book.Add(ExamNumber.CodedSubject(outcome.Assessment)), outcome);
        }

        return book;
    }

    private static void Write(BookSheet sheet, AssessmentOutcome outcome)
    {
        var assessment = outcome.Assessment;
        var year = assessment.CalendarYear.ToString(CultureInfo.InvariantCulture);
        sheet.Put(0, 0, $"Результаты {ExamNumber.Exam(assessment)}-{year} (основной период)");
        sheet.Put(1, 0, ExamNumber.CodedSubject(assessment));
        string[] head = assessment.HasTestScores
            ? ["АТЕ", "Код ОО", "Краткое наименование ОО", "Кол-во участников", "Средний тестовый балл", "Не преодолели порог, чел.", "Не преодолели порог, %", "от 81 до 100 баллов, чел.", "100 баллов, чел."]
            : ["АТЕ", "Код ОО", "Краткое наименование ОО", "Кол-во участников", "\"2\"", "\"3\"", "\"4\"", "\"5\"", "Средний первичный балл", "Средняя отметка", "Успеваемость, %", "Качество, %"];
        for (var column = 0; column < head.Length; column++)
        {
            sheet.Put(3, column, head[column]);
        }

        sheet.Head(3);
        sheet.Width(0, 30);
        sheet.Width(2, 44);
        var row = 4;
        // A school where nobody took the subject stays in the office's list with a dash.
        foreach (var group in ExamRow.AllSchools(outcome).GroupBy(line => line.Municipality))
        {
            var start = row;
            sheet.Put(row, 0, group.Key);
            foreach (var line in group)
            {
                sheet.PutText(row, 1, line.Code!);
                sheet.Put(row, 2, line.Name);
                Values(sheet, row, line.Outcome, assessment, head.Length);
                row++;
            }

            sheet.Merge(start, 0, row - 1, 0);
        }

        sheet.Put(row, 0, "Итого по краю");
        Values(sheet, row, outcome.Region, assessment, head.Length);
        sheet.Put(row + 2, 0, "* Данные на день закрытия основного периода.");
    }

    private static void Values(BookSheet sheet, int row, Outcome? outcome, SampleAssessment assessment, int width)
    {
        if (outcome is null)
        {
            for (var column = 3; column < width; column++)
            {
                sheet.Put(row, column, "–");
            }

            return;
        }

        var marks = outcome.Marks;
        object[] values = assessment.HasTestScores
            ? [ExamNumber.Mean(outcome.MeanScore), (int)outcome.Between(0, assessment.PassScore!.Value - 1), ExamNumber.Percent(outcome.Between(0, assessment.PassScore!.Value - 1), outcome.Participants), (int)outcome.Between(81, 100), (int)outcome.Between(100, 100)]
            : [(int)marks[0], (int)marks[1], (int)marks[2], (int)marks[3], ExamNumber.Mean(outcome.MeanScore), ExamNumber.Mean(outcome.MeanMark), ExamNumber.Percent(marks[1] + marks[2] + marks[3], outcome.Participants), ExamNumber.Percent(marks[2] + marks[3], outcome.Participants)];
        sheet.Put(row, 3, (int)outcome.Participants);
        for (var column = 0; column < values.Length; column++)
        {
            sheet.Put(row, 4 + column, values[column]);
        }
    }
}
