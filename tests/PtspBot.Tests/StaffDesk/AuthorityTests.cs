using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.StaffDesk;

namespace PtspBot.Tests.StaffDesk;

/// <summary>
/// Every button there could be, pressed by everybody there could be, on a case wherever it can be: as the bot made it, grown old,
/// and forged. Who may do what stands here once more, written by hand from the SOP, so that the machine is not its own judge.
/// </summary>
public sealed class AuthorityTests
{
    private const Role WorksOnCases = Role.FrontOffice | Role.Verifier | Role.Approver | Role.Supervisor | Role.Head;

    public static TheoryData<string> Places => [.. Scene.Names];

    [Theory]
    [MemberData(nameof(Places))]
    public void Whatever_is_pressed_only_what_the_presser_may_do_happens(string place)
    {
        var done = 0;
        foreach (var presence in Presence.All)
        {
            var scene = Scene.Lay(place, presence);
            foreach (var (verb, argument) in Buttons(scene).ToList())
            {
                foreach (var age in Enum.GetValues<Age>())
                {
                    if (Press(scene, presence, verb, argument, age) is not { } changed)
                        continue;

                    Assert.True(changed, $"{presence.Name} at '{place}' with {age} {verb}:{argument} did what they may not do: {scene.Trace}");
                    done++;
                    scene.Dispose();
                    scene = Scene.Lay(place, presence);
                }
            }

            scene.Dispose();
        }

        Assert.True(done > 0 || place is "cancelled" or "with the applicant", "Nobody could do anything at all.");
    }

    /// <returns>Null when nothing came of it; else whether it was allowed.</returns>
    private static bool? Press(Scene scene, Presence presence, string verb, string? argument, Age age)
    {
        var (day, file) = (scene.Day, scene.File);
        var data = age switch
        {
            Age.Current => new ButtonData(verb, argument, file.Id, file.Version),
            Age.Stale => new ButtonData(verb, argument, file.Id, file.Version - 1),
            Age.Ahead => new ButtonData(verb, argument, file.Id, file.Version + 1),
            _ => new ButtonData(verb, argument, Guid.AllBitsSet, file.Version),
        };
        var (before, looks) = (scene.Trace, file.Journal.Count);
        day.Sent.Clear();
        scene.Presser.Presses(data.ToString(), presence.IsOnRoster && !presence.IsSuspended && argument is not null ? ChatKind.Private : ChatKind.Group);

        // To open an item for judging moves nothing else, so it may come of an old button too.
        var onlyOpened = file.Journal.Skip(looks).All(entry => entry.Kind == EntryKind.Viewed || entry.What == nameof(ItemMove.Look));
        var isMove = (age == Age.Current && (MayMove(scene, before, verb, argument) || MayJudge(scene, verb, argument))) || (age != Age.Forged && onlyOpened && GivesVerdicts(scene));
        var conversation = day.ConversationOf(scene.Presser.Id);
        var formOpen = conversation?.Purpose is not null;
        var changed = scene.Trace != before;
        var looked = file.Journal.Skip(looks).Any(entry => entry.Kind == EntryKind.Viewed) || day.Sent.OfType<FileOut>().Any();

        // Whoever may not see cases sees none of it; a group never sees what is not masked.
        if (!scene.IsAllowed(WorksOnCases))
            Assert.DoesNotContain(day.Sent.OfType<Message>(), message => message.ChatId != StaffDay.Group && message.Html.Contains("Siti Aminah", StringComparison.Ordinal));
        Assert.DoesNotContain(day.Sent.OfType<Message>(), message => message.ChatId == StaffDay.Group && message.Html.Contains("Siti Aminah", StringComparison.Ordinal));
        if (presence.Name is "stranger" or "suspended")
            Assert.Equal(day.Text("staff.press.no-authority"), Assert.IsType<PressAnswer>(Assert.Single(day.Sent)).Text);
        if (!changed)
            Assert.DoesNotContain(day.Sent, letter => letter.ChatId == Walk.ApplicantChat && !presence.IsOwn);

        var isWords = formOpen && scene.IsAllowed(WorksOnCases) && ((verb == Verbs.Reply && age != Age.Forged) || (verb is StaffVerbs.Note or StaffVerbs.Visit && age == Age.Current));
        conversation?.Fill(null, null, null);
        if (!changed && !looked && !formOpen)
            return null;
        return isMove || isWords || (looked && !changed && !formOpen && MayLook(scene));
    }

    private static bool MayLook(Scene scene) => scene.IsAllowed((scene.Step?.Role ?? Role.None) | Role.Supervisor);

    private static bool MayMove(Scene scene, string before, string verb, string? argument)
    {
        if (verb != Verbs.Move || !Enum.TryParse<Move>(argument?.Split('.')[0], out var move))
            return false;

        // What a press did may have ended the claim: asked is what was so before it.
        var hadClaimed = before.Split('|')[2] == $"{scene.Presser.Id}";
        var role = RoleAt(scene, before);
        return move switch
        {
            Move.Claim => scene.IsAllowed(role),
            Move.Release or Move.HandOver => (hadClaimed && scene.IsAllowed((Role)63)) || scene.IsAllowed(Role.Supervisor),
            Move.Approve or Move.SendBack or Move.Report => hadClaimed && scene.IsAllowed(role),
            Move.Reject => scene.IsAllowed(role) && (hadClaimed || before.StartsWith("fulfil-", StringComparison.Ordinal)),
            Move.Record => scene.IsAllowed(role),
            Move.Hold or Move.Resume or Move.Restart or Move.Cancel or Move.Overturn => scene.IsAllowed(Role.Supervisor),
            Move.Reopen => scene.IsAllowed(Role.FrontOffice),
            Move.Explain or Move.Acknowledge => scene.IsAllowed(role | Role.Supervisor | Role.Head),
            _ => false,
        };
    }

    private static bool MayJudge(Scene scene, string verb, string? argument)
    {
        if (verb == Verbs.Judge || verb == StaffVerbs.Next)
            return GivesVerdicts(scene);
        if (verb != Verbs.Item || argument?.Split('.') is not [_, _, var written])
            return false;

        return Enum.Parse<ItemMove>(written) switch
        {
            ItemMove.Show => scene.IsAllowed(Role.FrontOffice | Role.Verifier | Role.Supervisor),
            ItemMove.Accept or ItemMove.Refuse or ItemMove.Waive => GivesVerdicts(scene),
            _ => false,
        };
    }

    private static bool GivesVerdicts(Scene scene) => scene.Step is { } step && scene.IsAllowed(step.Role) && (scene.HasClaimed || step is DutiesStep);

    private static Role RoleAt(Scene scene, string before) => scene.Day.Procedure.Find(before.Split('|')[0].Split('/')[0])?.Role ?? Role.None;

    /// <summary>Everything that data could ask for, whether the bot would ever have made such a button or not.</summary>
    private static IEnumerable<(string Verb, string? Argument)> Buttons(Scene scene)
    {
        var procedure = scene.Day.Procedure;
        foreach (var move in Enum.GetValues<Move>())
        {
            yield return (Verbs.Move, $"{move}");
            yield return (Verbs.Move, $"{move}.0");
        }

        foreach (var (step, at) in procedure.Steps.Select((step, at) => (step, at)))
        {
            for (var item = 0; item < ItemOnDesk.ItemsOf(step).Count; item++)
            {
                foreach (var move in Enum.GetValues<ItemMove>())
                    yield return (Verbs.Item, $"{at}.{item}.{move}");
                yield return (Verbs.View, $"{at}.{item}");
                yield return (StaffVerbs.Next, $"{at}.{item}");
            }
        }

        for (var field = 0; field < procedure.Fields.Count(); field++)
        {
            yield return (StaffVerbs.Fact, $"{field}");
            yield return (StaffVerbs.Reveal, $"{field}");
        }

        foreach (var verb in (string[])[Verbs.Judge, Verbs.Open, Verbs.Reply, Verbs.Talk, Verbs.Remind, StaffVerbs.Note, StaffVerbs.Queue, StaffVerbs.Leave, "entah"])
            yield return (verb, null);
        yield return (Verbs.TakeTalk, "0");
        yield return (Verbs.EndTalk, null);
        yield return (Verbs.Pick, "0");
        yield return (StaffVerbs.Visit, null);
        yield return (StaffVerbs.Visit, "came");
        foreach (var argument in (string[])["serve", "slip", "link", "leave", "go-on", "form"])
            yield return (Verbs.Counter, argument);
        foreach (var move in Enum.GetValues<Move>())
            yield return ($"c.{Verbs.Move}", $"{move}");
        yield return (StaffVerbs.Outage, "0");
        yield return (StaffVerbs.Calendar, "Enter.0");
        yield return (Verbs.Move, "Approve.999");
        yield return (Verbs.Move, "42");
        yield return (Verbs.Item, "-1.0.Accept");
        yield return (Verbs.Item, "99.99.Accept");
    }

    private enum Age
    {
        Current,
        Stale,
        Ahead,
        Forged,
    }
}
