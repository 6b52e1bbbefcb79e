using Microsoft.Extensions.DependencyInjection;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;
using PtspBot.FrontDesk;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;
using PtspBot.Questions;
using PtspBot.Records;
using PtspBot.StaffDesk;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.StaffDesk;

/// <summary>The staff desk with its people and one case, all in memory: what is said and pressed is played, what would be sent is kept.</summary>
internal sealed class StaffDay : IDisposable
{
    public const long Group = -100;

    private readonly ServiceProvider _services;
    private readonly ITurn _desk;
    private readonly MemoryDesk _rows = new();
    private int _queries;

    private StaffDay(Office office, CaseFile? file)
    {
        Office = office;
        _services = new ServiceCollection().AddLogging()
            .AddSingleton(office).AddSingleton(office.Texts).AddSingleton(office.Regions)
            .AddSingleton<IHashes, PlainHashes>().AddSingleton<IContents, MemoryContents>().AddSingleton<FollowCalendar>(FollowAsync).AddSingleton<TimeProvider>(new Standing())
            .AddNotices().AddRecords().AddFrontDesk().AddStaffDesk(_ => "ptsp_test_bot").BuildServiceProvider();
        _desk = _services.GetRequiredService<ITurn>();
        File = file!;
        if (file is not null)
            _rows.Open(file);
        _rows.Pair(Group, StaffChatKind.Desk);
        _rows.Conversation(Walk.ApplicantChat, "id");
        Confirmations.AddRange(ReplacedLaw.In(office.Procedures).Select(law => new LegalConfirmation(law, new Officer(1, "Ratna", Role.Admin, Walk.Morning), "SOP baru sedang disusun", Walk.Morning)));
    }

    public Office Office { get; }

    public CaseFile File { get; }

    public Roster Roster => _rows.Roster;

    /// <summary>Given for every replaced law, until a test takes them away.</summary>
    public List<LegalConfirmation> Confirmations => _rows.Confirmed;

    public Keeping Keeping
    {
        set => _rows.Kept = value;
    }

    public List<Letter> Sent { get; } = [];

    public IEnumerable<PressAnswer> Answers => Sent.OfType<PressAnswer>();

    public Procedure Procedure => Office.Machine(File.Procedure).Procedure;

    public static StaffDay At<T>(params (string Fact, string Value)[] wanted)
        where T : Step => new(Offices.Oss, Walk.Enrolled(Offices.Oss, Offices.Oss.Procedures[0], wanted).To<T>(Offices.Oss));

    public static StaffDay Of(Office office, CaseFile file) => new(office, file);

    public static StaffDay Empty() => new(Offices.Oss, null);

    public Person Officer(string name, Role roles)
    {
        var person = new Person(this, 1000 + _rows.Roster.Officers.Count(), name);
        _rows.Roster.Add(new Officer(person.Id, name, roles, Walk.Morning));
        return person;
    }

    /// <summary>Whose case it is, should they have become an officer since.</summary>
    public Person Applicant() => new(this, Walk.ApplicantChat, "Siti");

    /// <summary>Somebody without Telegram who agreed on paper.</summary>
    public void Consents(long chat) => _rows.Conversation(chat, "id").Consent("paper");

    public int Drafts => _rows.Files.Count(file => file.Phase == Phase.Draft);

    public int Codes => _rows.Links.Count;

    public Conversation? ConversationOf(long user) => _rows.Loaded(user);

    public Person Stranger(string name) => new(this, 5_000 + name.Length, name);

    public string Text(string key) => Office.Texts.SayPlain("id", key);

    /// <summary>The card as the desk chat has it now.</summary>
    public Message Card => Sent.OfType<Message>().Last(message => message.Slot == StaffCard.SlotOf(File));

    /// <summary>The card before anybody touched it.</summary>
    public void PostCard()
    {
        var turn = Turn(new Reached(true) { ChatId = Walk.ApplicantChat, Chat = ChatKind.Private, From = new Sender(Walk.ApplicantChat, "", "id"), At = Walk.Morning });
        _services.GetRequiredService<PtspBot.Notices.Notices>().RefreshCard(Telling.Of(turn, File));
        Sent.AddRange(turn.Letters);
    }

    public void PassOn(string words)
    {
        var turn = Turn(new Said(words) { ChatId = Walk.ApplicantChat, Chat = ChatKind.Private, From = new Sender(Walk.ApplicantChat, "", "id"), At = Walk.Morning });
        _services.GetRequiredService<PtspBot.Notices.Notices>().PassOn(Telling.Of(turn, File), words);
        Sent.AddRange(turn.Letters);
    }

    public bool Takes(Incoming incoming) => _desk.Takes(Turn(incoming));

    public void Play(Incoming incoming)
    {
        var turn = Turn(incoming);
        Assert.True(_desk.Takes(turn), "The staff desk leaves it to the front desk.");
        _rows.Sought = _desk.Seeks(turn);
        _desk.Play(turn);
        foreach (var work in turn.Afterwards)
            work(TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        if (incoming is Pressed pressed)
            Assert.Single(turn.Letters.OfType<PressAnswer>(), answer => answer.QueryId == pressed.QueryId);
        Sent.AddRange(turn.Letters);
    }

    /// <summary>As the mailroom does after each turn that changed the calendar. The office that all tests share keeps its own: another test counts by it at the same time.</summary>
    private Task FollowAsync(CancellationToken cancellationToken)
    {
        Assert.NotSame(Offices.Oss, Office);
        Office.Clock.KeepTo(Office.Calendar.With(_rows.CalendarEntries.Where(entry => entry.IsInForce).Select(entry => entry.Change)));
        return Task.CompletedTask;
    }

    public string NextQuery() => $"q{++_queries}";

    public void Dispose()
    {
        _services.Dispose();
        if (Office != Offices.Oss)
            Office.Clock.KeepTo(Office.Calendar);
    }

    public DateTimeOffset Now { get; set; } = Walk.Morning.AddMinutes(10);

    private Turn Turn(Incoming incoming) => new(incoming, Now, _rows);

    private sealed class Standing : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Walk.Morning.AddMinutes(10);
    }

    private sealed class PlainHashes : IHashes
    {
        public string Of(string purpose, string text) => $"{purpose}/{text}";
    }
}

/// <summary>Somebody at the office, or who would like to be.</summary>
internal sealed class Person(StaffDay day, long id, string name)
{
    public long Id => id;

    public IEnumerable<Message> Messages => day.Sent.OfType<Message>().Where(message => message.ChatId == id);

    public Message Last => Messages.Last();

    public PressAnswer Answer => day.Answers.Last();

    public void Says(string text) => day.Play(new Said(text) { ChatId = id, Chat = ChatKind.Private, From = From, At = Walk.Morning });

    public void SaysInGroup(string text, long group = StaffDay.Group) => day.Play(new Said(text) { ChatId = group, Chat = ChatKind.Group, From = From, At = Walk.Morning });

    /// <summary>In the topic of the case, to nobody or in answer to something of the case.</summary>
    public void SaysInTopic(string text, int? replyTo = null) =>
        day.Play(new Said(text, replyTo) { ChatId = StaffDay.Group, Chat = ChatKind.Group, From = From, At = Walk.Morning, Thread = 7, IsForum = true });

    public void Sends(string fileId) => day.Play(new SentFile(fileId, 1000, false) { ChatId = id, Chat = ChatKind.Private, From = From, At = Walk.Morning });

    public void Sends(Incoming incoming) => day.Play(incoming);

    public Sender From => new(id, name, "id");

    /// <summary>Presses the button with this label on the newest message in private that has it.</summary>
    public void Presses(string label) => Presses(Button(Messages, label), ChatKind.Private);

    public void PressesOnCard(string label) => Presses(Button([day.Card], label), ChatKind.Group);

    public void PressesInGroup(Message message, string label) => Presses(Button([message], label), ChatKind.Group);

    public void Presses(string data, ChatKind chat) => day.Play(new Pressed(day.NextQuery(), data)
    {
        ChatId = chat == ChatKind.Group ? StaffDay.Group : id,
        Chat = chat,
        From = From,
        At = Walk.Morning,
    });

    public static string Button(IEnumerable<Message> messages, string label) => messages.Reverse()
        .SelectMany(message => (message.Keyboard as InlineKeyboard)?.Rows.SelectMany(row => row) ?? [])
        .FirstOrDefault(button => button.Text == label)?.Data ?? throw new InvalidOperationException($"There is no button '{label}'.");
}
