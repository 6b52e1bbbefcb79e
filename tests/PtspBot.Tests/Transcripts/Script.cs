using PtspBot.Domain;
using PtspBot.Domain.Procedures;
using PtspBot.Tests.Stories;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Transcripts;

/// <summary>One conversation worth reading: what it is called, and how it is played. In both languages it is the same play.</summary>
/// <param name="Name">Of the files: <c>name.id.md</c>, <c>name.en.md</c>.</param>
internal sealed record Script(string Name, Said Title, Func<Stage, Task> PlayAsync)
{
    /// <summary>The chats of the office are written down too, as <c>name.desk.md</c>.</summary>
    public bool Desk { get; init; }

    public DateTimeOffset? At { get; init; }

    public override string ToString() => Name;
}

/// <summary>The people of a script, and a way to skip what others tell.</summary>
internal sealed class Stage(Play day, Recording recording)
{
    private int _number;

    public Play Day => day;

    public Someone Siti => day.Siti;

    public Someone Dewi => day.Verifier;

    public Someone Yanto => day.FrontOfficer;

    public Someone Ratna => day.Head;

    public Procedure Procedure => day.Theatre.Worker.Office.Procedures[0];

    public string OwnLanguage => $"language.{Language}";

    public string OtherLanguage => $"language.{day.Texts.Languages.First(other => other != Language)}";

    private string Language => day.Siti.Person.User.LanguageCode!;

    public List<Someone> Applicants { get; } = [day.Siti];

    /// <summary>For what may be recorded once only.</summary>
    public int NextNumber() => ++_number;

    public Someone Comes(string name)
    {
        var somebody = day.AddApplicant(name, Language);
        Applicants.Add(somebody);
        return somebody;
    }

    /// <summary>A label in which a gap is filled with another text.</summary>
    public string Label(string key, string gap, string filling) => day.Texts.SayPlain(Language, key, (gap, new Words(filling)));

    public Task SkipAsync(string id, string en, Func<Task> play) => recording.SkipAsync(new Said(id, en), play);

    /// <summary>To a number, which other scripts tell.</summary>
    public Task SkipToNumberAsync(string mode = "alone") => SkipAsync("permohonan sudah tercatat", "the application has its number", () => Siti.AppliesAsync(mode));

    /// <summary>To a complete file in the queue.</summary>
    public Task SkipToQueueAsync(bool npwp = false) => SkipAsync("berkas sudah lengkap dan menunggu verifikasi", "the file is complete and waits to be verified", () => Siti.HandsInEverythingAsync(day, npwp));
}
