using PtspBot.Domain;
using PtspBot.Domain.Identity;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.Questions;

/// <summary>
/// A population number: sixteen digits or asked again; a date that cannot be is asked about once and then believed. It is
/// said back once with what its digits say of birth and district, since a slip cannot be seen in a masked number.
/// </summary>
internal sealed class NikQuestion : IQuestion
{
    public Screen Ask(Field field, Occasion occasion) => new(occasion.Ask(field.Key));

    public Answer Read(Field field, Incoming incoming, Occasion occasion)
    {
        if (Confirming.Read(field, incoming, occasion, this) is { } confirmed)
            return confirmed;
        if (incoming is not Said said)
            return Unexpected.AskAgain(incoming);
        if (!Nik.TryRead(said.Text, out var nik, out var fault))
            return new Answer.AskAgain(fault);

        return nik.Findings(occasion.Regions, occasion.Today).FirstOrDefault(finding => finding.IsStrong) is { } finding
            ? Confirming.Ask(new Words("nik.confirm", ("finding", finding.Words), ("nik", nik.Grouped())), nik.Number, occasion)
            : new Answer.Accepted(nik.Number);
    }

    public Words? ReadBack(string value, Occasion occasion) => Nik.TryRead(value, out var nik, out _)
        ? new Words("nik.read-back", ("nik", nik.Grouped()), ("says", Says(nik, occasion)))
        : null;

    /// <summary>What one can compare more easily than sixteen digits, and what is unusual about them.</summary>
    private static List<Words> Says(Nik nik, Occasion occasion)
    {
        var unusual = nik.Findings(occasion.Regions, occasion.Today).Where(finding => !finding.IsStrong).Select(finding => finding.Words).ToList();
        List<Words> says = [.. nik.LikelyBirthDates(occasion.Today).Select(date => new Words("nik.born", ("day", date.Day), ("month", new Words($"time.month.{date.Month}")), ("year", date.Year)))];
        if (occasion.Regions.Find(nik.District) is { } district)
            says.Add(new Words("nik.district", ("district", district.Name), ("city", occasion.Regions.Home.Name)));
        return [.. says, .. unusual];
    }
}
