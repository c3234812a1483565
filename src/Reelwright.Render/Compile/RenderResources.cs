using Reelwright.Audio;
using Reelwright.Graphics;
using Reelwright.Media;

namespace Reelwright.Render;

/// <summary>What is loaded once and used by every compilation: fonts, art, the soundfont.</summary>
internal sealed class RenderResources : IDisposable
{
    private readonly Lazy<FontSet> _fonts;
    private readonly Lazy<ArtLibrary> _art;
    private readonly Lazy<FluidSynthesizer> _synthesizer;
    private StillStore? _stills;

    public RenderResources(string assetsDirectory, string? cacheDirectory, Lazy<string> assets)
    {
        Sprites = new SpriteStore(cacheDirectory is null ? null : Path.Combine(cacheDirectory, "art"), assets);
        _fonts = new(() => new FontSet(assetsDirectory));
        _art = new(() => new ArtLibrary(assetsDirectory));
        _synthesizer = new(() => new FluidSynthesizer(SoundFonts.Find()));
    }

    public SpriteStore Sprites { get; }

    public FontSet Fonts => _fonts.Value;

    public ArtLibrary Art => _art.Value;

    public FluidSynthesizer Synthesizer() => _synthesizer.Value;

    /// <summary>Photos that are being shown.</summary>
    public StillStore Stills(MediaTools tools) => LazyInitializer.EnsureInitialized(ref _stills, () => new(tools));

    public void Dispose()
    {
        if (_fonts.IsValueCreated)
        {
            _fonts.Value.Dispose();
        }

        if (_synthesizer.IsValueCreated)
        {
            _synthesizer.Value.Dispose();
        }
    }
}
