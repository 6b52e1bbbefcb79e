using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PtspBot.Persistence.Rows;

namespace PtspBot.Persistence.Mapping;

internal sealed class MailMapping :
    IEntityTypeConfiguration<InboxRow>, IEntityTypeConfiguration<OutboxRow>, IEntityTypeConfiguration<SlotRow>, IEntityTypeConfiguration<SeriesRow>
{
    /// <summary>Of all mail ever only the last days' has a payload: it is found again without a look at the rest. By the sequence, which never changes, so it costs each row two writes in its life.</summary>
    private const string Unblanked = "\"Payload\" IS NOT NULL";

    public void Configure(EntityTypeBuilder<InboxRow> builder)
    {
        builder.ToTable("Inbox").HasKey(row => row.Sequence);
        builder.HasIndex(row => row.Key).IsUnique();
        builder.HasIndex(row => new { row.Status, row.Sequence, row.ChatId });
        builder.HasIndex(row => row.Sequence).HasFilter(Unblanked);
    }

    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("Outbox").HasKey(row => row.Sequence);
        builder.HasIndex(row => row.Key).IsUnique();
        builder.HasIndex(row => new { row.Status, row.ChatId, row.Sequence });
        builder.HasIndex(row => row.Sequence).HasFilter(Unblanked);
    }

    public void Configure(EntityTypeBuilder<SlotRow> builder) => builder.ToTable("Slots").HasKey(row => new { row.ChatId, row.Slot });

    public void Configure(EntityTypeBuilder<SeriesRow> builder)
    {
        builder.ToTable("Series").HasKey(row => row.Name);
        builder.Property(row => row.Last).IsConcurrencyToken();
    }
}
