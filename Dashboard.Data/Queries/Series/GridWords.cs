using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Queries.Series;

/// <summary>The heatmap in one sentence: what a reader sees first.</summary>
internal static class GridWords
{
    private static readonly string[] Masculine = ["", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять"];
    private static readonly string[] Feminine = ["", "одна", "две", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять"];

    /// <summary>
    /// «Математика: семь муниципалитетов выше остального края» — of the subject in which most rows are marked;
    /// where none is, «Ни один муниципалитет не выделяется на фоне края».
    /// </summary>
    internal static string Title(YearGridView view, string? regionName)
    {
        var region = RegionWords.Of(regionName);
        var ofSchools = view.Filter.MunicipalityId is not null;
        var columns = view.Columns.ToList();
        var best = columns.Select((column, place) => (column.Assessment.Subject, Place: place))
            .GroupBy(column => column.Subject)
            .Select(subject => (Subject: subject.Key, Rows: view.Rows.Count(row => subject.Any(column => row.Cells[column.Place] is { IsApart: true }))))
            .OrderByDescending(subject => subject.Rows)
            .ThenByDescending(subject => SeriesChoices.Rank(subject.Subject) == 1)
            .FirstOrDefault();
        if (best.Subject is null)
        {
            return "Результатов ещё нет";
        }

        if (view.Filter.Indicator.Unit != Domain.Indicators.IndicatorUnit.Share)
        {
            return Russian.Capitalised(IndicatorWords.Name(view.Filter.Indicator)) + " по работам";
        }

        if (best.Rows == 0)
        {
            return Russian.Bind($"{(ofSchools ? "Ни одна школа" : "Ни один муниципалитет")} не выделяется на фоне {region.RestGenitive}");
        }

        var where = view.Filter.Indicator.HigherIsBetter ? "ниже" : "выше";
        return Russian.Bind($"{best.Subject}: {Counted(best.Rows, ofSchools)} {where} {region.RestGenitive}");
    }

    /// <summary>«весна 2025 года» and «осень 2020 и весна 2021 года», by the works shown; «2024/2025 учебный год» where there is none.</summary>
    internal static string Period(YearGridView view)
    {
        var assessments = view.Columns.Select(column => column.Assessment).ToList();
        var autumn = assessments.Any(assessment => assessment is { Procedure: Procedure.Vpr, Season: Season.Autumn });
        var spring = assessments.Any(assessment => assessment is not { Procedure: Procedure.Vpr, Season: Season.Autumn });
        var year = view.Filter.Year;
        return (autumn, spring) switch
        {
            (true, true) => $"осень{Russian.NoBreakSpace}{Plain(year.StartYear)} и{Russian.NoBreakSpace}весна{Russian.NoBreakSpace}{Plain(year.EndYear)}{Russian.NoBreakSpace}года",
            (true, false) => $"осень{Russian.NoBreakSpace}{Plain(year.StartYear)}{Russian.NoBreakSpace}года",
            (false, true) => $"весна{Russian.NoBreakSpace}{Plain(year.EndYear)}{Russian.NoBreakSpace}года",
            _ => $"{Russian.SchoolYear(year.StartYear)} учебный год",
        };
    }

    private static string Counted(int count, bool schools)
    {
        var words = schools ? Feminine : Masculine;
        var number = count < words.Length ? words[count] : Russian.Number(count);
        return schools
            ? $"{number} {Russian.Plural(count, "школа", "школы", "школ")}"
            : $"{number} {Russian.Plural(count, "муниципалитет", "муниципалитета", "муниципалитетов")}";
    }

    private static string Plain(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
