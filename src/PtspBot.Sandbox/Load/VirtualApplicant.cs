namespace PtspBot.Sandbox.Load;

/// <summary>Somebody who follows the script: does one thing, and the next when the bot has asked for it. Used under the world's lock.</summary>
internal sealed class VirtualApplicant(Person person, Script script, int number)
{
    private int _next;
    private int _from;
    private long _delivered;
    private Message? _question;

    /// <summary>Something was done and the bot has shown nothing for it yet.</summary>
    public bool AwaitsReaction { get; private set; }

    /// <summary>The next line's words have not been seen yet.</summary>
    public bool AwaitsQuestion { get; private set; }

    public bool IsDone => script.Lines[_next].Kind == ActKind.Done;

    /// <summary>When the last question was seen.</summary>
    public long ReadyAt { get; private set; }

    public override string ToString() =>
        $"after '{script.Lines[_next - 1].What}' waits for '{script.Lines[_next].Awaited}' and sees: {string.Join(" / ", person.Private.Messages.TakeLast(3).Select(message => message.Words))}";

    public void Act()
    {
        var line = script.Lines[_next++];
        (AwaitsReaction, AwaitsQuestion, _delivered) = (true, true, 0);
        _from = line.Kind switch
        {
            ActKind.Start => person.Start().Id,
            ActKind.Say => person.Say(line.SaidBy(number)).Id,
            _ => Press(line.What),
        };
    }

    public void Delivered(long at)
    {
        if (_delivered == 0)
            _delivered = at;
    }

    /// <returns>How long it took since delivery, of whatever the message answers: the act, the need to go on.</returns>
    public (TimeSpan? Reaction, TimeSpan? Answer) Sees(Message message, bool isEdited, long at)
    {
        // A question that is tidied away after the next was asked is no reaction to anything done since.
        if (_delivered == 0 || (isEdited && message.Id < _from && message.Keyboard is null))
            return (null, null);

        var took = TimeProvider.System.GetElapsedTime(_delivered, at);
        var reaction = AwaitsReaction ? took : (TimeSpan?)null;
        AwaitsReaction = false;
        if (!AwaitsQuestion || (message.Id < _from && !isEdited) || !IsQuestion(message))
            return (reaction, null);

        (AwaitsQuestion, ReadyAt, _question) = (false, at, message);
        return (reaction, took);
    }

    private bool IsQuestion(Message message)
    {
        var line = script.Lines[_next];
        return message.Words?.Contains(line.Awaited, StringComparison.Ordinal) == true && (line.Kind != ActKind.Press || Button(message, line.What) is not null);
    }

    private int Press(string label)
    {
        var question = _question!;
        person.PressData(person.Private, question.Id, Button(question, label)!.CallbackData!);
        return question.Id;
    }

    private static InlineButton? Button(Message message, string label)
    {
        var buttons = message.Keyboard?.Buttons.Where(button => button.CallbackData is not null).ToList() ?? [];
        return buttons.Find(button => button.Text == label) ?? buttons.Find(button => button.Text.Contains(label, StringComparison.Ordinal));
    }
}
