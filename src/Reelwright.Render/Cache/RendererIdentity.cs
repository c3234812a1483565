using System.Text;
using Reelwright.Audio;
using Reelwright.Graphics;
using Reelwright.Media;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Names the renderer for keys: the code as it was built, and the fonts and art it draws with.</summary>
internal static class RendererIdentity
{
    private static readonly string[] Parts = ["fonts", "art"];

    /// <summary>What makes sound besides voices: the code, the instruments, and the program that decodes and encodes.</summary>
    public static string OfSound(MediaTools tools)
    {
        string instruments = SoundFonts.TryFind() is { } font ? SoundStore.FileVersion(font) : "none";
        return string.Join(
            ' ',
            typeof(RenderEngine).Module.ModuleVersionId,
            typeof(AudioBlock).Module.ModuleVersionId,
            typeof(MediaTools).Module.ModuleVersionId,
            instruments,
            SoundStore.FileVersion(tools.FFmpeg));
    }

    /// <summary>What makes pictures besides the encoder: the code, the program that decodes, fonts and art by their contents.</summary>
    public static string Of(MediaTools tools, string assets)
    {
        // Builds are deterministic: equal source has equal module ids, and any change of code another one.
        var text = new StringBuilder();
        foreach (var type in new[] { typeof(RenderEngine), typeof(Frame), typeof(MediaTools), typeof(AudioBlock), typeof(Timeline) })
        {
            text.Append(type.Module.ModuleVersionId).Append(' ');
        }

        return text.Append(SoundStore.FileVersion(tools.FFmpeg)).Append(' ').Append(assets).ToString();
    }

    /// <summary>The contents of fonts and art, and the libraries that draw with them.</summary>
    public static string OfAssets(string assetsDirectory, ContentHashes hashes)
    {
        var files = Parts
            .Select(part => new DirectoryInfo(Path.Combine(assetsDirectory, part)))
            .Where(folder => folder.Exists)
            .SelectMany(folder => folder.EnumerateFiles("*", SearchOption.AllDirectories))
            .Where(file => file.Directory?.Name != "cache") // fontconfig's own index is no asset
            .Select(file => file.FullName)
            .Order(StringComparer.Ordinal)
            .ToList();
        return $"{hashes.Of(files)} {NativeLibraries.Versions()}";
    }
}
