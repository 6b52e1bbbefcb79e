namespace PtspBot.Mailroom;

/// <summary>The few sentences the mailroom itself must say, when something could not be done.</summary>
public interface ITroubleWords
{
    /// <summary>To whoever wrote what could not be played.</summary>
    string ForApplicant(string? language);

    /// <summary>To the operators: an update is set aside.</summary>
    /// <param name="update">Its sequence in the inbox.</param>
    string UpdateSetAside(long update);

    /// <summary>To the applicant of a case that cannot be worked on until somebody has looked.</summary>
    string CaseSetAside(string? language, string? number);

    /// <summary>To the operators: a case has a state that this version of the program does not know.</summary>
    string CaseIsForeign(string? number);

    /// <summary>To the operators: Telegram will not take a letter.</summary>
    /// <param name="letter">Its sequence in the outbox.</param>
    string LetterRefused(long letter);
}
