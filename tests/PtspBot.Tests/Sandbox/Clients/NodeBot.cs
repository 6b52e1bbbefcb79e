using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using PtspBot.Sandbox;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Sandbox.Clients;

/// <summary>A bot on somebody else's library, as a process of its own. Disposing ends it and whatever it started; should the tests be ended themselves, its input closes and it goes too.</summary>
internal sealed class NodeBot : IAsyncDisposable
{
    private static readonly string Scripts = Repository.PathOf("tests", "clients");
    private static readonly string? Node = OnPath(OperatingSystem.IsWindows() ? "node.exe" : "node");

    private readonly Process _process;
    private readonly Channel<string> _reports = Channel.CreateUnbounded<string>();
    private readonly StringBuilder _complaints = new();

    private NodeBot(Process process) => _process = process;

    /// <summary>Why no such bot can run on this machine, or null.</summary>
    internal static string? Missing { get; } = Node is null
        ? "There is no node on the path."
        : Directory.Exists(Path.Combine(Scripts, "node_modules")) ? null : "The clients are not installed: npm ci --prefix tests/clients";

    internal static NodeBot Start(string client, SandboxServer server)
    {
        var start = new ProcessStartInfo(Node!, [$"{client}.mjs", server.BaseAddress.ToString().TrimEnd('/'), server.Token])
        {
            WorkingDirectory = Scripts,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var bot = new NodeBot(new() { StartInfo = start });
        bot.Run();
        return bot;
    }

    internal bool HasEnded => _process.HasExited;

    /// <summary>The next thing the bot reports; fails with its own complaints when it ends, or lets that long pass, without a word.</summary>
    internal async Task<JsonNode> ReportAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            return JsonNode.Parse(await _reports.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(patience, TimeProvider.System, cancellationToken))!;
        }
        catch (Exception error) when (error is ChannelClosedException or TimeoutException)
        {
            throw new InvalidOperationException($"The bot reported nothing. {Complaints}", error);
        }
    }

    internal string Complaints
    {
        get
        {
            lock (_complaints)
                return _complaints.ToString();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Run()
    {
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Complain(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Hear(string? line)
    {
        if (line is null)
            _reports.Writer.TryComplete();
        else
            _reports.Writer.TryWrite(line);
    }

    private void Complain(string? line)
    {
        lock (_complaints)
            _complaints.AppendLine(line);
    }

    private static string? OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(folder => folder.Length > 0)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);
}
