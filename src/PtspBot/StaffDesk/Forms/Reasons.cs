using PtspBot.Domain;
using PtspBot.Domain.Procedures;

namespace PtspBot.StaffDesk.Forms;

/// <summary>The procedure's coded reasons as a question.</summary>
internal static class Reasons
{
    public static AskedPick Ask(string key, Words words, Procedure procedure, Func<Reason, bool> fit) =>
        new(key, words, [.. procedure.Reasons.Where(fit).Select(reason => (new Words($"reason.{reason.Code}"), reason.Code))]);

    public static bool NeedsWords(Procedure procedure, string? code) => procedure.Reasons.Any(reason => reason.Code == code && reason.NeedsWords);
}
