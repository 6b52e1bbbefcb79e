using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Cases;

/// <summary>What a case's list still lacks. Pure questions, asked by guards and screens alike.</summary>
public static class Checklist
{
    /// <summary>Mandatory items nobody has handed in, or that were refused and not yet replaced.</summary>
    public static IEnumerable<string> Missing(string step, IReadOnlyList<Item> items, CaseFile file) =>
        items.Where(item => !item.Optional && item.AppliesTo(file) && IsMissing(file.ItemOf(step, item.Key)?.State)).Select(item => item.Key);

    public static IEnumerable<CaseItem> Unjudged(string step, CaseFile file) =>
        file.ItemsOf(step).Where(item => item.State is ItemState.HandedIn or ItemState.InReview);

    public static IEnumerable<CaseItem> Refused(string step, CaseFile file) =>
        file.ItemsOf(step).Where(item => item.State is ItemState.Refused);

    public static bool Fulfilled(DutiesStep step, CaseFile file) =>
        step.Items.Where(item => !item.Optional && item.AppliesTo(file))
            .All(item => file.ItemOf(step.Key, item.Key)?.State is ItemState.Accepted or ItemState.NotNeeded);

    private static bool IsMissing(ItemState? state) => state is null or ItemState.Missing or ItemState.Refused;
}
