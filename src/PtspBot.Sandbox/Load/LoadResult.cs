namespace PtspBot.Sandbox.Load;

/// <summary>What a run of the driver came to.</summary>
/// <param name="Steps">Acts that were answered while it was measured.</param>
/// <param name="Reaction">From delivery to the first message or edit in the chat.</param>
/// <param name="Answer">From delivery to the words that let the applicant go on.</param>
/// <param name="Finished">Applicants who came to the end of the script.</param>
/// <param name="Waiting">Who could not go on until the driver's patience ended, and what they were waiting for.</param>
/// <param name="Sent">Messages and edits that appeared in applicants' chats while it was measured.</param>
public sealed record LoadResult(int Steps, TimeSpan Span, Latencies Reaction, Latencies Answer, int Finished, IReadOnlyList<string> Waiting, int Sent)
{
    public int Unanswered => Waiting.Count;

    public double StepsPerSecond => Steps / Span.TotalSeconds;
}
