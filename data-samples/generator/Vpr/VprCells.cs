using System.Globalization;
using Dashboard.Samples.Books;

namespace Dashboard.Samples.Vpr;

/// <summary>Numbers and names as a file prints them.</summary>
public static class VprCells
{
    private const string Nbsp = "\u00a0";

    public static BookCell Count(int? value, VprNumbers look)
    {
        ArgumentNullException.ThrowIfNull(look);
        return value is not { } count ? Missing(look) : look.Counts switch
        {
            CountLook.PlainText => Text(count.ToString(CultureInfo.InvariantCulture)),
            CountLook.SpaceText => Text(Grouped(count, " ")),
            CountLook.NbspText => Text(Grouped(count, Nbsp)),
            CountLook.CommaText => Text(Grouped(count, ",")),
            _ => BookCell.Of(count),
        };
    }

    /// <param name="value">A share, 0 to 1; <c>null</c> when there are no data.</param>
    /// <param name="look">How it is printed.</param>
    public static BookCell Share(double? value, VprNumbers look)
    {
        ArgumentNullException.ThrowIfNull(look);
        if (value is not { } share)
        {
            return Missing(look);
        }

        if (share == 0 && (look.ZeroIsBlank || look.Zero is not null))
        {
            return look.ZeroIsBlank ? default : Text(look.Zero!);
        }

        var percent = Percent(share, look);
        var digits = "0." + new string('0', look.Decimals);
        return look.Shares switch
        {
            ShareLook.CommaText => Text(Comma(percent.ToString("0.##", CultureInfo.InvariantCulture))),
            ShareLook.PointText => Text(percent.ToString("0.##", CultureInfo.InvariantCulture)),
            ShareLook.PercentText => Text(Comma(percent.ToString(digits, CultureInfo.InvariantCulture)) + "%"),
            ShareLook.NbspPercentText => Text(Comma(percent.ToString(digits, CultureInfo.InvariantCulture)) + Nbsp + "%"),
            ShareLook.Fraction => BookCell.Of(Fraction(share, look)),
            ShareLook.FractionAsPercent => BookCell.Of(Fraction(share, look), BookFormat.Percent),
            _ => BookCell.Of((double)percent),
        };
    }

    /// <summary>A share as the file has it, rounded to its decimals: what a reader can know.</summary>
    public static double Fraction(double share, VprNumbers look) => (double)(Percent(share, look) / 100m);

    /// <summary>«МБОУ СОШ № 1 (sch990101)» and its kin.</summary>
    public static string Name(VprTerritory territory, SchoolLook look)
    {
        ArgumentNullException.ThrowIfNull(territory);
        return territory.Login is not { } login ? territory.Name : look switch
        {
            SchoolLook.NameThenEdu => territory.Name + " (edu" + login + ")",
            SchoolLook.BareSch => "sch" + login,
            SchoolLook.EduThenName => "edu" + login + " " + territory.Name,
            SchoolLook.NameOnly => territory.Name,
            _ => territory.Name + " (sch" + login + ")",
        };
    }

    /// <summary>A task code as a file spells it.</summary>
    public static BookCell TaskCode(VprTask task, TaskLook look)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(look);
        var code = task.Code;
        if (look.AsNumbers && double.TryParse(code, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return BookCell.Of(number);
        }

        if (look.Brackets && code.Split('.') is [var whole, var part] && !part.Contains('К', StringComparison.Ordinal))
        {
            code = whole + "(" + part + ")";
        }

        code = look.Comma ? Comma(code) : code;
        code = look.LatinK ? code.Replace('К', 'K') : code;
        return Text(look.PointsSuffix ? string.Create(CultureInfo.InvariantCulture, $"{code} ({task.MaxPoints}б)") : code);
    }

    private static decimal Percent(double share, VprNumbers look) =>
        Math.Round((decimal)share * 100m, look.Decimals, MidpointRounding.AwayFromZero);

    private static BookCell Missing(VprNumbers look) => look.Missing is null ? default : Text(look.Missing);

    private static string Grouped(int count, string separator) =>
        count.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", separator, StringComparison.Ordinal);

    private static string Comma(string text) => text.Replace('.', ',');

    private static BookCell Text(string text) => BookCell.Of(text);
}
