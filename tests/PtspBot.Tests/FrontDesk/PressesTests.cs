using PtspBot.Mailroom;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.FrontDesk;

public sealed class PressesTests
{
    private readonly ApplicantChat _siti = new(Offices.Oss, new MemoryDesk());

    [Fact]
    public void An_old_button_says_so_and_shows_where_one_is()
    {
        _siti.Says("/start");
        var accept = _siti.Buttons[0].Data;
        _siti.Presses("Saya setuju");
        _siti.Presses("Perseorangan");

        _siti.PressesData(accept);

        Assert.NotNull(Assert.Single(_siti.LastLetters.OfType<PressAnswer>()).Text);
        Assert.Contains("nama lengkap", _siti.Last, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_pressed_is_written_under_its_question_and_cannot_be_pressed_again()
    {
        _siti.Says("/start");
        _siti.Presses("Saya setuju");

        _siti.Presses("Perseorangan");

        var answered = Assert.Single(_siti.LastLetters.OfType<Answered>());
        Assert.Contains("Bapak/Ibu mengajukan sebagai apa?", answered.Html, StringComparison.Ordinal);
        Assert.EndsWith("\n\n▸ <b>Perseorangan</b>", answered.Html, StringComparison.Ordinal);
        Assert.IsType<Answered>(_siti.LastLetters[^1]);
    }

    [Fact]
    public void A_question_that_was_left_open_loses_its_buttons_when_one_is_pressed_too_late()
    {
        _siti.Says("/start");
        _siti.Presses("Saya setuju");
        _siti.Presses("Perseorangan");
        var (question, back) = (_siti.LastMessage, _siti.Buttons[0]);
        _siti.Says("Siti Aminah");

        _siti.PressesData(back.Data, question);

        Assert.Single(_siti.LastLetters.OfType<KeyboardOff>());
        Assert.Empty(_siti.LastLetters.OfType<Answered>());
    }
}
