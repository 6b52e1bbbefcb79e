using PtspBot.Domain.Cases;
using PtspBot.OfficeFiles;
using PtspBot.StaffDesk.Forms;

namespace PtspBot.StaffDesk;

/// <summary>Lets whoever answers objections begin to; the others hear who does.</summary>
internal sealed class ObjectionDesk(Office office, FormDesk forms)
{
    public void Press(Errand errand, CaseFile file)
    {
        if (Proceedings.MayAnswer(file, errand.Actor, office.Rights.Objections).Refusal is { } refusal)
            errand.Tell(refusal, alert: true);
        else
            forms.Begin(errand, file, ObjectionForm.Purpose);
    }
}
