using Dashboard.Samples.Vpr;

namespace Dashboard.Samples.Corpus.Cases;

/// <summary>«Статистика по отметкам»: how numbers and names look.</summary>
internal static class MarksNumbers
{
    public static IEnumerable<CorpusFile> All()
    {
        yield return Case("vpr-marks-plain", "none: the plain form", Reports.Russian4, new VprShape());
        yield return Numbers("vpr-marks-decimal-comma-as-text", "shares are text with a decimal comma", new VprNumbers { Shares = ShareLook.CommaText });
        yield return Numbers("vpr-marks-decimal-comma-as-text-nbsp", "shares are text with a decimal comma, counts are text with no-break spaces", new VprNumbers { Shares = ShareLook.CommaText, Counts = CountLook.NbspText });
        yield return Numbers("vpr-marks-decimal-point-as-text", "all numbers are text with a point", new VprNumbers { Shares = ShareLook.PointText, Counts = CountLook.PlainText });
        yield return Numbers("vpr-marks-percent-sign-in-text", "shares are text «13,04%»", new VprNumbers { Shares = ShareLook.PercentText });
        yield return Numbers("vpr-marks-nbsp-before-percent-sign", "shares are text «13,04 %» with a no-break space", new VprNumbers { Shares = ShareLook.NbspPercentText, Counts = CountLook.SpaceText });
        yield return Numbers("vpr-marks-shares-as-fractions", "shares are 0–1, four decimals, no sign anywhere", new VprNumbers { Shares = ShareLook.Fraction });
        yield return Numbers("vpr-marks-fractions-shown-as-percent", "cells hold 0.1304 and show 13,04%", new VprNumbers { Shares = ShareLook.FractionAsPercent });
        yield return Numbers("vpr-marks-counts-with-comma-thousands", "counts are text «1,530,221»: the comma is no decimal sign here", new VprNumbers { Counts = CountLook.CommaText });
        yield return Numbers("vpr-marks-one-decimal", "shares rounded to one decimal: rows sum to 99,9 or 100,1", new VprNumbers { Decimals = 1 });
        yield return Numbers("vpr-marks-whole-percents", "shares rounded to whole percents: rows sum to 99 or 101, counts cannot be told from large rows", new VprNumbers { Decimals = 0 }, t => t with { Rows = [.. t.Rows.Select(r => r with { Marks = r.Participants > 40 ? null : r.Marks })] });
        yield return Numbers("vpr-marks-zero-as-dash", "a share of nought is «-»", new VprNumbers { Zero = "-" });
        yield return Numbers("vpr-marks-zero-left-out", "a share of nought is an empty cell", new VprNumbers { ZeroIsBlank = true });
        yield return Empty("vpr-marks-empty-school-en-dash", "a school where nobody wrote has «–» everywhere", "–");
        yield return Empty("vpr-marks-empty-school-x", "a school where nobody wrote has a Latin «X» everywhere", "X");
        yield return Empty("vpr-marks-empty-school-cyrillic-x", "a school where nobody wrote has a Cyrillic «Х» everywhere", "Х");
        yield return Empty("vpr-marks-empty-school-blank", "a school where nobody wrote has empty cells", null);

        yield return Case("vpr-marks-edu-logins", "logins begin with «edu»", Reports.Math5, new VprShape { Schools = SchoolLook.NameThenEdu });
        yield return Case("vpr-marks-bare-logins", "a school is its login and nothing else", Reports.Math5, new VprShape { Schools = SchoolLook.BareSch });
        yield return Case("vpr-marks-login-before-name", "the login stands before the name, without brackets", Reports.Math5, new VprShape { Schools = SchoolLook.EduThenName });
        yield return NoLogins();
        yield return Case("vpr-marks-login-in-own-column", "name without login, login in a column of its own", Reports.Math5, new VprShape
        {
            Schools = SchoolLook.NameOnly,
            Extra = [new ExtraColumn("Логин ОО", "schools", t => t.Login is null ? null : "sch" + t.Login)],
        }, t => t with { Rows = [.. t.Rows.Select(r => r with { Login = Reports.Math5.Rows.First(x => x.Name == r.Name).Login })] });
        yield return Case("vpr-marks-logins-in-capitals", "logins are «SCH990301»", Capitals(Reports.Math5), new VprShape { Schools = SchoolLook.NameOnly }, t => t with
        {
            Rows = [.. t.Rows.Select((r, i) => r with { Name = Reports.Math5.Rows[i].Name, Login = Reports.Math5.Rows[i].Login })],
        });
        yield return Case("vpr-marks-names-indented", "levels are indented by blanks", Reports.Math5, new VprShape { Indent = true });
    }

    private static VprReport Capitals(VprReport report) => report with
    {
        Rows = [.. report.Rows.Select(r => r.Level != VprLevel.School ? r : new VprTerritory
        {
            Level = r.Level, Name = r.Name + "  ( SCH" + r.Login + " )", Login = r.Login, Municipality = r.Municipality, Schools = 1, Participants = r.Participants, Marks = r.Marks,
        })],
    };

    private static CorpusFile NoLogins()
    {
        var item = new CorpusCase("vpr-marks-no-logins", "no login anywhere: schools can only be matched by name and municipality, and where the municipality ends is told only by names");
        item.Add(VprForm.Marks, Reports.Math5, new VprShape { Schools = SchoolLook.NameOnly });
        item.Problem(item.Book.Sheets[0].Name, "warning", "Schools have no login: they are matched by name within the municipality.");
        return item.Xlsx();
    }

    private static CorpusFile Numbers(string name, string oddity, VprNumbers numbers, Func<TruthTable, TruthTable>? told = null) =>
        Case(name, oddity, Reports.History5, new VprShape { Numbers = numbers }, told);

    private static CorpusFile Empty(string name, string oddity, string? missing)
    {
        var item = new CorpusCase(name, oddity);
        var report = Reports.Math6.WithEmptySchool();
        var written = item.Add(VprForm.Marks, report, new VprShape { Numbers = new VprNumbers { Missing = missing } }, told: t => t with
        {
            Rows = [.. t.Rows.Select(r => r.Participants == 0 ? r with { Participants = null } : r)],
        });
        var (row, column) = written.Place(report.Rows[^1], "n");
        written.Sheet.Put(row, column, missing);
        return item.Xlsx();
    }

    private static CorpusFile Case(string name, string oddity, VprReport report, VprShape shape, Func<TruthTable, TruthTable>? told = null)
    {
        var item = new CorpusCase(name, oddity);
        item.Add(VprForm.Marks, report, shape, told: told);
        return item.Xlsx();
    }
}
