using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;

namespace PtspBot.Notices;

/// <summary>
/// Who is told what when a case moves: the applicant in one message with the case as it now stands, the desk on its one
/// card. Read from the journal, so that whatever happened is told the same way whoever did it.
/// </summary>
public sealed class Notices(CaseScreen screens, StaffCard cards, Sentences sentences, ApplicantPost post, Writer writer)
{
    /// <summary>Tells what the journal's entries from <paramref name="since"/> on say.</summary>
    /// <param name="since">How many of the entries appended in this turn are told already.</param>
    /// <param name="receipt">Of the file that brought them about.</param>
    public void Tell(Telling telling, int since = 0, Words? receipt = null)
    {
        var entries = telling.File.Journal.Skip(since).ToList();
        if (entries.Count == 0)
            return;

        var said = entries.SelectMany(entry => sentences.ToApplicant(telling.File, entry, telling.At, receipt)).ToList();
        if (said.Count > 0 && entries.All(IsVerdictOnItem) && telling.Applicant is not { WithdrawnAt: not null })
            TellInShort(telling, said);
        else if (said.Count > 0)
            TellApplicant(telling, said);
        PostAll(telling, writer.TopicBefore(telling.Roster, telling.File, entries));
        RefreshCard(telling);
        PostAll(telling, writer.TopicAfter(telling.Roster, telling.File, entries));
    }

    /// <summary>The case as it stands, after the sentences.</summary>
    public void TellApplicant(Telling telling, params IReadOnlyList<Words> sentencesBefore)
    {
        if (telling.Applicant is { WithdrawnAt: not null })
            return;

        telling.Send(post.Write(telling, screens.For(telling.File).Saying(sentencesBefore)));
    }

    /// <summary>A verdict on one duty of several: the whole list would come again with each.</summary>
    private void TellInShort(Telling telling, List<Words> said)
    {
        var file = telling.File;
        var open = new Choice(new Words("case.button.open"), new ButtonData(Verbs.Talk, nameof(TalkMove.Open), file.Id, file.Version));
        telling.Send(post.Write(telling, new Screen(said[^1], [open]) { Before = said[..^1] }));
    }

    private static bool IsVerdictOnItem(JournalEntry entry) =>
        entry.Kind == EntryKind.Item && entry.What is nameof(ItemMove.Accept) or nameof(ItemMove.Refuse) or nameof(ItemMove.Waive);

    /// <summary>One card per case, from the moment the office has a part in it.</summary>
    public void RefreshCard(Telling telling)
    {
        var file = telling.File;
        if (!file.OnDesk || telling.Roster.Chat(StaffChatKind.Desk) is not { } desk)
            return;

        telling.Post(writer.ToDesk(cards.ForDesk(file), telling.Roster, desk.ChatId, file, StaffCard.SlotOf(file)));
    }

    /// <summary>Somebody closed the topic of a case that goes on.</summary>
    public void ReopenTopic(Telling telling)
    {
        if (writer.TopicReopened(telling.Roster, telling.File) is { } reopened)
            telling.Post(reopened);
    }

    /// <summary>Whoever has the case hears that its applicant cannot be reached, and when they can again; the desk where nobody has it.</summary>
    public void TellOfReach(Telling telling, bool reachable)
    {
        var file = telling.File;
        var claimer = file.Claimer is { } officer && telling.Roster.Find(officer) is not null ? file.Claimer : null;
        if ((claimer ?? telling.Roster.Chat(StaffChatKind.Desk)?.ChatId) is not { } chat)
            return;

        var words = new Words(reachable ? "reach.again" : "reach.gone", ("number", file.Number));
        telling.Post(writer.ToDesk(new Screen(words), telling.Roster, chat, file));
    }

    /// <summary>The applicant took their consent back: nothing more goes to their chat, and the case goes on at the counter.</summary>
    public void TellOfWithdrawal(Telling telling)
    {
        if (telling.Roster.Chat(StaffChatKind.Desk) is { } desk)
            telling.Post(writer.ToDesk(new Screen(new Words("mydata.withdraw.desk", ("number", telling.File.Number))), telling.Roster, desk.ChatId, telling.File));
    }

    /// <summary>Somebody who was served at the counter has their case in Telegram now, or failed to get it once too often.</summary>
    public void TellOfLink(Telling telling, Words words)
    {
        telling.Send(post.ToKeeper(telling, words));
        RefreshCard(telling);
    }

    /// <summary>The talk as it stands now, on its card.</summary>
    public void RefreshTalk(Telling telling)
    {
        if (TalkCard.Standing(writer, telling.Roster, telling.File) is { } card)
            telling.Post(card);
    }

    /// <summary>Ends the talk, where there is one, and lets the desk see how.</summary>
    public void EndTalk(Telling telling, Words how)
    {
        if (TalkCard.Ended(writer, telling.Roster, telling.File, how) is { } card)
            telling.Post(card);
        Proceedings.EndTalk(telling.File, telling.At);
    }

    /// <summary>Something that concerns one officer alone.</summary>
    public void TellOfficer(Telling telling, long officer, Words words) => telling.Post(writer.ToDesk(new Screen(words), telling.Roster, officer, telling.File));

    /// <summary>Takes an applicant's words to the desk, signed with the case and never with a full name.</summary>
    public void PassOn(Telling telling, string words) =>
        PassOn(telling, new Words("passed-on.message", ("number", (object?)telling.File.Number ?? new Words("case.no-number")), ("words", words)));

    /// <summary>The same, with words of its own around the applicant's.</summary>
    public void PassOn(Telling telling, Words message)
    {
        if (telling.Roster.Chat(StaffChatKind.Desk) is not { } desk)
            return;

        var file = telling.File;
        var reply = new Choice(new Words("passed-on.reply"), new ButtonData(Verbs.Reply, null, file.Id, file.Version));
        var screen = new Screen(message, file is { TalkSince: not null, TalkOfficer: null } ? [reply, TalkCard.Take(file)] : [reply]);
        telling.Post(writer.ToDesk(screen, telling.Roster, desk.ChatId, file));
    }

    private static void PostAll(Telling telling, IEnumerable<Letter> letters)
    {
        foreach (var letter in letters)
            telling.Post(letter);
    }

    /// <summary>What the applicant wrote against the rejection, with the way to answer it; the card says that an answer is owed.</summary>
    public void TellOfObjection(Telling telling, Words message)
    {
        if (telling.Roster.Chat(StaffChatKind.Desk) is { } desk)
            telling.Post(writer.ToDesk(new Screen(message, [ObjectionNotice.Button(telling.File)]), telling.Roster, desk.ChatId, telling.File));
        RefreshCard(telling);
    }
}
