using Microsoft.EntityFrameworkCore;

namespace PtspBot.Benchmarks.Bots;

/// <summary>The tables of a bot as tutorials build it, with about as many rows for an update as the product writes: who, what came, what was answered, what was sent.</summary>
internal sealed class TextbookDb(string path) : DbContext
{
    public DbSet<TextbookApplicant> Applicants => Set<TextbookApplicant>();

    public DbSet<TextbookUpdate> Updates => Set<TextbookUpdate>();

    public DbSet<TextbookAnswer> Answers => Set<TextbookAnswer>();

    public DbSet<TextbookMessage> Messages => Set<TextbookMessage>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite($"Data Source={path}");

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<TextbookApplicant>().Property(one => one.Id).ValueGeneratedNever();
        modelBuilder.Entity<TextbookUpdate>().HasIndex(one => one.UpdateId).IsUnique();
        modelBuilder.Entity<TextbookAnswer>().HasIndex(one => one.ApplicantId);
        modelBuilder.Entity<TextbookMessage>().HasIndex(one => one.ApplicantId);
    }
}

internal sealed class TextbookApplicant
{
    public long Id { get; init; }

    public int Step { get; set; }
}

internal sealed class TextbookUpdate
{
    public int Id { get; init; }

    public int UpdateId { get; init; }

    public long ApplicantId { get; init; }

    public required string Json { get; init; }

    public long At { get; init; }
}

internal sealed class TextbookAnswer
{
    public int Id { get; init; }

    public long ApplicantId { get; init; }

    public int Step { get; init; }

    public required string Value { get; init; }

    public long At { get; init; }
}

internal sealed class TextbookMessage
{
    public int Id { get; init; }

    public long ApplicantId { get; init; }

    public required string Text { get; init; }

    public long At { get; init; }
}
