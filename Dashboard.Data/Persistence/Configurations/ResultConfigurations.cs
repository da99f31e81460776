using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Persistence.Configurations;

internal sealed class StoredAssessmentConfiguration : IEntityTypeConfiguration<StoredAssessment>
{
    public void Configure(EntityTypeBuilder<StoredAssessment> builder)
    {
        builder.ToTable("Assessments");
        builder.HasIndex(row => new
        {
            row.StartYear, row.Procedure, row.Subject, row.ProgrammeGrade, row.TakerGrade, row.Profile, row.Form, row.Season, row.Wave, row.Title, row.Date,
        }).IsUnique();
    }
}

internal sealed class StoredResultConfiguration : IEntityTypeConfiguration<StoredResult>
{
    public void Configure(EntityTypeBuilder<StoredResult> builder)
    {
        builder.ToTable("Results");
        builder.HasKey(result => new { result.AssessmentId, result.TerritoryId });
        builder.HasOne<StoredAssessment>().WithMany().HasForeignKey(result => result.AssessmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Territory>().WithMany().HasForeignKey(result => result.TerritoryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ImportFile>().WithMany().HasForeignKey(result => result.ImportFileId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredDetailConfiguration : IEntityTypeConfiguration<StoredDetail>
{
    public void Configure(EntityTypeBuilder<StoredDetail> builder)
    {
        builder.ToTable("Details");
        builder.HasKey(detail => new { detail.AssessmentId, detail.TerritoryId, detail.Kind, detail.Group });
        builder.HasOne<StoredAssessment>().WithMany().HasForeignKey(detail => detail.AssessmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Territory>().WithMany().HasForeignKey(detail => detail.TerritoryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ImportFile>().WithMany().HasForeignKey(detail => detail.ImportFileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(detail => detail.TerritoryId);
    }
}

internal sealed class ReplacedFactConfiguration : IEntityTypeConfiguration<ReplacedFact>
{
    public void Configure(EntityTypeBuilder<ReplacedFact> builder)
    {
        builder.HasOne<ImportFile>().WithMany().HasForeignKey(fact => fact.ImportFileId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(fact => fact.PreviousImportFileId);
    }
}

internal sealed class ImportRunConfiguration : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.HasIndex(run => run.Key).IsUnique();
        builder.HasMany(run => run.Files).WithOne(file => file.Run).HasForeignKey(file => file.ImportRunId);
    }
}

internal sealed class StoredMappingProfileConfiguration : IEntityTypeConfiguration<StoredMappingProfile>
{
    public void Configure(EntityTypeBuilder<StoredMappingProfile> builder) => builder.HasIndex(profile => profile.Fingerprint).IsUnique();
}
