using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PtspBot.Domain.Cases;
using PtspBot.OfficeFiles;
using PtspBot.Persistence;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Support;

/// <summary>A day at the office for a story: the sandbox, the real worker, its people. The clock stands until it is turned, or runs as it does for a player.</summary>
public sealed class Play : IPace, IAsyncDisposable
{
    /// <summary>09:00 in Blitar, an ordinary working day.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);

    /// <summary>Real time; far more than a busy machine needs for anything a story does at once.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo _folder;

    private Play(DirectoryInfo folder, Theatre theatre, LogBook log, string language)
    {
        (_folder, Theatre, Log) = (folder, theatre, log);
        Siti = new Someone(this, theatre.AddApplicant("Siti", language).Person);
        Verifier = new Someone(this, theatre.Verifier);
        SecondVerifier = new Someone(this, theatre.SecondVerifier);
        FrontOfficer = new Someone(this, theatre.FrontOfficer);
        Head = new Someone(this, theatre.Head);
    }

    public Theatre Theatre { get; }

    public LogBook Log { get; }

    public string Folder => _folder.FullName;

    public Texts Texts => Theatre.Worker.Office.Texts;

    public Someone Siti { get; }

    public Someone Verifier { get; }

    public Someone SecondVerifier { get; }

    public Someone FrontOfficer { get; }

    public Someone Head { get; }

    /// <summary>Everything that followed from an act has happened.</summary>
    public event Action? Rested;

    /// <param name="language">Siti's.</param>
    public static async Task<Play> OpenAsync(DateTimeOffset? at = null, string? office = null, bool running = false, bool rates = false, string language = "id")
    {
        var folder = Directory.CreateTempSubdirectory("ptspbot-story-");
        var log = new LogBook();
        var time = running ? OfficeTime.Running(at ?? Monday) : OfficeTime.FrozenAt(at ?? Monday);
        var settings = new TheatreSettings(Path.Combine(folder.FullName, "data"), office ?? Offices.OssFolder, RateLimits: rates);
        try
        {
            var theatre = await Theatre.OpenAsync(settings, time, logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace), TestContext.Current.CancellationToken);
            return new Play(folder, theatre, log, language);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            throw new InvalidOperationException($"The play could not be opened: {error.Message}\n{string.Join('\n', log.Lines.TakeLast(40))}", error);
        }
    }

    public Someone AddApplicant(string name, string language = "id") => new(this, Theatre.AddApplicant(name, language).Person);

    /// <summary>How many messages of the staff chat hold the text of this key.</summary>
    public int CountOnDesk(string key) => Theatre.DeskGroup.Messages.Count(message => Head.Pattern(key).IsMatch(message.Words ?? ""));

    /// <summary>Each press of these people got its answer, and none a second one.</summary>
    public void EveryPressIsAnsweredOnce(params IEnumerable<Someone> people)
    {
        var answers = Theatre.World.Calls.Of("answerCallbackQuery").ToLookup(call => call.Parameters["callback_query_id"]);
        Assert.All(people.SelectMany(one => one.Actor.Queries), query => Assert.Single(answers[query]));
    }

    /// <summary>Everything the journals say, oldest first.</summary>
    public async Task<IReadOnlyList<JournalEntry>> JournalAsync()
    {
        await using var db = Theatre.Worker.Services.GetRequiredService<OfficeDatabase>().Context();
        return await db.Set<JournalEntry>().OrderBy(entry => entry.At).ThenBy(entry => entry.Number).ToListAsync(TestContext.Current.CancellationToken);
    }

    public Task TurnAsync(TimeSpan span) => TurnToAsync(Theatre.Now + span);

    public Task TurnToAsync(DateTimeOffset moment) => Theatre.TurnAsync(moment, TestContext.Current.CancellationToken);

    public DateTimeOffset Now => Theatre.Now;

    public Task<bool> TurnToNextAsync(DateTimeOffset until, CancellationToken cancellationToken) => Theatre.TurnToNextAsync(until, cancellationToken);

    /// <summary>A worker that finds no rest fails the story, and says in its log what it was doing.</summary>
    public async Task QuietAsync(CancellationToken cancellationToken = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken, cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await Theatre.QuietAsync(patience.Token);
            Rested?.Invoke();
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            throw new Xunit.Sdk.XunitException($"At {Theatre.Now:u} there was no rest within {Patience}:\n{string.Join('\n', Log.Lines.TakeLast(40))}");
        }
    }

    /// <summary>No story ends well in which the bot sent something that Telegram does not know.</summary>
    public async ValueTask DisposeAsync()
    {
        await Theatre.DisposeAsync();
        _folder.Delete(recursive: true);
        Assert.Empty(Theatre.Complaints);
    }
}
