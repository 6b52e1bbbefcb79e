using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PtspBot.Domain.Cases;

namespace PtspBot.Persistence.Mapping;

/// <summary>Confirmed by one: of two admins at the same moment the second finds it confirmed.</summary>
internal sealed class KeepingMapping : IEntityTypeConfiguration<Destruction>
{
    public void Configure(EntityTypeBuilder<Destruction> builder)
    {
        builder.ToTable("Destructions").HasKey(destruction => destruction.Id);
        builder.Property(destruction => destruction.Id).ValueGeneratedNever();
        builder.Property(destruction => destruction.ConfirmedRoles).HasConversion<int>();
        builder.Property(destruction => destruction.ConfirmedAt).IsConcurrencyToken();
        builder.Ignore(destruction => destruction.IsConfirmed);
        builder.HasIndex(destruction => destruction.Kind).IsUnique().HasFilter($"\"DoneAt\" IS NULL");
    }
}
