using System.Globalization;
using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Identity;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;

namespace PtspBot.FrontDesk;

/// <summary>A message in which a number stands whole, so that it can be compared with a card; how it reads once it is covered.</summary>
internal sealed record InFull(string Slot, CaseFile? File)
{
    private const string Prefix = "in-full";

    /// <summary>The one that stands open when a turn begins.</summary>
    public static InFull? Of(Turn turn) => turn.Conversation.InFull is { } slot ? new InFull(slot, turn.Case(turn.Conversation.CaseId)) : null;

    /// <summary>Each gets a message of its own.</summary>
    public static string SlotFor(Conversation conversation, Field field) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}/{field.Key}/{conversation.Revision}");

    public Words Covered() => Nik.TryRead(File?.ValueOf(Slot.Split('/')[1]) ?? "", out var nik, out _)
        ? new Words("nik.covered", ("nik", nik.Masked))
        : new Words("nik.covered-unrecorded");
}
