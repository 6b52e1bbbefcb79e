using CsCheck;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;
using PtspBot.Tests.StaffDesk;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.FrontDesk;

/// <summary>Random inputs of every kind in any order; after any of them the way home is one word. Printed: the seed of the run and what it met.</summary>
public sealed class FuzzTests
{
    private const int Runs = 1_500;

    /// <summary>Where the chat stands at first, and acts: a kind, and which of many it is.</summary>
    private static readonly Gen<(int Standing, (int Kind, int Which)[] Acts)> AnyLife =
        Gen.Select(Gen.Int[0, Standing.All.Count - 1], Gen.Select(Gen.Int[0, 99], Gen.Int[0, 9_999]).Array[0, 40]);

    private readonly HashSet<string> _met = [];
    private int _inputs;

    [Fact]
    public void After_any_inputs_mulai_leads_home()
    {
        var seed = Gen.Seed.Single();

        AnyLife.Sample(life =>
        {
            var chat = Standing.All[life.Standing].Enter();
            List<string> old = [];
            foreach (var (kind, which) in life.Acts)
                Act(chat, kind, which, old);

            chat.Says("/mulai");

            Assert.Equal(chat.Conversation.Consented is null ? chat.Conversation.Place : Place.Menu, chat.Conversation.Place);
            Assert.True(chat.Conversation.Consented is not null || chat.Conversation.Place is Place.Notice or Place.Declined);
            Assert.NotEmpty(chat.Buttons);
        }, seed: seed, iter: Runs, threads: 1);

        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}: {Runs} chats, {_inputs} inputs, {_met.Count} places and questions met: {string.Join(", ", _met.Order(StringComparer.Ordinal))}");
        Assert.Superset(Enum.GetValues<Place>().Select(place => $"{place}").ToHashSet(), _met.Select(met => met.Split(' ')[0]).ToHashSet());
    }

    /// <summary>Half of what people do is what they are asked to, or no chat would get far.</summary>
    private void Act(ApplicantChat chat, int kind, int which, List<string> old)
    {
        _inputs++;
        switch (kind)
        {
            case < 35 when chat.Buttons.Count > 0:
                chat.PressesData(chat.Buttons[which % chat.Buttons.Count].Data);
                break;
            case < 65 when chat.Conversation is { Place: Place.Intake or Place.Form, Field: { } field }:
                Answer(chat, field, which);
                break;
            case < 70:
                chat.FilesArrive(which % 3 == 0 ? "document.refused.unreadable" : null, $"content {which % 5}");
                break;
            case < 73 when old.Count > 0:
                chat.PressesData(old[which % old.Count]);
                break;
            case < 75:
                chat.Now += TimeSpan.FromHours(which % 100);
                break;
            case < 78:
                OfficeActs(chat, which);
                break;
            default:
                chat.Play(Input.All[which % Input.All.Count].Read(chat));
                break;
        }

        old.AddRange(chat.Buttons.Select(button => button.Data));
        _met.Add($"{chat.Conversation.Place} {chat.Conversation.Field}".Trim());
    }

    private static void Answer(ApplicantChat chat, string key, int which)
    {
        var field = Offices.Oss.Procedures[0].FindField(key);
        if (field is null || chat.Buttons.Count > 0 && field.Type is FieldType.Choice or FieldType.Kelurahan)
            chat.PressesData(chat.Buttons[which % chat.Buttons.Count].Data);
        else if (field.Type == FieldType.File)
            chat.SendsFile();
        else
            chat.Says(Walk.Some(Offices.Oss, chat.File, field));
    }

    /// <summary>Meanwhile an officer does something to the case, whatever is open.</summary>
    private static void OfficeActs(ApplicantChat chat, int which)
    {
        if (chat.Conversation.CaseId is not { } id || chat.Desk.Case(id) is not { Phase: not Phase.Draft } file)
            return;

        var officer = new Actor(ActorKind.Officer, 99, (Role)63, "Rina");
        var open = Offices.Oss.Proceedings(file.Procedure).Machine.For(file, officer).OpenMoves();
        if (open.Count > 0)
            Offices.Oss.Proceedings(file.Procedure).Play(file, officer, open[which % open.Count], chat.Now, new MoveDetails("L01", "PP", "penjelasan"));
    }
}
