using Dashboard.Data.Domain.Schools;

namespace Dashboard.Data.Imports.Results;

/// <summary>An installation holds one region: logins and the region's own row tell whose file it is.</summary>
internal static class RegionCheck
{
    public static void Apply(ResultCollector collector)
    {
        var output = collector.Output;
        if (ForeignName(collector) is { } foreign)
        {
            Refuse(collector, ResultMessages.OtherRegion($"строка региона «{foreign.Name}»", $"«{collector.Context.RegionName}»"), foreign.Index);
            return;
        }

        if (collector.Context.RegionCode is not { Length: 2 } ours)
        {
            return;
        }

        var foreignLogins = new HashSet<int>();
        var logins = 0;
        for (var index = 0; index < output.Mentions.Count; index++)
        {
            if (output.Mentions[index].Login is { Length: > 2 } login)
            {
                logins++;
                if (FisOkoLogin.RegionOf(login) != ours)
                {
                    foreignLogins.Add(index);
                }
            }
        }

        if (foreignLogins.Count == 0)
        {
            return;
        }

        var first = foreignLogins.Min();
        var code = FisOkoLogin.RegionOf(output.Mentions[first].Login!);
        var place = collector.Context.RegionName is { } name ? $"«{name}» (код {ours})" : $"регион с кодом {ours}";
        if (foreignLogins.Count * 2 > logins)
        {
            Refuse(collector, ResultMessages.OtherRegion($"логины школ региона с кодом {code}", place), first);
            return;
        }

        foreach (var result in output.Results.Where(result => foreignLogins.Contains(result.Mention)))
        {
            var login = output.Mentions[result.Mention].Login!;
            collector.Refuse(ResultMessages.OtherRegionRow($"логин {login} начинается с кода {FisOkoLogin.RegionOf(login)}", place), result.Source.Sheet, result.Source.Row, result.Source.Column);
        }

        output.Results.RemoveAll(result => foreignLogins.Contains(result.Mention));
        output.Details.RemoveAll(detail => foreignLogins.Contains(detail.Mention));
    }

    private static (string Name, int Index)? ForeignName(ResultCollector collector)
    {
        if (collector.Context.RegionName is not { Length: > 0 } ours)
        {
            return null;
        }

        var normal = TerritoryWords.NormaliseRegion(ours);
        for (var index = 0; index < collector.Output.Mentions.Count; index++)
        {
            var mention = collector.Output.Mentions[index];
            if (mention.Level == Domain.Schools.TerritoryLevel.Region && mention.Name.Length > 0 && TerritoryWords.NormaliseRegion(mention.Name) != normal
                && TerritoryWords.IsRegion(HeadText.Normalise(mention.Name)))
            {
                return (mention.Name, index);
            }
        }

        return null;
    }

    private static void Refuse(ResultCollector collector, Message message, int mention)
    {
        var output = collector.Output;
        var at = output.Results.FindIndex(result => result.Mention == mention);
        if (at >= 0)
        {
            collector.Tell(message, output.Results[at].Source with { Column = 0 });
        }
        else
        {
            collector.TellOf(message);
        }

        output.ErroneousRows += output.Results.Count > 0 ? output.Results.Count : output.Details.Count;
        output.Results.Clear();
        output.Details.Clear();
    }
}
