using System.Globalization;
using System.Text;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Series;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Queries.Series;

public sealed class YearGridQuestionTests
{
    private readonly FactsBuilder _facts = new();

    [Fact]
    public async Task Columns_stand_in_groups_and_the_region_is_the_sum_where_it_is_not_published()
    {
        var (one, other) = (_facts.Municipality("Боровлянский МО"), _facts.Municipality("Ольховецкий МО"));
        _facts.Marks(one, Works.Vpr(2025, "Математика", 6), 10, 90, 0, 0).Marks(other, Works.Vpr(2025, "Математика", 6), 30, 70, 0, 0)
            .Marks(one, Works.Vpr(2025, "Русский язык", 5), 10, 90, 0, 0)
            .Below(one, Works.Ege(2025, "Математика", TestProfile.Advanced), 1, 20)
            .Marks(one, Works.Oge(2025), 1, 9, 0, 0);
        var view = await Ask();
        Assert.Equal(["ВПР, русский язык, класс", "ВПР, математика, класс", "ОГЭ", "ЕГЭ, ниже порога"], view.Groups.Select(group => group.Title));
        Assert.Equal(["5", "6", "МА", "МАп"], view.Columns.Select(column => column.Title));
        Assert.Equal((0.2, RowOrigin.SumOfMunicipalities), (view.Totals[0].Cells[1]!.Value.Value, view.Totals[0].Cells[1]!.Origin));
        Assert.Null(view.Rows.Single(row => row.Territory.Id == other).Cells[0]);
    }

    [Fact]
    public async Task Only_what_stands_out_after_the_correction_is_marked_and_comes_first()
    {
        var usual = Enumerable.Range(1, 8).Select(number => _facts.Municipality($"Обычный {number}")).ToList();
        var high = _facts.Municipality("Высокий");
        foreach (var id in usual)
        {
            _facts.Marks(id, Works.Vpr(2025), 10, 90, 0, 0);
        }

        _facts.Marks(high, Works.Vpr(2025), 40, 60, 0, 0);
        var view = await Ask();
        Assert.Equal(high, view.Rows[0].Territory.Id);
        Assert.Equal([true, .. Enumerable.Repeat(false, 8)], view.Rows.Select(row => row.Cells[0]!.IsApart));
        Assert.Equal("Математика: один муниципалитет выше остального края", view.Title);
    }

    [Fact]
    public async Task Chance_alone_is_not_marked()
    {
        foreach (var number in Enumerable.Range(1, 10))
        {
            _facts.Marks(_facts.Municipality($"МО {number}"), Works.Vpr(2025), 9 + (number % 3), 90, 0, 0);
        }

        Assert.Equal("Ни\u00a0один муниципалитет не\u00a0выделяется на\u00a0фоне остального края", (await Ask()).Title);
    }

    [Fact]
    public async Task A_small_group_is_never_marked()
    {
        _facts.Marks(_facts.Municipality("Большой"), Works.Vpr(2025), 10, 990, 0, 0).Marks(_facts.Municipality("Малый"), Works.Vpr(2025), 9, 0, 0, 0);
        Assert.All((await Ask()).Rows, row => Assert.Equal(0, row.Marked));
    }

    [Fact]
    public async Task Schools_of_a_municipality_are_compared_with_the_rest_of_the_region()
    {
        var (here, there) = (_facts.Municipality("Здесь"), _facts.Municipality("Там"));
        var school = _facts.School(here, "Еловская СОШ");
        _facts.Marks(school, Works.Vpr(2025), 20, 20, 0, 0).Marks(_facts.School(there, "Другая СОШ"), Works.Vpr(2025), 10, 190, 0, 0);
        var view = await Ask(here);
        Assert.Equal([FactsBuilder.RegionId, here], view.Totals.Select(row => row.Territory.Id));
        Assert.True(Assert.Single(view.Rows).Cells[0]!.IsApart);
    }

    [Fact]
    public async Task By_name_no_number_decides()
    {
        _facts.Marks(_facts.Municipality("Яровой"), Works.Vpr(2025), 90, 10, 0, 0).Marks(_facts.Municipality("Ёлкинский"), Works.Vpr(2025), 1, 99, 0, 0);
        Assert.Equal(["Ёлкинский", "Яровой"], (await Ask(order: GridOrder.Name)).Rows.Select(row => row.Territory.Name));
        Assert.Equal(["Яровой", "Ёлкинский"], (await Ask()).Rows.Select(row => row.Territory.Name));
    }

    [Fact]
    public async Task A_person_of_one_municipality_sees_its_row_alone()
    {
        var (own, other) = (_facts.Municipality("Свой"), _facts.Municipality("Чужой"));
        _facts.Marks(own, Works.Vpr(2025), 5, 95, 0, 0).Marks(other, Works.Vpr(2025), 5, 95, 0, 0);
        Assert.Equal([own], (await Ask(scope: AccessScope.Municipality(own))).Rows.Select(row => row.Territory.Id));
    }

    [Fact]
    public async Task A_sheet_after_retakes_does_not_take_the_place_of_the_main_one()
    {
        var municipality = _facts.Municipality("МО");
        _facts.Marks(municipality, Works.Oge(2025), 10, 90, 0, 0).Marks(municipality, Works.Oge(2025, wave: Wave.WithRetakes), 1, 99, 0, 0);
        var view = await Ask();
        Assert.Equal(0.1, Assert.Single(view.Rows[0].Cells)!.Value.Value);
    }

    [Fact]
    public async Task What_is_kept_says_what_is_found_anew_and_goes_with_the_next_import()
    {
        var municipalities = Enumerable.Range(1, 6).Select(number => _facts.Municipality($"МО {number}")).ToList();
        var schools = municipalities.ConvertAll(id => _facts.School(id, $"СОШ {id}"));
        foreach (var (id, place) in schools.Select((id, place) => (id, place)))
        {
            _facts.Marks(id, Works.Vpr(2025), 10 + (place * 7), 90, 5, 3).Marks(id, Works.Vpr(2025, "Русский язык"), 3, 40, 20 + place, 9);
        }

        var source = _facts.Source();
        var first = await Told(source);
        Assert.Equal(first, await Told(source));
        _facts.Marks(schools[0], Works.Vpr(2025, grade: 7), 90, 10, 0, 0);
        Assert.Equal(first, await Told(source));
        source.Publish(_facts.Build());
        Assert.NotEqual(first, await Told(source));
        Assert.Equal(await Told(_facts.Source()), await Told(source));

        // Heatmaps of the region, of a municipality and of one who sees little share what is kept.
        async Task<string> Told(FactsSource asked)
        {
            var said = new StringBuilder();
            foreach (var indicator in Indicator.All)
            {
                foreach (var (municipality, scope) in ((int?, AccessScope)[])[(null, AccessScope.Region), (municipalities[0], AccessScope.Region), (null, AccessScope.Municipality(municipalities[1]))])
                {
                    var view = await new YearGridQuestion(asked).AskAsync(new YearGridFilter(municipality, SchoolYear.Of(2025, Season.Spring), indicator), scope);
                    said.AppendLine(view.Title).AppendJoin(' ', view.Columns.Select(column => column.FullTitle)).AppendLine(CultureInfo.InvariantCulture, $" {view.Participations}");
                    foreach (var row in view.Totals.Concat(view.Rows))
                    {
                        said.AppendLine(CultureInfo.InvariantCulture, $"{row.Territory.Name} {row.Marked} {row.Sums}: {string.Join("; ", row.Cells)}");
                    }
                }
            }

            return said.ToString();
        }
    }

    private async Task<YearGridView> Ask(int? municipality = null, GridOrder order = GridOrder.Need, AccessScope? scope = null) =>
        await new YearGridQuestion(_facts.Source()).AskAsync(
            new YearGridFilter(municipality, SchoolYear.Of(2025, Season.Spring), Indicator.LowResults, Order: order), scope ?? AccessScope.Region);
}
