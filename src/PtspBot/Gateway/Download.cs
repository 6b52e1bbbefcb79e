using PtspBot.Mailroom;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace PtspBot.Gateway;

/// <summary>Brings a file from Telegram, and stops reading when it is larger than was said or allowed.</summary>
internal static class Download
{
    private static readonly string[] Lost = ["invalid file_id", "wrong remote file identifier", "wrong file identifier", "file_id not specified"];

    public static async Task<Fetched> FetchAsync(ITelegramBotClient line, string fileId, long maxBytes, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(BotLines.FilePatience, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        using var bytes = new CappedStream(maxBytes);
        try
        {
            var file = await line.GetFile(fileId, either.Token);
            if (file.FileSize > maxBytes)
                return new Fetched.TooBig();

            await line.DownloadFile(file, bytes, either.Token);
            return file.FileSize is { } promised && promised != bytes.Length
                ? new Fetched.Later("cut off")
                : new Fetched.Content(bytes.ToArray());
        }
        catch (Exception) when (bytes.Overflowed)
        {
            return new Fetched.TooBig();
        }
        catch (ApiRequestException answer)
        {
            return OfAnswer(answer);
        }
        catch (Exception error) when (error is RequestException or IOException or HttpRequestException || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new Fetched.Later("no complete answer");
        }
    }

    private static Fetched OfAnswer(ApiRequestException answer)
    {
        if (answer.Message.Contains("file is too big", StringComparison.Ordinal))
            return new Fetched.TooBig();
        if (Lost.FirstOrDefault(words => answer.Message.Contains(words, StringComparison.OrdinalIgnoreCase)) is { } why)
            return new Fetched.Gone(why);

        // A link that has run out (404) as well: asking again makes a new one.
        return new Fetched.Later($"error {answer.ErrorCode}", answer.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
    }

    /// <summary>Memory that refuses to hold more than it may. Every other way of writing ends in this one.</summary>
    private sealed class CappedStream(long most) : MemoryStream
    {
        public bool Overflowed { get; private set; }

        public override void Write(byte[] buffer, int offset, int count)
        {
            Overflowed |= Length + count > most;
            if (Overflowed)
                throw new IOException("More bytes than allowed.");
            base.Write(buffer, offset, count);
        }
    }
}
