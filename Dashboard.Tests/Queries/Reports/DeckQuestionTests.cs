using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Partners;
using Dashboard.Data.Queries.Reports;
using Dashboard.Data.Queries.Results;
using Dashboard.Data.Queries.Risks;
using Dashboard.Data.Queries.Series;
using Dashboard.Tests.Domain.Wording;
using Xunit;

namespace Dashboard.Tests.Queries.Reports;

/// <summary>Slides of the sample region against what its pages show.</summary>
public sealed class DeckQuestionTests(DeckRegion region) : IClassFixture<DeckRegion>
{
    private TerritoryFact Municipality => region.Facts.Municipalities.First(each => each.Name.Contains("Ольховецкий", StringComparison.Ordinal));

    private TerritoryFact School => region.Facts.Schools.First(each => each.MunicipalityId == Municipality.Id);

    [Theory]
    [InlineData(DeckPreset.Conference, "the conference shows everything")]
    [InlineData(DeckPreset.Interim, "between two conferences")]
    [InlineData(DeckPreset.Heads, "heads of schools")]
    [InlineData(DeckPreset.Roadmap, "the report of a roadmap")]
    [InlineData(DeckPreset.School, "one school")]
    public async Task An_occasion_has_its_slides_in_order_and_each_is_whole(DeckPreset preset, string reason)
    {
        foreach (int? territory in new int?[] { null, Municipality.Id, School.Id })
        {
            var deck = await region.DeckAsync(new DeckFilter { TerritoryId = territory, Preset = preset });

            Assert.True(DeckOccasion.Of(preset).Kinds.SequenceEqual(deck.Slides.Select(slide => slide.Kind).Distinct()), reason);
            Assert.All(deck.Slides, slide =>
            {
                Assert.NotEmpty(slide.Title);
                Assert.NotEmpty(slide.Notes);
                Assert.NotEmpty(slide.Body.AltText);
                Assert.Contains("данные на 20.06.2025", PlainText.Of(slide.Source), StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public async Task Rows_of_a_table_and_names_of_a_chart_are_as_many_as_its_values()
    {
        foreach (int? territory in new int?[] { null, Municipality.Id, School.Id })
        {
            var slides = (await region.DeckAsync(new DeckFilter { TerritoryId = territory })).Slides;
            Assert.All(slides.Select(slide => slide.Body).OfType<TableBody>(), table =>
            {
                Assert.InRange(table.Rows.Count, 1, DeckGround.RowsOnSlide);
                Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count));
            });
            Assert.All(slides.Select(slide => slide.Body).OfType<ChartBody>(), chart => Assert.All(chart.Series, series => Assert.Equal(chart.Categories.Count, series.Values.Count)));
        }
    }

    [Fact]
    public async Task Words_of_places_and_ratings_stand_on_no_slide()
    {
        foreach (int? territory in new int?[] { null, Municipality.Id, School.Id })
        {
            var deck = await region.DeckAsync(new DeckFilter { TerritoryId = territory });
            var all = string.Join('\n', deck.Slides.Select(slide => $"{slide.Title} {slide.Caveat} {slide.Notes} {slide.Body.AltText} {Text(slide.Body)}")).ToLowerInvariant();
            Assert.All(["рейтинг", "лидер", "аутсайдер", "худш", "отстающ", "слабые школы", "первое место"], word => Assert.DoesNotContain(word, all, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Bars_of_marks_are_those_of_the_dynamics_page()
    {
        var ground = (await region.DeckAsync(One(SlideKind.Marks, Municipality.Id))).Slides;
        var slide = ground.First(each => each.Title.Contains("математика", StringComparison.Ordinal));
        var chart = Assert.IsType<ChartBody>(slide.Body);
        var view = await region.Question<SeriesQuestion>().AskAsync(
            new SeriesFilter(Municipality.Id, new AssessmentSeries(Procedure.Vpr, Subject.Mathematics.Name, 5, TestProfile.None), Indicator.LowResults), AccessScope.Region);
        var place = Enumerable.Range(0, view!.Periods.Count).Last(each => view.Own.Points[each] is not null && !view.Periods[each].IsApart);
        var (own, all) = (view.Own.Points[place]!, view.Lines[^1].Points[place]!);

        Assert.Equal(Share(own.Row.Sums), At(chart, "5\u00a0класс: " + Municipality.Label));
        Assert.Equal(Share(all.Row.Sums), At(chart, "5\u00a0класс: " + view.Lines[^1].Territory.Label));
        Assert.All(Enumerable.Range(0, chart.Categories.Count), bar => Assert.Equal(1, chart.Series.Sum(series => series.Values[bar]!.Value), 9));
    }

    [Fact]
    public async Task Dynamics_have_the_points_the_title_and_the_caution_of_their_page_and_no_line_through_a_break()
    {
        var slide = (await region.DeckAsync(One(SlideKind.Dynamics, Municipality.Id))).Slides[0];
        var chart = Assert.IsType<ChartBody>(slide.Body);
        var chosen = SeriesChoice.Pick(await region.Question<SeriesChoices>().AskAsync(Municipality.Id, AccessScope.Region), null, null, null, null)!;
        var view = (await region.Question<SeriesQuestion>().AskAsync(new SeriesFilter(Municipality.Id, chosen, Indicator.LowResults), AccessScope.Region))!;

        Assert.EndsWith(PlainText.Of(view.Words.Title[1..]), PlainText.Of(slide.Title), StringComparison.Ordinal);
        Assert.Contains(PlainText.Of(view.Words.CannotSay), PlainText.Of(slide.Caveat!), StringComparison.Ordinal);
        Assert.Equal(
            view.Own.Points.Where((point, place) => point is not null && !view.Periods[place].IsApart).Select(point => (double?)point!.Value.Value),
            chart.Series[0].Values.Where(value => value is not null));
        foreach (var period in view.Periods.Skip(1).Where(period => period.BreakReason is not null && !period.IsApart))
        {
            Assert.Null(chart.Series[0].Values[chart.Categories.ToList().IndexOf(period.Label) - 1]);
        }
    }

    [Fact]
    public async Task A_deck_of_an_older_year_knows_nothing_of_later_ones()
    {
        var year = region.Facts.Assessments.Max(work => work.Year).Previous;
        var deck = await region.DeckAsync(new DeckFilter { TerritoryId = Municipality.Id, Year = year, Entries = DeckEntry.Of(SlideKind.Dynamics, SlideKind.Journal) });
        var later = (year.StartYear + 2).ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(3, deck.Slides.Count);
        Assert.All(deck.Slides, slide =>
        {
            Assert.DoesNotContain(((ChartBody)slide.Body).Categories, category => category.Contains(later, StringComparison.Ordinal));
            Assert.DoesNotContain(later, slide.Title + slide.Source.Split("данные на")[0] + slide.Notes, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Scores_and_the_journal_are_those_of_their_pages()
    {
        var deck = await region.DeckAsync(new DeckFilter { TerritoryId = Municipality.Id, Entries = DeckEntry.Of(SlideKind.Scores, SlideKind.Journal) });
        var works = await region.Question<WorksQuestion>().AskAsync(new WorksFilter(Procedure.Vpr, Subject.Mathematics.Name, 5, 2024, With: DetailKind.ScoreDistribution), AccessScope.Region);
        var scores = (await region.Question<ScoresQuestion>().AskAsync(new ScoresFilter(works.ChosenId!.Value, Municipality.Id), AccessScope.Region))!;
        var journal = (await region.Question<JournalMarksQuestion>().AskAsync(new JournalFilter(Municipality.Id, new AssessmentSeries(Procedure.Vpr, Subject.Mathematics.Name, 5, TestProfile.None)), AccessScope.Region))!;

        var columns = Assert.IsType<ChartBody>(deck.Slides[0].Body);
        Assert.Equal(scores.Counts.Select(count => (double)count / scores.Participants), Enumerable.Range(0, scores.Counts.Count).Select(score => columns.Series.Max(series => series.Values[score])!.Value));
        var bars = Assert.IsType<ChartBody>(deck.Slides[1].Body);
        Assert.Equal(journal.Years.Append(journal.Reference!).Select(year => (double?)year.Shares[0]), bars.Series[0].Values);
    }

    [Theory]
    [InlineData(SlideKind.Oge, Procedure.Oge, "marks")]
    [InlineData(SlideKind.Ege, Procedure.Ege, "scores")]
    public async Task A_subject_of_an_exam_has_the_value_of_its_series(SlideKind kind, Procedure procedure, string reason)
    {
        var table = (TableBody)(await region.DeckAsync(One(kind, Municipality.Id))).Slides[0].Body;
        var view = (await region.Question<SeriesQuestion>().AskAsync(
            new SeriesFilter(Municipality.Id, new AssessmentSeries(procedure, Subject.Russian.Name, procedure == Procedure.Oge ? 9 : 11, TestProfile.None), Indicator.LowResults), AccessScope.Region))!;
        var row = table.Rows.Single(each => each[0].Text == Subject.Russian.Name);

        Assert.True(row[2].Number == view.Own.Points[^1]!.Value.Value, reason);
        Assert.True(row[1].Number == view.Own.Points[^1]!.Value.Participants, reason);
        Assert.True(row[5].Number == view.Lines[^1].Points[^1]!.Value.Value, reason);
    }

    [Fact]
    public async Task Lists_risks_and_partners_count_what_their_pages_count()
    {
        var deck = await region.DeckAsync(new DeckFilter { Entries = DeckEntry.Of(SlideKind.LowResultSchools, SlideKind.ListFlow, SlideKind.Risks, SlideKind.Partners) });
        var year = region.Facts.Assessments.Max(work => work.Year);
        var zone = await region.Question<SupportZone>().AskAsync(new ZoneFilter(year), AccessScope.Region);
        var lists = await region.Question<ListsQuestion>().AskAsync(new ListsFilter(year), AccessScope.Region);
        var risks = await region.Question<RisksQuestion>().AskAsync(new RisksFilter(), AccessScope.Region);
        var partners = await region.Question<PartnersQuestion>().AskAsync(new PartnersFilter(), AccessScope.Region);

        Assert.Contains($"{zone.Schools.Count} из {zone.OutOf}", PlainText.Of(Of(SlideKind.LowResultSchools).Title), StringComparison.Ordinal);
        var flow = deck.Slides.Where(slide => slide.Kind == SlideKind.ListFlow).SelectMany(slide => ((TableBody)slide.Body).Rows).ToLookup(row => row[2].Text, row => row[0].Text);
        Assert.Equal(lists.Official!.Left.Select(school => school.Label), flow["вышла"]);
        Assert.Equal(lists.Official.Entered.Select(school => school.Label), flow["вошла"]);
        Assert.Equal(lists.Official.Stayed.Select(school => school.Label), flow["осталась"]);
        Assert.Contains($"рисков высокой значимости — {risks.High}", PlainText.Of(Of(SlideKind.Risks).Title), StringComparison.Ordinal);
        Assert.Contains(partners.Paired > 0 ? $"у {partners.Paired} из {partners.Listed}" : $"ни у одной из {partners.Listed}", PlainText.Of(Of(SlideKind.Partners).Title), StringComparison.Ordinal);

        SlideView Of(SlideKind kind) => deck.Slides.First(slide => slide.Kind == kind);
    }

    [Fact]
    public async Task A_municipality_sees_its_own_deck_and_no_other()
    {
        var own = AccessScope.Municipality(Municipality.Id);
        var other = region.Facts.Municipalities.First(each => each.Id != Municipality.Id);
        var question = region.Question<DeckQuestion>();

        Assert.Null(await question.AskAsync(new DeckFilter { TerritoryId = other.Id }, own));
        Assert.Null(await question.AskAsync(new DeckFilter { TerritoryId = region.Facts.Schools.First(each => each.MunicipalityId == other.Id).Id }, own));
        var foreign = region.Facts.Schools.Where(each => each.MunicipalityId != Municipality.Id).Select(each => each.Label)
            .Except(region.Facts.Schools.Where(each => each.MunicipalityId == Municipality.Id).Select(each => each.Label)).ToHashSet();
        var kinds = new[] { SlideKind.LowResultSchools, SlideKind.ListFlow, SlideKind.Risks };
        foreach (int? territory in new int?[] { null, Municipality.Id })
        {
            var deck = await region.DeckAsync(new DeckFilter { TerritoryId = territory, Entries = DeckEntry.Of(kinds) }, own);
            Assert.DoesNotContain(deck.Slides.Select(slide => slide.Body).OfType<TableBody>().SelectMany(table => table.Rows), row => foreign.Contains(row[0].Text));
        }
    }

    [Fact]
    public async Task A_wider_audience_gets_no_small_number_and_no_slide_that_the_engine_cannot_decide()
    {
        var small = region.Facts.Schools.First(school => (school.Pupils ?? int.MaxValue) < 60);
        foreach (int? territory in new int?[] { null, Municipality.Id, small.Id })
        {
            var deck = await region.DeckAsync(new DeckFilter { TerritoryId = territory, IsForWiderAudience = true });
            Assert.True(deck.IsForWiderAudience);
            Assert.All(deck.Slides, slide => Assert.True(SlideOffer.Of(slide.Kind).MayBeWider));
            Assert.DoesNotContain(deck.Slides.Select(slide => slide.Body).OfType<TableBody>().SelectMany(table => table.Rows).SelectMany(row => row), cell => cell.IsSmall);
        }
    }

    [Fact]
    public async Task Own_words_stand_in_the_place_of_the_generated_ones_and_blank_ones_do_not()
    {
        var filter = One(SlideKind.Marks, Municipality.Id);
        var made = (await region.DeckAsync(filter)).Slides[0];

        var own = (await region.DeckAsync(filter with { Entries = [new DeckEntry(SlideKind.Marks, null, new(" Свой вывод "))] })).Slides[0];
        var blank = (await region.DeckAsync(filter with { Entries = [new DeckEntry(SlideKind.Marks, null, new(" ", " "))] })).Slides[0];

        Assert.Equal(("Свой вывод", made.Notes), (own.Title, own.Notes));
        Assert.Equal((made.Title, made.Notes), (blank.Title, blank.Notes));
    }

    private static DeckFilter One(SlideKind kind, int territory) => new() { TerritoryId = territory, Entries = DeckEntry.Of(kind) };

    private static double[] Share(ResultSums sums) => [.. new[] { sums.Mark2, sums.Mark3, sums.Mark4, sums.Mark5 }.Select(count => (double)count / sums.Marked)];

    private static double[] At(ChartBody chart, string category) => [.. chart.Series.Select(series => series.Values[chart.Categories.ToList().IndexOf(category)]!.Value)];

    private static string Text(SlideBody body) => body switch
    {
        PointsBody points => string.Join(' ', points.Points),
        TableBody table => string.Join(' ', table.Columns.Select(column => column.Head).Concat(table.Rows.SelectMany(row => row).Select(cell => cell.Text))),
        ChartBody chart => string.Join(' ', chart.Categories.Concat(chart.Series.Select(series => series.Name))),
        _ => "",
    };
}
