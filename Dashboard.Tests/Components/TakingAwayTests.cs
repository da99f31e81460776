using Dashboard.Data.Exports;
using Dashboard.Data.Exports.Csv;
using Dashboard.Web.Components;
using Xunit;

namespace Dashboard.Tests.Components;

/// <summary>What components hand to files: the same numbers, marks and filters as they show.</summary>
public sealed class TakingAwayTests
{
    private static readonly HeatmapColumn[] Columns = [new("5", "ВПР, математика, 5 класс"), new("6", "ВПР, математика, 6 класс")];

    [Fact]
    public void A_grid_is_written_as_it_stands_and_its_cells_one_in_a_row_with_n_and_marks()
    {
        var table = HeatmapExport.Of(
            "Доля «2»", "Школа", Columns,
            [new("Лицей", [new(HeatmapCellKind.Value, "12,3", 2, true, "15 из 122") { Number = 0.123, Participants = 122 }, new(HeatmapCellKind.SmallSample, "50,0", Description: "4 из 8") { Number = 0.5, Participants = 8 }]), new("СОШ № 1", [HeatmapCell.NotHeld("работы не было"), new(HeatmapCellKind.Value, "0,0") { Number = 0.0004, Participants = 2500 }])],
            new HeatmapLegend("Доля «2», %", ["0", "5"], AboveRest: "выше остальных"));
        Assert.Equal(["Школа", "ВПР, математика, 5 класс", "ВПР, математика, 6 класс"], table.Heads);
        Assert.Equal([12.3, 50.0, null, 0.04], table.Rows.SelectMany(row => row.Skip(1)).Select(cell => cell.Number is { } number ? Math.Round(number, 6) : (double?)null));
        Assert.Equal([false, true, false, false], table.Rows.SelectMany(row => row.Skip(1)).Select(cell => cell.IsSmall));
        var lines = TableText.Write(table).Split("\r\n");
        Assert.Equal("Лицей;ВПР, математика, 5 класс;12,3;122;выше остальных;15 из 122;", lines[1]);
        Assert.Equal("Лицей;ВПР, математика, 6 класс;50,0;8;меньше 10 участников;4 из 8;Значение", lines[2]);
    }

    [Fact]
    public void A_page_tells_its_title_filters_and_definitions_and_forgets_what_has_left_it()
    {
        var (stamp, filter, other) = (new PageStamp(), new object(), new object());
        var told = 0;
        stamp.Changed += (_, _) => told++;
        stamp.Stand("Опора; данные на 01.06.2025", [("Территория", "край")], isPaper: false);
        stamp.Say(filter, StampPart.Filter, "Предмет", "математика");
        stamp.Say(filter, StampPart.Filter, "Предмет", "математика");
        stamp.Say(other, StampPart.Definition, "Доля «2»", "сколько из ста");
        stamp.Say(filter, StampPart.Filter, "Предмет", "физика");
        Assert.Equal(3, told);
        var lines = stamp.Of(new ExportTable("Школы", [], []), null).Lines;
        Assert.Contains(("Отбор: предмет", "физика"), lines);
        Assert.Contains(("Определение: Доля «2»", "сколько из ста"), lines);
        Assert.Contains(("Территория", "край"), lines);
        stamp.Say(filter, default, "", null);
        Assert.Empty(stamp.Filters);
    }

    [Fact]
    public void A_table_of_own_markup_has_numbers_where_they_stand_at_the_right_or_are_told()
    {
        var table = new ReadTable(["Школа", "n", "Доля, %"], [[new("Лицей"), new("1\u202f234", IsNumeric: true), new("12", 0.1234, IsSmall: true)]]).ToExport("Школы");
        Assert.Equal([null, 1234.0, 12.34], table.Rows[0].Select(cell => cell.Number));
        Assert.True(table.Rows[0][2].IsSmall);
    }
}
