using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Facts;

/// <summary>The columns in memory say what the rows say, also after any number of imports.</summary>
public class ResultFactsTests
{
    private static readonly InstallationFact Installation = new("Приозёрный край", "99", true, 1, null, "Координатор");
    private static readonly List<TerritoryFact> Territories = [.. Enumerable.Range(1, 9).Select(id => new TerritoryFact(id, TerritoryLevel.School, $"Школа {id}"))];
    private static readonly Dictionary<int, Assessment> Works = Enumerable.Range(1, 7).ToDictionary(id => id, id => Dashboard.Tests.Support.Works.Vpr(2017 + id));

    private static Gen<FactRow> Row =>
        from work in Gen.Choose(1, 7)
        from territory in Gen.Choose(1, 9)
        from participants in Number
        from twos in Number
        from mean in Number
        from file in Gen.Choose(1, 5)
        select new FactRow(work, territory, new ResultValues(participants, twos, null, 0, twos, mean / 7.0, null, participants), file, 1, file * 10, 2);

    private static Gen<int?> Number => Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(0, 500).Select(value => (int?)value));

    [Fact]
    public void Any_upserts_one_after_another_give_what_loading_their_outcome_gives() => Prop.ForAll(
        Arb.From(Gen.ListOf(Gen.ArrayOf(Row)).Select(batches => batches.Select(batch => batch.DistinctBy(row => row.Key).ToArray()).ToList())),
        batches =>
        {
            var stored = new Dictionary<long, FactRow>();
            var facts = ResultFacts.Empty;
            foreach (var batch in batches)
            {
                foreach (var row in batch)
                {
                    stored[row.Key] = row;
                }

                facts = facts.With(Installation, Territories, Works, [.. batch]);
            }

            AssertSame(ResultFacts.Of(Installation, Territories, Works, [.. stored.Values]), facts, stored);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void A_row_is_found_by_work_and_territory_and_nothing_else_is()
    {
        var builder = new FactsBuilder();
        var municipality = builder.Municipality("Ольховецкий МО");
        var school = builder.School(municipality, "Верхнеольховская СОШ");
        var other = builder.School(municipality, "Ольховецкая СОШ");
        var (work, next) = (Dashboard.Tests.Support.Works.Vpr(2023), Dashboard.Tests.Support.Works.Vpr(2024));
        builder.Marks(school, next, 1, 2, 3, 4).Marks(other, work, 0, 1, 1, 0).Marks(school, work, 2, 2, 2, 2);
        var facts = builder.Build();

        Assert.Equal(new ResultValues(8, 2, 2, 2, 2), facts.ValuesAt(facts.Find(builder.IdOf(work), school)));
        Assert.Equal(-1, facts.Find(builder.IdOf(next), other));
        Assert.Equal(-1, facts.Find(99, school));
        Assert.Equal(2, facts.RowsOfTerritory(school).Length);
        Assert.Equal(0, facts.RowsOfTerritory(municipality).Length);
    }

    private static void AssertSame(ResultFacts loaded, ResultFacts merged, Dictionary<long, FactRow> stored)
    {
        Assert.Equal((stored.Count, stored.Count), (loaded.Count, merged.Count));
        for (var place = 0; place < loaded.Count; place++)
        {
            Assert.Equal(loaded.RowAt(place), merged.RowAt(place));
            var row = merged.RowAt(place);
            Assert.Equal(stored[row.Key], row);
            Assert.Equal(place, merged.Find(row.AssessmentId, row.TerritoryId));
            Assert.Contains(place, merged.RowsOfTerritory(row.TerritoryId).ToArray());
        }

        var of = Enumerable.Range(0, merged.Assessments.Count).Sum(index =>
        {
            var range = merged.RowsOf(index);
            for (var place = range.Start.Value; place < range.End.Value; place++)
            {
                Assert.Equal(merged.AssessmentId(index), merged.RowAt(place).AssessmentId);
            }

            return range.End.Value - range.Start.Value;
        });
        Assert.Equal(merged.Count, of);
    }
}
