using PtspBot.Domain;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.StaffDesk;

/// <summary>How people and groups become part of the office: by an invitation that works once, for a day, whoever holds it.</summary>
public sealed class Pairing(Writer writer, BotName bot, StaffMenu menu)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);


    /// <summary>A code for somebody who may do everything, while the office has no admin yet; said once, to whoever starts the bot.</summary>
    public static string? FirstAdmin(Roster roster, DateTimeOffset at) =>
        roster.Holding(Role.Admin).Any() ? null : Invite(roster, Roles.All, null, at);

    /// <summary>Makes the sender an officer, or says why not.</summary>
    internal void Join(Turn turn, string code)
    {
        var verdict = Admit(turn, code);
        var screen = verdict.Refusal is { } refusal ? new Screen(refusal) : Lobby.Start(turn.Officer!, menu).Saying(new Words("pairing.joined"));
        turn.Post(writer.Write(screen, turn.Incoming.ChatId, writer.Language(turn.Conversation.Language)));
        if (verdict.IsApplied)
            turn.Post(menu.For(turn.Officer!, writer.Language(turn.Conversation.Language)));
    }

    /// <summary>Makes the group a staff chat, or says why not.</summary>
    internal void Pair(Turn turn, string code)
    {
        var words = turn.Roster.Chats.FirstOrDefault(chat => chat.ChatId == turn.Incoming.ChatId) is { } paired
            ? new Words("pairing.group-already", ("kind", NameOf(paired.Kind)))
            : PairNew(turn, code);
        turn.Post(writer.Write(new Screen(words), turn.Incoming.ChatId, writer.Language(null)) with { Thread = turn.Incoming.Thread });
    }

    /// <summary>Answers an admin with a link for a person or a code for a group.</summary>
    internal void Invite(Errand errand, IReadOnlyList<string> wanted)
    {
        if (!errand.Officer.Roles.HasFlag(Role.Admin))
            errand.Show(new Words("pairing.only-admin"));
        else if (wanted is [var only] && ChatNamed(only) is { } chat)
            InviteGroup(errand, chat);
        else if (RolesNamed(wanted) is { } roles)
            InvitePerson(errand, roles);
        else
            errand.Show(new Words("pairing.how", ("roles", RoleWords), ("chats", WordsOf<StaffChatKind>("staff.chat-word"))));
    }

    internal static Words NameOf(StaffChatKind kind) => new($"staff.chat.{Kebab.Of(kind)}");

    private void InvitePerson(Errand errand, Role roles)
    {
        var code = Invite(errand.Turn.Roster, roles, null, errand.Turn.At);
        errand.Show(new Words("pairing.link", ("roles", SpokenRoles.Of(roles)), ("link", $"https://t.me/{bot.Current()}?start={Command.JoinPrefix}{code}"), ("until", errand.Turn.At + Lifetime)));
    }

    private static void InviteGroup(Errand errand, StaffChatKind kind)
    {
        var code = Invite(errand.Turn.Roster, Role.None, kind, errand.Turn.At);
        errand.Show(new Words("pairing.group-code", ("kind", NameOf(kind)), ("command", $"/{Command.PairGroup} {code}"), ("until", errand.Turn.At + Lifetime)));
    }

    private static string Invite(Roster roster, Role roles, StaffChatKind? chat, DateTimeOffset at)
    {
        var code = OneTimeCode.New();
        roster.Add(new Invitation(OneTimeCode.HashOf(code), roles, chat, at + Lifetime));
        return code;
    }

    private static Verdict Admit(Turn turn, string code)
    {
        if (OpenInvitation(turn, code) is not { Chat: null } invitation)
            return Verdict.Refused("pairing.wrong-code");
        if (turn.Cases.Any(file => file.ApplicantChat == turn.Incoming.ChatId && file.Number is not null && !file.Stage.IsFinal))
            return Verdict.Refused("pairing.applicant");

        var known = turn.Roster.Known(turn.Incoming.From.UserId);
        if (known is { Active: false, HasLeft: false })
            return Verdict.Refused("pairing.suspended");

        invitation.Use(turn.At);
        if (known is null)
            turn.Roster.Add(new Officer(turn.Incoming.From.UserId, turn.Incoming.From.Name, invitation.Roles, turn.At));
        known?.Grant(invitation.Roles);
        known?.Resume();
        return Verdict.Applied;
    }

    private static Words PairNew(Turn turn, string code)
    {
        if (OpenInvitation(turn, code) is not { Chat: { } kind } invitation)
            return new Words("pairing.wrong-code");

        invitation.Use(turn.At);
        turn.Roster.Add(new StaffChat(turn.Incoming.ChatId, kind, turn.At));
        return new Words("pairing.group-done", ("kind", NameOf(kind)));
    }

    private static Invitation? OpenInvitation(Turn turn, string code)
    {
        var hash = OneTimeCode.HashOf(code);
        return turn.Roster.Invitations.FirstOrDefault(invitation => invitation.CodeHash == hash && invitation.IsOpen(turn.At));
    }

    /// <summary>The roles of these words, or null where one of them is no role.</summary>
    internal Role? RolesNamed(IReadOnlyList<string> words) =>
        words.Count > 0 && words.Select(RoleNamed).ToList() is var roles && !roles.Contains(Role.None) ? roles.Aggregate((all, role) => all | role) : null;

    internal static List<Words> RoleWords => WordsOf<Role>("staff.role-word", Role.None);

    private StaffChatKind? ChatNamed(string word) =>
        Enum.GetValues<StaffChatKind>().Cast<StaffChatKind?>().FirstOrDefault(kind => writer.Hears(word, $"staff.chat-word.{Kebab.Of(kind!.Value)}"));

    private Role RoleNamed(string word) =>
        Enum.GetValues<Role>().FirstOrDefault(role => role != Role.None && writer.Hears(word, $"staff.role-word.{Kebab.Of(role)}"));

    private static List<Words> WordsOf<T>(string section, params IReadOnlyList<T> without)
        where T : struct, Enum => [.. Enum.GetValues<T>().Except(without).Select(value => new Words($"{section}.{Kebab.Of(value)}"))];
}
