using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;

namespace PtspBot.Persistence.Mapping;

/// <summary>A case and what belongs to it. Ids are given by the application, so whatever appears in a case is new.</summary>
internal sealed class CaseMapping :
    IEntityTypeConfiguration<CaseFile>, IEntityTypeConfiguration<Fact>, IEntityTypeConfiguration<CaseItem>, IEntityTypeConfiguration<Upload>,
    IEntityTypeConfiguration<JournalEntry>, IEntityTypeConfiguration<ClockSegment>, IEntityTypeConfiguration<Deadline>, IEntityTypeConfiguration<OptOut>
{
    public void Configure(EntityTypeBuilder<CaseFile> builder)
    {
        builder.ToTable("Cases").HasKey(file => file.Id);
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.Property(file => file.Version).IsConcurrencyToken();
        builder.Ignore(file => file.Procedure).Ignore(file => file.Stage).Ignore(file => file.Left).Ignore(file => file.Known).Ignore(file => file.IsForeign).Ignore(file => file.IsNoArchive).Ignore(file => file.IsAtCounter);

        builder.Sealed(file => file.Explanation);
        builder.Sealed(file => file.LastRemark);
        builder.Sealed(file => file.VisitBring);

        builder.HasMany(file => file.Facts).WithOne().HasForeignKey(fact => fact.CaseId);
        builder.HasMany(file => file.Items).WithOne().HasForeignKey(item => item.CaseId);
        builder.HasMany(file => file.Uploads).WithOne().HasForeignKey(upload => upload.CaseId);
        builder.HasMany(file => file.Journal).WithOne().HasForeignKey(entry => entry.CaseId);
        builder.HasMany(file => file.Segments).WithOne().HasForeignKey(segment => segment.CaseId);
        builder.HasMany(file => file.Deadlines).WithOne().HasForeignKey(deadline => deadline.CaseId);
        builder.HasMany(file => file.OptOuts).WithOne().HasForeignKey(optOut => optOut.CaseId);

        builder.HasIndex(file => file.Number).IsUnique();
        builder.HasIndex(file => new { file.ApplicantChat, file.Phase });
        builder.HasIndex(file => new { file.Step, file.Phase, file.DueAt });
        builder.HasIndex(file => new { file.ProcedureId, file.ProcedureVersion, file.Step });
        // What has ended, or never began, and is still there: what is over is found by it, whatever else is kept.
        builder.HasIndex(file => new { file.Phase, file.OnDesk, file.StageSince }).HasFilter("\"Step\" IS NULL AND \"DestroyedAt\" IS NULL");
        builder.HasIndex(file => file.Claimer).HasFilter("\"Claimer\" IS NOT NULL");
        builder.HasIndex(file => file.HeldFor).HasFilter("\"HeldFor\" IS NOT NULL");
        builder.HasIndex(file => file.Uniqueness).IsUnique().HasFilter($"\"Phase\" NOT IN ({string.Join(", ", Ended.Phases.Select(end => $"'{end}'"))})");
    }

    public void Configure(EntityTypeBuilder<Fact> builder)
    {
        builder.ToTable("Facts").HasKey(fact => new { fact.CaseId, fact.Key });
        builder.Sealed(fact => fact.Value);
        builder.HasIndex(fact => fact.Hash);
    }

    public void Configure(EntityTypeBuilder<CaseItem> builder)
    {
        builder.ToTable("Items").HasKey(item => new { item.CaseId, item.Step, item.Key });
        builder.Sealed(item => item.Note);
    }

    public void Configure(EntityTypeBuilder<Upload> builder)
    {
        builder.ToTable("Uploads").HasKey(upload => upload.Id);
        builder.Property(upload => upload.Id).ValueGeneratedNever();
        builder.Sealed(upload => upload.FileId);
        builder.HasIndex(upload => new { upload.State, upload.NotBefore });
    }

    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("Journal").HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.ActorRoles).HasConversion<int>();
        builder.Ignore(entry => entry.From).Ignore(entry => entry.To);
        builder.Sealed(entry => entry.Note);
        builder.HasIndex(entry => new { entry.CaseId, entry.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ClockSegment> builder)
    {
        builder.ToTable("Segments").HasKey(segment => segment.Id);
        builder.Property(segment => segment.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Deadline> builder)
    {
        builder.ToTable("Deadlines").HasKey(deadline => deadline.Id);
        builder.Property(deadline => deadline.Id).ValueGeneratedNever();
        builder.Ignore(deadline => deadline.IsOpen);
        // Whoever tells it must have seen it as it is: not told, not put off, not overtaken by what the applicant has just done.
        builder.Property(deadline => deadline.DoneAt).IsConcurrencyToken();
        builder.Property(deadline => deadline.DueAt).IsConcurrencyToken();
        builder.Property(deadline => deadline.Void).IsConcurrencyToken();
        builder.HasIndex(deadline => deadline.DueAt).HasFilter("\"DoneAt\" IS NULL AND NOT \"Void\"");
        builder.HasIndex(deadline => deadline.ToldAt).HasFilter($"\"ToldAt\" IS NOT NULL AND \"Kind\" = '{DeadlineKind.Rung}'");
    }

    public void Configure(EntityTypeBuilder<OptOut> builder) => builder.ToTable("OptOuts").HasKey(optOut => new { optOut.CaseId, optOut.Step });
}
