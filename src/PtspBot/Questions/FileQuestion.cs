using PtspBot.Domain;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.Questions;

/// <summary>A document or photo. What it is worth shows when its content is here; only its size is known before.</summary>
internal sealed class FileQuestion : IQuestion
{
    /// <summary>What a bot may fetch from Telegram.</summary>
    public const int MaxMegabytes = 20;

    private const long MaxBytes = MaxMegabytes * 1024L * 1024;

    public Screen Ask(Field field, Occasion occasion) => new(occasion.Ask(field.Key));

    public Answer Read(Field field, Incoming incoming, Occasion occasion) => incoming switch
    {
        SentFile file when TooLarge(file) is { } why => new Answer.AskAgain(why),
        SentFile file => new Answer.Promised(file),
        Said => new Answer.AskAgain(new Words("answer.send-a-file")),
        _ => Unexpected.AskAgain(incoming),
    };

    /// <summary>Told before anything is fetched.</summary>
    public static Words? TooLarge(SentFile file) => file.Size > MaxBytes ? new Words("document.refused.too-large", ("mb", MaxMegabytes)) : null;
}
