using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PtspBot.Domain.Staff;

namespace PtspBot.Persistence.Mapping;

internal sealed class StaffMapping : IEntityTypeConfiguration<Officer>, IEntityTypeConfiguration<StaffChat>, IEntityTypeConfiguration<Invitation>
{
    /// <summary>A staff chat's row outlives its chat id, which changes when the group becomes a supergroup.</summary>
    public const string StaffChatKey = "Sequence";

    public void Configure(EntityTypeBuilder<Officer> builder)
    {
        builder.ToTable("Officers").HasKey(officer => officer.UserId);
        builder.Property(officer => officer.UserId).ValueGeneratedNever();
        builder.Property(officer => officer.Roles).HasConversion<int>();
        builder.Property(officer => officer.Absences).HasConversion<AbsencesConverter, AbsencesComparer>();
    }

    public void Configure(EntityTypeBuilder<StaffChat> builder)
    {
        builder.ToTable("StaffChats").Property<long>(StaffChatKey);
        builder.HasKey(StaffChatKey);
    }

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("Invitations").HasKey(invitation => invitation.CodeHash);
        builder.Property(invitation => invitation.Roles).HasConversion<int>();
    }
}
