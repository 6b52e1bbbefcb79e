using PtspBot.Domain.Staff;

namespace PtspBot.Domain.Cases;

/// <summary>What happens to a case by who is on duty: it is given to somebody, or taken from whoever is not there.</summary>
public sealed partial class Proceedings
{
    private const string Absent = "absent";

    /// <summary>Gives the case to the first of these who may have it; nobody gets their own.</summary>
    /// <returns>Whom; null when nobody may.</returns>
    public Officer? Give(CaseFile file, IEnumerable<Officer> inTurn, DateTimeOffset at)
    {
        var reason = file.Claimer is null ? null : Absent;
        var given = inTurn.FirstOrDefault(officer => officer.UserId != file.ApplicantChat && Play(file, Actor.System, Move.HandOver, at, new MoveDetails(Reason: reason) { To = Actor.Of(officer) }).IsApplied);
        given?.Given(at);
        return given;
    }

    /// <summary>Back on the desk, where somebody else takes it.</summary>
    public Verdict TakeFromAbsent(CaseFile file, DateTimeOffset at) => Play(file, Actor.System, Move.Release, at, new MoveDetails(Reason: Absent));
}
