using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Disclosure;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Reports.Site;
using Dashboard.Data.Queries.ResultList;
using Dashboard.Tests.Domain.Wording;
using Xunit;

namespace Dashboard.Tests.Queries.Reports.Site;

/// <summary>Pages of the sample region against the table for the public.</summary>
public sealed class SampleSiteTests(DeckRegion region) : IClassFixture<DeckRegion>
{
    [Fact]
    public async Task The_first_publication_shows_and_hides_what_the_table_for_the_public_does()
    {
        var rows = (await region.Question<ResultListQuestion>().AskAsync(Audience.Public, AccessScope.Region))
            .Where(row => row.Assessment.Wave == Wave.Main).ToLookup(row => (Title(row.Assessment), row.Name));
        var (hidden, shown) = (0, 0);
        foreach (var year in region.Facts.Assessments.Select(work => work.Year).Distinct())
        {
            var view = (await region.Question<SitePagesQuestion>().AskAsync(new SitePagesFilter(Year: year), AccessScope.Region))!;
            foreach (var (work, row) in view.Works.SelectMany(work => work.Rows.Select(row => (work, row))))
            {
                var name = region.Facts.Territories.Single(territory => territory.Label == row.Territory).Name;
                var known = rows[(PlainText.Of(work.Title), name)].ToList();
                if (known is [var one])
                {
                    Assert.Equal(DisclosureWords.Mark(one.Disclosure, DisclosureRule.Default), row.Mark ?? "");
                    Assert.Equal(one.Values.Participants is { } participants ? Russian.Number(participants) : null, row.Cells[0]);
                    (hidden, shown) = (hidden + (row.Mark is null ? 0 : 1), shown + (row.Mark is null ? 1 : 0));
                }
            }
        }

        Assert.InRange(hidden, 10, 200);
        Assert.InRange(shown, 200, 2000);
    }

    private static string Title(Assessment work) => PlainText.Of(
        $"{AssessmentWords.FullName(work.Series)}, {(work.Procedure != Procedure.Vpr ? "" : work.Season == Season.Autumn ? "осень " : "весна ")}{work.CalendarYear}");
}
