namespace PtspBot.Domain.Cases;

/// <summary>A talk between the applicant and the office: begun by the applicant's first word, answered by one officer, ended by either or by its time.</summary>
public sealed partial class Proceedings
{
    /// <param name="until">When the bot takes it back by itself.</param>
    public static void BeginTalk(CaseFile file, DateTimeOffset at, DateTimeOffset until)
    {
        EndTalk(file, at);
        file.TalkFrom(at);
        file.Await(new Deadline(file.Id, "", DeadlineKind.Talk, "", until));
    }

    public static void TakeTalk(CaseFile file, Actor officer) => file.TalkWith(officer.Id, officer.Name);

    public static void EndTalk(CaseFile file, DateTimeOffset at)
    {
        file.OpenTalk?.Done(at);
        file.TalkFrom(null);
    }
}
