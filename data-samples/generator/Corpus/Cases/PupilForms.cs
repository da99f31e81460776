using Dashboard.Samples.Vpr;

namespace Dashboard.Samples.Corpus.Cases;

/// <summary>Forms that list pupils: what may leave them is only what their truth says, the school's sums.</summary>
internal static class PupilForms
{
    public static IEnumerable<CorpusFile> All()
    {
        yield return Results("vpr-pupils-one-school", "Ф1 of one school, the school in the line under the title", Reports.Math4.Only(r => r == Reports.Math4.School(0)), new VprPupilShape(), "Индивидуальные результаты");
        yield return Results("vpr-pupils-several-schools", "Ф1 of a municipality: the school is in the columns", Reports.History5.Only(r => r.Level == VprLevel.School), new VprPupilShape(), "Индивидуальные результаты (Ф1)");
        yield return Results("vpr-pupils-without-school-columns", "Ф1 without «ОО», «Муниципалитет», «Название ОО»: the school is only in the line under the title", Reports.Russian4.Only(r => r == Reports.Russian4.School(2)), new VprPupilShape { LoginColumn = false, PlaceColumns = false, LatinK = true }, "Индивидуальные результаты");
        yield return Odd();
        yield return Names();
        yield return Protocol(machine: true);
        yield return Protocol(machine: false);
    }

    private static CorpusFile Results(string name, string oddity, VprReport report, VprPupilShape shape, string sheet)
    {
        var item = new CorpusCase(name, oddity);
        VprPupilForms.WriteResults(item.Book.Add(sheet), 0, report, shape);
        item.Tell(VprForm.Pupils, report);
        return item.Xlsx();
    }

    // Marks of the journal taken away from every fifth pupil.
    private static CorpusFile Odd()
    {
        var source = Reports.Biology5;
        var school = source.School(2);
        var pupils = school.Pupils.Select((p, i) => i % 5 == 0 ? p with { JournalMark = null } : p).ToList();
        var report = source with { Rows = [new CorpusDraw(source.Work, 1).Of(school.Name, school.Login!, school.Municipality!, pupils)] };
        return Results("vpr-pupils-cyrillic-x-and-no-journal-marks", "«Х» (Cyrillic) where a task was not started, «НЕТ ОТМЕТКИ» for every fifth pupil, no row of levels", report, new VprPupilShape { NotStarted = "Х", Levels = false, LoginPrefix = "sch" }, "Индивидуальные результаты");
    }

    private static CorpusFile Names()
    {
        var report = Reports.History5.Only(r => r == Reports.History5.School(0));
        var item = new CorpusCase("vpr-pupils-with-column-of-names", "a column «ФИО» was added (here filled with «Участник 1»…): nothing of it may be stored, logged or shown");
        var sheet = item.Book.Add("Индивидуальные результаты");
        var written = VprPupilForms.WriteResults(sheet, 0, report);
        var column = sheet.LastColumn() + 1;
        sheet.Put(written.HeadRow, column, "ФИО");
        var pupils = report.Rows[0].Pupils;
        for (var i = 0; i < pupils.Count; i++)
        {
            sheet.Put(written.HeadRow + 1 + i, column, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Участник {i + 1}"));
        }

        item.Tell(VprForm.Pupils, report);
        item.Problem(sheet.Name + "!" + Books.XlsxWriter.Address(written.HeadRow, column), "warning", "The sheet has names of pupils: only the school's sums are taken, the rows are dropped.");
        return item.Xlsx();
    }

    private static CorpusFile Protocol(bool machine)
    {
        var source = machine ? Reports.Of("Русский язык", 4, 2021, 101, CorpusRegion.Olshansk) : Reports.Autumn("Математика", 5, 2022, 102, CorpusRegion.Beloklyuch);
        var school = source.School(0);
        var pupils = school.Pupils.Select((p, i) => i % 7 == 3 ? p with { Absent = true } : p).ToList();
        var report = source with { Rows = [new CorpusDraw(source.Work, 1).Of(school.Name, school.Login!, school.Municipality!, pupils)] };
        var item = machine
            ? new CorpusCase("vpr-2021-russian-4-protocol-machine-heads", "machine heads «user, klass, code, gender, otc, a-1K1-grade…» over Russian ones; absent pupils; facts only in the file's name")
            : new CorpusCase("vpr-2022-autumn-mat6-protocol", "sheet «Протокол», absent pupils «не присутствовал» in the column of variants; the sixth grade on the programme of the fifth, facts only in the file's name");
        var sheet = item.Book.Add(machine ? "Sheet1" : "Протокол");
        _ = machine ? VprPupilForms.WriteMachineProtocol(sheet, 0, report) : VprPupilForms.WriteProtocol(sheet, 0, report);
        item.Tell(VprForm.Protocol, report, told: t => t with { Rows = [.. t.Rows.Select(r => r with { Name = null, Municipality = null })] });
        item.Problem(sheet.Name, "ask", "The protocol has points but no marks, and only the file's name tells the work: it must be confirmed.");
        return item.Xlsx();
    }
}
