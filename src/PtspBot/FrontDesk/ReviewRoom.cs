using System.Globalization;
using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.Questions;

namespace PtspBot.FrontDesk;

/// <summary>Every answer read back, each to be corrected by one button; sent, it is a case with a number.</summary>
internal sealed class ReviewRoom : IRoom
{
    public Screen Show(Visitor visitor)
    {
        var fields = Answered(visitor);
        return new Screen(new Words("review.ask", ("answers", fields.Select(field => Line(visitor, field)).ToList())),
        [
            [visitor.Button("review.send", TalkMove.Send)],
            .. fields.Select(field => Correcting(visitor, field)).Chunk(2),
            [visitor.Button("intake.give-up", TalkMove.GiveUp)],
        ]);
    }

    public void Hear(Visitor visitor, Incoming incoming) => visitor.Post(Show(visitor).Saying(Unexpected.Why(incoming)));

    public static void Correct(Visitor visitor, string? which)
    {
        if (!int.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || visitor.Procedure.Intake.ElementAtOrDefault(index) is not { } field)
            return;

        if (visitor.Go(TalkMove.Correct, field.Key))
            visitor.Conversation.Correct(true);
    }

    public static void Send(Visitor visitor)
    {
        if (!visitor.Can(TalkMove.Send) || visitor.File is not { } draft)
            return;

        if (Duplicates.Of(visitor, draft) is { } other)
        {
            Duplicates.Tell(visitor, other);
            return;
        }

        var uniqueness = Facts.Uniqueness(visitor.Procedure, draft, visitor.Equipment.Hashes);
        var verdict = visitor.Play(draft, proceedings => Enrol(visitor, proceedings, draft, uniqueness));
        if (!verdict.IsApplied)
            visitor.Post(new ReviewRoom().Show(visitor).Saying(verdict.Refusal!));
    }

    /// <summary>The chat is in the case before anyone is told, so that the buttons of what is told lead somewhere.</summary>
    private static Verdict Enrol(Visitor visitor, Proceedings proceedings, CaseFile draft, string? uniqueness)
    {
        var verdict = proceedings.Enrol(draft, visitor.Actor, () => NextNumber(visitor, proceedings.Procedure), uniqueness, visitor.At);
        if (verdict.IsApplied)
            visitor.Go(TalkMove.Send);
        return verdict;
    }

    private static string NextNumber(Visitor visitor, Procedure procedure)
    {
        var series = string.Create(CultureInfo.InvariantCulture, $"{procedure.NumberPrefix}-{visitor.Office.Clock.Today(visitor.At).Year}");
        return string.Create(CultureInfo.InvariantCulture, $"{series}-{visitor.Turn.NextNumber(series):00000}");
    }

    private static List<Field> Answered(Visitor visitor) =>
        [.. visitor.Procedure.Intake.Where(field => field.AppliesTo(visitor.File!) && (field.Optional || visitor.File!.ValueOf(field.Key) is not null))];

    private static Words Line(Visitor visitor, Field field) => new("review.line",
        ("name", new Words($"field.{field.Key}.name")), ("value", visitor.Equipment.Spoken.Say(field, visitor.File!.ValueOf(field.Key))));

    private static Choice Correcting(Visitor visitor, Field field) => new(new Words("review.correct", ("name", new Words($"field.{field.Key}.name"))),
        Correction(visitor, field));

    /// <summary>What leads from the review to one answer.</summary>
    public static ButtonData Correction(Visitor visitor, Field field) =>
        visitor.Button("review.correct", TalkMove.Correct, visitor.Procedure.Intake.ToList().IndexOf(field).ToString(CultureInfo.InvariantCulture)).Data;
}
