using PtspBot.Domain.Identity;

namespace PtspBot.Tests.Identity;

internal static class SampleRegions
{
    public static readonly Regions Blitar = new(
        [
            new("35", "Jawa Timur"), new("35.05", "Kabupaten Blitar"), new("35.72", "Kota Blitar"),
            new("35.72.02", "Sukorejo"), new("35.72.01", "Kepanjenkidul"),
            new("35.72.02.1001", "Pakunden"), new("35.72.01.1002", "Ngadirejo"), new("35.72.01.1001", "Kepanjenkidul"),
        ],
        home: "35.72");
}
