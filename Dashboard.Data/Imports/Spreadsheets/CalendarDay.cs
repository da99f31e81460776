namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>Turns a workbook's day counts into those of the OLE Automation calendar.</summary>
internal static class CalendarDay
{
    private const double From1904 = 1462;

    /// <summary>Day 60 of Excel's calendar is the 29 February 1900 that never was; counts before it are one day off.</summary>
    public static double Of(double days, bool uses1904) =>
        uses1904 ? days + From1904 : days is >= 1 and < 60 ? days + 1 : days;
}
