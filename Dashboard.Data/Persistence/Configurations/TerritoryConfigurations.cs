using Dashboard.Data.Domain.Schools;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Persistence.Configurations;

internal sealed class TerritoryConfiguration : IEntityTypeConfiguration<Territory>
{
    public void Configure(EntityTypeBuilder<Territory> builder)
    {
        builder.ToTable("Territories");
        builder.HasDiscriminator(territory => territory.Level)
            .HasValue<Sample>(TerritoryLevel.Sample)
            .HasValue<Region>(TerritoryLevel.Region)
            .HasValue<Municipality>(TerritoryLevel.Municipality)
            .HasValue<School>(TerritoryLevel.School);
    }
}

internal sealed class SchoolConfiguration : IEntityTypeConfiguration<School>
{
    public void Configure(EntityTypeBuilder<School> builder)
    {
        builder.HasOne(school => school.Municipality).WithMany().HasForeignKey(school => school.MunicipalityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(school => school.HeadSchool).WithMany().HasForeignKey(school => school.HeadSchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(school => school.Login).IsUnique();
    }
}

internal sealed class TerritoryAliasConfiguration : IEntityTypeConfiguration<TerritoryAlias>
{
    public void Configure(EntityTypeBuilder<TerritoryAlias> builder)
    {
        builder.HasOne(alias => alias.Territory).WithMany().HasForeignKey(alias => alias.TerritoryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(alias => alias.Mention).IsUnique();
    }
}
