using System.Globalization;
using PtspBot.Domain;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices;

/// <summary>A number in full, in the chat of one officer, and the same message masked again when its time is over.</summary>
public sealed class VeilNotice(Office office, Spoken spoken, Writer writer)
{
    public static string SlotOf(Guid file, string fact) => $"reveal/{file:N}/{fact}";

    public Letter? For(Due due)
    {
        if (due.Deadline.Key.Split('/') is not [var reader, var fact] || office.Proceedings(due.File.Procedure).Procedure.FindField(fact) is not { } field)
            return null;

        var masked = new Words("authority.veiled", ("number", due.File.Number), ("name", new Words($"field.{fact}.name")), ("value", spoken.SayMasked(field, due.File.ValueOf(fact))));
        return writer.Write(new Screen(masked), long.Parse(reader, CultureInfo.InvariantCulture), writer.Language(null), SlotOf(due.File.Id, fact)) with { Lane = Lane.Staff };
    }
}
