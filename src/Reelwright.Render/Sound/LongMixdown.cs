using System.Globalization;
using Reelwright.Audio;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Mixes long sound a minute at a time: what is heard in it is in memory, the rest is not.</summary>
/// <param name="mixdown">Makes the sounds.</param>
/// <param name="folder">For what has to wait.</param>
internal sealed class LongMixdown(SoundMixdown mixdown, string folder) : IDisposable
{
    // Shorter ones are held whole while they are heard.
    private const long LongestHeld = 150L * AudioBlock.SampleRate;
    private readonly Dictionary<int, Sound?> _sounds = [];
    private int _files;

    /// <summary>From this length on it is worth it, in samples: two minutes.</summary>
    public const long WorthFrom = 120L * AudioBlock.SampleRate;

    /// <summary>The finished sound; the caller disposes of it.</summary>
    public async Task<LongSound> MixAsync(SoundPlan plan, double lufs, CancellationToken cancellationToken)
    {
        var mix = new SampleFile(NewFile());
        try
        {
            await LongMixer.MixAsync(
                plan.LengthSamples,
                (from, to) => PlanAsync(plan, from, to, cancellationToken),
                plan.MusicDuck,
                NominalMusicDb(plan),
                mix.Append);
            return new(mix, LongMastering.FindGainDb(Measured, mix.Length, lufs, SoundMixdown.CeilingDbtp));

            AudioBlock Measured(long start, int length)
            {
                cancellationToken.ThrowIfCancellationRequested();
                return mix.Read(start, length);
            }
        }
        catch
        {
            mix.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var sound in _sounds.Values)
        {
            sound?.File?.Dispose();
        }

        _sounds.Clear();
    }

    private static double NominalMusicDb(SoundPlan plan)
    {
        var music = plan.Clips.Where(clip => SoundMixdown.BusOf(clip) == MixBus.Music).ToList();
        double weight = music.Sum(clip => (double)clip.Length);
        return weight == 0 ? 0 : music.Sum(clip => clip.GainDb * clip.Length) / weight;
    }

    private string NewFile() => Path.Combine(folder, $"sound{(_files++).ToString(CultureInfo.InvariantCulture)}.samples");

    private async Task<MixPlan> PlanAsync(SoundPlan plan, long from, long to, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var clips = new List<MixClip>();
        for (int i = 0; i < plan.Clips.Length; i++)
        {
            var sound = plan.Clips[i];
            if (sound.StartSample >= to || sound.StartSample + sound.Length <= from)
            {
                // Over, or not yet; what lies on the disk stays there.
                if (_sounds.TryGetValue(i, out var past) && past?.File is null)
                {
                    _sounds.Remove(i);
                }

                continue;
            }

            if (!_sounds.TryGetValue(i, out var made))
            {
                made = await MakeAsync(sound, cancellationToken);
                _sounds[i] = made;
            }

            if (made is not null)
            {
                clips.Add(Clip(sound, made, from, to));
            }
        }

        return new MixPlan { LengthSamples = to - from, Clips = clips };
    }

    private static MixClip Clip(SoundInstruction sound, Sound made, long from, long to) =>
        Placed(sound, made, from, to) with { IsLevelled = SoundMixdown.BusOf(sound) == MixBus.Voice };

    private static MixClip Placed(SoundInstruction sound, Sound made, long from, long to)
    {
        if (made.Whole is { } whole)
        {
            return SoundMixdown.Clip(sound, whole, whole.Length) with { StartSample = sound.StartSample - from };
        }

        long first = Math.Max(0, from - sound.StartSample);
        var stretch = made.Read(first, (int)(Math.Min(to, sound.StartSample + sound.Length) - sound.StartSample - first));
        return SoundMixdown.Clip(sound, stretch, made.Length) with { StartSample = sound.StartSample - from, SourceOffset = -first };
    }

    private async Task<Sound?> MakeAsync(SoundInstruction sound, CancellationToken cancellationToken)
    {
        if (SoundMixdown.BusOf(sound) == MixBus.Voice)
        {
            // Levelled over the whole of it, and once: not anew for every minute that it is heard in.
            return await mixdown.MakeAsync(sound, cancellationToken) is { } voice ? Voice(sound, voice) : null;
        }

        if (sound.Length <= LongestHeld)
        {
            return await mixdown.MakeAsync(sound, cancellationToken) is { } whole ? new(whole.Slice, whole.Length, whole, null) : null;
        }

        string path = NewFile();
        if (sound.Media is GeneratorReference { Kind: GeneratorKinds.Music } music)
        {
            var raw = new SampleFile(path);
            return Kept(raw, () => new(mixdown.LongMusic(music, sound.Length, raw), sound.Length, null, raw));
        }

        if (sound is { Media: ExternalReference file, Speed: 1, IsReversed: false })
        {
            return await mixdown.SpoolAsync(file, sound, path, cancellationToken) is { } decoded ? new(decoded.Read, decoded.Length, null, decoded) : null;
        }

        if (await mixdown.MakeAsync(sound, cancellationToken) is not { } block)
        {
            return null;
        }

        return Spooled(block, path);
    }

    private Sound Voice(SoundInstruction sound, AudioBlock voice)
    {
        var levelled = Mixer.Level(voice.Slice(0, (int)Math.Min(sound.Length, voice.Length)));
        return levelled.Length <= LongestHeld ? new(levelled.Slice, levelled.Length, levelled, null) : Spooled(levelled, NewFile());
    }

    private static Sound Spooled(AudioBlock block, string path)
    {
        var kept = new SampleFile(path);
        return Kept(kept, () =>
        {
            kept.Append(block);
            return new(kept.Read, kept.Length, null, kept);
        });
    }

    // A file that could not be filled is given back at once: its room may be what is missing.
    private static Sound Kept(SampleFile file, Func<Sound> fill)
    {
        try
        {
            return fill();
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private sealed record Sound(SoundStretch Read, long Length, AudioBlock? Whole, SampleFile? File);
}
