using Dashboard.Data.Persistence.Reports;
using Dashboard.Data.Persistence.Roadmaps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Persistence.Configurations;

internal sealed class MadeDocumentConfiguration : IEntityTypeConfiguration<MadeDocument>
{
    public void Configure(EntityTypeBuilder<MadeDocument> builder)
    {
        builder.HasOne<Territory>().WithMany().HasForeignKey(document => document.TerritoryId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(document => document.Key).IsUnique();
    }
}

internal sealed class TrayItemConfiguration : IEntityTypeConfiguration<TrayItem>
{
    public void Configure(EntityTypeBuilder<TrayItem> builder) =>
        builder.HasOne<Territory>().WithMany().HasForeignKey(item => item.TerritoryId).OnDelete(DeleteBehavior.Cascade);
}

internal sealed class PracticeConfiguration : IEntityTypeConfiguration<Practice>
{
    public void Configure(EntityTypeBuilder<Practice> builder)
    {
        builder.HasOne(practice => practice.School).WithMany().HasForeignKey(practice => practice.SchoolId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(practice => practice.Evidence).WithMany().HasForeignKey(practice => practice.EvidenceId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<RiskFactor>().WithMany().HasForeignKey(practice => practice.RiskFactorId).OnDelete(DeleteBehavior.SetNull);
    }
}
