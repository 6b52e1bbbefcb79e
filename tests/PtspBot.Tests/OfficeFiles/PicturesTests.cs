using PtspBot.OfficeFiles;
using PtspBot.Tests.Documents;

namespace PtspBot.Tests.OfficeFiles;

public sealed class PicturesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ptspbot-pictures-");
    private readonly List<Fault> _faults = [];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_drawing_is_known_by_its_step()
    {
        var picture = Samples.Png();
        Write("register-account.png", picture);

        var pictures = Load();

        Assert.Empty(_faults);
        Assert.Equal(picture, pictures.Of("register-account"));
        Assert.Null(pictures.Of("another-step"));
        Assert.Null(pictures.Of(null));
    }

    [Theory]
    [InlineData("no-such-step.png", "No procedure has")]
    [InlineData("without-caption.png", "'step.without-caption.picture' is missing")]
    public void A_drawing_that_would_never_be_seen_stops_the_start(string name, string why)
    {
        Write(name, Samples.Png());

        Load();

        Assert.Contains(why, Assert.Single(_faults).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_PNG_or_too_much_for_an_old_telephone_stops_the_start()
    {
        Write("register-account.png", new byte[200 * 1024]);

        Load();

        Assert.Equal(2, _faults.Count);
    }

    [Fact]
    public void An_office_may_have_none() => Assert.Null(Pictures.Load(Path.Combine(_folder.FullName, "none"), Steps, _ => true, _faults).Of("register-account"));

    private static HashSet<string> Steps => ["register-account", "without-caption"];

    private Pictures Load() => Pictures.Load(_folder.FullName, Steps, key => !key.Contains("without-caption", StringComparison.Ordinal), _faults);

    private void Write(string name, byte[] content) => File.WriteAllBytes(Path.Combine(_folder.FullName, name), content);
}
