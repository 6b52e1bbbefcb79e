using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PtspBot.Domain.Clock;
using PtspBot.Persistence.Rows;

namespace PtspBot.Persistence.Mapping;

internal sealed class CalendarMapping : IEntityTypeConfiguration<CalendarEntry>, IEntityTypeConfiguration<CalendarRow>
{
    public void Configure(EntityTypeBuilder<CalendarEntry> builder)
    {
        builder.ToTable("CalendarEntries").HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        // Who follows an entry and who takes it back must not write over each other.
        builder.Property(entry => entry.EnteredAt).IsConcurrencyToken();
        builder.Property(entry => entry.RemovedAt).IsConcurrencyToken();
        builder.Property(entry => entry.ByRoles).HasConversion<int>();
        builder.Property(entry => entry.RemovedByRoles).HasConversion<int>();
        builder.Ignore(entry => entry.IsInForce).Ignore(entry => entry.Window).Ignore(entry => entry.Change);
    }

    public void Configure(EntityTypeBuilder<CalendarRow> builder)
    {
        builder.ToTable("Calendar").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}
