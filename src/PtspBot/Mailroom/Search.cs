using PtspBot.Domain.Figures;
using PtspBot.Domain.Procedures;

namespace PtspBot.Mailroom;

/// <summary>What a turn wants found beside the cases of its own chat; said before it is played, so that a batch still loads in a constant number of queries.</summary>
public sealed record Search
{
    /// <summary>Cases that lie somewhere, or with somebody: <see cref="Turn.Queue"/>.</summary>
    public QueueSearch? Queue { get; init; }

    /// <summary>Cases of which something is known: <see cref="Turn.Found"/>.</summary>
    public Lookup? Lookup { get; init; }

    /// <summary>The SOP's records of a period: <see cref="Turn.Register"/>.</summary>
    public Period? Register { get; init; }

    /// <summary>All that happened to the case of this number: <see cref="Turn.History"/>.</summary>
    public string? History { get; init; }

    /// <summary>How much every officer has in hand: <see cref="Turn.Workloads"/>.</summary>
    public bool Workloads { get; init; }

    /// <summary>The case of this number: <see cref="Turn.Numbered"/>.</summary>
    public string? Number { get; init; }

    /// <summary>The message of ours in this chat that is answered: <see cref="Turn.RepliedTo"/> is its case.</summary>
    public int? RepliedTo { get; init; }

    /// <summary>The topic of this chat that something was said in: <see cref="Turn.OfTopic"/> is its case.</summary>
    public int? Thread { get; init; }

    /// <summary>The outages that are not wound up yet: <see cref="Turn.Outages"/>.</summary>
    public bool Outages { get; init; }

    /// <summary>Steps of which the turn must know how many cases stand there: <see cref="Turn.Standing"/>.</summary>
    public IReadOnlyList<(ProcedureName Procedure, string Step)> Standing { get; init; } = [];

    /// <summary>What could not be played or sent: <see cref="Turn.Stuck"/>.</summary>
    public bool Stuck { get; init; }

    /// <summary>What officers laid over the office's calendar: <see cref="Turn.CalendarEntries"/>.</summary>
    public bool Calendar { get; init; }

    /// <summary>What admins confirmed about replaced laws: <see cref="Turn.Confirmations"/>.</summary>
    public bool Confirmations { get; init; }

    /// <summary>What has been kept long enough: <see cref="Turn.Keeping"/>.</summary>
    public bool Keeping { get; init; }

    /// <summary>An applicant's chat, of which also what ended and what is on record is wanted: <see cref="Turn.Own"/>.</summary>
    public long? Own { get; init; }

    /// <summary>The hash of a code that was given at the counter: <see cref="Turn.Linked"/>.</summary>
    public string? Link { get; init; }

    /// <summary>What the office did and what lies with it: <see cref="Turn.Record"/>.</summary>
    public RecordSearch? Record { get; init; }
}
