using Microsoft.EntityFrameworkCore;
using PtspBot.Domain.Cases;
using PtspBot.Persistence;
using PtspBot.Persistence.Rows;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Support;

/// <summary>What must be so when a crowd has applied, whatever happened meanwhile: counted on their screens, never by what the worker says of itself alone.</summary>
internal sealed class Reckoning(World world, Crowd crowd, OfficeDb db)
{
    private readonly IReadOnlyList<VirtualApplicant> _applicants = crowd.Applicants;

    /// <returns>How many copies of letters were seen beyond the letters themselves.</returns>
    public async Task<int> HoldsAsync(params IEnumerable<Chat> otherChats)
    {
        await EveryoneHasOneCaseAsync();
        await EverythingWasReceivedOnceAsync();
        Assert.All(_applicants, EverythingWasReadInOrder);
        return await EveryLetterWasSeenAsync([.. crowd.People.Select(one => one.Person.Private), .. otherChats]);
    }

    private async Task EveryoneHasOneCaseAsync()
    {
        var cases = await db.Cases.Include(file => file.Facts).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(_applicants.Select(applicant => applicant.Person.Id), cases.Select(file => file.ApplicantChat).Order());
        Assert.Equal(cases.Count, cases.Select(file => file.Number).Distinct().Count());
        foreach (var (applicant, file) in _applicants.Zip(cases.OrderBy(file => file.ApplicantChat)))
        {
            Assert.Equal(file.Number, Assert.Single(applicant.Numbers));
            Assert.Equal(applicant.Answers.OrderBy(answer => answer.Key), Said(file).Where(fact => applicant.Answers.ContainsKey(fact.Key)));
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Said(CaseFile file) => file.Facts.Select(fact => KeyValuePair.Create(fact.Key, fact.Value)).OrderBy(fact => fact.Key);

    private async Task EverythingWasReceivedOnceAsync()
    {
        var inbox = await db.Inbox.ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, world.Updates.PendingCount);
        Assert.All(inbox, row => Assert.Equal(InboxStatus.Done, row.Status));
        Assert.All(inbox, row => Assert.Equal(0, row.Attempts));
        Assert.All(crowd.People, one => Assert.Equal(one.Acts, inbox.Count(row => row.ChatId == one.Person.Id && !row.FromHouse)));
        Assert.All(crowd.People.SelectMany(one => one.Presses), press => Assert.NotNull(world.AnswerTo(press)));
    }

    private static void EverythingWasReadInOrder(VirtualApplicant applicant)
    {
        var read = applicant.Read.Select(applicant.FirstWith).ToList();

        Assert.DoesNotContain(null, read);
        Assert.Equal(read.Order(), read);
    }

    /// <summary>Each letter is where its row says; what is there beside them are further copies, at most one for each kill and each lost answer.</summary>
    private async Task<int> EveryLetterWasSeenAsync(IReadOnlyList<Chat> chats)
    {
        var outbox = await db.Outbox.ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(outbox, row => Assert.True(row.Status is OutboxStatus.Sent or OutboxStatus.Moot, $"{row.Sequence} {row.Kind}: {row.Status} {row.Trouble}"));

        var copies = chats.Sum(chat => CopiesIn(chat, outbox));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{_applicants.Count} applicants, {outbox.Count} letters, {outbox.Count(row => row.Interruptions > 0)} of them in flight at a kill "
            + $"({outbox.Count(row => row is { Interruptions: > 0, Slot: not null })} of a card, {outbox.Count(row => row is { Interruptions: > 0, Kind: nameof(PtspBot.Mailroom.FileOut) })} a paper), "
            + $"{outbox.Count(row => row.LostAnswers > 0)} with a lost answer, {copies} copies seen");
        return copies;
    }

    private static int CopiesIn(Chat chat, IEnumerable<OutboxRow> outbox)
    {
        var rows = outbox.Where(row => row.ChatId == chat.Id && row.Kind is nameof(PtspBot.Mailroom.Message) or nameof(PtspBot.Mailroom.FileOut)).ToList();
        var sent = rows.Where(row => row.Status == OutboxStatus.Sent).Select(row => row.MessageId!.Value).ToHashSet();
        var seen = chat.Messages.Where(message => message.From.IsBot).Select(message => message.Id).ToHashSet();
        var copies = seen.Except(sent).Count();
        Assert.Subset(seen, sent);
        Assert.InRange(copies, 0, rows.Where(row => row.Edits is null).Sum(row => row.Interruptions + row.LostAnswers));
        return copies;
    }
}
