using System.Net;

namespace PtspBot.Gateway;

/// <summary>
/// Tells a call that surely never reached Telegram from one whose answer was lost: it fails with
/// <see cref="NothingSentException"/> as long as not one byte of the body was asked for. Only then is repeating a letter harmless.
/// </summary>
internal sealed class BodyWatch(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not { } content)
            return await base.SendAsync(request, cancellationToken);

        var watched = new WatchedContent(content);
        request.Content = watched;
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (Exception error) when (!watched.WasAskedFor)
        {
            throw new NothingSentException(error);
        }
    }

    private sealed class WatchedContent : HttpContent
    {
        private readonly HttpContent _content;

        public WatchedContent(HttpContent content)
        {
            _content = content;
            foreach (var (name, values) in content.Headers)
                Headers.TryAddWithoutValidation(name, values);
        }

        public bool WasAskedFor { get; private set; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            WasAskedFor = true;
            return _content.CopyToAsync(stream, context, cancellationToken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _content.Headers.ContentLength ?? 0;
            return _content.Headers.ContentLength is not null;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                _content.Dispose();
            base.Dispose(disposing);
        }
    }
}

/// <summary>The call ended before anything of it was written: no name, no connection, no time.</summary>
internal sealed class NothingSentException(Exception cause) : IOException("Nothing was sent.", cause)
{
    public static bool IsIn(Exception? error) => error is NothingSentException || (error is not null && IsIn(error.InnerException));
}
