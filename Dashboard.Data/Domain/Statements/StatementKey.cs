namespace Dashboard.Data.Domain.Statements;

/// <summary>What kind of thing is stated of a school. The numbers are stored: never renumber.</summary>
public enum StatementKind : byte
{
    /// <summary>Level of a factor of the risk profile (РПШ).</summary>
    RiskLevel = 1,

    /// <summary>A place in a list that an order names: ШНОР, ШССУ, «с признаками необъективных результатов».</summary>
    ListPlace = 2,

    /// <summary>A measure of the school's conditions: social passport, size, distance.</summary>
    Context = 3,

    /// <summary>Staff of a subject or a post, as numbers without names.</summary>
    Staff = 4,

    /// <summary>A mark of «признаки необъективных результатов» that an official list gives.</summary>
    PublishedMarker = 5,
}

/// <summary>
/// What a statement is about. Together with the school it is the identity of the statement: a second file that says something of the
/// same key replaces what the first one said.
/// </summary>
/// <param name="Kind">What kind of thing is stated.</param>
/// <param name="Year">
/// Calendar year of a risk profile; start year of the school year for which a list holds, in which the conditions and the staff are as
/// stated, in which the marked work was written.
/// </param>
/// <param name="Topic">What within kind and year: see <see cref="StatementTopic"/>.</param>
public readonly record struct StatementKey(StatementKind Kind, int Year, string Topic);

/// <summary>How topics of statements are written.</summary>
public static class StatementTopic
{
    /// <summary>Factor code of a factor that the dictionary does not know yet, made of its name.</summary>
    private const string OwnFactor = "OWN:";

    /// <summary>A factor of a profile: profiles of one year by different sources stand beside each other.</summary>
    public static string Risk(Risks.ProfileSource source, string factorCode) => $"{(int)source}/{factorCode}";

    public static (Risks.ProfileSource Source, string FactorCode) RiskOf(string topic)
    {
        var slash = topic.IndexOf('/', StringComparison.Ordinal);
        return ((Risks.ProfileSource)int.Parse(topic.AsSpan(0, slash), System.Globalization.CultureInfo.InvariantCulture), topic[(slash + 1)..]);
    }

    /// <summary>Code of an own factor of the region, by the comparable form of its name.</summary>
    public static string OwnFactorCode(string comparableName) => OwnFactor + comparableName;

    public static bool IsOwnFactor(string factorCode) => factorCode.StartsWith(OwnFactor, StringComparison.Ordinal);

    /// <summary>A published marker: subject and programme grade, «Русский язык/4».</summary>
    public static string Marker(string subject, int programmeGrade) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{subject}/{programmeGrade}");

    /// <summary>Subject and programme grade of a published marker.</summary>
    public static (string Subject, int ProgrammeGrade) MarkerOf(string topic)
    {
        var slash = topic.LastIndexOf('/');
        return (topic[..slash], int.Parse(topic.AsSpan(slash + 1), System.Globalization.CultureInfo.InvariantCulture));
    }
}
