using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;

namespace PtspBot.Mailroom;

/// <summary>What a change of the calendar did to the deadlines: how many moved, and the first of them before and after.</summary>
public sealed class CalendarChanged
{
    /// <summary>Cases named to whoever changed the calendar; enough to see that it did what was meant.</summary>
    private const int Named = 5;

    private readonly List<MovedCase> _first = [];

    /// <summary>What officers entered or took back; nothing where the file was changed.</summary>
    public required IReadOnlyList<CalendarEntry> Entries { get; init; }

    /// <summary>Who hears of it: who entered, and the admins where the file was changed.</summary>
    public required Readers Readers { get; init; }

    /// <summary>The file's fingerprint, where it is another than the deadlines were derived with.</summary>
    public string? NewFile { get; init; }

    public int Deadlines { get; private set; }

    public int Cases { get; private set; }

    /// <summary>Applicants whose promised answer moved.</summary>
    public int Promises { get; private set; }

    public IReadOnlyList<MovedCase> First => _first;

    internal void Count(IReadOnlyList<Recounted> moved)
    {
        Deadlines += moved.Sum(one => one.Count);
        Cases += moved.Count;
        Promises += moved.Count(one => one.PromiseMoved);
        _first.AddRange(moved.Take(Named - _first.Count).Select(one => new MovedCase(one.File.Id, one.File.Number, one.First.Before, one.First.After)));
    }
}

public sealed record MovedCase(Guid Id, string? Number, DateTimeOffset Before, DateTimeOffset After);

/// <summary>Officers by the language of their chats, so that each is written to in their own.</summary>
public sealed record Readers(IReadOnlyList<long> Admins, IReadOnlyDictionary<long, string> Languages);
