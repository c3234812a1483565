using System.Text.Json.Nodes;
using Reelwright.Audio;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class MusicStartTests
{
    private const long Frames = 900;

    [Fact]
    public async Task Music_that_starts_at_the_drop_is_full_from_the_first_second_and_ends_like_the_other()
    {
        var plain = await MixAsync(new JsonObject { ["mood"] = "cinematic" });
        var drop = await MixAsync(new JsonObject { ["mood"] = "cinematic", ["start"] = "drop" });

        Assert.Equal(plain.Length, drop.Length);
        Assert.True(Level(drop, 0, 2) > Level(plain, 0, 2) + 2, $"{Level(drop, 0, 2):0.0} dB against {Level(plain, 0, 2):0.0} dB");
        Assert.InRange(Level(drop, 29.7, 30), -120, Level(drop, 20, 25) - 6);
    }

    private static Task<AudioBlock> MixAsync(JsonObject parameters)
    {
        var video = Scenes.Small(
            Scenes.Track("V1", TrackKind.Video, "main", Scenes.Solid("s", Frames, "#203040")),
            Scenes.Track("A1", TrackKind.Audio, "music", Scenes.Generated("m", Frames, GeneratorKinds.Music, parameters)));
        return Engines.Shared.MixAsync(video, Engines.NoMedia, CancellationToken.None);
    }

    private static double Level(AudioBlock block, double from, double to)
    {
        int start = (int)(from * AudioBlock.SampleRate);
        var samples = block.Left.AsSpan(start, (int)(to * AudioBlock.SampleRate) - start);
        double sum = 1e-12;
        foreach (float sample in samples)
        {
            sum += sample * (double)sample;
        }

        return 10 * Math.Log10(sum / samples.Length);
    }
}
