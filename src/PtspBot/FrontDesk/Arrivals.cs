using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.Questions;

namespace PtspBot.FrontDesk;

/// <summary>The content of a file is here, or is not what it should be: only now is it an answer or a paper of the case.</summary>
internal static class Arrivals
{
    public static void Receive(Visitor visitor, FileArrived arrived)
    {
        if (visitor.Own(arrived.CaseId) is not { } file || file.Uploads.FirstOrDefault(upload => upload.Id == arrived.UploadId) is not { State: UploadState.Promised } upload)
            return;

        if (arrived.Refusal is not null)
            upload.Refused();
        else if (upload.IsUnsorted)
            upload.LookedInto(arrived.Kind!, arrived.Size, arrived.Hash!);
        else
            upload.Stored(arrived.Kind!, arrived.Size, arrived.Hash!);

        if (upload.Field is not null)
            AsAnswer(visitor, upload, arrived);
        else if (upload.IsUnsorted)
            Unsorted.Arrive(visitor, file, upload, arrived.Refusal is null ? null : Why(arrived));
        else
            AsPaper(visitor, file, upload, arrived);
    }

    private static void AsAnswer(Visitor visitor, Upload upload, FileArrived arrived)
    {
        if (visitor.File?.Id == upload.CaseId && visitor.Conversation.Place == Place.Intake && visitor.Conversation.Field == upload.Field)
            IntakeRoom.Arrive(visitor, upload, arrived.Refusal is null ? null : Why(arrived));
        else if (OpenForm.Of(visitor) is not { } open || open.Draft.Upload != upload.Id)
            visitor.Post(Rooms.Of(visitor).Show(visitor).Saying(new Words("docs.unused")));
        else if (arrived.Refusal is null)
            FormRoom.Take(visitor, open, upload.Id.ToString());
        else
        {
            open.Keep(visitor, open.Draft with { Upload = null });
            visitor.Post(new FormRoom().Show(visitor).Saying(Why(arrived)));
        }
    }

    private static void AsPaper(Visitor visitor, CaseFile file, Upload upload, FileArrived arrived)
    {
        var on = ItemOnDesk.Find(visitor.ProcedureOf(file), file, upload.Step!, upload.Item!)!;
        var name = ("item", (object?)new Words($"item.{on.Rule.Key}.name"));
        if (arrived.Refusal is not null)
            Tell(visitor, file, new Words("docs.refused", name, ("why", Why(arrived))));
        else if (IsAgain(on, upload))
            Tell(visitor, file, new Words("docs.again", name));
        else
            HandIn(visitor, on, upload, arrived, name);
    }

    private static void HandIn(Visitor visitor, ItemOnDesk on, Upload upload, FileArrived arrived, (string, object?) name)
    {
        var machine = visitor.Office.ItemMachine;
        if (on.Item.State == ItemState.HandedIn && machine.Check(on, visitor.Actor, ItemMove.TakeBack).IsApplied)
        {
            // Taking back alone tells nobody anything worth a message; what takes its place does.
            visitor.ProceedingsOf(on.File).Play(on, visitor.Actor, ItemMove.TakeBack, visitor.At);
            Papers.Replace(on, upload);
        }

        if (on.Files < on.Rule.Files)
        {
            Tell(visitor, on.File, new Words("docs.more", name, ("left", on.Rule.Files - on.Files)), Receipt.Of(arrived));
            return;
        }

        var verdict = visitor.Play(on.File, proceedings => proceedings.Play(on, visitor.Actor, ItemMove.HandIn, visitor.At), Receipt.Of(arrived));
        if (verdict.Refusal is { } refusal)
        {
            upload.Replaced();
            Tell(visitor, on.File, new Words("docs.refused", name, ("why", refusal)));
        }
    }

    private static bool IsAgain(ItemOnDesk on, Upload upload)
    {
        var isAgain = on.Item.State == ItemState.HandedIn && on.File.FilesOf(on.Step.Key, on.Rule.Key).Any(other => other != upload && other.Hash == upload.Hash);
        if (isAgain)
            upload.Replaced();
        return isAgain;
    }

    private static Words Why(FileArrived arrived) => new(arrived.Refusal!, ("mb", arrived.Limit ?? FileQuestion.MaxMegabytes));

    private static void Tell(Visitor visitor, CaseFile file, params IReadOnlyList<Words> words) => visitor.Equipment.Notices.TellApplicant(visitor.Telling(file), words);
}
