using System.Text;
using Reelwright.Audio;
using Reelwright.Graphics;
using Reelwright.Media;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Names the renderer for keys: the code as it was built, and the fonts and art it draws with.</summary>
internal static class RendererIdentity
{
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

    /// <summary>Reads what the assets are; their contents go by name and size, packed anew they have other sizes.</summary>
    public static string Of(string assetsDirectory)
    {
        // Builds are deterministic: equal source has equal module ids, and any change of code another one.
        var text = new StringBuilder();
        foreach (var type in new[] { typeof(RenderEngine), typeof(Frame), typeof(MediaTools), typeof(AudioBlock), typeof(Timeline) })
        {
            text.Append(type.Module.ModuleVersionId).Append(' ');
        }

        foreach (string part in new[] { "fonts", "art" })
        {
            var folder = new DirectoryInfo(Path.Combine(assetsDirectory, part));
            foreach (var file in folder.Exists ? folder.EnumerateFiles("*", SearchOption.AllDirectories) : [])
            {
                // fontconfig's own index is no asset.
                if (file.Directory?.Name != "cache")
                {
                    text.Append(file.Name).Append(' ').Append(file.Length).Append(' ');
                }
            }
        }

        return text.ToString();
    }
}
