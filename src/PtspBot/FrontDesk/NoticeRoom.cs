using System.Security.Cryptography;
using System.Text;
using PtspBot.Domain;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.Questions;

namespace PtspBot.FrontDesk;

/// <summary>The privacy notice in two layers. Consent is recorded with the hash of the very text that was read, and leads straight into the questions.</summary>
internal sealed class NoticeRoom : IRoom
{
    private const string More = "more";

    public Screen Show(Visitor visitor) => new(new Words("privacy.notice"),
        [visitor.Button("privacy.accept", TalkMove.Accept)],
        [visitor.Button("privacy.decline", TalkMove.Decline)],
        [visitor.Pick(new Words("privacy.more"), More)],
        Languages.Switch(visitor))
    {
        Before = [new Words("start.welcome", ("office", new Words("office.name")))],
    };

    public void Hear(Visitor visitor, Incoming incoming)
    {
        if (visitor.Occasion().Picked(incoming) == More)
            visitor.Post(Show(visitor) with { Before = [new Words("privacy.full", Counter.Gaps(visitor.Office.Clock.Calendar))], Text = new Words("privacy.ask") });
        else if (incoming is not Said)
            visitor.Post(Show(visitor).Saying(Unexpected.Why(incoming)));
    }

    public static void Accept(Visitor visitor)
    {
        var hash = HashOfNotice(visitor);
        if (!visitor.Go(TalkMove.Accept))
            return;

        visitor.Conversation.Consent(hash);
        visitor.Turn.Add(new Consent(Guid.CreateVersion7(visitor.At), visitor.ChatId,
            visitor.Office.Texts.SayPlain(visitor.Language, "privacy.version"), hash, visitor.Language, visitor.At));
        // Whoever agrees anew and has something running is not made to begin another.
        if (visitor.Offered.Count == 1 && !visitor.Cases.Any() && !LinkRoom.IsOpen(visitor))
            MenuRoom.Apply(visitor, 0);
    }

    private static string HashOfNotice(Visitor visitor)
    {
        var read = visitor.Office.Texts.Say(visitor.Language, "privacy.notice") + visitor.Office.Texts.Say(visitor.Language, new Words("privacy.full", Counter.Gaps(visitor.Office.Clock.Calendar)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(read)));
    }
}

/// <summary>Without consent nothing is processed here, and one is served at the counter.</summary>
internal sealed class DeclinedRoom : IRoom
{
    public Screen Show(Visitor visitor) => new(new Words("privacy.declined", Counter.Gaps(visitor.Office.Clock.Calendar)),
        [visitor.Button("privacy.reconsider", TalkMove.Reconsider)]);

    public void Hear(Visitor visitor, Incoming incoming)
    {
    }
}
