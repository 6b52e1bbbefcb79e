using PtspBot.Domain.Cases;
using PtspBot.Domain.Staff;

namespace PtspBot.Mailroom;

/// <summary>
/// Cases that another version of the program left in a state this one does not know are left alone until somebody has looked. Once a day
/// the operators are told, and the applicant when they come to write; everything else goes on.
/// </summary>
internal sealed class ForeignCases(ITroubleWords words, LoadedDesk desk)
{
    /// <param name="chats">Where something was written.</param>
    public IEnumerable<Posted> Letters(IReadOnlyCollection<long> chats, DateTimeOffset now) =>
        desk.Foreign.SelectMany(file => Letters(file, $"trouble/case/{file.Id:N}/{now.UtcDateTime:yyyyMMdd}", chats.Contains(file.ApplicantChat)));

    private IEnumerable<Posted> Letters(CaseFile file, string cause, bool isThere)
    {
        var language = desk.Loaded(file.ApplicantChat)?.Language;
        if (isThere)
            yield return new(new Message(words.CaseSetAside(language, file.Number)) { ChatId = file.ApplicantChat, Key = $"{cause}/applicant", CaseId = file.Id }, cause);
        if (desk.Roster.Chat(StaffChatKind.Operators) is { } operators)
            yield return new(new Message(words.CaseIsForeign(file.Number)) { ChatId = operators.ChatId, Lane = Lane.Staff, Key = cause, CaseId = file.Id }, cause);
    }
}
