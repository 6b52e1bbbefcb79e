using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PtspBot.Persistence;

/// <summary>For <c>dotnet ef migrations add</c>, which needs the model but no database and no keys.</summary>
internal sealed class OfficeDbDesign : IDesignTimeDbContextFactory<OfficeDb>
{
    public OfficeDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<OfficeDb>().UseSqlite("Data Source=design-time.db").Options, vault: null);
}
