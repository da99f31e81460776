using Dashboard.Data.Persistence.Roadmaps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Persistence.Configurations;

internal sealed class RoadmapConfiguration : IEntityTypeConfiguration<Roadmap>
{
    public void Configure(EntityTypeBuilder<Roadmap> builder)
    {
        builder.HasOne(roadmap => roadmap.Territory).WithMany().HasForeignKey(roadmap => roadmap.TerritoryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(roadmap => roadmap.Parent).WithMany().HasForeignKey(roadmap => roadmap.ParentId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<ImportFile>().WithMany().HasForeignKey(roadmap => roadmap.ImportFileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(roadmap => roadmap.Sections).WithOne().HasForeignKey(section => section.RoadmapId);
        builder.HasMany(roadmap => roadmap.Activities).WithOne(activity => activity.Roadmap).HasForeignKey(activity => activity.RoadmapId);
        builder.HasMany(roadmap => roadmap.Schools).WithOne().HasForeignKey(school => school.RoadmapId);
        builder.HasIndex(roadmap => roadmap.TerritoryId);
    }
}

internal sealed class RoadmapSchoolConfiguration : IEntityTypeConfiguration<RoadmapSchool>
{
    public void Configure(EntityTypeBuilder<RoadmapSchool> builder)
    {
        builder.HasOne<School>().WithMany().HasForeignKey(school => school.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(school => new { school.RoadmapId, school.SchoolId }).IsUnique();
        builder.HasIndex(school => school.SchoolId);
    }
}

internal sealed class RoadmapSectionConfiguration : IEntityTypeConfiguration<RoadmapSection>
{
    public void Configure(EntityTypeBuilder<RoadmapSection> builder) => builder.HasIndex(section => section.RoadmapId);
}

internal sealed class RoadmapRemarkConfiguration : IEntityTypeConfiguration<RoadmapRemark>
{
    public void Configure(EntityTypeBuilder<RoadmapRemark> builder)
    {
        builder.HasOne<Roadmap>().WithMany().HasForeignKey(remark => remark.RoadmapId);
        builder.HasOne<RoadmapActivity>().WithMany().HasForeignKey(remark => remark.ActivityId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(remark => remark.RoadmapId);
    }
}

internal sealed class ReplacedRoadmapConfiguration : IEntityTypeConfiguration<ReplacedRoadmap>
{
    public void Configure(EntityTypeBuilder<ReplacedRoadmap> builder)
    {
        builder.HasOne<ImportFile>().WithMany().HasForeignKey(replaced => replaced.ImportFileId);
        builder.HasIndex(replaced => replaced.ImportFileId);
    }
}

internal sealed class RoadmapActivityConfiguration : IEntityTypeConfiguration<RoadmapActivity>
{
    public void Configure(EntityTypeBuilder<RoadmapActivity> builder)
    {
        builder.HasOne(activity => activity.Section).WithMany().HasForeignKey(activity => activity.SectionId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<RoadmapActivity>().WithMany().HasForeignKey(activity => activity.CarriesOutId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(activity => activity.Schools).WithOne().HasForeignKey(school => school.ActivityId);
        builder.HasMany(activity => activity.Factors).WithOne().HasForeignKey(factor => factor.ActivityId);
        builder.HasMany(activity => activity.Occurrences).WithOne().HasForeignKey(occurrence => occurrence.ActivityId);
        builder.HasIndex(activity => activity.RoadmapId);
        builder.HasIndex(activity => activity.CarriesOutId);
    }
}

internal sealed class ActivitySchoolConfiguration : IEntityTypeConfiguration<ActivitySchool>
{
    public void Configure(EntityTypeBuilder<ActivitySchool> builder)
    {
        builder.HasKey(school => new { school.ActivityId, school.SchoolId });
        builder.HasOne<School>().WithMany().HasForeignKey(school => school.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(school => school.SchoolId);
    }
}

internal sealed class ActivityFactorConfiguration : IEntityTypeConfiguration<ActivityFactor>
{
    public void Configure(EntityTypeBuilder<ActivityFactor> builder)
    {
        builder.HasKey(factor => new { factor.ActivityId, factor.FactorId });
        builder.HasOne<RiskFactor>().WithMany().HasForeignKey(factor => factor.FactorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ActivityOccurrenceConfiguration : IEntityTypeConfiguration<ActivityOccurrence>
{
    public void Configure(EntityTypeBuilder<ActivityOccurrence> builder) => builder.HasIndex(occurrence => occurrence.ActivityId);
}

internal sealed class ActivityRecordConfiguration : IEntityTypeConfiguration<ActivityRecord>
{
    public void Configure(EntityTypeBuilder<ActivityRecord> builder)
    {
        builder.HasKey(record => new { record.OccurrenceId, record.TerritoryId });
        builder.HasOne(record => record.Occurrence).WithMany().HasForeignKey(record => record.OccurrenceId);
        builder.HasOne<Territory>().WithMany().HasForeignKey(record => record.TerritoryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(record => record.Evidence).WithOne().HasForeignKey(evidence => new { evidence.OccurrenceId, evidence.TerritoryId });
        builder.HasMany(record => record.Changes).WithOne().HasForeignKey(change => new { change.OccurrenceId, change.TerritoryId });
        builder.HasIndex(record => record.TerritoryId);
    }
}

internal sealed class RecordChangeConfiguration : IEntityTypeConfiguration<RecordChange>
{
    public void Configure(EntityTypeBuilder<RecordChange> builder) => builder.HasIndex(change => new { change.OccurrenceId, change.TerritoryId });
}

internal sealed class RecordEvidenceConfiguration : IEntityTypeConfiguration<RecordEvidence>
{
    public void Configure(EntityTypeBuilder<RecordEvidence> builder)
    {
        builder.HasKey(evidence => new { evidence.OccurrenceId, evidence.TerritoryId, evidence.EvidenceId });
        builder.HasOne(evidence => evidence.Evidence).WithMany().HasForeignKey(evidence => evidence.EvidenceId);
        builder.HasIndex(evidence => evidence.EvidenceId);
    }
}

internal sealed class EvidenceConfiguration : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> builder)
    {
        builder.ToTable("Evidence");
        builder.HasIndex(evidence => evidence.Key).IsUnique();
    }
}

internal sealed class RiskFactorConfiguration : IEntityTypeConfiguration<RiskFactor>
{
    public void Configure(EntityTypeBuilder<RiskFactor> builder) => builder.HasIndex(factor => factor.Code).IsUnique();
}

internal sealed class VisitConfiguration : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.HasOne<School>().WithMany().HasForeignKey(visit => visit.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RoadmapActivity>().WithMany().HasForeignKey(visit => visit.ActivityId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(visit => visit.SchoolId);
    }
}

internal sealed class DecisionConfiguration : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.HasOne<Territory>().WithMany().HasForeignKey(decision => decision.TerritoryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Visit>().WithMany().HasForeignKey(decision => decision.VisitId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(decision => decision.TerritoryId);
    }
}

internal sealed class SupportEventConfiguration : IEntityTypeConfiguration<SupportEvent>
{
    public void Configure(EntityTypeBuilder<SupportEvent> builder)
    {
        builder.HasOne<Territory>().WithMany().HasForeignKey(support => support.TerritoryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RoadmapActivity>().WithMany().HasForeignKey(support => support.ActivityId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(support => support.Schools).WithOne().HasForeignKey(school => school.EventId);
        builder.HasIndex(support => support.TerritoryId);
        builder.HasIndex(support => support.ActivityId);
    }
}

internal sealed class EventSchoolConfiguration : IEntityTypeConfiguration<EventSchool>
{
    public void Configure(EntityTypeBuilder<EventSchool> builder)
    {
        builder.HasKey(school => new { school.EventId, school.SchoolId });
        builder.HasOne<School>().WithMany().HasForeignKey(school => school.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(school => school.SchoolId);
    }
}

internal sealed class OwnIndicatorConfiguration : IEntityTypeConfiguration<OwnIndicator>
{
    public void Configure(EntityTypeBuilder<OwnIndicator> builder)
    {
        builder.HasOne<Territory>().WithMany().HasForeignKey(indicator => indicator.TerritoryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(indicator => indicator.Values).WithOne().HasForeignKey(value => value.IndicatorId);
        builder.HasIndex(indicator => indicator.TerritoryId);
    }
}

internal sealed class OwnIndicatorValueConfiguration : IEntityTypeConfiguration<OwnIndicatorValue>
{
    public void Configure(EntityTypeBuilder<OwnIndicatorValue> builder) => builder.HasKey(value => new { value.IndicatorId, value.Year });
}
