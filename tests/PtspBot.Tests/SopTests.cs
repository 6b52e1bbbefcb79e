using PtspBot.Tests.Support;

namespace PtspBot.Tests;

public sealed class SopTests
{
    [Fact]
    public void The_drawing_of_the_SOP_says_what_the_procedure_and_the_machines_do()
    {
        var office = Offices.Oss;

        var drawing = new SopDrawing(office, office.Procedures[0]).Draw();

        Repository.AssertWritten(Repository.PathOf("docs", "sop.md"), drawing);
    }
}
