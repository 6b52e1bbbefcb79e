using PtspBot.Documents;

namespace PtspBot.Tests.Documents;

public sealed class PdfPasswordTests
{
    // Made with qpdf 11: owner password "boss"; the user password is empty in Guarded and "secret" in Locked.
    private const string Guarded40 = "<< /Filter /Standard /Length 40 /O <9292059bdfb7f4873fa0f4aefbe2503c82cbb18702f09889c0996dfea11803c2> /P -4 /R 2 /U <a62377b66f60b5e0ff2d5413c61e19820ee9e2c41bb32b7c5374570b09b647d4> /V 1 >>";
    private const string Locked40 = "<< /Filter /Standard /Length 40 /O <c94828b7f4b6567915fef48d8e593534e2b34ecbd3908827ef231468fbcb45b4> /P -4 /R 2 /U <6f33ff4b63f5b135367edce90e73bc6d99f59044821cfdf99ec59fa67bceed29> /V 1 >>";
    private const string Guarded256 = "<< /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >> /Filter /Standard /Length 256 /O <e047a2bdbe12b09fd48c27f38277d0eb109788d8e6ff81cf29f5214261a46c8ba637488af83e2ceed434a7d2bb1acc93> /OE <55a84cff2b515f30a7fc6a97d97b844a6342ce540f2ae6bbefc166f34c08faed> /P -4 /Perms <5d82393fffcc97df006d17c12058329f> /R 6 /StmF /StdCF /StrF /StdCF /U <df8311775cdd7bda94d910ba92b6325745ae17271363625390be92f3c5a5c202a01265e98ab020d26d3b7b1c26289e74> /UE <55a9bba96433041ce44d22a5246aa7f36ceca7d32ab189bdfd3bb0e391ea32da> /V 5 >>";
    private const string Locked256 = "<< /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >> /Filter /Standard /Length 256 /O <8a07cd7326f7bbc2b3c34c933c2cefca50a09e0574eacf6cf52bcf760f225084889046d3570cc0c549ea73ff24dc33f0> /OE <78b755e411868ccef26441dc774dfe0048170cd18e3f0eae63642ccb1816e90f> /P -4 /Perms <98a00f570c57ace4526d052b411d3db3> /R 6 /StmF /StdCF /StrF /StdCF /U <27c80afc2066033883dab45e1c0f817e04a7706457bc3906b20c06b074423cfdb76e971b4b44e814d9e4fe54b9908b5f> /UE <4dcdf1ca594df8081ae93c16a8b12c8128ef1dbe3990089c0e594c6a18702d52> /V 5 >>";

    [Theory]
    [InlineData(Guarded40, false)]
    [InlineData(Locked40, true)]
    [InlineData(Guarded256, false)]
    [InlineData(Locked256, true)]
    [InlineData("<< /Filter /Entrust.PPKEF >>", true)]
    public void A_password_is_needed_only_when_the_file_does_not_open_without(string encryption, bool needed)
    {
        Assert.Equal(needed, PdfPassword.IsNeededFor(Samples.Pdf(trailer: $"/Encrypt {encryption} /ID {Samples.Identity}")));
        Assert.Equal(needed, PdfPassword.IsNeededFor(Samples.Pdf(
            trailer: $"/ID {Samples.Identity} /Encrypt 5 0 R", more: $"5 0 obj\n{encryption}\nendobj 15 0 obj 1 endobj")));
    }

    [Fact]
    public void The_identity_of_the_file_is_part_of_the_older_lock() =>
        Assert.True(PdfPassword.IsNeededFor(Samples.Pdf(trailer: $"/Encrypt {Guarded40} /ID [<00><00>]")));

    [Fact]
    public void A_file_without_a_lock_needs_no_password()
    {
        Assert.False(PdfPassword.IsNeededFor(Samples.Pdf()));
        Assert.False(PdfPassword.IsNeededFor(Samples.Pdf(more: "8 0 obj <</EncryptMetadata true>> endobj")));
    }
}
