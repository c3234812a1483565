using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Reelwright.Audio;
using Reelwright.Media;

namespace Reelwright.Render;

/// <summary>Keeps finished sounds and the expensive parts of them: composed music, decoded files.</summary>
/// <param name="cache">Where.</param>
/// <param name="maker">Names everything that makes sound, with its version.</param>
/// <param name="files">Finds files and knows what is in them.</param>
internal sealed class SoundStore(RenderCache cache, string maker, MediaFiles files)
{
    // A stem of six minutes; longer ones cost more room than time.
    private const int MaxStemBytes = 128 << 20;

    /// <summary>The key of a finished sound file.</summary>
    public string KeyOf(SoundPlan plan, OutputSettings settings, AudioCodec codec)
    {
        var text = new StringBuilder("mix ").Append(maker).Append(' ').Append(codec).Append(' ')
            .Append(settings.AudioKbps).Append(' ').AppendCanonical(settings.LoudnessLufs).Append(' ')
            .AppendCanonical(plan with { Clips = [.. plan.Clips.Select(clip => clip with { Clip = null })] });
        foreach (var clip in plan.Clips)
        {
            text.Append(files.IdentityOf(clip.Media));
        }

        return Hash(text);
    }

    /// <summary>Writes a kept sound file.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryCopy(string key, string path)
    {
        if (cache.TryRead(key) is not { } file)
        {
            return false;
        }

        File.WriteAllBytes(path, file);
        return true;
    }

    /// <summary>Keeps a sound file.</summary>
    public void Keep(string key, string path)
    {
        // What would not be read back in one piece is not kept.
        if (new FileInfo(path).Length > Array.MaxLength)
        {
            return;
        }

        cache.TryStore(key, stream =>
        {
            using var file = File.OpenRead(path);
            file.CopyTo(stream);
        });
    }

    /// <summary>One sound before it is mixed; made when it is not there.</summary>
    /// <param name="sound">Which.</param>
    /// <param name="make">Makes it.</param>
    /// <param name="isSound">Whether it came out whole and may be kept; always, when absent.</param>
    public async Task<AudioBlock?> GetOrMakeAsync(SoundInstruction sound, Func<Task<AudioBlock?>> make, Func<bool>? isSound = null)
    {
        // How loud it is and where it lies are no part of it.
        string key = Hash(new StringBuilder("stem ").Append(maker).Append(' ')
            .AppendCanonical(sound with { GainDb = 0, StartSample = 0, FadeInSamples = 0, FadeOutSamples = 0, Role = "", Clip = null })
            .Append(files.IdentityOf(sound.Media)));
        if (cache.TryRead(key) is { } bytes && bytes.Length % (2 * sizeof(float)) == 0)
        {
            var kept = new AudioBlock(bytes.Length / (2 * sizeof(float)));
            var samples = MemoryMarshal.Cast<byte, float>(bytes);
            samples[..kept.Length].CopyTo(kept.Left);
            samples[kept.Length..].CopyTo(kept.Right);
            return kept;
        }

        var made = await make();
        if (made is not null && isSound?.Invoke() != false && (long)made.Length * 2 * sizeof(float) <= MaxStemBytes)
        {
            cache.TryStore(key, stream =>
            {
                stream.Write(MemoryMarshal.AsBytes(made.Left.AsSpan()));
                stream.Write(MemoryMarshal.AsBytes(made.Right.AsSpan()));
            });
        }

        return made;
    }

    /// <summary>Names a program or library file by its size and time: a new version has others.</summary>
    public static string FileVersion(string nameOrPath)
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var file = Path.IsPathRooted(nameOrPath)
            ? new FileInfo(nameOrPath)
            : folders.Where(folder => folder.Length > 0).Select(folder => new FileInfo(Path.Combine(folder, nameOrPath))).FirstOrDefault(found => found.Exists);
        return file is { Exists: true }
            ? string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}")
            : nameOrPath;
    }

    private static string Hash(StringBuilder text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
}
