using System.Globalization;
using Dashboard.Samples.Vpr;

namespace Dashboard.Samples.Corpus.Cases;

/// <summary>The few reports that most cases print in their own way.</summary>
internal static class Reports
{
    public static VprReport Russian4 { get; } = Of("Русский язык", 4, 2021, 41, CorpusRegion.Olshansk);

    public static VprReport Math4 { get; } = Of("Математика", 4, 2021, 42, CorpusRegion.Olshansk);

    public static VprReport Math5 { get; } = Of("Математика", 5, 2023, 43, CorpusRegion.Beloklyuch);

    public static VprReport History5 { get; } = Of("История", 5, 2023, 44, CorpusRegion.Ivnyaki);

    /// <summary>Two municipalities, each before its schools.</summary>
    public static VprReport Biology5 { get; } = Of("Биология", 5, 2023, 45, CorpusRegion.Svetloozersk, CorpusRegion.Ivnyaki);

    public static VprReport Math6 { get; } = Of("Математика", 6, 2024, 46, CorpusRegion.Ivnyaki);

    public static VprReport Of(string subject, int grade, int year, int seed, params string[] municipalities) =>
        CorpusRegion.Report(VprWorks.Of(subject, grade, year) with { Date = new DateOnly(year, 4, 1 + (seed % 20)) }, seed, municipalities);

    /// <summary>A work of autumn: written by the next grade.</summary>
    public static VprReport Autumn(string subject, int programmeGrade, int year, int seed, params string[] municipalities) =>
        CorpusRegion.Report(VprWorks.Of(subject, programmeGrade, year, VprSeason.Autumn) with { Date = new DateOnly(year, 9, 22) }, seed, municipalities);

    public static VprReport With(this VprReport report, Func<VprWork, VprWork> change) => report with { Work = change(report.Work) };

    /// <summary>The first school of a report.</summary>
    public static VprTerritory School(this VprReport report, int index = 0) => report.Rows.Where(r => r.Level == VprLevel.School).ElementAt(index);

    public static VprTerritory At(this VprReport report, VprLevel level) => report.Rows.First(r => r.Level == level);

    /// <summary>The report with one more school in which nobody wrote.</summary>
    public static VprReport WithEmptySchool(this VprReport report)
    {
        var last = report.Rows[^1];
        return report with
        {
            Rows =
            [
                .. report.Rows,
                new VprTerritory
                {
                    Level = VprLevel.School,
                    Name = "МКОУ «Хуторская НОШ»",
                    Login = last.Login![..4] + "97",
                    Municipality = last.Municipality,
                    Schools = 1,
                },
            ],
        };
    }

    public static string Percent(double? share) => ((share ?? 0) * 100).ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',');
}
