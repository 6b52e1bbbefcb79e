using PtspBot.Documents;

namespace PtspBot.Tests.Documents;

public sealed class ContentKindTests
{
    [Fact]
    public void A_file_is_known_by_its_content()
    {
        Assert.Equal(ContentKind.Jpeg, ContentKinds.Of(Samples.Jpeg()));
        Assert.Equal(ContentKind.Png, ContentKinds.Of(Samples.Png()));
        Assert.Equal(ContentKind.Heic, ContentKinds.Of(Samples.Heic()));
        Assert.Equal(ContentKind.Heic, ContentKinds.Of(Samples.Heic("mif1")));
        Assert.Equal(ContentKind.Pdf, ContentKinds.Of(Samples.Pdf()));
        Assert.Equal(ContentKind.Pdf, ContentKinds.Of([.. "\r\nsome mail gateway's line\n"u8, .. Samples.Pdf()]));
    }

    [Fact]
    public void Anything_else_is_unknown()
    {
        Assert.Null(ContentKinds.Of([]));
        Assert.Null(ContentKinds.Of("MZ\u0090\0 a program named ktp.jpg"u8));
        Assert.Null(ContentKinds.Of("PK\u0003\u0004 a document of Word"u8));
        Assert.Null(ContentKinds.Of("GIF89a"u8));
        Assert.Null(ContentKinds.Of(Samples.Heic("avif")));
        Assert.Null(ContentKinds.Of(Samples.Heic("isom").AsSpan(0, 16)));
    }
}
