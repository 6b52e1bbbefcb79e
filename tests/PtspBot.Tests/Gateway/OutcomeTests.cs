using System.Net;
using PtspBot.Gateway;
using PtspBot.Mailroom;
using Telegram.Bot.Exceptions;
using Outcome = PtspBot.Gateway.Outcome;

namespace PtspBot.Tests.Gateway;

public sealed class OutcomeTests
{
    [Theory]
    [InlineData(400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message", typeof(Delivery.Moot))]
    [InlineData(400, "Bad Request: query is too old and response timeout expired or query ID is invalid", typeof(Delivery.Moot))]
    [InlineData(400, "Bad Request: message to delete not found", typeof(Delivery.Moot))]
    [InlineData(400, "Bad Request: message can't be deleted for everyone", typeof(Delivery.Refused))]
    [InlineData(400, "Bad Request: message to edit not found", typeof(Delivery.EditGone))]
    [InlineData(400, "Bad Request: message can't be edited", typeof(Delivery.EditGone))]
    [InlineData(400, "Bad Request: chat not found", typeof(Delivery.Unreachable))]
    [InlineData(400, "Bad Request: not enough rights to send text messages to the chat", typeof(Delivery.Unreachable))]
    [InlineData(403, "Forbidden: bot was blocked by the user", typeof(Delivery.Unreachable))]
    [InlineData(403, "Forbidden: user is deactivated", typeof(Delivery.Unreachable))]
    [InlineData(403, "Forbidden: bot can't initiate conversation with a user", typeof(Delivery.Unreachable))]
    [InlineData(403, "Forbidden: bot was kicked from the supergroup chat", typeof(Delivery.Unreachable))]
    [InlineData(403, "Forbidden: something new", typeof(Delivery.Unreachable))]
    [InlineData(400, "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 3", typeof(Delivery.Unreadable))]
    [InlineData(400, "Bad Request: BUTTON_DATA_INVALID", typeof(Delivery.Refused))]
    [InlineData(400, "Bad Request: TOPIC_CLOSED", typeof(Delivery.TopicGone))]
    [InlineData(400, "Bad Request: TOPIC_DELETED", typeof(Delivery.TopicGone))]
    [InlineData(400, "Bad Request: message thread not found", typeof(Delivery.TopicGone))]
    [InlineData(400, "Bad Request: TOPIC_ID_INVALID", typeof(Delivery.TopicGone))]
    [InlineData(400, "Bad Request: the chat is not a forum", typeof(Delivery.NoTopics))]
    [InlineData(400, "Bad Request: not enough rights to create a topic", typeof(Delivery.NoTopics))]
    [InlineData(400, "Bad Request: not enough rights to close or open the topic", typeof(Delivery.NoTopics))]
    [InlineData(413, "Request Entity Too Large", typeof(Delivery.Refused))]
    [InlineData(500, "Internal Server Error", typeof(Delivery.NotDone))]
    [InlineData(401, "Unauthorized", typeof(Delivery.NotDone))]
    [InlineData(404, "Not Found", typeof(Delivery.NotDone))]
    public void Each_refusal_of_Telegram_has_its_meaning(int code, string description, Type meaning) =>
        Assert.IsType(meaning, Outcome.Of(new ApiRequestException(description, code)));

    [Fact]
    public void A_description_that_is_not_known_is_not_passed_on() =>
        Assert.Equal(new Delivery.Refused("error 400"), Outcome.Of(new ApiRequestException("Bad Request: siti@example.id is strange", 400)));

    [Fact]
    public void A_group_that_moved_and_a_span_to_wait_are_read_from_the_parameters()
    {
        Assert.Equal(new Delivery.Moved(-1007), Outcome.Of(new ApiRequestException("Bad Request: group chat was upgraded to a supergroup chat", 400, new Telegram.Bot.Types.ResponseParameters { MigrateToChatId = -1007 })));
        Assert.Equal(new Delivery.Wait(TimeSpan.FromSeconds(31), false), Outcome.Of(new ApiRequestException("Too Many Requests: retry after 31", 429, new Telegram.Bot.Types.ResponseParameters { RetryAfter = 31 })));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway, typeof(Delivery.NotDone))]
    [InlineData(HttpStatusCode.ServiceUnavailable, typeof(Delivery.NotDone))]
    [InlineData(HttpStatusCode.GatewayTimeout, typeof(Delivery.Unknown))]
    [InlineData(HttpStatusCode.OK, typeof(Delivery.Unknown))]
    [InlineData(HttpStatusCode.TooManyRequests, typeof(Delivery.Wait))]
    [InlineData(HttpStatusCode.RequestEntityTooLarge, typeof(Delivery.Refused))]
    [InlineData(HttpStatusCode.Found, typeof(Delivery.NotDone))]
    public void What_stands_before_Telegram_may_answer_in_its_place(HttpStatusCode status, Type meaning) =>
        Assert.IsType(meaning, Outcome.Of(new RequestException("<html>", status)));

    [Fact]
    public void Without_an_answer_it_matters_whether_anything_was_written()
    {
        var lost = new HttpRequestException("cut off");

        Assert.Equal(new Delivery.Unknown("the answer was lost"), Outcome.Of(new RequestException("failed", lost)));
        Assert.Equal(new Delivery.NotDone("not connected"), Outcome.Of(new RequestException("failed", new TaskCanceledException("", new NothingSentException(lost)))));
    }
}
