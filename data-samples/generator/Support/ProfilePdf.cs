using System.Globalization;
using Dashboard.Samples.Region;

namespace Dashboard.Samples.Support;

/// <summary>A profile that a school has only as a PDF: the form of 2022 with numbers; long names of factors take two lines.</summary>
internal static class ProfilePdf
{
    private const int Left = 60;
    private const int NameLeft = 90;
    private const int LevelLeft = 430;
    private const int Right = 540;
    private const int LineHeight = 14;
    private const string Name = "Боровлянская СОШ № 2";

    public static SupportFile File(Needs needs)
    {
        var school = SupportFolder.School(Name);
        var sheets = new ProfileSheets(needs);
        var sheet = new PdfSheet()
            .Text(200, 790, "РИСКОВЫЙ ПРОФИЛЬ ШКОЛЫ", true, 14)
            .Text(Left, 762, "Проект «500+», 2022 год")
            .Text(Left, 744, $"Школа: {SheetSpelling.School(school, 2020).Replace('"', ' ').Replace("  ", " ", StringComparison.Ordinal)} (sch{school.LoginDigits})")
            .Text(Left, 726, "Муниципалитет: " + school.Municipality.LongName)
            .Line(Left, 706, Right, 706)
            .Text(Left + 4, 692, "№", true)
            .Text(NameLeft, 692, "Фактор риска", true)
            .Text(LevelLeft, 692, "Значимость", true)
            .Line(Left, 686, Right, 686);
        var truth = new List<TruthRow>();
        var low = 686;
        foreach (var (factor, index) in RiskFactors.OfForm(2022).Select((factor, index) => (factor, index)))
        {
            var lines = Lines(factor.Name);
            var level = sheets.LevelOf(school, factor, 2022);
            sheet.Text(Left + 4, low - LineHeight, (index + 1).ToString(CultureInfo.InvariantCulture));
            for (var line = 0; line < lines.Count; line++)
            {
                sheet.Text(NameLeft, low - ((line + 1) * LineHeight), lines[line]);
            }

            sheet.Text(LevelLeft, low - LineHeight, RiskFactors.Word(level));
            low -= (lines.Count * LineHeight) + 6;
            sheet.Line(Left, low, Right, low);
            truth.Add(new TruthRow(
                "profiles", "", "", school.Code, school.Name, "2022", "ФИОКО", factor.Code, RiskFactors.Truth(level), "", lines.Count > 1 ? "name on two lines" : ""));
        }

        foreach (var side in new[] { Left, NameLeft - 6, LevelLeft - 6, Right })
        {
            sheet.Line(side, low, side, 706);
        }

        return new SupportFile($"РПШ/2022/РПШ 2022 {Name}.pdf", sheet.Save(), truth);
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
        {
            var longer = lines[^1].Length == 0 ? word : lines[^1] + " " + word;
            if (PdfSheet.Width(longer) < LevelLeft - NameLeft - 12)
            {
                lines[^1] = longer;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }
}
