using PtspBot.Domain.Staff;

namespace PtspBot.Domain.Cases;

/// <summary>Who makes a move, with the roles held at that moment.</summary>
public sealed record Actor(ActorKind Kind, long Id, Role Roles, string Name = "")
{
    /// <summary>The office's own clockwork: moves that follow from others, and closings for silence.</summary>
    public static readonly Actor System = new(ActorKind.System, 0, Role.None);

    /// <summary>For whom they stand in.</summary>
    public string? ActingAs { get; init; }

    public static Actor Applicant(long chatId) => new(ActorKind.Applicant, chatId, Role.None);

    public static Actor Of(Officer officer) => new(ActorKind.Officer, officer.UserId, officer.Active ? officer.Roles : Role.None, officer.Name) { ActingAs = officer.ActingAs };

    /// <summary>An officer in the place of an applicant without Telegram: with the applicant's rights and none of their own.</summary>
    public static Actor AtCounter(Officer officer) => Of(officer) with { Kind = ActorKind.Counter };

    /// <summary>An officer before their own application: nobody works on what is their own, whatever their roles.</summary>
    public bool IsInOwnCase(CaseFile file) => Kind is ActorKind.Officer or ActorKind.Counter && Id == file.ApplicantChat;

    /// <summary>Whose application it is, or who stands at the counter for them; once they have it in Telegram, nobody stands for them.</summary>
    public bool IsApplicantOf(CaseFile file) => Kind switch
    {
        ActorKind.Applicant => Id == file.ApplicantChat,
        ActorKind.Counter => IsAtCounterOf(file),
        _ => false,
    };

    public bool IsAtCounterOf(CaseFile file) => Kind == ActorKind.Counter && file.IsAtCounter && (Roles & Role.FrontOffice) != 0;

    public bool Holds(Role role) => Kind == ActorKind.Officer && (Roles & role) != 0;
}

public enum ActorKind
{
    Applicant,
    Officer,
    System,

    /// <summary>An officer at the counter, for an applicant without Telegram.</summary>
    Counter,
}
