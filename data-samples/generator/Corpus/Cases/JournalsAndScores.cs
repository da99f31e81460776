using Dashboard.Samples.Vpr;

namespace Dashboard.Samples.Corpus.Cases;

/// <summary>«Сравнение отметок с отметками по журналу» and «Распределение первичных баллов».</summary>
internal static class JournalsAndScores
{
    public static IEnumerable<CorpusFile> All()
    {
        var math = Reports.Math5;
        yield return Case(VprForm.Journal, "vpr-journal-plain", "none: a name row, then four rows of counts and shares", math, new VprShape()).Xlsx();
        yield return Case(VprForm.Journal, "vpr-journal-labels-vary", "labels without «%», «Отметке по журналу» without its case ending, capitals, «Всего:»", math, new VprShape
        {
            Captions = new Dictionary<string, string>
            {
                ["journal0"] = "понизили ( Отм.< Отм.по журналу)",
                ["journal1"] = "Подтвердили(Отметка=Отметка по журналу)",
                ["journal2"] = "ПОВЫСИЛИ (Отметка > Отметка по журналу)",
                ["journal3"] = "Всего:",
            },
        }).Xlsx();
        yield return Case(VprForm.Journal, "vpr-journal-three-share-columns", "a row a territory, the three shares are columns", math, new VprShape { Journal = JournalLook.Columns }).Xlsx();
        yield return Case(VprForm.Journal, "vpr-journal-names-merged-beside", "the name is merged down over its four rows in a column of its own", math, new VprShape { Journal = JournalLook.NamesBeside }).Xlsx();
        yield return Case(VprForm.Journal, "vpr-journal-merged-names-blank-rows", "names merged over three columns, an empty row after each block", math, new VprShape { Municipalities = MunicipalityPlace.GroupRow, BlankRows = true }, t => t with
        {
            Rows = [.. TruthMaker.Table(VprForm.Journal, math, new VprShape(), t.Sheet, _ => true).Rows],
        }).Xlsx();
        yield return Case(VprForm.Journal, "vpr-journal-empty-school-dashes", "a school where nobody wrote has «–» in its block", Reports.Math6.WithEmptySchool(), new VprShape { Numbers = new VprNumbers { Missing = "–" } }).Xlsx();
        yield return Case(VprForm.Journal, "vpr-journal-biff-decimal-comma-as-text", "old .xls, shares are text with a comma, counts text with no-break spaces", math, new VprShape { Numbers = new VprNumbers { Shares = ShareLook.CommaText, Counts = CountLook.NbspText } }).Xls();
        yield return Case(VprForm.Journal, "vpr-journal-one-cell-preamble-edu-logins", "preamble in one cell, «edu» logins", Reports.History5, new VprShape { Preamble = new VprPreamble { Labels = LabelLook.OneBlock }, Schools = SchoolLook.NameThenEdu }).Xlsx();

        var history = Reports.History5;
        yield return Case(VprForm.Scores, "vpr-scores-plain", "none: a column a score", history, new VprShape()).Xlsx();
        yield return Case(VprForm.Scores, "vpr-scores-blank-is-nought", "a score that nobody got is an empty cell", history, new VprShape { Numbers = new VprNumbers { ZeroIsBlank = true } }).Xlsx();
        yield return Case(VprForm.Scores, "vpr-scores-two-row-head", "«Распределение первичных баллов участников, %» is merged over the scores", history, new VprShape { GroupCaption = "Распределение первичных баллов участников, %" }).Xlsx();
        yield return Case(VprForm.Scores, "vpr-scores-columns-after-the-last-score", "«Средний балл» and «Сумма» follow the last score", history, new VprShape
        {
            Extra =
            [
                new ExtraColumn("Средний балл", null, t => Math.Round(t.Scores.Select((n, i) => (double)n * i).Sum() / t.Participants, 2)),
                new ExtraColumn("Сумма", null, _ => 100),
            ],
        }).Xlsx();
        yield return Case(VprForm.Scores, "vpr-scores-captions-as-text", "scores in the head are text", history, new VprShape
        {
            Captions = Enumerable.Range(0, 16).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToDictionary(i => i),
        }).Xlsx();
        yield return Case(VprForm.Scores, "vpr-scores-without-maximum-score", "the preamble has no maximum: it is the last score column", history, new VprShape { Preamble = new VprPreamble { MaxScore = false } }).Xlsx();
        yield return Case(VprForm.Scores, "vpr-scores-wide-decimal-comma", "46 score columns, shares are text with a comma, nought is «0,00%»", Reports.Of("Русский язык", 5, 2023, 91, CorpusRegion.Beloklyuch), new VprShape { Numbers = new VprNumbers { Shares = ShareLook.PercentText } }).Xlsx();
        yield return Case(VprForm.Scores, "vpr-scores-open-document", "an .ods with repeated empty cells", history, new VprShape { Numbers = new VprNumbers { ZeroIsBlank = true } }).Ods();
        yield return Case(VprForm.Scores, "vpr-scores-html-named-xls", "an HTML table named .xls", history, new VprShape { GroupCaption = "Первичные баллы" }).Html();
    }

    private static CorpusCase Case(VprForm form, string name, string oddity, VprReport report, VprShape shape, Func<TruthTable, TruthTable>? told = null)
    {
        var item = new CorpusCase(name, oddity);
        item.Add(form, report, shape, told: told);
        return item;
    }
}
