using System.Collections.Concurrent;

namespace Reelwright.Media;

/// <summary>Which encoders the installed ffmpeg has.</summary>
public static class EncoderList
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<HashSet<string>>>> Known = new(StringComparer.Ordinal);

    /// <summary>Whether a video codec can be encoded to; ffmpeg is asked once.</summary>
    /// <exception cref="MediaException">ffmpeg is missing.</exception>
    public static Task<bool> HasAsync(MediaTools tools, VideoCodec codec) => HasAsync(tools, CodecArguments.EncoderName(codec));

    /// <summary>Whether there is an encoder of this name; ffmpeg is asked once.</summary>
    /// <exception cref="MediaException">ffmpeg is missing.</exception>
    public static async Task<bool> HasAsync(MediaTools tools, string encoder)
    {
        ArgumentNullException.ThrowIfNull(tools);
        var list = Known.GetOrAdd(tools.FFmpeg, _ => new(() => ReadAsync(tools)));
        try
        {
            return (await list.Value).Contains(encoder);
        }
        catch
        {
            // Perhaps it is installed the next time.
            Known.TryRemove(new(tools.FFmpeg, list));
            throw;
        }
    }

    private static async Task<HashSet<string>> ReadAsync(MediaTools tools)
    {
        string text = "";
        await ChildProcess.RunAsync(
            tools.RunFFmpeg(tools.ProbeTimeout, ["-encoders"]) with
            {
                ReadOutput = async (output, token) =>
                {
                    using var reader = new StreamReader(output);
                    text = await reader.ReadToEndAsync(token);
                },
            },
            CancellationToken.None);

        // " V....D libx264   words": flags, name, description.
        return
        [
            .. text.Split('\n')
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(words => words.Length > 2 && words[0].Length == 6)
                .Select(words => words[1]),
        ];
    }
}
