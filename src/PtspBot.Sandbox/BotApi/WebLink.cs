using System.Globalization;

namespace PtspBot.Sandbox.BotApi;

/// <summary>Which addresses Telegram takes for a link: http, https, tg or ton, a host with a dot; without a scheme it is http.</summary>
internal static class WebLink
{
    private static readonly char[] EndsHost = ['/', '?', '#'];

    /// <summary>The address as Telegram would write it, or what is wrong with it.</summary>
    internal static (string? Url, string? Wrong) Check(string target, bool onlyHttps = false)
    {
        var isOwn = target.StartsWith("tg:", StringComparison.OrdinalIgnoreCase) || target.StartsWith("ton:", StringComparison.OrdinalIgnoreCase);
        if (isOwn && !onlyHttps)
            return (target, null);

        var (scheme, rest) = target.Split("://", 2) is [var before, var behind] ? (before.ToLowerInvariant(), behind) : ("http", target);
        var wrong = WrongWith(isOwn ? "http" : scheme, rest, onlyHttps);
        return wrong is null && Uri.TryCreate($"{scheme}://{rest}", UriKind.Absolute, out var uri) ? (uri.AbsoluteUri, null) : (null, wrong ?? "Wrong HTTP URL");
    }

    private static string? WrongWith(string scheme, string rest, bool onlyHttps)
    {
        if (scheme is not ("http" or "https"))
            return "Unsupported URL protocol";

        var end = rest.IndexOfAny(EndsHost);
        var address = end < 0 ? rest : rest[..end];
        var (host, port) = address.Split('@')[^1].Split(':', 2) is [var name, var number] ? (name, number) : (address.Split('@')[^1], "1");
        if (!ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var given) || given == 0)
            return "Wrong port number specified in the URL";
        if (host.Length == 0)
            return "URL host is empty";
        if (onlyHttps && scheme != "https")
            return "Only HTTPS links are allowed";
        return host.Contains('.', StringComparison.Ordinal) && !rest.Contains(' ', StringComparison.Ordinal) ? null : "Wrong HTTP URL";
    }
}
