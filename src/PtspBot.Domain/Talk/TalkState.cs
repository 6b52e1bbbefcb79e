namespace PtspBot.Domain.Talk;

/// <summary>What an applicant's chat is doing: a place, and in the intake the question that stands open.</summary>
public readonly record struct TalkState(Place Place, string? Field = null)
{
    public override string ToString() => Field is null ? $"{Place}" : $"{Place}/{Field}";
}

/// <summary>The places of a conversation, in the order one walks them. Names are stored: never rename one once released.</summary>
public enum Place
{
    /// <summary>The privacy notice, with a switch of language.</summary>
    Notice,
    Declined,
    Menu,

    /// <summary>A question of the intake.</summary>
    Intake,

    /// <summary>Every answer, to be sent or corrected.</summary>
    Review,

    /// <summary>A case in focus.</summary>
    Case,

    /// <summary>Outputs of a step being asked, one by one.</summary>
    Form,

    /// <summary>The help tree of the step.</summary>
    Help,

    /// <summary>Whether to cancel the case.</summary>
    Cancelling,

    /// <summary>What is written goes to the office; the bot is silent.</summary>
    Officer,

    /// <summary>What is stored about whoever asks, and what they may do with it.</summary>
    OwnData,
}

/// <summary>What may happen in a conversation. Every button of an applicant is one of these or a move of the case.</summary>
public enum TalkMove
{
    Accept,
    Decline,

    /// <summary>Read the notice once more after having declined.</summary>
    Reconsider,
    Apply,
    Answer,
    Skip,
    Back,
    Correct,
    Send,

    /// <summary>Leave the intake; the draft is dropped.</summary>
    GiveUp,
    Open,
    Ask,
    Help,
    CallOfficer,

    /// <summary>Ask whether to cancel the case.</summary>
    Cancel,

    /// <summary>Back to the case from a side room.</summary>
    Return,
    Home,

    /// <summary>All one's cases, ended ones too.</summary>
    Cases,

    /// <summary>To what is stored about oneself.</summary>
    OwnData,

    /// <summary>Take the consent back.</summary>
    Withdraw,

    /// <summary>Apply again with the answers of a case that ended.</summary>
    Reapply,

    /// <summary>Object to a rejection.</summary>
    Dispute,
}
