using Dashboard.Data.Domain.Partners;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;

namespace Dashboard.Data.Queries.Partners;

/// <summary>How a fixed pair stands on a day.</summary>
public enum PairState
{
    InForce = 1,

    /// <summary>Its first day is still to come.</summary>
    ToCome,

    /// <summary>Its period is over, or it was ended before.</summary>
    Over,

    /// <summary>It had been written by mistake.</summary>
    Cancelled,
}

/// <summary>A pair that an order fixed, with what became of it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="School">The school that is helped.</param>
/// <param name="Partner">The school that helps: orders are public, so it is named to whoever sees the first.</param>
/// <param name="PartnerMunicipality">Where the partner lies.</param>
/// <param name="OrderNumber">Number of the order.</param>
/// <param name="OrderDate">Its date.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day: by the order, or ended earlier; null for no end.</param>
/// <param name="Note">With what the partner helps.</param>
/// <param name="Person">Who wrote it down.</param>
/// <param name="RecordedAt">When, UTC.</param>
/// <param name="IsCancelled">Written by mistake.</param>
/// <param name="IsEnded">Ended before the period of the order was over.</param>
/// <param name="History">Ends, mistakes and what was put back, in order.</param>
public sealed record FixedPair(
    int Id, TerritoryFact School, TerritoryFact Partner, TerritoryFact? PartnerMunicipality, string? OrderNumber, DateOnly? OrderDate, DateOnly? From, DateOnly? To, string? Note, string Person,
    DateTime RecordedAt, bool IsCancelled, bool IsEnded, IReadOnlyList<PairStep> History)
{
    /// <summary>A partner from elsewhere is named with its municipality: many schools are called «СОШ № 1».</summary>
    public string PartnerLabel => Elsewhere is { } municipality ? $"{Partner.Label}, {municipality.Label}" : Partner.Label;

    /// <summary>The same as registered, for paper.</summary>
    public string PartnerName => Elsewhere is { } municipality ? $"{Partner.Name}, {municipality.Name}" : Partner.Name;

    public string Order => PartnerWords.Order(OrderNumber, OrderDate);

    public string Period => PartnerWords.Period(From, To);

    public PairState StateOn(DateOnly day) => IsCancelled ? PairState.Cancelled : To < day ? PairState.Over : From > day ? PairState.ToCome : PairState.InForce;

    private TerritoryFact? Elsewhere => PartnerMunicipality?.Id == School.MunicipalityId ? null : PartnerMunicipality;

    /// <summary>It counts on one of these days.</summary>
    public bool HoldsIn(DateOnly first, DateOnly last) => !IsCancelled && (From is not { } from || from <= last) && (To is not { } to || to >= first);

    /// <summary>Null where one of the two schools is no longer known.</summary>
    internal static FixedPair? Of(SchoolPartnership pair, ResultFacts facts)
    {
        if (facts.Territory(pair.SchoolId) is not { } school || facts.Territory(pair.PartnerId) is not { } partner)
        {
            return null;
        }

        var holding = pair.Holding();
        return new FixedPair(
            pair.Id, school, partner, partner.MunicipalityId is { } municipality ? facts.Territory(municipality) : null, pair.OrderNumber, pair.OrderDate, pair.From, pair.LastDay(), pair.Note, pair.Person,
            pair.RecordedAt, holding?.Kind == PartnershipChangeKind.Cancelled, holding?.Kind == PartnershipChangeKind.Ended,
            [.. pair.Changes.Select(change => new PairStep(change.Kind, change.Day, change.Note, change.Person, change.RecordedAt))]);
    }
}

/// <param name="Kind">What became of the pair.</param>
/// <param name="Day">Its last day, where it ended.</param>
/// <param name="Note">Why; null where nothing was said.</param>
/// <param name="Person">Who wrote it down.</param>
/// <param name="RecordedAt">When, UTC.</param>
public sealed record PairStep(PartnershipChangeKind Kind, DateOnly? Day, string? Note, string Person, DateTime RecordedAt);
