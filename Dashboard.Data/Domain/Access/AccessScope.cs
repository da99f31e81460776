namespace Dashboard.Data.Domain.Access;

/// <summary>
/// Whose data the asker may see. Every question takes one, so that forgetting it is a compile error.
/// A person of a municipality sees the region's and sample's published rows beside the own schools.
/// </summary>
public abstract record AccessScope
{
    private AccessScope()
    {
    }

    /// <summary>The ministry, or the single nominal person of an installation without sign-in.</summary>
    public static AccessScope Region { get; } = new RegionScope();

    public static AccessScope Municipality(int municipalityId) => new MunicipalityScope(municipalityId);

    public static AccessScope Schools(IReadOnlySet<int> schoolIds) => new SchoolsScope(schoolIds);

    /// <summary>May this person see the results of the school?</summary>
    public abstract bool SeesSchool(int schoolId, int municipalityId);

    /// <summary>May this person see the published row of the municipality?</summary>
    public abstract bool SeesMunicipality(int municipalityId);

    /// <summary>May this person write what concerns the municipality as a whole: its plans, what its office did?</summary>
    public abstract bool KeepsMunicipality(int municipalityId);

    /// <summary>May this person write what concerns the region as a whole?</summary>
    public abstract bool KeepsRegion { get; }

    private sealed record RegionScope : AccessScope
    {
        public override bool KeepsMunicipality(int municipalityId) => true;

        public override bool KeepsRegion => true;

        public override bool SeesSchool(int schoolId, int municipalityId) => true;

        public override bool SeesMunicipality(int municipalityId) => true;
    }

    private sealed record MunicipalityScope(int Id) : AccessScope
    {
        public override bool KeepsMunicipality(int municipalityId) => municipalityId == Id;

        public override bool KeepsRegion => false;

        public override bool SeesSchool(int schoolId, int municipalityId) => municipalityId == Id;

        public override bool SeesMunicipality(int municipalityId) => municipalityId == Id;
    }

    private sealed record SchoolsScope(IReadOnlySet<int> Ids) : AccessScope
    {
        public override bool KeepsMunicipality(int municipalityId) => false;

        public override bool KeepsRegion => false;

        public override bool SeesSchool(int schoolId, int municipalityId) => Ids.Contains(schoolId);

        // The aggregate of the municipality is published to its schools; which municipality it is, the question decides.
        public override bool SeesMunicipality(int municipalityId) => true;
    }
}
