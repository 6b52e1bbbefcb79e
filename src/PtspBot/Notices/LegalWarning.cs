using PtspBot.Domain;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;

namespace PtspBot.Notices;

/// <summary>Says that a law under a procedure was replaced and nobody has answered for it: to the operator at the start, to each admin once.</summary>
public sealed partial class LegalWarning(LegalBase laws, LegalBook book, Bulletins bulletins, Writer writer, ILogger<LegalWarning> logger)
{
    public async Task LogAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (confirmations, roster) = await book.OpenAsync(cancellationToken);
        // Before there is an admin nobody could have confirmed it, and whoever becomes one is told.
        var level = roster.Holding(Role.Admin).Any() ? LogLevel.Warning : LogLevel.Information;
        foreach (var law in laws.Unconfirmed(confirmations, now))
            RestsOnReplacedLaw(level, law.Procedure, law.Name, law.ReplacedBy);
    }

    public async Task TellAdminsAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (confirmations, _) = await book.OpenAsync(cancellationToken);
        foreach (var law in laws.Unconfirmed(confirmations, now))
            await bulletins.PostAsync(BulletinOf(law), now, cancellationToken);
    }

    private Bulletin BulletinOf(ReplacedLaw law)
    {
        var key = $"legal/{law.Procedure.Id}/{law.Procedure.Version}/{law.Name}/{law.ReplacedBy}";
        var warning = writer.Write(new Screen(new Words("legal.warn", LegalBase.Gaps(law))), 0, writer.Language(null));
        return new Bulletin(key, new RecordSearch(null, []), roster => roster.Holding(Role.Admin).Select(admin => new Address($"{key}/{admin.UserId}", admin.UserId)), (_, _) => warning);
    }

    [LoggerMessage("Procedure {Procedure} rests on {Law}, which {Replacement} replaced, and no admin has confirmed that the office still works by it: /dasarhukum")]
    private partial void RestsOnReplacedLaw(LogLevel level, ProcedureName procedure, string law, string replacement);
}
