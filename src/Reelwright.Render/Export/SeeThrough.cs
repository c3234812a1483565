using Reelwright.Media;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Which films have a see-through ground.</summary>
internal static class SeeThrough
{
    /// <summary>
    /// Whether a film is exported with alpha: nothing in it covers the picture (titles, stickers, logos only), and codec and file can
    /// hold it: VP9 in WebM, ProRes in MOV.
    /// </summary>
    public static bool Is(Timeline timeline, OutputSettings settings) =>
        (settings is { Format: OutputFormat.WebM, Codec: VideoCodec.Vp9 } or { Format: OutputFormat.Mov, Codec: VideoCodec.ProRes })
        && !timeline.Tracks.Where(track => track.Kind != TrackKind.Audio && !track.IsMuted).SelectMany(track => track.Clips).Any(Covers);

    private static bool Covers(Clip clip) => clip.Media switch
    {
        GeneratorReference { Kind: GeneratorKinds.Background or GeneratorKinds.Solid } => true,
        GeneratorReference => false,
        _ => clip.Effect(EffectKinds.Fit)?.Parameters.Has("box") != true,
    };
}
