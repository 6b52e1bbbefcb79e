using System.Text.RegularExpressions;

namespace PtspBot.Sandbox;

public sealed partial class Actor
{
    /// <summary>What the bot wrote or rewrote in private since the last act, as it stands now and oldest first.</summary>
    public IReadOnlyList<Message> News => NewsIn(Private);

    /// <summary>Something new holds these words.</summary>
    public Message Sees(string words, Chat? chat = null) => Sees(Part(words), chat);

    public Message Sees(Regex words, Chat? chat = null) => Find(words, chat) ?? throw NotSeen($"does not see '{words}' but", chat);

    /// <summary>Something that stands in the chat now holds these words, new or old.</summary>
    public Message Finds(Regex words, Chat? chat = null) =>
        (chat ?? Private).Messages.LastOrDefault(message => words.IsMatch(message.Words ?? "")) ?? throw NotSeen($"does not find '{words}' in", chat);

    /// <summary>Waits for it, so long on the office's clock, which is turned from due moment to due moment.</summary>
    public Task<Message> SeesAsync(string words, TimeSpan within, Chat? chat = null) => SeesAsync(Part(words), within, chat);

    public async Task<Message> SeesAsync(Regex words, TimeSpan within, Chat? chat = null)
    {
        var until = pace.Now + within;
        await pace.QuietAsync(giveUp);
        for (var goesOn = true; ;)
        {
            if (Find(words, chat) is { } seen)
                return seen;
            if (!goesOn)
                throw NotSeen($"waited {within} until {pace.Now:u} for '{words}' and saw", chat);

            goesOn = await pace.TurnToNextAsync(until, giveUp);
        }
    }

    /// <summary>Nothing new holds these words.</summary>
    public void SeesNoMore(Regex words, Chat? chat = null)
    {
        if (Find(words, chat) is not null)
            throw NotSeen($"should not see '{words}' but does", chat);
    }

    private Message? Find(Regex words, Chat? chat) => NewsIn(chat ?? Private).LastOrDefault(message => words.IsMatch(message.Words ?? ""));

    private List<Message> NewsIn(Chat chat)
    {
        var touched = world.Feed.Since(_mark)
            .Where(change => change.ChatId == chat.Id && change.Kind is ChangeKind.Posted or ChangeKind.Edited)
            .Select(change => change.MessageId).ToHashSet();
        return [.. chat.Messages.Where(message => message.From.IsBot && touched.Contains(message.Id))];
    }

    private NotSeenException NotSeen(string what, Chat? chat) => new($"{person.User.Name} {what}:\n{(chat ?? Private).Transcript}");

    private static Regex Part(string words) => new(Regex.Escape(words), RegexOptions.None, TimeSpan.FromSeconds(1));

    private static Regex Whole(string label) => new($"^{Regex.Escape(label)}$", RegexOptions.None, TimeSpan.FromSeconds(1));
}
