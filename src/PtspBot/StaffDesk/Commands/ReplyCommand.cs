using PtspBot.Domain;
using PtspBot.Mailroom;
using PtspBot.StaffDesk.Talk;

namespace PtspBot.StaffDesk.Commands;

/// <summary>An answer to an applicant begun where officers talk: in the case's topic, or as a reply to something of the case. Without this word nothing typed there is meant for anybody else.</summary>
internal sealed class ReplyCommand(TalkDesk talk) : IStaffCommand
{
    public string Name => Command.Reply;

    public bool IsHeardIn(Turn turn) => turn.Roster.IsStaffChat(turn.Incoming.ChatId);

    public Search? Seeks(Turn turn, Command command) => new Search { Thread = turn.Incoming.Thread, RepliedTo = ((Said)turn.Incoming).ReplyTo };

    public void Obey(Errand errand, Command command)
    {
        if ((errand.Turn.RepliedTo ?? errand.Turn.OfTopic) is not { } file)
            errand.Show(new Words("talk.reply-where", ("command", $"/{Command.Reply}")));
        else if (command.Words.Count == 0)
            talk.Begin(errand, file);
        else
            talk.Begin(errand, file, Without(command, (Said)errand.Turn.Incoming));
    }

    /// <summary>As it was typed, lines and all.</summary>
    private static Said Without(Command command, Said said) => said with { Text = said.Text[said.Text.IndexOf(command.Words[0], 1 + Command.Reply.Length, StringComparison.Ordinal)..] };
}
