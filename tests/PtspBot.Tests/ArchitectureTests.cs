using PtspBot.Domain;

namespace PtspBot.Tests;

public class ArchitectureTests
{
    [Fact]
    public void Builds() => Assert.True(typeof(Verdict).IsClass);
}
