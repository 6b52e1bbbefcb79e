using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;

namespace PtspBot.Notices;

/// <summary>A word to the applicant about what their step still needs, with the buttons to do it.</summary>
public sealed class ReminderNotice(CaseScreen screens, Spoken spoken, Writer writer)
{
    /// <summary>Only while it is still that step's turn: who has acted is not reminded.</summary>
    public Letter? For(Due due, Procedure procedure, Step step)
    {
        if (due.File.Step != step.Key || due.Applicant is not { Reachable: true } applicant || due.File.Phase == Phase.OnHold)
            return null;

        var reminder = new Words($"step.{step.Key}.remind.{due.Deadline.Key}", spoken.Gaps(procedure, due.File));
        return writer.Write(new Screen(reminder, screens.For(due.File).Rows), applicant.ChatId, applicant.Language) with { Lane = Lane.Reminders };
    }
}
