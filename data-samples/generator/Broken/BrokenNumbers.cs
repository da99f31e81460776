using Dashboard.Samples.Books;
using Dashboard.Samples.Vpr;

namespace Dashboard.Samples.Broken;

/// <summary>Sound containers, impossible content.</summary>
internal static class BrokenNumbers
{
    public static IEnumerable<BrokenFile> All()
    {
        yield return Oge("class-of-nought.xlsx", "nobody took part, yet marks were given", "D6", s => s.Put(5, 3, 0), "участников 0, а отметки есть");
        yield return Oge("negative-count.xlsx", "a negative count of «2»", "E6", s => s.Put(5, 4, -2), "число участников не может быть отрицательным");
        yield return Oge("count-above-participants.xlsx", "more marks «4» than participants", "G6", s => s.Put(5, 6, 120), "отметок больше, чем участников");
        yield return Oge("marks-do-not-sum.xlsx", "marks sum to 11 of 12 participants", "D6", s => s.Put(5, 5, 5), "сумма отметок не равна числу участников");
        yield return Oge("fraction-of-a-person.xlsx", "12,5 participants", "D6", s => s.Put(5, 3, 12.5), "число участников должно быть целым");
        yield return Oge("more-participants-than-people.xlsx", "3,000,000,000 participants in a village school", "D6", s => s.Put(5, 3, 3_000_000_000L), "такого числа участников не бывает");
        yield return Oge("formula-gives-text.xlsx", "a formula whose saved value is a word stands for participants", "D6", s => s.Formula(5, 3, "IF(1=1,\"нет\",12)", "нет"), "формула дала не число");
        yield return Oge("formula-gives-error.xlsx", "a formula gave #DIV/0!", "E6", s => s.Formula(5, 4, "1/0", new BookError("#DIV/0!")), "в ячейке ошибка #ДЕЛ/0!");
        yield return Oge("formula-never-computed.xlsx", "a formula without a saved value: the file was written by a program and never opened in Excel", "D6", s => s.Formula(5, 3, "SUM(E6:H6)", null), "формула не вычислена: откройте файл в Excel и сохраните");
        yield return Oge("day-where-a-count-is-due.xlsx", "Excel made 03.02.2023 of «3.2»", "E6", s => s.Put(5, 4, new DateOnly(2023, 2, 3)), "дата вместо числа");
        yield return DuplicateRows();
        yield return Year("year-1899.xlsx", 1899);
        yield return Year("year-2099.xlsx", 2099);
        yield return PercentAboveHundred();
        yield return OtherRegion();
        yield return Grade();
    }

    private static BrokenFile Oge(string name, string what, string cell, Action<BookSheet> spoil, string answer) =>
        new(name, what, BrokenAnswer.Report, ["ОГЭ!" + cell], answer, XlsxWriter.Write(SoundBook.Oge(spoil)));

    private static BrokenFile DuplicateRows() => new(
        "duplicate-rows.xlsx",
        "one school twice with different numbers",
        BrokenAnswer.Report,
        ["ОГЭ!A6", "ОГЭ!A9"],
        "школа встречается дважды с разными данными",
        XlsxWriter.Write(SoundBook.Oge(s => s.Row(8, "990402", "МБОУ «СОШ с. Сухая Протока»", Corpus.CorpusRegion.Ivnyaki, 12, 0, 2, 8, 2))));

    private static BrokenFile Year(string name, int year) => BrokenFile.Refused(
        name,
        FormattableString.Invariant($"the title says ВПР {year}"),
        FormattableString.Invariant($"года {year} для ВПР не бывает: уточните год"),
        XlsxWriter.Write(VprSheets.Book(VprForm.Marks, SoundBook.Report with { Work = SoundBook.Report.Work with { Year = year } }, sheetName: "Отметки")));

    private static BrokenFile Grade() => BrokenFile.Refused(
        "grade-15.xlsx",
        "the title says 15 класс",
        "такого класса нет: уточните класс",
        XlsxWriter.Write(VprSheets.Book(VprForm.Marks, SoundBook.Report with { Work = SoundBook.Report.Work with { ProgrammeGrade = 15 } }, sheetName: "Отметки")));

    private static BrokenFile PercentAboveHundred()
    {
        var book = new Book();
        var written = VprSheets.Write(book.Add("Отметки"), VprForm.Marks, SoundBook.Report);
        var school = SoundBook.Report.Rows.First(r => r.Level == VprLevel.School);
        var (row, column) = written.Place(school, "4");
        written.Sheet.Put(row, column, 4545.45);
        return new BrokenFile("percent-above-hundred.xlsx", "a share of 4545,45 % (a lost comma)", BrokenAnswer.Report, [written.Address(school, "4")], "доля больше 100 %", XlsxWriter.Write(book));
    }

    private static BrokenFile OtherRegion()
    {
        var rows = SoundBook.Report.Rows.Select(r => new VprTerritory
        {
            Level = r.Level,
            Name = r.Level switch { VprLevel.Region => "Степногорский край", VprLevel.Municipality => "Ковыльный район", VprLevel.School => "МБОУ «СОШ № " + r.Login![^1..] + " с. Ковыль»", _ => r.Name },
            Login = r.Login is null ? null : "98" + r.Login[2..],
            Municipality = r.Municipality is null ? null : "Ковыльный район",
            Schools = r.Schools,
            Participants = r.Participants,
            Marks = r.Marks,
        });
        return BrokenFile.Refused("another-region.xlsx", "every login begins with 98 while the installation is of region 99", "это данные другого региона (98)", XlsxWriter.Write(VprSheets.Book(VprForm.Marks, SoundBook.Report with { Rows = [.. rows] }, sheetName: "Отметки")));
    }
}
