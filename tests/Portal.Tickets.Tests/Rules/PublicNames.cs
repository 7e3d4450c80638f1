using Portal.Tickets.Tickets.Reads;

namespace Portal.Tickets.Tests.Rules;

public sealed class PublicNames
{
    [Theory]
    [InlineData("Nora Tessier", "Nora T.")]
    [InlineData("  Nora   de la Tour ", "Nora T.")]
    [InlineData("Nora", "Nora")]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("Jean-Noël Éluard", "Jean-Noël É.")]
    [InlineData("Nora E\u0301luard", "Nora E\u0301.")]
    [InlineData("Nora 𝒯essier", "Nora 𝒯.")]
    public void Are_shortened(string name, string seen) => Assert.Equal(seen, ReadAuthors.Shorten(name));
}
