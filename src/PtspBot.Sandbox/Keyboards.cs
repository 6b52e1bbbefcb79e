namespace PtspBot.Sandbox;

/// <summary>
/// The reply keyboards of one chat. In the app they hang on who reads and, in a forum, on the topic: a selective one reaches only
/// those it is meant for, and a one-time one folds away for whoever used it and stays for the others.
/// </summary>
internal sealed class Keyboards
{
    private readonly Dictionary<int, Shown> _forAll = [];
    private readonly Dictionary<(int Thread, long Person), Shown> _own = [];

    /// <summary>Everything that is not the same for all, as the page needs it.</summary>
    internal IEnumerable<(int Thread, long? Person, Shown Shown)> All =>
        _forAll.Select(shown => (shown.Key, (long?)null, shown.Value)).Concat(_own.Select(shown => (shown.Key.Thread, (long?)shown.Key.Person, shown.Value)));

    internal Shown Of(long person, int thread = 0) => _own.GetValueOrDefault((thread, person)) ?? _forAll.GetValueOrDefault(thread) ?? Shown.Nothing;

    /// <param name="message">Brings a keyboard, takes one away, or leaves things as they are.</param>
    /// <param name="readers">For whom; null is everybody.</param>
    internal void Take(Message message, IReadOnlyList<long>? readers)
    {
        if (message.Markup is null or InlineKeyboard)
            return;

        var thread = message.ThreadId ?? 0;
        var shown = message.Markup is RemoveKeyboard ? Shown.Nothing : new(message.Markup, message.Id);
        foreach (var reader in readers ?? [])
            _own[(thread, reader)] = shown;
        if (readers is not null)
            return;

        _forAll[thread] = shown;
        foreach (var own in _own.Keys.Where(own => own.Thread == thread).ToList())
            _own.Remove(own);
    }

    /// <summary>A one-time keyboard folds away when one of its buttons was used, a forced reply with the reply.</summary>
    internal void Used(long person, int thread, string? text)
    {
        var markup = Of(person, thread).Markup;
        if (markup is ForceReply || (markup is ReplyKeyboard { OneTime: true } keys && keys.Buttons.Any(key => text is null || key.Text == text)))
            _own[(thread, person)] = Shown.Nothing;
    }

    /// <summary>A keyboard goes with the message that brought it.</summary>
    internal void Forget(int messageId)
    {
        foreach (var (thread, person, _) in All.Where(one => one.Shown.MessageId == messageId).ToList())
        {
            if (person is { } reader)
                _own.Remove((thread, reader));
            else
                _forAll.Remove(thread);
        }
    }

    /// <summary>A keyboard or forced reply and the message that brought it, or that there is none.</summary>
    internal sealed record Shown(ReplyMarkup? Markup, int? MessageId)
    {
        internal static readonly Shown Nothing = new(null, null);
    }
}
