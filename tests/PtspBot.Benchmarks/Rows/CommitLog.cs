namespace PtspBot.Benchmarks.Rows;

/// <summary>What was committed, commit by commit, in order.</summary>
internal sealed class CommitLog
{
    private readonly List<List<Written>> _commits = [];

    public IReadOnlyList<IReadOnlyList<Written>> Commits => _commits;

    public void Add(List<Written> commit) => _commits.Add(commit);
}

/// <summary>Something one commit wrote.</summary>
internal abstract record Written;

/// <summary>A row that was added, changed or removed, with every value it had then.</summary>
/// <param name="Before">Of what must not have changed meanwhile.</param>
internal sealed record WrittenRow(string Entity, Microsoft.EntityFrameworkCore.EntityState State, IReadOnlyDictionary<string, object?> Values, IReadOnlySet<string> Changed, IReadOnlyDictionary<string, object?> Before) : Written;

/// <summary>A change of many rows by one statement.</summary>
internal sealed record WrittenStatement(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters) : Written;
