using Dashboard.Samples.Vpr;

namespace Dashboard.Samples.Corpus.Cases;

/// <summary>Sound files in which some numbers cannot be right.</summary>
internal static class WrongNumbers
{
    public static IEnumerable<CorpusFile> All()
    {
        var report = Reports.Math5;
        var first = report.School(0);
        yield return One("vpr-marks-shares-sum-to-ninety-seven", "one school's shares sum to 97 %", first, "4", Math.Round((100 * first.MarkShare(4)!.Value) - 3, 2), "warning", "Shares of the row sum to 97 %, outside 100 ± 0,5.");
        yield return One("vpr-marks-share-above-hundred", "one share is 143,48", first, "3", 143.48, "error", "A share above 100 %.");
        yield return One("vpr-marks-negative-share", "one share is −4,35", first, "2", -4.35, "error", "A share below 0.");
        yield return One("vpr-marks-word-where-a-share-is-due", "«нет данных» stands in one cell of a school that has participants", first, "5", "нет данных", "error", "A word where a share is due.");
        yield return One("vpr-marks-participants-with-fraction", "participants are 23,5", first, "n", 23.5, "error", "The number of participants is not whole.");
        yield return One("vpr-marks-two-numbers-in-one-cell", "«13,04 (3)» in one cell", first, "2", "13,04 (3)", "error", "Two numbers in one cell.");
        yield return Municipality();
        yield return Twice(sameNumbers: true);
        yield return Twice(sameNumbers: false);
        yield return Journal();
        yield return TaskAboveHundred();
        yield return OtherRegion();
        yield return UnknownLogin();
    }

    private static CorpusFile One(string name, string oddity, VprTerritory territory, string key, object value, string effect, string why)
    {
        var item = new CorpusCase(name, oddity);
        var written = item.Add(VprForm.Marks, Reports.Math5, told: t => effect == "error" ? t : t with
        {
            Rows = [.. t.Rows.Select(r => r.Login == territory.Login && r.Login is not null ? r with { MarkShares = null, Marks = null } : r)],
        });
        item.Spoil(written, territory, key, value, effect, why);
        return item.Xlsx();
    }

    private static CorpusFile Municipality()
    {
        var item = new CorpusCase("vpr-marks-schools-do-not-sum-to-municipality", "the municipality's participants are 20 more than its schools' together");
        var report = Reports.Math5;
        var area = report.At(VprLevel.Municipality);
        var wrong = area.Participants + 20;
        var written = item.Add(VprForm.Marks, report, told: t => t with
        {
            Rows = [.. t.Rows.Select(r => r.Level == "municipality" ? r with { Participants = wrong, Marks = null } : r)],
        });
        item.Spoil(written, area, "n", wrong, "warning", "The schools' participants do not sum to the municipality's.");
        return item.Xlsx();
    }

    private static CorpusFile Twice(bool sameNumbers)
    {
        var report = Reports.Math5;
        var first = report.School(1);
        var again = sameNumbers ? first : report.School(0);
        var copy = new VprTerritory
        {
            Level = VprLevel.School, Name = first.Name, Login = first.Login, Municipality = first.Municipality, Schools = 1, Participants = again.Participants, Marks = again.Marks,
        };
        var item = sameNumbers
            ? new CorpusCase("vpr-marks-school-listed-twice-same-numbers", "a school stands twice with the same numbers: one result, one duplicate")
            : new CorpusCase("vpr-marks-school-listed-twice-other-numbers", "a school stands twice with different numbers: neither can be taken");
        var doubled = report with { Rows = [.. report.Rows, copy] };
        var written = item.Add(VprForm.Marks, doubled, told: t => t with
        {
            Rows = [.. sameNumbers ? t.Rows.Take(t.Rows.Count - 1) : t.Rows.Where(r => r.Login != first.Login)],
        });
        item.Problem(written.Address(copy, "name"), sameNumbers ? "warning" : "error", sameNumbers ? "The row repeats an earlier one." : "The row contradicts an earlier one of the same school.");
        return item.Xlsx();
    }

    private static CorpusFile Journal()
    {
        var item = new CorpusCase("vpr-journal-parts-do-not-sum-to-total", "«Всего» is 5 more than its three parts");
        var report = Reports.Math5;
        var written = item.Add(VprForm.Journal, report);
        item.Spoil(written, report.School(0), "n3", report.School(0).Journal.Sum() + 5, "warning", "Понизили + Подтвердили + Повысили is not Всего.");
        return item.Xlsx();
    }

    private static CorpusFile TaskAboveHundred()
    {
        var item = new CorpusCase("vpr-tasks-share-above-hundred", "a task is done to 108 %");
        var report = Reports.Math5;
        var school = report.School(0);
        var written = item.Add(VprForm.Tasks, report, told: t => t with
        {
            Rows = [.. t.Rows.Select(r => r.Login != school.Login ? r : r with { Tasks = r.Tasks!.Where(x => x.Key != "3").ToDictionary() })],
        });
        item.Spoil(written, school, "3", 108.0, "warning", "A task cannot be done to more than 100 %: this cell is not taken.");
        return item.Xlsx();
    }

    private static CorpusFile OtherRegion()
    {
        var item = new CorpusCase("vpr-marks-one-login-of-another-region", "one school's login begins with 98 while the region is 99");
        var report = Reports.Math5;
        var school = report.School(0);
        var written = item.Add(VprForm.Marks, report);
        item.Spoil(written, school, "name", school.Name + " (sch98" + school.Login![2..] + ")", "error", "The login is of another region.");
        return item.Xlsx();
    }

    private static CorpusFile UnknownLogin()
    {
        var item = new CorpusCase("vpr-marks-login-too-short", "one login has three digits, «sch990»");
        var report = Reports.Math5;
        var school = report.School(0);
        var written = item.Add(VprForm.Marks, report, told: t => t with { Rows = [.. t.Rows.Select(r => r.Login == school.Login ? r with { Login = null } : r)] });
        item.Spoil(written, school, "name", school.Name + " (sch990)", "warning", "The login is not whole: the school is matched by its name.");
        return item.Xlsx();
    }
}
