namespace PtspBot.Tests.Sandbox;

public sealed class ComplaintsTests : SandboxTest
{
    [Fact]
    public async Task A_missing_method_is_complained_about()
    {
        await CallAsync("sendDice");
        await CallAsync("sendDice");

        Assert.Equal("sendDice is not implemented: Bad Request: SANDBOX_METHOD_NOT_IMPLEMENTED", Assert.Single(Server.Complaints.All));
    }
}
