using PtspBot.Domain;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.Questions;

/// <summary>A type of field: how it is asked and how what comes is read. Both are pure, and whatever is not understood gets a reason and the same question.</summary>
public interface IQuestion
{
    Screen Ask(Field field, Occasion occasion);

    Answer Read(Field field, Incoming incoming, Occasion occasion);

    /// <summary>The answer said once in full, so that a slip is seen, where it is only shown masked ever after. Null for all others.</summary>
    Words? ReadBack(string value, Occasion occasion) => null;
}
