using Microsoft.EntityFrameworkCore;
using PtspBot.Domain.Cases;
using PtspBot.Persistence;
using PtspBot.Persistence.Rows;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Support;

/// <summary>What must be so when a crowd has applied, whatever happened meanwhile: counted on their screens, never by what the worker says of itself alone.</summary>
internal sealed class Reckoning(World world, IReadOnlyList<VirtualApplicant> applicants, OfficeDb db)
{
    /// <returns>How many copies of letters were seen beyond the letters themselves.</returns>
    public async Task<int> HoldsAsync(params IEnumerable<Chat> otherChats)
    {
        await EveryoneHasOneCaseAsync();
        await EverythingWasReceivedOnceAsync();
        Assert.All(applicants, EverythingWasAskedInOrder);
        return await EveryLetterWasSeenAsync([.. applicants.Select(applicant => applicant.Person.Private), .. otherChats]);
    }

    private async Task EveryoneHasOneCaseAsync()
    {
        var cases = await db.Cases.Include(file => file.Facts).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(applicants.Select(applicant => applicant.Person.Id), cases.Select(file => file.ApplicantChat).Order());
        Assert.Equal(cases.Count, cases.Select(file => file.Number).Distinct().Count());
        foreach (var (applicant, file) in applicants.Zip(cases.OrderBy(file => file.ApplicantChat)))
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
        Assert.All(applicants, applicant => Assert.Equal(applicant.Acts, inbox.Count(row => row.ChatId == applicant.Person.Id && !row.FromHouse)));
        Assert.All(applicants.SelectMany(applicant => applicant.Presses), press => Assert.NotNull(world.AnswerTo(press)));
    }

    private static void EverythingWasAskedInOrder(VirtualApplicant applicant)
    {
        var asked = VirtualApplicant.Asked.Select(applicant.FirstWith).ToList();

        Assert.DoesNotContain(null, asked);
        Assert.Equal(asked.Order(), asked);
    }

    /// <summary>Each letter is where its row says; what is there beside them are further copies, at most one for each kill and each lost answer.</summary>
    private async Task<int> EveryLetterWasSeenAsync(IReadOnlyList<Chat> chats)
    {
        var outbox = await db.Outbox.ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(outbox, row => Assert.True(row.Status is OutboxStatus.Sent or OutboxStatus.Moot, $"{row.Sequence} {row.Kind}: {row.Status} {row.Trouble}"));

        var copies = chats.Sum(chat => CopiesIn(chat, outbox));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{applicants.Count} applicants, {outbox.Count} letters, {outbox.Count(row => row.Interruptions > 0)} of them in flight at a kill, "
            + $"{outbox.Count(row => row.LostAnswers > 0)} with a lost answer, {copies} copies seen");
        return copies;
    }

    private static int CopiesIn(Chat chat, IEnumerable<OutboxRow> outbox)
    {
        var rows = outbox.Where(row => row.ChatId == chat.Id && row.Kind == nameof(PtspBot.Mailroom.Message)).ToList();
        var sent = rows.Where(row => row.Status == OutboxStatus.Sent).Select(row => row.MessageId!.Value).ToHashSet();
        var seen = chat.Messages.Where(message => message.From.IsBot).Select(message => message.Id).ToHashSet();
        var copies = seen.Except(sent).Count();
        Assert.Subset(seen, sent);
        Assert.InRange(copies, 0, rows.Sum(row => row.Interruptions + row.LostAnswers));
        return copies;
    }
}
