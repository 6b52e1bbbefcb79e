using System.Net;
using System.Net.Sockets;

namespace PtspBot.Sandbox.BotApi;

/// <summary>Reads a webhook's address. Names are not looked up: a name that leads to a private network passes here, and not at Telegram.</summary>
internal static class WebhookUrl
{
    private static readonly int[] CloudPorts = [80, 88, 443, 8443];
    private static readonly IPNetwork[] Reserved =
    [
        .. new[] { "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "224.0.0.0/3", "::1/128", "fc00::/7", "fe80::/10" }
            .Select(IPNetwork.Parse),
    ];

    /// <summary>Without a scheme it is https.</summary>
    internal static Uri Read(string text)
    {
        var trimmed = text.Trim();
        var full = trimmed.Contains("://", StringComparison.Ordinal) ? trimmed : $"https://{trimmed}";
        var isWeb = Uri.TryCreate(full, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
        if (!isWeb || full.Contains(' ', StringComparison.Ordinal))
            throw Refusal.BadRequest("invalid webhook URL specified");
        return url!;
    }

    internal static void MustSuitTheCloud(Uri url)
    {
        if (WhyNotInCloud(url) is { } reason)
            throw Refusal.BadRequest($"bad webhook: {reason}");
    }

    private static string? WhyNotInCloud(Uri url)
    {
        if (url.Scheme != "https")
            return "An HTTPS URL must be provided for webhook";
        if (!CloudPorts.Contains(url.Port))
            return "Webhook can be set up only on ports 80, 88, 443 or 8443";

        var address = url.IsLoopback && url.HostNameType == UriHostNameType.Dns ? IPAddress.Loopback : IPAddress.TryParse(url.DnsSafeHost, out var given) ? given : null;
        return address is not null && IsReserved(address) ? $"IP address {address} is reserved" : null;
    }

    private static bool IsReserved(IPAddress address) =>
        Reserved.Any(network => network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address))
        || (address.AddressFamily == AddressFamily.InterNetworkV6 && address.IsIPv4MappedToIPv6 && IsReserved(address.MapToIPv4()));
}
