using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>A clip as text, for segment keys: everything that its pixels depend on, and nothing that they do not.</summary>
internal static class Descriptor
{
    /// <summary>The clip's media, trim and effects; names and ids play no part but the id's rhythm of idle motion.</summary>
    public static string Of(Clip clip)
    {
        string media = clip.Media switch
        {
            GeneratorReference generator => $"{generator.Kind} {generator.Seed} {generator.Parameters}",
            ExternalReference file => $"file {file.ContentHash}",
            _ => "none",
        };
        var effects = clip.Effects.Select(effect =>
            $"{effect.Kind} {effect.Parameters} " + string.Join(';', effect.Curves.Select(curve =>
                curve.Parameter + ':' + string.Join(',', curve.Keyframes))));
        return $"{clip.Id} {media} @{clip.SourceStart} {clip.Extra} | {string.Join(" | ", effects)}";
    }
}
