namespace PtspBot.Sandbox.BotApi;

/// <summary>Which addresses Telegram takes for a link: http, https, tg or ton, a host with a dot; without a scheme it is http.</summary>
internal static class WebLink
{
    internal static string? Normalize(string target)
    {
        var trimmed = target.Trim();
        if (trimmed.StartsWith("tg://", StringComparison.OrdinalIgnoreCase) || trimmed.StartsWith("ton://", StringComparison.OrdinalIgnoreCase))
            return trimmed;

        var full = trimmed.Contains("://", StringComparison.Ordinal) ? trimmed : $"http://{trimmed}";
        var isWeb = Uri.TryCreate(full, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
        return isWeb && uri!.Host.Contains('.', StringComparison.Ordinal) && !full.Contains(' ', StringComparison.Ordinal) ? uri.AbsoluteUri : null;
    }
}
