using Dashboard.Samples.Books;
using Dashboard.Samples.Vpr;

namespace Dashboard.Samples.Corpus.Cases;

/// <summary>Flat regional extracts: a row a school and work.</summary>
internal static class FlatExtracts
{
    public static IEnumerable<CorpusFile> All()
    {
        yield return Works("flat-marks-plain", "«Год, Класс, Предмет, Муниципалитет, Логин, ОО …»: several years and subjects in one table", new VprShape(), [Reports.Russian4, Reports.Math4, Reports.Math5]).Xlsx();
        yield return Works("flat-marks-csv-windows-1251", "the same as .csv in windows-1251 with «;» and decimal commas", new VprShape(), [Reports.Math4, Reports.Math5]).Csv(new CsvShape { Encoding = CsvEncoding.Windows1251 });
        yield return Works("flat-marks-csv-utf8-comma-quoted", "comma-separated, every value in quotes, decimal points, no byte order mark", new VprShape(), [Reports.Math4, Reports.Math5]).Csv(new CsvShape { Encoding = CsvEncoding.Utf8, Separator = ',', DecimalComma = false, QuoteAll = true, NewLine = "\n" });
        yield return Works("flat-scores-unicode-text", "scores as «Текст Юникод»: UTF-16 with tabs, named .txt", new VprShape { Numbers = new VprNumbers { ZeroIsBlank = true } }, [Reports.History5], VprForm.FlatScores).Csv(new CsvShape { Encoding = CsvEncoding.Utf16, Separator = '\t' }, ".txt");
        yield return Works("flat-scores-plain", "scores, one subject, noughts left out", new VprShape { Numbers = new VprNumbers { ZeroIsBlank = true } }, [Reports.History5], VprForm.FlatScores).Xlsx();
        yield return Works("flat-marks-edu-logins-decimal-comma", "«edu» logins, shares are text with a comma", new VprShape { Schools = SchoolLook.NameThenEdu, Numbers = new VprNumbers { Shares = ShareLook.CommaText } }, [Reports.Biology5]).Xlsx();
        yield return Spelled();
        yield return Spaces();
        yield return Cut();
    }

    private static CorpusCase Works(string name, string oddity, VprShape shape, IReadOnlyList<VprReport> reports, VprForm form = VprForm.FlatMarks)
    {
        var item = new CorpusCase(name, oddity);
        item.Book.Add(VprForms.Title(form));
        var row = 0;
        foreach (var report in reports)
        {
            row = item.Add(form, report, shape with { WithoutHead = row > 0 }, row).NextRow;
        }

        return item;
    }

    private static CorpusFile Spelled()
    {
        var item = new CorpusCase("flat-marks-school-spelled-three-ways", "one login, three spellings of the school and of its municipality over three years: one school");
        string[] names = ["МБОУ «Лицей № 3» г. Светлоозёрска", "МАОУ Лицей №3", "Муниципальное автономное общеобразовательное учреждение \"Лицей N 3\""];
        string[] towns = ["город Светлоозёрск", "г. Светлоозерск", "Светлоозёрск"];
        item.Book.Add("marks");
        var row = 0;
        for (var i = 0; i < 3; i++)
        {
            var report = Reports.Of("Математика", 5, 2021 + i, 111 + i, CorpusRegion.Svetloozersk);
            var school = report.School(0);
            var spelled = new VprTerritory
            {
                Level = VprLevel.School, Name = names[i], Login = school.Login, Municipality = towns[i], Schools = 1, Participants = school.Participants, Marks = school.Marks,
            };
            row = item.Add(VprForm.FlatMarks, report with { Rows = [spelled] }, new VprShape { WithoutHead = i > 0 }, row).NextRow;
        }

        return item.Xlsx();
    }

    private static CorpusFile Spaces()
    {
        var shape = new VprShape
        {
            Captions = new Dictionary<string, string> { ["year"] = " Год", ["login"] = "Логин ", ["name"] = " ОО ", ["n"] = "Кол-во участников ", ["2"] = " 2", ["3"] = "3 ", ["4"] = " 4 ", ["5"] = "5" },
        };
        var item = new CorpusCase("flat-marks-spaces-around-heads-and-logins", "captions and logins have blanks around them, marks in the head are text");
        item.Book.Add("marks");
        var written = item.Add(VprForm.FlatMarks, Reports.Math5, shape);
        foreach (var school in Reports.Math5.Rows.Where(r => r.Level == VprLevel.School))
        {
            var (row, column) = written.Place(school, "login");
            written.Sheet.Put(row, column, " sch" + school.Login + "\u00a0");
        }

        return item.Xlsx();
    }

    private static CorpusFile Cut()
    {
        var item = new CorpusCase("flat-marks-shares-above-hundred", "one row's shares sum to 104 %");
        item.Book.Add("marks");
        var report = Reports.Math5;
        var school = report.School(0);
        var written = item.Add(VprForm.FlatMarks, report, told: t => t with { Rows = [.. t.Rows.Select(r => r.Login != school.Login ? r : r with { MarkShares = null, Marks = null })] });
        item.Spoil(written, school, "5", Math.Round((100 * school.MarkShare(5)!.Value) + 4, 2), "warning", "Shares of the row sum to 104 %, more than 100 ± 0,5.");
        return item.Xlsx();
    }
}
