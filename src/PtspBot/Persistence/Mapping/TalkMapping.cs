using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PtspBot.Domain.Talk;

namespace PtspBot.Persistence.Mapping;

internal sealed class TalkMapping : IEntityTypeConfiguration<Conversation>, IEntityTypeConfiguration<Consent>
{
    /// <summary>No machine knows it, so that its chat starts over at a sensible place.</summary>
    private const Place Forgotten = (Place)(-1);

    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.ToTable("Conversations").HasKey(conversation => conversation.ChatId);
        builder.Property(conversation => conversation.ChatId).ValueGeneratedNever();
        builder.Property(conversation => conversation.Revision).IsConcurrencyToken();
        builder.Property(conversation => conversation.Place).HasConversion(place => $"{place}", written => PlaceOf(written));
        builder.Ignore(conversation => conversation.State);
        builder.Sealed(conversation => conversation.Draft);
    }

    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.ToTable("Consents").HasKey(consent => consent.Id);
        builder.Property(consent => consent.Id).ValueGeneratedNever();
        builder.HasIndex(consent => consent.ChatId);
    }

    /// <summary>A place that another version of the program knew must not keep its chat from being read at all.</summary>
    private static Place PlaceOf(string written) => Enum.TryParse<Place>(written, out var place) && Enum.IsDefined(place) ? place : Forgotten;
}
