using PtspBot.Domain.Cases;
using PtspBot.Domain.Talk;

namespace PtspBot.Mailroom;

/// <summary>
/// The applicants' desk, where an officer stands in the place of somebody without Telegram: such turns are played as the
/// applicant's own, by the same questions and rules, and name the officer (<see cref="Turn.AtCounter"/>).
/// </summary>
public interface ICounterside : ITurn
{
    /// <summary>Somebody agreed on paper: the questions begin.</summary>
    /// <param name="which">The place of what is applied for among what is offered.</param>
    void Begin(Turn turn, Consent consent, int which);

    /// <summary>Comes to a case, as its applicant would who wants to know where it is.</summary>
    void Enter(Turn turn, CaseFile file);

    /// <summary>Where the applicant stands now, once more.</summary>
    void Show(Turn turn);
}
