using PtspBot.Tests.Support;

namespace PtspBot.Tests.Transcripts;

/// <summary>
/// Every way through the procedure as a chat to be read, in each language, played over HTTP and compared with the file beside.
/// A changed sentence changes its files: <c>UPDATE_DOCS=1</c> with this class writes them anew, and the difference is to be read.
/// </summary>
public abstract class TranscriptsTests(string language)
{
    private static readonly IReadOnlyList<Script> Scripts = [.. EntryScripts.All, .. AccountScripts.All, .. PaperScripts.All, .. DecisionScripts.All, .. WaitingScripts.All, .. PeopleScripts.All];

    /// <summary>What Telegram takes at once, gaps filled: a longer one would come in parts.</summary>
    private const int LongestMessage = 4096;

    private static readonly string Folder = Repository.PathOf("tests", "PtspBot.Tests", "Transcripts");

    public static TheoryData<string> All => [.. Scripts.Select(script => script.Name)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_conversation_reads_as_it_was_read_last(string name)
    {
        var script = Scripts.Single(one => one.Name == name);
        await using var day = await Play.OpenAsync(script.At, language: language);
        var recording = new Recording(day);
        var stage = new Stage(day, recording);

        await script.PlayAsync(stage);

        Assert.Empty(day.Log.Errors);
        Assert.All(recording.Rendered, message => Assert.InRange(message.Length, 1, LongestMessage));
        var own = new TranscriptPage(day, language, [.. stage.Applicants.Select(one => one.Person.Id)], othersActsToo: true);
        Repository.AssertWritten(Path.Combine(Folder, $"{name}.{language}.md"), own.Write(script.Title.In(language), recording.Events));
        if (script.Desk && language == "id")
        {
            var desk = new TranscriptPage(day, language, [day.Theatre.DeskGroup.Id, .. day.Theatre.Officers.Select(one => one.Person.Id)], othersActsToo: false);
            Repository.AssertWritten(Path.Combine(Folder, $"{name}.desk.md"), desk.Write($"{script.Title.Id}: meja pelayanan", recording.Events));
        }
    }

    /// <summary>Of either language.</summary>
    protected static void AssertNoneIsLeft()
    {
        var known = Scripts.SelectMany(script => (string[])[$"{script.Name}.id.md", $"{script.Name}.en.md", .. script.Desk ? [$"{script.Name}.desk.md"] : Array.Empty<string>()]);

        Assert.Equal(known.Order(StringComparer.Ordinal), Directory.GetFiles(Folder, "*.md").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
    }
}

/// <summary>As most will read it.</summary>
public sealed class IndonesianTranscriptsTests() : TranscriptsTests("id")
{
    [Fact]
    public void No_transcript_is_left_of_a_script_that_is_no_more() => AssertNoneIsLeft();
}

/// <summary>The same plays in the second language; a class of its own, so that both are played side by side.</summary>
public sealed class EnglishTranscriptsTests() : TranscriptsTests("en");
