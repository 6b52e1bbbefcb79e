using PtspBot.Domain;
using PtspBot.Mailroom;

namespace PtspBot.Questions;

/// <summary>The reason for asking again when what came is not even the right kind of thing.</summary>
public static class Unexpected
{
    public static Answer AskAgain(Incoming incoming) => new Answer.AskAgain(Why(incoming));

    public static Words Why(Incoming incoming) => new(incoming switch
    {
        Pressed => "answer.old-button",
        SentFile => "answer.not-a-file",
        SentContact => "answer.not-a-contact",
        Edited => "answer.edited",
        Said => "answer.press-a-button",
        _ => "answer.not-readable",
    });
}
