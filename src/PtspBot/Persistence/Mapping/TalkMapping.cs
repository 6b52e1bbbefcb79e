using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PtspBot.Domain.Talk;

namespace PtspBot.Persistence.Mapping;

internal sealed class TalkMapping : IEntityTypeConfiguration<Conversation>, IEntityTypeConfiguration<Consent>, IEntityTypeConfiguration<CounterLink>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.ToTable("Conversations").HasKey(conversation => conversation.ChatId);
        builder.Property(conversation => conversation.ChatId).ValueGeneratedNever();
        builder.Property(conversation => conversation.Revision).IsConcurrencyToken();
        builder.Ignore(conversation => conversation.State);
        builder.Sealed(conversation => conversation.Draft);
    }

    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.ToTable("Consents").HasKey(consent => consent.Id);
        builder.Property(consent => consent.Id).ValueGeneratedNever();
        builder.HasIndex(consent => consent.ChatId);
    }

    public void Configure(EntityTypeBuilder<CounterLink> builder)
    {
        builder.ToTable("CounterLinks").HasKey(link => link.CodeHash);
        builder.Property(link => link.Failures).IsConcurrencyToken();
    }
}
