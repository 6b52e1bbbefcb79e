using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;
using PtspBot.Questions;

namespace PtspBot.StaffDesk.Queue;

/// <summary>
/// Finds cases by what somebody at the counter says: their number, a NIK or NIB (by its keyed hash), or a name. Only for
/// those who work on cases, in private; a NIK that was typed leaves the chat again.
/// </summary>
internal sealed partial class SearchDesk(Office office, Casework work, Spoken spoken, IHashes hashes, ILogger<SearchDesk> logger)
{
    private const int NikDigits = 16;
    private const int NibDigits = 13;

    /// <summary>What the mailroom looks up; null where there is nothing to look for, or nobody who may.</summary>
    public Search? Wants(Officer officer, string typed) => (officer.Roles & Roles.OnCases) != 0 && LookupOf(typed) is { } lookup ? new Search { Lookup = lookup } : null;

    public void Find(Errand errand, string typed)
    {
        if ((errand.Officer.Roles & Roles.OnCases) == 0)
        {
            errand.Show(new Words("move.no-role"));
            return;
        }

        if (Digits(typed) is not null && errand.Turn.Incoming.MessageId is { } message)
            errand.Turn.Post(new Erasure(message) { ChatId = errand.Turn.Incoming.ChatId });
        if (LookupOf(typed) is not { } lookup)
            errand.Show(new Words("queue.search.how"));
        else
            Show(errand, errand.Turn.Found, lookup, typed);
    }

    private void Show(Errand errand, Found found, Lookup lookup, string typed)
    {
        Searched(errand.Officer.UserId, lookup.Number is not null ? nameof(Lookup.Number) : lookup.Names is not null ? nameof(Lookup.Names) : nameof(Lookup.Hashes), found.Files.Count);
        if (found.Files.Count == 0)
            errand.Show(None(found, lookup, typed));
        else if (found is { Files: [var only], More: false } || lookup.Number is not null)
            work.Show(errand, found.Files[0]);
        else
            errand.Show(List(found));
    }

    private Screen List(Found found) => new(
        new Words(found.More ? "queue.search.more" : "queue.search.list", ("count", found.Files.Count), ("items", found.Files.Select(Line).ToList()), ("looked", found.LookedAt ?? 0)),
        [.. found.Files.Select(file => new Choice(new Words("queue.open", ("number", file.Number)), new ButtonData(StaffVerbs.Open, null, file.Id, file.Version))).Chunk(2)]);

    /// <summary>Names shortened as on a card: to tell two of them apart is enough here, the rest is behind the button.</summary>
    private Words Line(CaseFile file)
    {
        var procedure = work.Procedure(file);
        var names = NamesIn(procedure).Where(field => file.ValueOf(field.Key) is not null).Select(field => spoken.SayMasked(field, file.ValueOf(field.Key)));
        return new Words("queue.search.line", ("number", file.Number), ("names", string.Join(" · ", names)),
            ("state", file.Stage.IsFinal ? new Words($"case.final.{Kebab.Of(file.Phase)}") : new Words($"step.{file.Step}.name")));
    }

    private static Words None(Found found, Lookup lookup, string typed) => lookup switch
    {
        { Number: { } number } => new Words("queue.search.no-number", ("number", number)),
        { Names: not null } when found.More => new Words("queue.search.none-of", ("typed", typed), ("looked", found.LookedAt)),
        { Names: not null } => new Words("queue.search.no-name", ("typed", typed)),
        _ => new Words("queue.search.no-digits"),
    };

    private Lookup? LookupOf(string typed)
    {
        if (Digits(typed) is { } digits)
            return new Lookup { Hashes = [.. TypesOf(digits).Select(type => Facts.HashOf(type, digits, hashes))] };
        if (office.Procedures.Any(procedure => typed.Trim().StartsWith($"{procedure.NumberPrefix}-", StringComparison.OrdinalIgnoreCase)))
            return new Lookup { Number = typed.Trim().ToUpperInvariant() };

        return NameQuery.Of(typed) is { } query ? new Lookup { Names = new NameLookup([.. office.Procedures.SelectMany(NamesIn).Select(field => field.Key).Distinct()], query.Matches) } : null;
    }

    /// <summary>What people are called, and what tells two cases of one person apart: the name of a business.</summary>
    private static IEnumerable<Field> NamesIn(Procedure procedure) =>
        procedure.Fields.Where(field => field.Type == FieldType.Name || (field.Type == FieldType.Text && procedure.OneOpenCasePer.Contains(field.Key)));

    private static IEnumerable<FieldType> TypesOf(string digits) => digits.Length == NikDigits ? [FieldType.Nik] : [FieldType.Nib];

    /// <summary>A NIK or NIB, however it was grouped.</summary>
    private static string? Digits(string typed)
    {
        var plain = string.Concat(typed.Where(letter => letter is not (' ' or '.' or '-')));
        return plain.Length is NikDigits or NibDigits && plain.All(char.IsAsciiDigit) ? plain : null;
    }

    [LoggerMessage(LogLevel.Information, "Officer {Officer} looked cases up by {How} and found {Count}")]
    private partial void Searched(long officer, string how, int count);
}
