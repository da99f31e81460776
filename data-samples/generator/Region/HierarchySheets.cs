using System.Globalization;
using Dashboard.Samples.Books;

namespace Dashboard.Samples.Region;

/// <summary>
/// Region, municipalities and schools in one column, told apart by the code (none, two digits, six digits); a head of two
/// rows with «кол-во | %» under each mark or bin.
/// </summary>
internal static class HierarchySheets
{
    public static Book Of(AssessmentOutcome outcome)
    {
        var book = new Book();
        var assessment = outcome.Assessment;
        var sheet = book.Add("Лист1");
        var year = assessment.CalendarYear.ToString(CultureInfo.InvariantCulture);
        sheet.Put(0, 0, $"Результаты {ExamNumber.Exam(assessment)}-{year} по образовательным организациям Приозёрного края");
        sheet.Put(1, 0, ExamNumber.CodedSubject(assessment));
        List<(string Caption, Func<Outcome, long>? Count, Func<Outcome, double>? Mean)> columns =
        [
            ("Кол-во участников", outcome => outcome.Participants, null),
            (assessment.HasTestScores ? "Средний тестовый балл" : "Средний первичный балл", null, outcome => outcome.MeanScore),
        ];
        List<(string Caption, Func<Outcome, long> Count)> pairs = assessment.HasTestScores
            ?
            [
                ("не преодолели минимальный порог", outcome => outcome.Between(0, assessment.PassScore!.Value - 1)),
                ("от 81 до 100 баллов", outcome => outcome.Between(81, 100)),
                ("100 баллов", outcome => outcome.Between(100, 100)),
            ]
            :
            [
                .. Enumerable.Range(2, 4).Select(mark => (
                    string.Create(CultureInfo.InvariantCulture, $"отметка \"{mark}\""), (Func<Outcome, long>)(outcome => outcome.Marks[mark - 2]))),
                ("успеваемость", outcome => outcome.Participants - outcome.Marks[0]),
                ("качество", outcome => outcome.Marks[2] + outcome.Marks[3]),
            ];
        if (!assessment.HasTestScores)
        {
            columns.Add(("Средняя отметка", null, outcome => outcome.MeanMark));
        }

        Head(sheet, ["Код МОУО/ОО", "Наименование МОУО/ОО", .. columns.Select(column => column.Caption)], [.. pairs.Select(pair => pair.Caption)]);
        var row = 5;
        foreach (var line in ExamRow.Of(outcome))
        {
            var result = line.Outcome!;
            if (line.Code is not null)
            {
                sheet.PutText(row, 0, line.Code);
            }

            sheet.Put(row, 1, line.Name);
            var place = 2;
            foreach (var (_, count, mean) in columns)
            {
                sheet.Put(row, place++, count is null ? ExamNumber.Mean(mean!(result)) : (int)count(result));
            }

            foreach (var (_, count) in pairs)
            {
                sheet.Put(row, place++, (int)count(result));
                sheet.Put(row, place++, ExamNumber.Percent(count(result), result.Participants));
            }

            row++;
        }

        return book;
    }

    private static void Head(BookSheet sheet, string[] single, string[] paired)
    {
        const int row = 3;
        for (var column = 0; column < single.Length; column++)
        {
            sheet.Put(row, column, single[column]);
            sheet.Merge(row, column, row + 1, column);
        }

        var place = single.Length;
        foreach (var caption in paired)
        {
            sheet.Put(row, place, caption);
            sheet.Merge(row, place, row, place + 1);
            sheet.Put(row + 1, place, "кол-во");
            sheet.Put(row + 1, place + 1, "%");
            place += 2;
        }

        sheet.Head(row);
        sheet.Head(row + 1);
        sheet.Width(1, 50);
    }
}
