namespace Dashboard.Data.Domain.Disclosure;

/// <summary>
/// What anybody can calculate: a shown total minus its shown parts. It is the sum of the hidden cells under the total and the only
/// thing published of them, so they are safe exactly when this sum is mixed well enough.
/// </summary>
/// <param name="measures">How many counts a row has.</param>
internal sealed class Rest(int measures)
{
    private readonly int[] _counts = new int[measures];
    private readonly int[] _of = new int[measures];
    private readonly int[] _partsWith = new int[measures];

    /// <summary>Something is hidden here that must not be found out.</summary>
    public bool HasSecret { get; private set; }

    /// <summary>Hidden parts whose pupils could change places with those of another.</summary>
    public int Parts { get; private set; }

    public int Participants { get; private set; }

    /// <summary>The fewest and the most participants that the marks of the hidden cells allow.</summary>
    public long Least { get; private set; }

    public long Most { get; private set; }

    /// <summary>A hidden cell of which nothing is known that could protect another.</summary>
    public void AddSecret() => HasSecret = true;

    /// <summary>A hidden cell.</summary>
    public void Add(int participants, ReadOnlySpan<int> counts, long least, long most)
    {
        AddPart(participants, least, most);
        for (var measure = 0; measure < measures; measure++)
        {
            if (counts[measure] >= 0)
            {
                _counts[measure] += counts[measure];
                _of[measure] += participants;
                _partsWith[measure]++;
            }
        }
    }

    /// <summary>The hidden cells under a hidden total: one part, for among themselves they do not hide the total.</summary>
    public void Add(Rest inner, long least, long most)
    {
        HasSecret |= inner.HasSecret;
        if (inner.Parts == 0)
        {
            return;
        }

        AddPart(inner.Participants, least, most);
        AddCounts(inner, static partsWith => Math.Min(partsWith, 1));
    }

    /// <summary>More parts of the same total.</summary>
    public void Join(Rest other)
    {
        HasSecret |= other.HasSecret;
        Parts += other.Parts;
        Participants += other.Participants;
        Least += other.Least;
        Most += other.Most;
        AddCounts(other, static partsWith => partsWith);
    }

    public Rest With(Rest other)
    {
        var both = new Rest(measures);
        both.Join(this);
        both.Join(other);
        return both;
    }

    /// <summary>
    /// How many conditions fail. None: two pupils of two hidden parts could change places, whatever is counted of them, and nothing
    /// published would differ; and so could the sizes. Then no calculation whatever gives a hidden number.
    /// </summary>
    public int Dangers(DisclosureRule rule)
    {
        if (!HasSecret)
        {
            return 0;
        }

        var dangers = Parts < 2 ? 1 : 0;
        dangers += Participants < rule.SmallestShown ? 1 : 0;
        dangers += Participants < Least + rule.Slack || Participants > Most - rule.Slack ? 1 : 0;
        for (var measure = 0; measure < measures; measure++)
        {
            // All of them or none: known of every single pupil, however many parts there are.
            var isPinned = _partsWith[measure] == 1 || _counts[measure] == 0 || _counts[measure] >= _of[measure];
            dangers += _partsWith[measure] > 0 && isPinned ? 1 : 0;
        }

        return dangers;
    }

    private void AddPart(int participants, long least, long most)
    {
        HasSecret = true;
        Parts++;
        Participants += participants;
        Least += least;
        Most += most;
    }

    private void AddCounts(Rest other, Func<int, int> parts)
    {
        for (var measure = 0; measure < measures; measure++)
        {
            _counts[measure] += other._counts[measure];
            _of[measure] += other._of[measure];
            _partsWith[measure] += parts(other._partsWith[measure]);
        }
    }
}
