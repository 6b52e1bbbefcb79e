using System.Globalization;
using System.Text.RegularExpressions;
using PtspBot.Domain;
using PtspBot.Domain.Identity;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.Questions;

/// <summary>A kelurahan of the city in two taps, kecamatan first, or a place beyond it. Whoever types a name is understood. Kept as its official code.</summary>
internal sealed partial class KelurahanQuestion : IQuestion
{
    private const string Up = "up";
    private const int PerRow = 2;

    public Screen Ask(Field field, Occasion occasion) => new(occasion.Ask(field.Key),
    [
        .. occasion.Regions.Districts.Select((district, index) =>
            (List<Choice>)occasion.Pick(new Words("region.district", ("name", district.Name)), index.ToString(CultureInfo.InvariantCulture))),
        (List<Choice>)occasion.Pick(OutsideLabel(field), Field.Outside),
    ]);

    public Answer Read(Field field, Incoming incoming, Occasion occasion) => incoming is Said said
        ? Typed(field, TypedText.Clean(said.Text), occasion) is { } typed ? Taken(field, typed, occasion) : new Answer.AskAgain(new Words("region.unknown"))
        : Pressed(field, occasion.Picked(incoming), occasion) ?? Unexpected.AskAgain(incoming);

    private Answer? Pressed(Field field, string? picked, Occasion occasion)
    {
        if (picked is Field.Outside)
            return Taken(field, picked, occasion);
        if (picked is Up)
            return new Answer.Narrower(Ask(field, occasion));

        var parts = (picked ?? "").Split('.');
        if (At(occasion.Regions.Districts, parts[0]) is not { } district)
            return null;
        if (parts.Length == 1)
            return new Answer.Narrower(Villages(district, parts[0], occasion));

        return At(occasion.Regions.In(district.Code), parts[1]) is { } village ? Taken(field, village.Code, occasion) : null;
    }

    private static Answer Taken(Field field, string value, Occasion occasion) => field.Stops.Contains(value)
        ? new Answer.Stop(new Words($"field.{field.Key}.stop.{value}", [.. occasion.Gaps]))
        : new Answer.Accepted(value);

    private static Screen Villages(Region district, string place, Occasion occasion) => new(new Words("region.which", ("district", district.Name)),
    [
        .. occasion.Regions.In(district.Code)
            .Select((village, index) => occasion.Pick(new Words("region.village", ("name", village.Name)), $"{place}.{index}"))
            .Chunk(PerRow),
        (List<Choice>)occasion.Pick(new Words("region.other-district"), Up),
    ]);

    private static string? Typed(Field field, string text, Occasion occasion) =>
        occasion.Regions.Villages.FirstOrDefault(village => string.Equals(village.Name, Prefix().Replace(text, ""), StringComparison.OrdinalIgnoreCase))?.Code
        ?? (string.Equals(occasion.Say(OutsideLabel(field)), text, StringComparison.OrdinalIgnoreCase) ? Field.Outside : null);

    /// <summary>As it stands on a KTP and on envelopes.</summary>
    [GeneratedRegex(@"^kel(urahan)?\b\.?\s*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Prefix();

    private static Words OutsideLabel(Field field) => new($"field.{field.Key}.choice.{Field.Outside}");

    private static Region? At(IReadOnlyList<Region> regions, string written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? regions.ElementAtOrDefault(index) : null;
}
