using PtspBot.Domain.Cases;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.FrontDesk;

public sealed class CancelRoomTests
{
    private readonly ApplicantChat _siti = new(Offices.Oss, new MemoryDesk());

    [Fact]
    public void Cancelling_is_asked_twice()
    {
        _siti.FillsIn();
        _siti.Presses("Kirim");
        _siti.Presses("Batalkan");
        Assert.False(_siti.File.Stage.IsFinal);

        _siti.Presses("Ya, batalkan");

        Assert.Equal(Phase.Cancelled, _siti.File.Phase);
    }
}
