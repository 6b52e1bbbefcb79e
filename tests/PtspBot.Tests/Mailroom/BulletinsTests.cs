using Microsoft.EntityFrameworkCore;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Tests.Persistence;

namespace PtspBot.Tests.Mailroom;

public sealed class BulletinsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_due_and_not_committed_when_the_process_ended_is_sent_once_when_it_is_back()
    {
        using var disk = await StaffedAsync();
        disk.FailNextSave(new IOException("killed"));
        await Assert.ThrowsAsync<IOException>(() => PostAsync(disk));
        await disk.ReopenAsync();

        Assert.Equal((1, 0), (await PostAsync(disk), await PostAsync(disk)));

        Assert.Equal(["digest/day"], await KeysAsync(disk));
    }

    [Fact]
    public async Task What_was_committed_is_not_written_again_after_a_restart()
    {
        using var disk = await StaffedAsync();
        await PostAsync(disk);
        await disk.ReopenAsync();
        var written = 0;

        await PostAsync(disk, () => written++);

        Assert.Equal(0, written);
        Assert.Equal(["digest/day"], await KeysAsync(disk));
    }

    [Fact]
    public async Task Without_a_chat_to_send_it_to_nothing_is_lost_it_goes_out_once_there_is_one()
    {
        using var disk = await OnDisk.OpenAsync();
        Assert.Equal(0, await PostAsync(disk));

        await disk.SaveAsync(new StaffChat(-100, StaffChatKind.Desk, Now));

        Assert.Equal(1, await PostAsync(disk));
    }

    private static async Task<OnDisk> StaffedAsync()
    {
        var disk = await OnDisk.OpenAsync();
        await disk.SaveAsync(new StaffChat(-100, StaffChatKind.Desk, Now));
        return disk;
    }

    private static Task<int> PostAsync(OnDisk disk, Action? written = null) => new Bulletins(disk.Database, new Pulse()).PostAsync(
        new Bulletin(
            "digest/day",
            new RecordSearch(null, []),
            roster => roster.Chats.Select(chat => new Address("digest/day", chat.ChatId)),
            (_, _) =>
            {
                written?.Invoke();
                return new Message("Selamat pagi") { ChatId = 0 };
            }),
        Now,
        Stop);

    private static async Task<IReadOnlyList<string?>> KeysAsync(OnDisk disk)
    {
        await using var db = disk.Database.Context();
        return await db.Outbox.Where(row => row.ChatId == -100).Select(row => row.Key).ToListAsync(Stop);
    }
}
