using Dashboard.Data.Persistence.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Persistence.Configurations;

internal sealed class StoredStatementConfiguration : IEntityTypeConfiguration<StoredStatement>
{
    public void Configure(EntityTypeBuilder<StoredStatement> builder)
    {
        builder.ToTable("Statements");
        builder.HasKey(statement => new { statement.Kind, statement.Year, statement.SchoolId, statement.Topic });
        builder.HasOne<School>().WithMany().HasForeignKey(statement => statement.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ImportFile>().WithMany().HasForeignKey(statement => statement.ImportFileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(statement => statement.ImportFileId);
    }
}

internal sealed class ReplacedStatementConfiguration : IEntityTypeConfiguration<ReplacedStatement>
{
    public void Configure(EntityTypeBuilder<ReplacedStatement> builder)
    {
        builder.HasOne<ImportFile>().WithMany().HasForeignKey(replaced => replaced.ImportFileId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(replaced => replaced.PreviousImportFileId);
    }
}

internal sealed class RiskVerificationConfiguration : IEntityTypeConfiguration<RiskVerification>
{
    public void Configure(EntityTypeBuilder<RiskVerification> builder)
    {
        builder.HasOne<School>().WithMany().HasForeignKey(verification => verification.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Roadmaps.Visit>().WithMany().HasForeignKey(verification => verification.VisitId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(verification => new { verification.SchoolId, verification.Year, verification.Topic });
    }
}

internal sealed class ProfileStepRecordConfiguration : IEntityTypeConfiguration<ProfileStepRecord>
{
    public void Configure(EntityTypeBuilder<ProfileStepRecord> builder)
    {
        builder.HasOne<School>().WithMany().HasForeignKey(step => step.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(step => new { step.SchoolId, step.Year, step.Step }).IsUnique();
    }
}

internal sealed class RuleVersionConfiguration : IEntityTypeConfiguration<RuleVersion>
{
    public void Configure(EntityTypeBuilder<RuleVersion> builder) => builder.HasIndex(rule => new { rule.Kind, rule.FromYear });
}

internal sealed class SchoolPartnershipConfiguration : IEntityTypeConfiguration<SchoolPartnership>
{
    public void Configure(EntityTypeBuilder<SchoolPartnership> builder)
    {
        builder.HasOne<School>().WithMany().HasForeignKey(pair => pair.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<School>().WithMany().HasForeignKey(pair => pair.PartnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(pair => pair.Changes).WithOne().HasForeignKey(change => change.PartnershipId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(pair => new { pair.SchoolId, pair.PartnerId });
    }
}

internal sealed class PartnershipChangeConfiguration : IEntityTypeConfiguration<PartnershipChange>
{
    public void Configure(EntityTypeBuilder<PartnershipChange> builder)
    {
        builder.ToTable("PartnershipChanges");
        builder.HasIndex(change => change.PartnershipId);
    }
}

internal sealed class WatchHitConfiguration : IEntityTypeConfiguration<WatchHit>
{
    public void Configure(EntityTypeBuilder<WatchHit> builder)
    {
        builder.HasOne<Territory>().WithMany().HasForeignKey(hit => hit.TerritoryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ImportRun>().WithMany().HasForeignKey(hit => hit.ImportRunId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(hit => new { hit.Rule, hit.TerritoryId, hit.Subject }).IsUnique();
    }
}
