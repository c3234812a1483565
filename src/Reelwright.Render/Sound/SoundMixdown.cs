using System.Collections.Concurrent;
using Reelwright.Audio;
using Reelwright.Media;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Makes and mixes everything that is heard into one mastered block.</summary>
internal sealed class SoundMixdown(
    ISpeechSynthesizer speech,
    Func<FluidSynthesizer> synthesizer,
    MediaTools tools,
    MediaFiles files,
    SoundStore store)
{
    /// <summary>
    /// Highest true peak before coding, in dBTP. Files are to stay under −1; coding as AAC at 192 kbit/s was seen to raise
    /// the peaks of dense music by 1.6 dB.
    /// </summary>
    internal const double CeilingDbtp = -3;

    /// <summary>What was wrong with the files that were decoded.</summary>
    public ConcurrentBag<MediaProblem> Problems { get; } = [];

    /// <summary>The finished sound, exactly as long as the picture, at a loudness in LUFS under <see cref="CeilingDbtp"/>.</summary>
    /// <exception cref="RenderException">A sound cannot be made; the message says which.</exception>
    public async Task<AudioBlock> MixAsync(SoundPlan plan, double lufs, CancellationToken cancellationToken)
    {
        var clips = new MixClip?[plan.Clips.Length];
        await Parallel.ForAsync(0, clips.Length, cancellationToken, async (index, token) =>
            clips[index] = await MakeAsync(plan.Clips[index], token) is { } source ? Clip(plan.Clips[index], source, source.Length) : null);
        var mix = Mixer.Mix(new MixPlan
        {
            LengthSamples = plan.LengthSamples,
            Clips = [.. clips.OfType<MixClip>()],
            MusicDuck = plan.MusicDuck,
        });
        return Mastering.ToTarget(mix, lufs, CeilingDbtp);
    }

    /// <summary>One sound as a whole; <c>null</c> for silence.</summary>
    public async Task<AudioBlock?> MakeAsync(SoundInstruction sound, CancellationToken cancellationToken) => sound.Media switch
    {
        GeneratorReference { Kind: GeneratorKinds.Music } music =>
            await store.GetOrMakeAsync(sound, () => Task.FromResult<AudioBlock?>(Music(music, sound.Length))),
        GeneratorReference { Kind: GeneratorKinds.Speech } words => await SpeakAsync(words, cancellationToken),
        GeneratorReference { Kind: GeneratorKinds.Sound } effect => Effect(effect, (int)sound.Length),
        ExternalReference file =>
            await store.GetOrMakeAsync(sound, () => DecodeAsync(file, sound, cancellationToken), () => Problems.IsEmpty),
        _ => null,
    };

    /// <summary>Composes and plays music that is not held in memory.</summary>
    /// <param name="music">Which.</param>
    /// <param name="length">Samples.</param>
    /// <param name="raw">Takes what the synthesizer gives; must live as long as the music is read.</param>
    public SoundStretch LongMusic(GeneratorReference music, long length, SampleFile raw)
    {
        var request = Request(music, length);
        bool isDrop = music.Parameters.Text("start") == "drop";
        var score = isDrop ? DropFirst.Compose(request).Score : Composer.Compose(request);
        long whole = isDrop ? score.LengthSamples : length;
        var bed = synthesizer().RenderLong(score, whole, raw.Append, raw.Read);
        return isDrop ? (start, count) => Ramp(bed(start + whole - length, count), start) : bed;
    }

    /// <summary>Decodes a file to the disk; <c>null</c> for silence.</summary>
    public async Task<SampleFile?> SpoolAsync(ExternalReference file, SoundInstruction sound, string path, CancellationToken cancellationToken)
    {
        bool isThere = await TryDecodeAsync(
            file,
            sound,
            (decoder, source, seconds) => decoder.DecodeToFileAsync(source, sound.SourceSeconds, seconds, path, cancellationToken));
        return isThere ? new SampleFile(path, exists: true) : null;
    }

    /// <summary>A sound at its place in the whole mix.</summary>
    /// <param name="sound">Which.</param>
    /// <param name="source">Its samples, or some of them.</param>
    /// <param name="available">How many samples of it there are in all.</param>
    public static MixClip Clip(SoundInstruction sound, AudioBlock source, long available)
    {
        long length = Math.Min(sound.Length, available);
        return new MixClip
        {
            Source = source,
            SourceOffset = 0,
            StartSample = sound.StartSample,
            Length = length,
            GainDb = sound.GainDb,
            Envelope = sound.Envelope,
            FadeInSamples = Math.Min(sound.FadeInSamples, length),
            FadeOutSamples = Math.Min(sound.FadeOutSamples, length),
            Bus = BusOf(sound),
        };
    }

    /// <summary>Where a sound goes.</summary>
    public static MixBus BusOf(SoundInstruction sound) => sound.Media switch
    {
        GeneratorReference { Kind: GeneratorKinds.Music } => MixBus.Music,
        GeneratorReference { Kind: GeneratorKinds.Speech } => MixBus.Voice,
        GeneratorReference { Kind: GeneratorKinds.Sound } => MixBus.Effects,
        _ when sound.Role == "music" => MixBus.Music,
        _ when sound.Role == "narration" => MixBus.Voice,
        _ => MixBus.Original,
    };

    private AudioBlock Music(GeneratorReference music, long length)
    {
        var request = Request(music, length);
        if (music.Parameters.Text("start") != "drop")
        {
            return synthesizer().Render(Composer.Compose(request), length);
        }

        var score = DropFirst.Compose(request).Score;
        return Ramp(synthesizer().Render(score, score.LengthSamples).Slice(score.LengthSamples - length, (int)length), 0);
    }

    private static MusicRequest Request(GeneratorReference music, long length) =>
        MusicRequest.Of(music.Parameters.Text("mood"), music.Parameters.Number("tempo", 0), music.Seed, length);

    // What is cut into begins without a click.
    private static AudioBlock Ramp(AudioBlock piece, long start)
    {
        const int RampSamples = 480;
        for (int i = 0; start + i < RampSamples && i < piece.Length; i++)
        {
            float gain = Math.Max(0, start + i) / (float)RampSamples;
            piece.Left[i] *= gain;
            piece.Right[i] *= gain;
        }

        return piece;
    }

    private async Task<AudioBlock> SpeakAsync(GeneratorReference words, CancellationToken cancellationToken)
    {
        try
        {
            var spoken = await speech.SpeakAsync(SpeechRequests.From(words.Parameters), cancellationToken);
            return spoken.Audio;
        }
        catch (SpeechException e)
        {
            throw new RenderException(e.Message);
        }
    }

    private static AudioBlock Effect(GeneratorReference effect, int length) =>
        effect.Parameters.Text("sound") switch
        {
            "pop" => SoundEffects.Pop(effect.Seed, length),
            "click" => SoundEffects.Click(effect.Seed, length),
            "riser" => SoundEffects.Riser(effect.Seed, length),
            "hit" => SoundEffects.Hit(effect.Seed, length),
            _ => SoundEffects.Whoosh(effect.Seed, length),
        };

    private async Task<AudioBlock?> DecodeAsync(
        ExternalReference file,
        SoundInstruction sound,
        CancellationToken cancellationToken)
    {
        float[] samples = [];
        bool isThere = await TryDecodeAsync(file, sound, async (decoder, path, seconds) =>
            samples = await decoder.DecodeStereoAsync(path, sound.SourceSeconds, seconds, cancellationToken));
        return isThere ? InTime(AudioBlock.FromInterleaved(samples), sound) : null;
    }

    // Whether there is anything to hear; what is wrong with the file is noted.
    private async Task<bool> TryDecodeAsync(ExternalReference file, SoundInstruction sound, Func<AudioDecoder, string, double, Task> decode)
    {
        if (files.PathOf(file) is not { } path)
        {
            // The checks of the timeline say that the file is gone; silence is all that sound can say.
            return false;
        }

        try
        {
            var decoder = new AudioDecoder(tools);
            await decode(decoder, path, (double)sound.Length / AudioBlock.SampleRate * sound.Speed);
            if (decoder.FoundDamage)
            {
                Note(sound, new(file.Name, "Parts of its sound are damaged.", "声音有一部分损坏了。") { Kind = ProblemKind.Damaged });
            }

            return true;
        }
        catch (MediaException e) when (e.Kind is MediaErrorKind.NotFound or MediaErrorKind.Unreadable
            or MediaErrorKind.NoPictureOrSound or MediaErrorKind.UnsupportedType)
        {
            Note(sound, new(file.Name, e.Message, "声音读不出来，文件可能已损坏。"));
            return false;
        }
    }

    private void Note(SoundInstruction sound, MediaProblem problem) => Problems.Add(problem with { Clip = sound.Clip });

    // Sound that ends before the clip does leaves silence: at the end, or at the beginning when it plays backwards.
    private static AudioBlock InTime(AudioBlock decoded, SoundInstruction sound)
    {
        if (sound is { Speed: 1, IsReversed: false })
        {
            return decoded;
        }

        var whole = decoded.Slice(0, (int)Math.Round(sound.Length * sound.Speed));
        if (sound.IsReversed)
        {
            whole.Left.AsSpan().Reverse();
            whole.Right.AsSpan().Reverse();
        }

        return sound.Speed == 1 ? whole
            : sound.KeepsPitch ? TimeStretch.Apply(whole, (int)sound.Length)
            : VariSpeed.Apply(whole, (int)sound.Length);
    }
}
