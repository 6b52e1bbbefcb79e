using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PtspBot.Domain.Procedures;

namespace PtspBot.Persistence.Mapping;

/// <summary>Confirmed once: of two admins at the same moment one is told that it is done already.</summary>
internal sealed class LegalMapping : IEntityTypeConfiguration<LegalConfirmation>
{
    public void Configure(EntityTypeBuilder<LegalConfirmation> builder)
    {
        builder.ToTable("LegalConfirmations").HasKey(confirmation => confirmation.Id);
        builder.Property(confirmation => confirmation.Id).ValueGeneratedNever();
        builder.Property(confirmation => confirmation.OfficerRoles).HasConversion<int>();
        builder.Sealed(confirmation => confirmation.Reason);
        builder.HasIndex(confirmation => new { confirmation.ProcedureId, confirmation.ProcedureVersion, confirmation.Law, confirmation.ReplacedBy }).IsUnique();
    }
}
