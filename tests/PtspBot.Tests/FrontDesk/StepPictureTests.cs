using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.FrontDesk;

public sealed class StepPictureTests
{
    private readonly ApplicantChat _siti = new(Offices.Oss, new MemoryDesk());

    [Fact]
    public void Who_asks_sees_the_drawing_of_the_step_and_then_the_case_again()
    {
        Applies();

        _siti.PressesKey("case.button.picture");

        var picture = Assert.Single(_siti.LastLetters.OfType<MadeFile>());
        Assert.True(picture.IsPicture);
        Assert.Equal(Offices.Oss.Pictures.Of(_siti.File.Step), picture.Content);
        Assert.Contains(_siti.Buttons, button => button.Text == Offices.Oss.Texts.SayPlain("id", $"step.{_siti.File.Step}.report"));
    }

    [Fact]
    public void An_old_button_shows_the_step_the_case_is_at_now()
    {
        Applies();
        var old = _siti.Buttons.Single(button => button.Text == Offices.Oss.Texts.SayPlain("id", "case.button.picture")).Data;
        _siti.PressesKey($"step.{_siti.File.Step}.report");

        _siti.PressesData(old);

        Assert.Equal($"{_siti.File.Step}.png", Assert.Single(_siti.LastLetters.OfType<MadeFile>()).FileName);
    }

    [Fact]
    public void Every_step_that_an_applicant_takes_alone_is_drawn() =>
        Assert.All(Offices.Oss.Procedures[0].Steps.Take(4), step => Assert.NotNull(Offices.Oss.Pictures.Of(step.Key)));

    private void Applies()
    {
        _siti.Desk.Pair(-100, StaffChatKind.Desk);
        _siti.Says("/start");
        _siti.PressesKey("privacy.accept");
        _siti.AnswersAll(Offices.Oss);
        _siti.PressesKey("review.send");
    }
}
