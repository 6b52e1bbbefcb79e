using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.FrontDesk;

/// <summary>
/// Files of which nobody has said yet what they are. Each is looked into first, so that what cannot be taken is refused
/// before anything is asked; then one after the other is asked about, by the name or the number its sender knows it by.
/// </summary>
internal static class Unsorted
{
    private const string None = "none";
    private const string Ask = "ask";
    private const int LongestName = 60;

    /// <summary>Of several sent together only the first is answered at once.</summary>
    public static void Hold(Visitor visitor, CaseFile file, SentFile sent)
    {
        var held = Held.Of(visitor, file.Id);
        var upload = new Upload(Guid.CreateVersion7(visitor.At), file.Id, null, null, null, visitor.FilesFrom, sent.FileId, sent.Size, visitor.At);
        int? photo = sent.IsPhoto ? held.Files.Count(other => other.Photo is not null) + 1 : null;
        file.Promise(upload);
        (held with { Files = [.. held.Files, new HeldFile(upload.Id, sent.Name, photo, sent.Album, sent.MessageId)] }).Keep(visitor);

        if (sent.Album is not null && held.Files.Any(other => other.Album == sent.Album))
            visitor.StaySilent();
        else
            visitor.Post(Soon(visitor, file).Saying(new Words("docs.looking")));
    }

    /// <summary>Looked into: it is asked about, unless another is being asked about; or why it cannot be taken.</summary>
    public static void Arrive(Visitor visitor, CaseFile file, Upload upload, Words? refusal)
    {
        var held = Held.Of(visitor, file.Id);
        var name = NameOf(held, upload);
        if (refusal is not null)
            Drop(visitor, file, upload, new Words("docs.refused", ("item", name), ("why", refusal)));
        else if (Twin(file, upload) is { } twin)
        {
            upload.Replaced();
            Drop(visitor, file, upload, new Words("docs.twin", ("file", name), ("item", twin)));
        }
        else if (held.Asked is { } asked && file.Uploads.Any(other => other.Id == asked && IsWaiting(other)))
            visitor.StaySilent();
        else
            Question(visitor, file, upload);
    }

    /// <summary>The next question where one waits, else the case, or only a word.</summary>
    public static void GoOn(Visitor visitor, CaseFile file, Words said, bool brief = false)
    {
        if (file.Uploads.FirstOrDefault(IsWaiting) is { } next)
            Question(visitor, file, next, said);
        else
            visitor.Post((brief ? Soon(visitor, file) : new CaseRoom().Show(visitor)).Saying(said));
    }

    /// <summary>A press says what a file is; it need not be the newest question, and may come from wherever one is.</summary>
    public static void Sort(Visitor visitor, ButtonData data)
    {
        if (visitor.Conversation.Consented is null || visitor.Cases.FirstOrDefault(file => file.Uploads.Any(upload => upload.Id == data.Case && IsWaiting(upload))) is not { } file)
        {
            visitor.Outdate();
            return;
        }

        visitor.Open(file);
        var upload = file.Uploads.First(upload => upload.Id == data.Case);
        if (data.Argument == Ask)
            Question(visitor, file, upload);
        else if (data.Argument == None)
            Leave(visitor, file, upload, () => GoOn(visitor, file, new Words("docs.dropped")));
        else if (Verbs.ReadItem(visitor.ProcedureOf(file), file, data.Argument) is ({ } on, null) && Papers.Wanted(visitor, file).Any(wanted => wanted.Item == on.Item))
        {
            var message = Held.Of(visitor, file.Id).Find(upload.Id)?.MessageId;
            Leave(visitor, file, upload, () => Papers.Promise(visitor, on, upload.FileId, upload.Size, message));
        }
        else
            visitor.Outdate();
    }

    /// <summary>For whoever went away and came back: the files that were never asked about again.</summary>
    public static IEnumerable<IReadOnlyList<Choice>> Waiting(Visitor visitor, CaseFile file)
    {
        var waiting = file.Uploads.Where(IsWaiting).ToList();
        if (waiting.Count > 0 && Papers.AreTaken(visitor, file))
            yield return [Button(new Words("docs.sort", ("n", waiting.Count)), waiting[0], Ask)];
    }

    public static Words NameOf(SentFile sent) => Named(sent.Name, null, sent.Size);

    private static Words NameOf(Held held, Upload upload) => Named(held.Find(upload.Id)?.Name, held.Find(upload.Id)?.Photo, upload.Size);

    private static Words Named(string? name, int? photo, long? bytes)
    {
        var size = ("size", (object?)Receipt.Size(bytes ?? 0));
        return photo is { } number ? new Words("docs.photo", ("n", number), size)
            : name is null ? new Words("docs.unnamed", size)
            : new Words("docs.named", ("name", name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…"), size);
    }

    private static void Question(Visitor visitor, CaseFile file, Upload upload, params IReadOnlyList<Words> before)
    {
        var held = Held.Of(visitor, file.Id);
        (held with { Asked = upload.Id }).Keep(visitor);
        var others = file.Uploads.Count(other => other != upload && (IsWaiting(other) || other is { IsUnsorted: true, State: UploadState.Promised }));
        visitor.Post(new Screen(others == 0 ? new Words("docs.which", ("file", NameOf(held, upload))) : new Words("docs.which-of", ("file", NameOf(held, upload)), ("n", others)),
        [
            .. Papers.Wanted(visitor, file).Select(on => (List<Choice>)Button(Label(on), upload, Verbs.Write(visitor.ProcedureOf(file), on))),
            (List<Choice>)Button(new Words("docs.none-of-these"), upload, None),
        ]).Saying(before), about: held.Find(upload.Id)?.MessageId);
    }

    /// <summary>Gone from the list; what stands asked about already stays the only question.</summary>
    private static void Drop(Visitor visitor, CaseFile file, Upload upload, Words said)
    {
        var about = Held.Of(visitor, file.Id).Find(upload.Id)?.MessageId;
        Held.Of(visitor, file.Id).Without(upload.Id).Keep(visitor);
        visitor.Post(Soon(visitor, file) with { Text = said }, about);
    }

    private static void Leave(Visitor visitor, CaseFile file, Upload upload, Action then)
    {
        upload.Replaced();
        Held.Of(visitor, file.Id).Without(upload.Id).Keep(visitor);
        then();
    }

    /// <summary>The same content is there already, as a paper or as a file that is still to be asked about.</summary>
    private static Words? Twin(CaseFile file, Upload upload) =>
        file.Uploads.FirstOrDefault(other => other != upload && other.Hash == upload.Hash && other.Field is null && other.State is UploadState.Stored or UploadState.LookedInto) is not { } twin ? null
        : twin.Item is { } item ? new Words($"item.{item}.name") : new Words("docs.sent-before");

    private static bool IsWaiting(Upload upload) => upload is { IsUnsorted: true, State: UploadState.LookedInto };

    private static Screen Soon(Visitor visitor, CaseFile file) => new(new Words("docs.soon"), [visitor.Button("docs.see", TalkMove.Open, caseId: file.Id)]);

    private static Words Label(ItemOnDesk on) => on.Item.State == ItemState.HandedIn ? new Words("docs.replace", ("item", Papers.Name(on))) : Papers.Name(on);

    /// <summary>Named by the file and not by the moment: it means the same whenever it is pressed.</summary>
    private static Choice Button(Words label, Upload upload, string argument) => new(label, new ButtonData(Verbs.Sort, argument, upload.Id));
}
