using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;

namespace PtspBot.Notices;

/// <summary>What a case's screen says of its reminders and its closing, and the buttons to have them otherwise.</summary>
public static class RemindLines
{
    public static IEnumerable<Words> Of(CaseFile file)
    {
        if (StepReminders.AnnouncedClosingOf(file) is { } closing)
            yield return new Words("remind.closing", ("due", closing.DueAt));
        if (IsOptedOut(file))
            yield return new Words("remind.off");
        else if (SnoozeOf(file) is { } snooze)
            yield return new Words("remind.snoozed", ("due", snooze.DueAt));
    }

    /// <summary>The applicant asked for fewer reminders of this step, and may take it back.</summary>
    public static bool IsSilenced(CaseFile file) => IsOptedOut(file) || SnoozeOf(file) is not null;

    public static bool IsOptedOut(CaseFile file) => file.OptOuts.Any(optOut => optOut.Step == file.Step);

    public static Deadline? SnoozeOf(CaseFile file) =>
        file.Deadlines.FirstOrDefault(deadline => deadline is { Kind: DeadlineKind.Snooze, IsOpen: true } && deadline.Step == file.Step);

    public static Choice Button(Procedure procedure, CaseFile file, RemindWish wish) =>
        new(new Words($"remind.button.{Kebab.Of(wish)}"), new ButtonData(Verbs.Remind, Verbs.Write(procedure, file.Step!, wish), file.Id, file.Version));
}
