namespace Reelwright.Audio;

/// <summary>Plays scores with FluidSynth, in memory: no audio device, no threads, the same bits every time.</summary>
/// <remarks>
/// Opening costs some 20 ms. The samples of an instrument are decoded when a score first uses it and kept until
/// disposal: 0.3 to 1.5 s for the first piece of a mood, next to nothing for later ones. Safe to call from several threads; calls queue up.
/// </remarks>
public sealed class FluidSynthesizer : IDisposable
{
    private const int DrumChannel = 9;
    private const int DrumBank = 128;
    private const int LogLevels = 5;
    private const int PlayChannels = 16;

    // One channel for every preset that was ever used: a channel with the preset holds its samples.
    private const int KeeperChannels = 256;

    // FluidSynth takes events in at multiples of this, so rendering in any other grain would gain nothing.
    private const int Grain = 64;

    // A multiple of the grain, so that pieces play as the whole does.
    private const int LongPieceSamples = 30 * AudioBlock.SampleRate;

    private readonly Lock _lock = new();
    private readonly string _soundFontPath;
    private readonly HashSet<(int Bank, int Program)> _kept = [];
    private nint _settings;
    private nint _keeper;
    private readonly int _keeperFont;

    /// <summary>Opens a sound font.</summary>
    /// <param name="soundFontPath">An .sf2 or .sf3 file with General MIDI: <see cref="SoundFonts.Find"/>.</param>
    /// <exception cref="MusicException">The library is not installed, or the file is not a sound font.</exception>
    public FluidSynthesizer(string soundFontPath)
    {
        _soundFontPath = soundFontPath;
        if (!File.Exists(soundFontPath))
        {
            throw new MusicException($"There is no sound font '{soundFontPath}'.");
        }

        try
        {
            for (int level = 0; level < LogLevels; level++)
            {
                _ = FluidNative.SetLogFunction(level, 0, 0);
            }

            _settings = CreateSettings();
            _ = FluidNative.SetInteger(_settings, "synth.midi-channels", KeeperChannels);
            (_keeper, _keeperFont) = CreateSynth();
            _ = FluidNative.SetInteger(_settings, "synth.midi-channels", PlayChannels);
        }
        catch (DllNotFoundException)
        {
            throw new MusicException("The music synthesizer is missing. Install the package libfluidsynth3.");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Plays a score.</summary>
    /// <param name="score">What to play.</param>
    /// <param name="lengthSamples">Exact length of the result; the last of it fades to silence.</param>
    /// <returns>A music bed at −20 LUFS (or silence where the score is silent).</returns>
    public AudioBlock Render(Score score, long lengthSamples)
    {
        var block = RenderRaw(score, lengthSamples);
        MusicMaster.Apply(block, score);
        return block;
    }

    /// <summary>Plays a score of any length without holding it in memory.</summary>
    /// <param name="score">What to play.</param>
    /// <param name="lengthSamples">Exact length.</param>
    /// <param name="keep">Gets what the synthesizer gives, half a minute at a time, in order.</param>
    /// <param name="kept">Gives it back.</param>
    /// <returns>The finished bed, as <see cref="Render"/> gives it; made anew from <paramref name="kept"/> whenever it is read.</returns>
    public SoundStretch RenderLong(Score score, long lengthSamples, Action<AudioBlock> keep, SoundStretch kept)
    {
        Play(score, lengthSamples, LongPieceSamples, keep);
        return MusicMaster.Apply(kept, lengthSamples, score);
    }

    /// <summary>What the synthesizer gives, before it is made a bed.</summary>
    internal AudioBlock RenderRaw(Score score, long lengthSamples)
    {
        AudioBlock? whole = null;
        Play(score, lengthSamples, checked((int)Math.Max(1, lengthSamples)), block => whole = block);
        return whole ?? new AudioBlock(0);
    }

    private void Play(Score score, long lengthSamples, int pieceSamples, Action<AudioBlock> take)
    {
        ArgumentNullException.ThrowIfNull(score);
        ArgumentOutOfRangeException.ThrowIfNegative(lengthSamples);
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_keeper == 0, this);
            KeepPresets(score);

            // A fresh synthesizer each time: reverb, chorus and voice order start from zero, so the bits repeat.
            (nint synth, int font) = CreateSynth();
            try
            {
                Play(synth, font, score, new Pieces(lengthSamples, pieceSamples, take));
            }
            finally
            {
                FluidNative.DeleteSynth(synth);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_keeper != 0)
            {
                FluidNative.DeleteSynth(_keeper);
                _keeper = 0;
            }

            if (_settings != 0)
            {
                FluidNative.DeleteSettings(_settings);
                _settings = 0;
            }
        }
    }

    private static nint CreateSettings()
    {
        nint settings = FluidNative.NewSettings();
        _ = FluidNative.SetNumber(settings, "synth.sample-rate", AudioBlock.SampleRate);
        _ = FluidNative.SetNumber(settings, "synth.gain", 0.35);
        _ = FluidNative.SetInteger(settings, "synth.polyphony", 160);
        _ = FluidNative.SetInteger(settings, "synth.cpu-cores", 1);
        _ = FluidNative.SetInteger(settings, "synth.threadsafe-api", 0);
        _ = FluidNative.SetInteger(settings, "synth.lock-memory", 0);

        // The whole font decoded is 250 MB and 3 s; the presets of one piece are a quarter of that.
        _ = FluidNative.SetInteger(settings, "synth.dynamic-sample-loading", 1);
        _ = FluidNative.SetNumber(settings, "synth.reverb.room-size", 0.55);
        _ = FluidNative.SetNumber(settings, "synth.reverb.damp", 0.35);
        _ = FluidNative.SetNumber(settings, "synth.reverb.width", 0.8);
        _ = FluidNative.SetNumber(settings, "synth.reverb.level", 0.55);
        _ = FluidNative.SetNumber(settings, "synth.chorus.level", 0.8);
        _ = FluidNative.SetNumber(settings, "synth.chorus.depth", 3.5);
        return settings;
    }

    private (nint Synth, int Font) CreateSynth()
    {
        nint synth = FluidNative.NewSynth(_settings);
        if (synth == 0)
        {
            throw new MusicException("The music synthesizer could not start.");
        }

        int font = FluidNative.LoadSoundFont(synth, _soundFontPath, 0);
        if (font < 0)
        {
            FluidNative.DeleteSynth(synth);
            throw new MusicException($"'{_soundFontPath}' is not a sound font that FluidSynth can read.");
        }

        return (synth, font);
    }

    // FluidSynth shares decoded samples between synthesizers of a process as long as one of them has the preset.
    private void KeepPresets(Score score)
    {
        foreach (var e in score.Events)
        {
            if (e.Kind == MidiEventKind.Program && _kept.Count < KeeperChannels - 1 && _kept.Add((BankOf(e), e.Data1)))
            {
                _ = FluidNative.SelectProgram(_keeper, _kept.Count, _keeperFont, BankOf(e), e.Data1);
            }
        }
    }

    private static int BankOf(MidiEvent e) => e.Channel == DrumChannel ? DrumBank : e.Data2;

    private static void Play(nint synth, int font, Score score, Pieces pieces)
    {
        foreach (var e in score.Events)
        {
            pieces.WriteUntil(synth, e.Sample / Grain * Grain);
            Send(synth, font, e);
        }

        pieces.WriteUntil(synth, long.MaxValue);
    }

    private static void Send(nint synth, int font, MidiEvent e) => _ = e.Kind switch
    {
        MidiEventKind.NoteOn => FluidNative.NoteOn(synth, e.Channel, e.Data1, e.Data2),
        MidiEventKind.NoteOff => FluidNative.NoteOff(synth, e.Channel, e.Data1),
        MidiEventKind.Control => FluidNative.Control(synth, e.Channel, e.Data1, e.Data2),
        MidiEventKind.PitchBend => FluidNative.PitchBend(synth, e.Channel, e.Data1),
        _ => FluidNative.SelectProgram(synth, e.Channel, font, BankOf(e), e.Data1),
    };

    private static unsafe void Write(nint synth, AudioBlock block, int start, int count)
    {
        fixed (float* left = block.Left, right = block.Right)
        {
            _ = FluidNative.Write(synth, count, left, start, 1, right, start, 1);
        }
    }

    // What is played, cut into pieces that are handed on when they are full.
    private sealed class Pieces(long length, int pieceSamples, Action<AudioBlock> take)
    {
        private AudioBlock? _piece;
        private long _start;
        private long _written;

        public void WriteUntil(nint synth, long until)
        {
            until = Math.Min(until, length);
            while (_written < until)
            {
                _piece ??= new AudioBlock((int)Math.Min(pieceSamples, length - _start));
                int count = (int)Math.Min(until - _written, _start + _piece.Length - _written);
                Write(synth, _piece, (int)(_written - _start), count);
                _written += count;
                if (_written == _start + _piece.Length)
                {
                    take(_piece);
                    (_piece, _start) = (null, _written);
                }
            }
        }
    }
}
