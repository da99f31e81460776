using System.Globalization;

namespace Dashboard.Samples.Region;

/// <summary>ОГЭ, ЕГЭ and the region's own assessments in files; the layout changes from year to year, as exam offices change it.</summary>
internal sealed class ExamFiles(IReadOnlyList<AssessmentOutcome> outcomes)
{
    public IEnumerable<SampleFile> All() => [.. Oge(), .. Ege(), .. Own()];

    /// <summary>Goes into the zip of 2021/2022.</summary>
    public IEnumerable<SampleFile> Year2022()
    {
        yield return SampleFile.Csv1251("ОГЭ/ОГЭ 2022.csv", FlatExams.Of(Works(2021, SampleProcedure.Oge)));
        foreach (var work in Works(2021, SampleProcedure.Ege))
        {
            yield return SampleFile.Xlsx($"ЕГЭ/ЕГЭ 2022 {ExamNumber.CodedSubject(work.Assessment)}.xlsx", HierarchySheets.Of(work));
        }
    }

    private IEnumerable<SampleFile> Oge() =>
    [
        .. Works(2018, SampleProcedure.Oge).Select(work => SampleFile.Xlsx($"2018-2019/ОГЭ/ОГЭ 2019 {work.Assessment.SubjectName}.xlsx", ReportTables.CountsAndShares(work))),
        SampleFile.Xls("2020-2021/ОГЭ 2021 основной период.xls", WorkingSheets.Of(Works(2020, SampleProcedure.Oge))),
        .. Works(2022, SampleProcedure.Oge).Select(work => SampleFile.Xlsx($"2022-2023/ОГЭ/САО ОГЭ 2023 {work.Assessment.SubjectName}.xlsx", ReportTables.SharesOnly(work))),
        SampleFile.Xls("2023-2024/ОГЭ 2024.xls", WorkingSheets.Of(Works(2023, SampleProcedure.Oge))),
        .. Works(2024, SampleProcedure.Oge).Select(work => SampleFile.Xlsx($"2024-2025/ОГЭ/{Numbered(work, "oge_2025")}.xlsx", HierarchySheets.Of(work))),
    ];

    private IEnumerable<SampleFile> Ege() =>
    [
        SampleFile.Xls("2018-2019/ЕГЭ 2019.xls", WorkingSheets.Of(Works(2018, SampleProcedure.Ege))),
        SampleFile.Csv1251("2019-2020/ЕГЭ 2020.csv", FlatExams.Of(Works(2019, SampleProcedure.Ege))),
        .. Works(2020, SampleProcedure.Ege).Select(work => SampleFile.Xlsx($"2020-2021/ЕГЭ/САО ЕГЭ 2021 {ExamNumber.SubjectOf(work.Assessment)}.xlsx", ReportTables.ScoreBins(work))),
        SampleFile.Csv1251("2022-2023/ЕГЭ 2023.csv", FlatExams.Of(Scored(2022))),
        .. Based(2022).Select(work => SampleFile.Xlsx("2022-2023/ЕГЭ 2023 математика базовая.xlsx", HierarchySheets.Of(work))),
        .. Works(2023, SampleProcedure.Ege).Select(work => SampleFile.Xlsx($"2023-2024/ЕГЭ/ЕГЭ 2024 {ExamNumber.CodedSubject(work.Assessment)}.xlsx", HierarchySheets.Of(work))),
        SampleFile.Xls("2024-2025/ЕГЭ 2025.xls", WorkingSheets.Of(Works(2024, SampleProcedure.Ege))),
    ];

    private IEnumerable<SampleFile> Own() =>
        from work in Works(2024, SampleProcedure.Own)
        let assessment = work.Assessment
        select SampleFile.Xlsx(
            string.Create(CultureInfo.InvariantCulture, $"2024-2025/Свои работы/{assessment.Title} {assessment.Subject} {assessment.ProgrammeGrade} класс {assessment.Date:dd.MM.yyyy}.xlsx"),
            OwnSheets.Of(work));

    private List<AssessmentOutcome> Works(int startYear, SampleProcedure procedure) =>
        [.. outcomes.Where(outcome => outcome.Assessment.Procedure == procedure && outcome.Assessment.StartYear == startYear)];

    private List<AssessmentOutcome> Scored(int startYear) => [.. Works(startYear, SampleProcedure.Ege).Where(work => work.Assessment.HasTestScores)];

    private List<AssessmentOutcome> Based(int startYear) => [.. Works(startYear, SampleProcedure.Ege).Where(work => work.Assessment.Basic)];

    private static string Numbered(AssessmentOutcome work, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}_{SubjectNames.ExamCode(work.Assessment.Subject):00}");
}
