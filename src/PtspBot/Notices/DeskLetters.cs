using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;

namespace PtspBot.Notices;

/// <summary>
/// What the office's own chats are told about a case: in its language, and where the desk is a forum, in the topic of that case.
/// The topic is called by number and step, nothing else: everybody in the group reads its name.
/// </summary>
internal static class DeskLetters
{
    /// <summary>Characters; Bot API, createForumTopic.</summary>
    private const int LongestName = 128;

    public static Message ToDesk(this Writer writer, Screen screen, Roster roster, long chat, CaseFile file, string? slot = null) =>
        writer.Write(screen, chat, writer.Language(null), slot) with { CaseId = file.Id, Lane = Lane.Staff, Topic = TopicOf(writer, roster, chat, file) };

    /// <summary>The topic follows the case: before anything is told in it, it is open and called as the case now stands.</summary>
    public static IEnumerable<Letter> TopicBefore(this Writer writer, Roster roster, CaseFile file, IReadOnlyCollection<JournalEntry> entries)
    {
        if (TopicAt(writer, roster, file) is not var (chat, topic) || entries.All(entry => entry.From.Step == entry.To.Step))
            yield break;

        if (!file.Stage.IsFinal && entries.Any(entry => entry.From.IsFinal))
            yield return new TopicDoor(IsClosed: false) { ChatId = chat, CaseId = file.Id, Lane = Lane.Staff, Topic = topic };
        yield return new TopicName { ChatId = chat, CaseId = file.Id, Lane = Lane.Staff, Topic = topic };
    }

    /// <summary>Once everything is told, the topic of a case that has ended is closed with it.</summary>
    public static IEnumerable<Letter> TopicAfter(this Writer writer, Roster roster, CaseFile file, IReadOnlyCollection<JournalEntry> entries)
    {
        if (file.Stage.IsFinal && entries.Any(entry => !entry.From.IsFinal && entry.To.IsFinal) && TopicAt(writer, roster, file) is var (chat, topic))
            yield return new TopicDoor(IsClosed: true) { ChatId = chat, CaseId = file.Id, Lane = Lane.Staff, Topic = topic };
    }

    /// <summary>What somebody closed while its case goes on is opened again.</summary>
    public static TopicDoor? TopicReopened(this Writer writer, Roster roster, CaseFile file) => !file.Stage.IsFinal && TopicAt(writer, roster, file) is var (chat, topic)
        ? new TopicDoor(IsClosed: false, Anew: true) { ChatId = chat, CaseId = file.Id, Lane = Lane.Staff, Topic = topic }
        : null;

    private static (long Chat, Topic Topic)? TopicAt(Writer writer, Roster roster, CaseFile file) =>
        roster.Paired(StaffChatKind.Desk) is { } desk && TopicOf(writer, roster, desk.ChatId, file) is { } topic ? (desk.ChatId, topic) : null;

    /// <summary>Who has no number yet has no topic either.</summary>
    private static Topic? TopicOf(Writer writer, Roster roster, long chat, CaseFile file) =>
        file.Number is not null && roster.Paired(StaffChatKind.Desk) is { Topics: Topics.Used or Topics.Forbidden } desk && desk.ChatId == chat
            ? new Topic(Topic.SlotOf(file.Id), NameOf(writer, file), MayOpen: desk.Topics == Topics.Used)
            : null;

    private static string NameOf(Writer writer, CaseFile file)
    {
        var words = file.Stage.IsFinal
            ? new Words("topic.name-final", ("number", file.Number), ("state", new Words($"case.final.{Kebab.Of(file.Phase)}")))
            : new Words("topic.name", ("number", file.Number), ("step", new Words($"step.{file.Step}.name")));
        var name = writer.SayPlain(writer.Language(null), words);
        return name.Length <= LongestName ? name : name[..LongestName];
    }
}
