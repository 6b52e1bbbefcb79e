using PtspBot.Domain;
using PtspBot.Mailroom;

namespace PtspBot.Notices;

/// <summary>What the mailroom says when it could not do something, in the office's own words.</summary>
internal sealed class TroubleWords(Writer writer) : ITroubleWords
{
    public string ForApplicant(string? language) => writer.Say(writer.Language(language), new Words("alarm.applicant"));

    public string UpdateSetAside(long update) => writer.Say(writer.Language(null), new Words("alarm.update", ("update", update)));

    public string CaseSetAside(string? language, string? number) => writer.Say(writer.Language(language), new Words("alarm.case-applicant", Number(number)));

    public string CaseIsForeign(string? number) => writer.Say(writer.Language(null), new Words("alarm.case", Number(number)));

    public string LetterRefused(long letter) => writer.Say(writer.Language(null), new Words("alarm.letter", ("letter", letter)));

    private static (string, object?) Number(string? number) => ("number", (object?)number ?? new Words("case.no-number"));
}
