using PtspBot.Domain.Figures;
using PtspBot.Mailroom;
using PtspBot.StaffDesk;
using PtspBot.StaffDesk.Queue;

namespace PtspBot.Tests.StaffDesk.Queue;

public class QueueButtonTests
{
    private static readonly DateTimeOffset At = Walk.Morning;
    private static readonly Pressed Pressed = new("q1", "") { ChatId = 7, Chat = ChatKind.Private, From = new Sender(7, "Rina", "id"), At = At, MessageId = 12 };

    [Fact]
    public void What_a_button_asks_for_comes_back_as_it_was_and_fits()
    {
        var asked = new QueueButton(true, 123, QueueFocus.Unclaimed, 99_999, "19ab3c4d5e6ffffffff");

        Assert.Equal(asked, QueueButton.Read(asked.ToString(), Pressed, At));
        Assert.NotEmpty(new ButtonData(StaffVerbs.Queue, asked.ToString()).ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x.1.0.0.abc")]
    [InlineData("o.1.9.0.abc")]
    [InlineData("o.1.0.0.")]
    [InlineData("o.1.0.0.../card")]
    [InlineData("o.1.0.0.abc.d")]
    public void A_button_that_nobody_made_begins_a_queue_anew(string? forged)
    {
        Assert.Equal(QueueButton.New(isMine: false, Pressed, At), QueueButton.Read(forged, Pressed, At));
    }
}
