using Microsoft.EntityFrameworkCore;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;
using PtspBot.Persistence.Rows;
using PtspBot.Persistence.Sealing;

namespace PtspBot.Persistence;

/// <summary>Every table of the office. Nobody outside this folder sees it: others go through <see cref="Session"/>.</summary>
public sealed class OfficeDb : DbContext
{
    /// <param name="options">Which file, and who listens.</param>
    /// <param name="vault">Null only at design time, where no row is read.</param>
    public OfficeDb(DbContextOptions<OfficeDb> options, Vault? vault)
        : base(options)
    {
        Vault = vault!;
        // Looking for changes is dear and EF does it at every turn; a session's commit does it once.
        ChangeTracker.AutoDetectChangesEnabled = false;
        if (vault is not null)
            ChangeTracker.Tracked += SealingInterceptor.Open;
    }

    public DbSet<CaseFile> Cases => Set<CaseFile>();

    public DbSet<Fact> Facts => Set<Fact>();

    public DbSet<Upload> Uploads => Set<Upload>();

    public DbSet<Deadline> Deadlines => Set<Deadline>();

    public DbSet<Disruption> Outages => Set<Disruption>();

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<Officer> Officers => Set<Officer>();

    public DbSet<StaffChat> StaffChats => Set<StaffChat>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<LegalConfirmation> LegalConfirmations => Set<LegalConfirmation>();

    public DbSet<Destruction> Destructions => Set<Destruction>();

    public DbSet<InboxRow> Inbox => Set<InboxRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<SlotRow> Slots => Set<SlotRow>();

    public DbSet<SeriesRow> Series => Set<SeriesRow>();

    public DbSet<CalendarEntry> CalendarEntries => Set<CalendarEntry>();

    public DbSet<CalendarRow> Calendar => Set<CalendarRow>();

    internal Vault Vault { get; }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MomentConverter>();
        configurationBuilder.Properties<Guid>().HaveConversion<IdConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(OfficeDb).Assembly);
        modelBuilder.NameEnums();
    }
}
