using Reelwright.Graphics;

namespace Reelwright.Tests;

/// <summary>The packed fonts, loaded once for all text tests.</summary>
public sealed class TextFixture : IDisposable
{
    public TextFixture()
    {
        Fonts = new(RepositoryPaths.Assets);
        Rasterizer = new(Fonts);
    }

    public FontSet Fonts { get; }

    public TextRasterizer Rasterizer { get; }

    public void Dispose() => Fonts.Dispose();
}
