using System.Globalization;
using Dashboard.Samples.Books;

namespace Dashboard.Samples.Region;

/// <summary>
/// Tables of the статистико-аналитический отчёт (domain reference §3.2): one sheet by АТЕ, one by ОО, a head of two rows,
/// a totals row and a footnote.
/// </summary>
internal static class ReportTables
{
    private static readonly string[] Bins = ["ниже минимального", "от минимального до 60 баллов", "от 61 до 80 баллов", "от 81 до 100 баллов"];

    /// <summary>Marks as «чел. | %» under each mark.</summary>
    public static Book CountsAndShares(AssessmentOutcome outcome) => Write(outcome, MarksHead, 8, Marks);

    /// <summary>Shares of marks only, as text with decimal commas, with quality and pass rate.</summary>
    public static Book SharesOnly(AssessmentOutcome outcome) => Write(outcome, SharesHead, 6, Shares);

    /// <summary>Shares of the bins of test scores, and the mean.</summary>
    public static Book ScoreBins(AssessmentOutcome outcome) => Write(outcome, BinsHead, 5, ScoreShares);

    private static Book Write(
        AssessmentOutcome outcome, Action<BookSheet, int, int> head, int width, Func<Outcome, SampleAssessment, IEnumerable<object>> values)
    {
        var book = new Book();
        Table(book.Add("АТЕ"), outcome, "по АТЕ региона", ["№", "Код АТЕ", "Наименование АТЕ", "Всего участников, чел."], head, width,
            [.. ExamRow.MunicipalitiesOf(outcome).Select(row => ((object[])[row.Code!, row.Name], row.Outcome!)),
             (["", SampleRegion.Name], outcome.Region)],
            values);
        Table(book.Add("ОО"), outcome, "по образовательным организациям", ["№", "Код ОО", "Наименование ОО", "АТЕ", "Всего участников, чел."], head, width,
            [.. ExamRow.SchoolsOf(outcome).Select(row => ((object[])[row.Code!, row.Name, row.Municipality!], row.Outcome!))],
            values);
        return book;
    }

    private static void Table(
        BookSheet sheet,
        AssessmentOutcome outcome,
        string what,
        string[] first,
        Action<BookSheet, int, int> head,
        int width,
        List<(object[] Names, Outcome Outcome)> rows,
        Func<Outcome, SampleAssessment, IEnumerable<object>> values)
    {
        var assessment = outcome.Assessment;
        var year = assessment.CalendarYear.ToString(CultureInfo.InvariantCulture);
        sheet.Put(0, 0, $"Результаты {ExamNumber.Exam(assessment)} {year} года {what}");
        sheet.Merge(0, 0, 0, first.Length + width - 1);
        sheet.Put(1, 0, $"Учебный предмет: {ExamNumber.SubjectOf(assessment)}");
        sheet.Merge(1, 0, 1, first.Length + width - 1);
        const int headRow = 3;
        for (var column = 0; column < first.Length; column++)
        {
            sheet.Put(headRow, column, first[column]);
            sheet.Merge(headRow, column, headRow + 1, column);
        }

        head(sheet, headRow, first.Length);
        sheet.Head(headRow);
        sheet.Head(headRow + 1);
        var row = headRow + 2;
        foreach (var (names, result) in rows)
        {
            if (names[0] is not "")
            {
                sheet.Put(row, 0, row - headRow - 1);
            }

            for (var column = 0; column < names.Length; column++)
            {
                if (names[column] is not "")
                {
                    sheet.PutText(row, column + 1, (string)names[column]);
                }
            }

            sheet.Put(row, names.Length + 1, (int)result.Participants);
            var place = names.Length + 2;
            foreach (var value in values(result, assessment))
            {
                sheet.Put(row, place++, value);
            }

            row++;
        }

        sheet.Put(row + 1, 0, "* Основной период, без учёта пересдач.");
        sheet.Width(2, 44);
    }

    private static void MarksHead(BookSheet sheet, int row, int column)
    {
        for (var mark = 2; mark <= 5; mark++, column += 2)
        {
            sheet.Put(row, column, string.Create(CultureInfo.InvariantCulture, $"«{mark}»"));
            sheet.Merge(row, column, row, column + 1);
            sheet.Put(row + 1, column, "чел.");
            sheet.Put(row + 1, column + 1, "%");
        }
    }

    private static IEnumerable<object> Marks(Outcome outcome, SampleAssessment assessment)
    {
        foreach (var count in outcome.Marks)
        {
            yield return (int)count;
            yield return ExamNumber.Percent(count, outcome.Participants);
        }
    }

    private static void SharesHead(BookSheet sheet, int row, int column)
    {
        string[] captions = ["«2»", "«3»", "«4»", "«5»", "«4» и «5» (качество обучения)", "«3», «4» и «5» (уровень обученности)"];
        sheet.Put(row, column, "Доля участников, получивших отметку, %");
        sheet.Merge(row, column, row, column + captions.Length - 1);
        for (var place = 0; place < captions.Length; place++)
        {
            sheet.Put(row + 1, column + place, captions[place]);
        }
    }

    private static IEnumerable<object> Shares(Outcome outcome, SampleAssessment assessment)
    {
        var marks = outcome.Marks;
        long[] parts = [marks[0], marks[1], marks[2], marks[3], marks[2] + marks[3], marks[1] + marks[2] + marks[3]];
        return parts.Select(part => ExamNumber.PercentText(part, outcome.Participants));
    }

    private static void BinsHead(BookSheet sheet, int row, int column)
    {
        sheet.Put(row, column, "Доля участников, получивших тестовый балл, %");
        sheet.Merge(row, column, row, column + Bins.Length - 1);
        for (var place = 0; place < Bins.Length; place++)
        {
            sheet.Put(row + 1, column + place, Bins[place]);
        }

        sheet.Put(row, column + Bins.Length, "Средний тестовый балл");
        sheet.Merge(row, column + Bins.Length, row + 1, column + Bins.Length);
    }

    private static IEnumerable<object> ScoreShares(Outcome outcome, SampleAssessment assessment)
    {
        var pass = assessment.PassScore!.Value;
        yield return ExamNumber.PercentText(outcome.Between(0, pass - 1), outcome.Participants);
        yield return ExamNumber.PercentText(outcome.Between(pass, 60), outcome.Participants);
        yield return ExamNumber.PercentText(outcome.Between(61, 80), outcome.Participants);
        yield return ExamNumber.PercentText(outcome.Between(81, 100), outcome.Participants);
        yield return ExamNumber.Mean(outcome.MeanScore);
    }
}
