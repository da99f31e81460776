using DocumentFormat.OpenXml.Spreadsheet;

namespace Dashboard.Data.Exports.OpenXml;

/// <summary>Styles of a workbook, each at the place that <see cref="CellLook"/> numbers.</summary>
internal static class WorkbookStyles
{
    private const string Font = "Times New Roman";
    private const uint DayFormat = 164;

    // Formats that every spreadsheet knows by number, and those that are written out.
    private const uint WholeFormat = 1, HundredthsFormat = 4, ThousandsFormat = 3, PercentFormat = 9, PercentHundredthsFormat = 10;
    private const uint TenthsFormat = 165, ThousandthsFormat = 166, PercentTenthsFormat = 167;

    private const uint PlainFont = 0, BoldFont = 1, TitleFont = 2, NoteFont = 3, AlarmFont = 4;
    private const uint NoFill = 0, HeadFill = 2, SectionFill = 3, InputFill = 4, SmallFill = 5;
    private const uint NoBorder = 0, ThinBorder = 1;

    private static readonly CellLook[] Looks = Enum.GetValues<CellLook>();

    /// <summary>Place of the style of a cell.</summary>
    public static uint Of(SheetCell cell) => (uint)cell.Look
        + (cell.IsSmall ? 2u * (uint)Looks.Length : cell.Text is { } text && FormulaGuard.IsFormula(text) ? (uint)Looks.Length : 0u);

    public static Stylesheet Make() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "dd.mm.yyyy" },
            new NumberingFormat { NumberFormatId = TenthsFormat, FormatCode = "#,##0.0" },
            new NumberingFormat { NumberFormatId = ThousandthsFormat, FormatCode = "#,##0.000" },
            new NumberingFormat { NumberFormatId = PercentTenthsFormat, FormatCode = "0.0%" }) { Count = 4 },
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = Font }),
            new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = Font }),
            new Font(new Bold(), new FontSize { Val = 14 }, new FontName { Val = Font }),
            new Font(new FontSize { Val = 10 }, new Color { Rgb = "FF44505C" }, new FontName { Val = Font }),
            new Font(new Bold(), new FontSize { Val = 11 }, new Color { Rgb = "FFA3262A" }, new FontName { Val = Font })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FFE4E9EE"),
            Solid("FFF3F5F7"),
            Solid("FFFDFBEF"),
            // The hatch of the page.
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFB9C2CB" }) { PatternType = PatternValues.LightUp })),
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(
                new LeftBorder { Style = BorderStyleValues.Thin },
                new RightBorder { Style = BorderStyleValues.Thin },
                new TopBorder { Style = BorderStyleValues.Thin },
                new BottomBorder { Style = BorderStyleValues.Thin },
                new DiagonalBorder())),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats(Looks.Select(Format).Concat(Looks.Select(look => Guarded(Format(look)))).Concat(Looks.Select(look => Small(look is CellLook.Text ? Guarded(Format(look)) : Format(look))))),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static CellFormat Format(CellLook look) => look switch
    {
        CellLook.Title => Format(TitleFont, NoFill, NoBorder, wraps: true),
        CellLook.Note => Format(NoteFont, NoFill, NoBorder, wraps: true),
        CellLook.Head => Format(BoldFont, HeadFill, ThinBorder, wraps: true, isCentred: true),
        CellLook.Text => Format(PlainFont, NoFill, ThinBorder, wraps: true),
        CellLook.Centred => Format(PlainFont, NoFill, ThinBorder, wraps: true, isCentred: true),
        CellLook.Day => Format(PlainFont, NoFill, ThinBorder, isCentred: true, number: DayFormat),
        // Not wrapped: it flows over its empty neighbours, and a sheet without merged cells can be sorted.
        CellLook.Section => Format(BoldFont, SectionFill, NoBorder),
        CellLook.Input => Format(PlainFont, InputFill, ThinBorder, wraps: true, isOpen: true),
        CellLook.InputDay => Format(PlainFont, InputFill, ThinBorder, isCentred: true, number: DayFormat, isOpen: true),
        CellLook.InputAlarm => Format(AlarmFont, InputFill, ThinBorder, wraps: true, isOpen: true),
        CellLook.Whole => Format(PlainFont, NoFill, ThinBorder, number: WholeFormat),
        CellLook.Thousands => Format(PlainFont, NoFill, ThinBorder, number: ThousandsFormat),
        CellLook.Tenths => Format(PlainFont, NoFill, ThinBorder, number: TenthsFormat),
        CellLook.Hundredths => Format(PlainFont, NoFill, ThinBorder, number: HundredthsFormat),
        CellLook.Thousandths => Format(PlainFont, NoFill, ThinBorder, number: ThousandthsFormat),
        CellLook.Percent => Format(PlainFont, NoFill, ThinBorder, number: PercentFormat),
        CellLook.PercentTenths => Format(PlainFont, NoFill, ThinBorder, number: PercentTenthsFormat),
        CellLook.PercentHundredths => Format(PlainFont, NoFill, ThinBorder, number: PercentHundredthsFormat),
        _ => new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0 },
    };

    private static CellFormat Format(uint font, uint fill, uint border, bool wraps = false, bool isCentred = false, uint number = 0, bool isOpen = false)
    {
        var alignment = new Alignment { Vertical = VerticalAlignmentValues.Top };
        if (wraps)
        {
            alignment.WrapText = true;
        }

        if (isCentred)
        {
            alignment.Horizontal = HorizontalAlignmentValues.Center;
        }

        var format = new CellFormat(alignment)
        {
            NumberFormatId = number, FontId = font, FillId = fill, BorderId = border, FormatId = 0,
            ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true, ApplyNumberFormat = number != 0,
        };
        if (isOpen)
        {
            format.Append(new Protection { Locked = false });
            format.ApplyProtection = true;
        }

        return format;
    }

    /// <summary>Excel's own apostrophe: the text stays a text also when somebody edits the cell, and the value is as it was.</summary>
    private static CellFormat Guarded(CellFormat format)
    {
        format.QuotePrefix = true;
        return format;
    }

    private static CellFormat Small(CellFormat format)
    {
        (format.FillId, format.ApplyFill) = (SmallFill, true);
        return format;
    }

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });
}
