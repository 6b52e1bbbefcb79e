namespace PtspBot.Mailroom;

/// <summary>The hours in which no reminder may leave, however long it had to wait for its turn.</summary>
public interface IQuiet
{
    /// <summary>When the quiet of this moment is over; null while there is none.</summary>
    DateTimeOffset? Until(DateTimeOffset at);
}
