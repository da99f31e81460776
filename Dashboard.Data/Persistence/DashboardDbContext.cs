using Dashboard.Data.Persistence.Reports;
using Dashboard.Data.Persistence.Roadmaps;
using Dashboard.Data.Persistence.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Dashboard.Data.Persistence;

/// <summary>The database: the truth of one installation. Only the import pipeline writes imported data.</summary>
public sealed class DashboardDbContext(DbContextOptions<DashboardDbContext> options) : DbContext(options)
{
    public DbSet<Installation> Installations => Set<Installation>();

    public DbSet<SchoolCategory> SchoolCategories => Set<SchoolCategory>();

    public DbSet<Territory> Territories => Set<Territory>();

    public DbSet<School> Schools => Set<School>();

    public DbSet<Municipality> Municipalities => Set<Municipality>();

    public DbSet<TerritoryAlias> TerritoryAliases => Set<TerritoryAlias>();

    public DbSet<ReplacedSchool> ReplacedSchools => Set<ReplacedSchool>();

    public DbSet<StoredAssessment> Assessments => Set<StoredAssessment>();

    public DbSet<StoredResult> Results => Set<StoredResult>();

    public DbSet<StoredDetail> Details => Set<StoredDetail>();

    public DbSet<ReplacedFact> ReplacedFacts => Set<ReplacedFact>();

    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    public DbSet<ImportFile> ImportFiles => Set<ImportFile>();

    public DbSet<StoredMappingProfile> MappingProfiles => Set<StoredMappingProfile>();

    public DbSet<ExamThreshold> ExamThresholds => Set<ExamThreshold>();

    public DbSet<VprScale> VprScales => Set<VprScale>();

    public DbSet<Roadmap> Roadmaps => Set<Roadmap>();

    public DbSet<RoadmapActivity> RoadmapActivities => Set<RoadmapActivity>();

    public DbSet<ActivityOccurrence> ActivityOccurrences => Set<ActivityOccurrence>();

    public DbSet<ActivityRecord> ActivityRecords => Set<ActivityRecord>();

    public DbSet<RecordEvidence> RecordEvidence => Set<RecordEvidence>();

    public DbSet<RecordChange> RecordChanges => Set<RecordChange>();

    public DbSet<Evidence> Evidence => Set<Evidence>();

    public DbSet<RoadmapRemark> RoadmapRemarks => Set<RoadmapRemark>();

    public DbSet<ReplacedRoadmap> ReplacedRoadmaps => Set<ReplacedRoadmap>();

    public DbSet<RoadmapSchool> RoadmapSchools => Set<RoadmapSchool>();

    public DbSet<RiskFactor> RiskFactors => Set<RiskFactor>();

    public DbSet<Visit> Visits => Set<Visit>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<SupportEvent> SupportEvents => Set<SupportEvent>();

    public DbSet<OwnIndicator> OwnIndicators => Set<OwnIndicator>();

    public DbSet<StoredStatement> Statements => Set<StoredStatement>();

    public DbSet<ReplacedStatement> ReplacedStatements => Set<ReplacedStatement>();

    public DbSet<RiskVerification> RiskVerifications => Set<RiskVerification>();

    public DbSet<ProfileStepRecord> ProfileSteps => Set<ProfileStepRecord>();

    public DbSet<RuleVersion> RuleVersions => Set<RuleVersion>();

    public DbSet<SchoolPartnership> SchoolPartnerships => Set<SchoolPartnership>();

    public DbSet<WatchHit> WatchHits => Set<WatchHit>();

    public DbSet<MadeDocument> MadeDocuments => Set<MadeDocument>();

    public DbSet<TrayItem> TrayItems => Set<TrayItem>();

    public DbSet<OwnTemplate> OwnTemplates => Set<OwnTemplate>();

    public DbSet<Practice> Practices => Set<Practice>();

    // An index on every foreign key would double the cost of loading a region; the configurations name those that a question uses.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(DashboardDbContext).Assembly);
}
