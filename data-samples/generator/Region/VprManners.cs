using Dashboard.Samples.Vpr;

namespace Dashboard.Samples.Region;

/// <summary>The shape of ВПР reports by year: makers changed captions, logins and the look of numbers as the years went.</summary>
public static class VprManners
{
    public static VprShape Of(int startYear, bool autumn) => (startYear, autumn) switch
    {
        (2018, _) => Spring2019,
        (2020, true) => Autumn2020,
        (2020, false) => Spring2021,
        (2021, _) => Spring2022,
        (2022, true) => Autumn2022,
        (2022, false) => Spring2023,
        (2023, _) => Spring2024,
        _ => Spring2025,
    };

    private static VprShape Spring2019 { get; } = new()
    {
        Preamble = new VprPreamble { Title = TitleLook.YearGrade, Labels = LabelLook.OneCell },
        Numbers = new VprNumbers { Shares = ShareLook.CommaText, Counts = CountLook.NbspText, Missing = "–" },
        GroupCaption = "Распределение групп баллов в %",
    };

    private static VprShape Autumn2020 { get; } = new()
    {
        Preamble = new VprPreamble { Title = TitleLook.AutumnGrade, Labels = LabelLook.TwoCells },
        Numbers = new VprNumbers { Missing = "X" },
        Schools = SchoolLook.NameThenEdu,
        Tasks = new TaskLook { PointsSuffix = true, MaxRow = null },
        GroupCaption = "Распределение групп баллов в %",
    };

    private static VprShape Spring2021 { get; } = new()
    {
        Preamble = new VprPreamble { Title = TitleLook.YearGrade, Labels = LabelLook.TwoCells },
        Numbers = new VprNumbers { Missing = "X", ZeroIsBlank = false },
        Indent = true,
        BlankRows = true,
    };

    private static VprShape Spring2022 { get; } = new()
    {
        Preamble = new VprPreamble { Title = TitleLook.YearSubjectGrade, Labels = LabelLook.OneBlock },
        Numbers = new VprNumbers { Shares = ShareLook.PointText, Counts = CountLook.CommaText },
        Schools = SchoolLook.NameThenEdu,
        Tasks = new TaskLook { LatinK = true },
        GroupCaption = "Распределение участников по отметкам, %",
        Footer = ["* Данные приведены по состоянию на день выгрузки."],
    };

    private static VprShape Autumn2022 { get; } = new()
    {
        Preamble = new VprPreamble
        {
            Title = TitleLook.AutumnGrade,
            Labels = LabelLook.OneCell,
            Above = ["Региональный центр оценки качества образования Приозёрного края"],
        },
        Numbers = new VprNumbers { Shares = ShareLook.NbspPercentText, Missing = "–" },
        ColumnOrder = ["name", "n"],
    };

    private static VprShape Spring2023 { get; } = new()
    {
        Preamble = new VprPreamble { Title = TitleLook.YearSubjectGrade, Labels = LabelLook.TwoCells, Grade = true, GapRows = 2 },
        Numbers = new VprNumbers { Shares = ShareLook.CommaText, Missing = "X" },
        SchoolCounts = false,
        Journal = JournalLook.Columns,
        Tasks = new TaskLook { Comma = true },
    };

    private static VprShape Spring2024 { get; } = new()
    {
        Preamble = new VprPreamble { Title = TitleLook.YearSubjectGrade, Labels = LabelLook.OneCell, Merged = false },
        Numbers = new VprNumbers { Shares = ShareLook.Number },
        Schools = SchoolLook.NameThenEdu,
        GroupCaption = "Распределение групп баллов в %",
        ColumnNumbers = true,
        Groups = GroupPlace.ColumnMerged,
    };

    private static VprShape Spring2025 { get; } = new()
    {
        Preamble = new VprPreamble { Title = TitleLook.YearSubjectGrade, Labels = LabelLook.TwoCells },
        Numbers = new VprNumbers { Shares = ShareLook.Number, Missing = "–" },
        GroupCaption = "Распределение групп баллов в %",
        Captions = new Dictionary<string, string> { ["n"] = "Кол-во участников, чел." },
    };
}
