using PtspBot.Domain;
using PtspBot.Domain.Staff;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices;

/// <summary>Who somebody is at the office, in its own words.</summary>
public static class SpokenRoles
{
    public static IReadOnlyList<Words> Of(Role roles) => [.. roles.Each().Select(role => new Words($"staff.role.{Kebab.Of(role)}"))];

    public static string In(this Role roles, Texts texts, string language) => string.Join(", ", Of(roles).Select(role => texts.SayPlain(language, role)));
}
