using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;

namespace Dashboard.Data.Imports.Results;

/// <summary>Adds schools up to their municipality and municipalities up to the region, where the file holds both.</summary>
internal static class Reconciler
{
    public static void Fill(ParsedResults output)
    {
        if (!output.Mentions.Exists(mention => mention.Level is TerritoryLevel.Municipality or TerritoryLevel.Region))
        {
            return;
        }

        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        var municipalityOf = new int[output.Mentions.Count];
        for (var index = 0; index < output.Mentions.Count; index++)
        {
            var mention = output.Mentions[index];
            var name = mention.Level == TerritoryLevel.Municipality ? mention.Name : mention.Level == TerritoryLevel.School ? mention.Municipality : null;
            municipalityOf[index] = name is null ? -1 : Key(keys, MunicipalityName.Normalise(name));
        }

        var schools = new Dictionary<(int Assessment, int Municipality), Adding>();
        var regions = new Dictionary<(int Assessment, TerritoryLevel Level), Adding>();
        foreach (var result in output.Results)
        {
            var level = output.Mentions[result.Mention].Level;
            if (level == TerritoryLevel.School && municipalityOf[result.Mention] >= 0)
            {
                Adding.To(schools, (result.Assessment, municipalityOf[result.Mention])).Add(result.Values);
            }

            if (level is TerritoryLevel.School or TerritoryLevel.Municipality)
            {
                Adding.To(regions, (result.Assessment, level)).Add(result.Values);
            }
        }

        foreach (var result in output.Results)
        {
            var level = output.Mentions[result.Mention].Level;
            var sum = level switch
            {
                TerritoryLevel.Municipality => schools.GetValueOrDefault((result.Assessment, municipalityOf[result.Mention])),
                TerritoryLevel.Region => regions.GetValueOrDefault((result.Assessment, TerritoryLevel.Municipality)) is { Rows: > 1 } municipalities
                    ? municipalities
                    : regions.GetValueOrDefault((result.Assessment, TerritoryLevel.School)) is { Rows: > 1 } all && !regions.ContainsKey((result.Assessment, TerritoryLevel.Municipality)) ? all : null,
                _ => null,
            };
            if (sum is not null)
            {
                output.Reconciliation.Add(new ReconciliationRow(result.Assessment, result.Mention, level, sum.Rows, Adding.Of(result.Values), sum.Numbers));
            }
        }
    }

    private static int Key(Dictionary<string, int> keys, string name)
    {
        if (!keys.TryGetValue(name, out var key))
        {
            keys[name] = key = keys.Count;
        }

        return key;
    }

    private sealed class Adding
    {
        public int Rows { get; private set; }

        public ReconciledNumbers Numbers { get; private set; } = new(0, 0, 0, 0, 0, 0);

        public static Adding To<TKey>(Dictionary<TKey, Adding> sums, TKey key)
            where TKey : notnull
        {
            if (!sums.TryGetValue(key, out var adding))
            {
                sums[key] = adding = new Adding();
            }

            return adding;
        }

        public static ReconciledNumbers Of(in ResultValues values) =>
            new(values.Participants, values.Mark2, values.Mark3, values.Mark4, values.Mark5, values.BelowThreshold);

        public void Add(in ResultValues values)
        {
            Rows++;
            Numbers = new ReconciledNumbers(
                Numbers.Participants + values.Participants, Numbers.Mark2 + values.Mark2, Numbers.Mark3 + values.Mark3,
                Numbers.Mark4 + values.Mark4, Numbers.Mark5 + values.Mark5, Numbers.BelowThreshold + values.BelowThreshold);
        }
    }
}
