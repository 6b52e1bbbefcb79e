using System.Globalization;
using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.Questions;

namespace PtspBot.FrontDesk;

/// <summary>An answer that its owner corrects while a case is running: asked as it was asked first, and changed in every running case that holds the same.</summary>
internal sealed record Correction(Visitor Visitor, Field Field, OwnFact Known)
{
    private const string Purpose = "correct";

    public static string Pick(int index) => string.Create(CultureInfo.InvariantCulture, $"{Purpose}-{index}");

    public static void Begin(Visitor visitor, string picked)
    {
        var index = picked.Split('-') is [Purpose, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : -1;
        if (OwnFacts.Correctable(visitor).ElementAtOrDefault(index) is not { } fact)
            return;

        visitor.Conversation.Focus(fact.Files[0].Id);
        visitor.Conversation.Fill(Purpose, fact.Field.Key, null);
    }

    /// <summary>The one that stands open, where there is one and its case is still running.</summary>
    public static Correction? Of(Visitor visitor)
    {
        if (visitor.Conversation is not { Purpose: Purpose, Field: { } key } || visitor.File is not { } file)
            return null;

        return OwnFacts.Correctable(visitor).FirstOrDefault(fact => fact.Field.Key == key && fact.Files.Contains(file)) is { } known ? new Correction(visitor, known.Field, known) : null;
    }

    public static void Leave(Visitor visitor)
    {
        visitor.Conversation.Fill(null, null, null);
        visitor.Conversation.Focus(null);
    }

    public Screen Ask() => FieldTypes.Ask(Field, Visitor.Occasion()).Saying(new Words("mydata.correct.now", ("value", Visitor.Equipment.Spoken.SayMasked(Field, Known.Value)))).With(Leaving);

    private List<Choice> Leaving => Visitor.Button("mydata.button.back", TalkMove.OwnData);

    public void Hear(Incoming incoming)
    {
        Visitor.EraseIfSensitive(Field);
        switch (FieldTypes.Read(Field, incoming, Visitor.Occasion(Visitor.Conversation.Draft)))
        {
            case Answer.Accepted accepted:
                Take(accepted.Value);
                break;
            case Answer.Narrower narrower:
                Visitor.Conversation.Fill(Purpose, Field.Key, narrower.Pending);
                Visitor.Post(narrower.At(Visitor.Conversation.Revision).With(Leaving));
                break;
            case Answer.AskAgain again:
                Visitor.Post(Ask().Saying(again.Why));
                break;
            case Answer.Stop stop:
                Visitor.Post(Ask().Saying(stop.Words));
                break;
        }
    }

    private void Take(string value)
    {
        foreach (var file in Known.Files)
        {
            Facts.Learn(file, Field, value, Visitor.Equipment.Hashes, FactSource.Applicant, Visitor.At);
            if (file.Phase == Phase.Draft)
                continue;
            Proceedings.Corrected(file, Field.Key, Visitor.Actor, Visitor.At);
            Visitor.Equipment.Notices.RefreshCard(Visitor.Telling(file));
        }

        Leave(Visitor);
        Visitor.Post(new OwnDataRoom().Show(Visitor).Saying(new Words("mydata.correct.done", ("name", new Words($"field.{Field.Key}.name")))));
    }
}
