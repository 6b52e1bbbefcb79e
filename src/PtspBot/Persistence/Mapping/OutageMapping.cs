using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PtspBot.Domain.Cases;

namespace PtspBot.Persistence.Mapping;

internal sealed class OutageMapping : IEntityTypeConfiguration<Disruption>
{
    public void Configure(EntityTypeBuilder<Disruption> builder)
    {
        builder.ToTable("Outages").HasKey(outage => outage.Id);
        builder.Property(outage => outage.Id).ValueGeneratedNever();
        builder.Ignore(outage => outage.Lasts);
        builder.Sealed(outage => outage.Reason);
        builder.HasIndex(outage => outage.Since).HasFilter("\"ReportedAt\" IS NULL");
    }
}
