using System.Globalization;
using PtspBot.Domain.Talk;

namespace PtspBot.Domain.Cases;

/// <summary>A case of somebody without Telegram: who opened it at the counter, and which officers ever did something in the applicant's place.</summary>
public sealed partial class CaseFile
{
    private const char Between = ' ';

    /// <summary>The officer who opened it and passes on what there is to say; stays after the applicant has it in Telegram.</summary>
    public long? KeptBy { get; private set; }

    public string? KeptByName { get; private set; }

    /// <summary>Everybody who ever acted for the applicant, by id.</summary>
    public string? Hands { get; private set; }

    /// <summary>Nothing can be sent to the applicant: somebody has to tell them.</summary>
    public bool IsAtCounter => CounterChat.Is(ApplicantChat);

    /// <summary>Acted for the applicant, and has had their eyes on what they would decide.</summary>
    public bool HadHand(long officer) => Hands?.Split(Between).Contains(Written(officer)) == true;

    public void Keep(long officer, string name)
    {
        (KeptBy, KeptByName) = (officer, name);
        Lend(officer);
    }

    internal void Lend(long officer)
    {
        if (!HadHand(officer))
            Hands = Hands is null ? Written(officer) : $"{Hands}{Between}{Written(officer)}";
    }

    internal void MoveTo(long chat)
    {
        ApplicantChat = chat;
        Touch();
    }

    private static string Written(long officer) => officer.ToString(CultureInfo.InvariantCulture);
}
