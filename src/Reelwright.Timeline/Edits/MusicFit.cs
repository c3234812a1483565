using System.Collections.Immutable;

namespace Reelwright.Timelines;

/// <summary>
/// Gives music the length of the picture: what is made is made longer, a file that ends too soon starts again. Where the first
/// clip says when it is to be heard, the rest of the picture has none.
/// </summary>
public static class MusicFit
{
    /// <summary>Key of a clip's metadata: seconds of the picture at which music starts; negative counts from the end.</summary>
    public const string FromKey = "musicFrom";

    /// <summary>Key of a clip's metadata: seconds of the picture at which music stops; negative counts from the end.</summary>
    public const string ToKey = "musicTo";

    /// <summary>Key of a clip's metadata: second of a song at which a repeat of it begins, on a bar.</summary>
    public const string RepeatFromKey = "repeatFrom";

    /// <summary>Key of a clip's metadata: second of a song at which it goes back to <see cref="RepeatFromKey"/>, on a bar.</summary>
    public const string RepeatToKey = "repeatTo";

    /// <summary>The music of a length.</summary>
    /// <param name="items">The music as it is; its first clip says what is played and how loud.</param>
    /// <param name="length">Frames of the picture; 1 or more.</param>
    /// <param name="rate">Frames a second.</param>
    public static ImmutableArray<TrackItem> Fit(ImmutableArray<TrackItem> items, long length, FrameRate rate)
    {
        if (items.OfType<Clip>().FirstOrDefault() is not { } first)
        {
            return items;
        }

        var window = Window(first, length, rate);
        if (window.Length < length)
        {
            var part = Filled(first, window.Length, rate);
            return window.Start > 0 ? [new Gap(window.Start), .. part] : part;
        }

        return Filled(first, length, rate);
    }

    /// <summary>When music is heard.</summary>
    /// <param name="first">Its first clip.</param>
    /// <param name="length">Frames of the picture.</param>
    /// <param name="rate">Frames a second.</param>
    public static FrameRange Window(Clip first, long length, FrameRate rate)
    {
        long At(string key, long otherwise)
        {
            double seconds = first.Metadata.Number(key, double.NaN);
            return double.IsFinite(seconds)
                ? Math.Clamp((seconds < 0 ? length : 0) + rate.FramesFromSeconds(Math.Clamp(seconds, -100_000, 100_000)), 0, length)
                : otherwise;
        }

        long start = At(FromKey, 0);
        long end = At(ToKey, length);

        // A picture that was cut to less than the music's start has it throughout.
        return end > start ? new(start, end - start) : new(0, length);
    }

    private static ImmutableArray<TrackItem> Filled(Clip first, long length, FrameRate rate)
    {
        if (first.Media is not ExternalReference { DurationSeconds: > 0 } file)
        {
            return [Faded(first with { Frames = length }, length, true, true)];
        }

        long whole = Math.Max(1, rate.FramesFromSeconds(file.DurationSeconds));
        long start = Math.Min(first.SourceStart, whole - 1);
        var (again, turn) = Repeat(first, whole, rate);
        var fitted = ImmutableArray.CreateBuilder<TrackItem>();
        long done = 0;
        while (done < length)
        {
            // The last round plays on to where the song ends, if need be.
            bool isLast = length - done <= whole - start;
            long frames = isLast ? length - done : Math.Max(1, (turn > start ? turn : whole) - start);
            fitted.Add(Faded(
                first with
                {
                    Id = done == 0 ? first.Id : new($"{first.Id.Value}~{fitted.Count + 1}"),
                    Frames = frames,
                    SourceStart = start,
                },
                length,
                done == 0,
                done + frames >= length));
            done += frames;
            start = again;
        }

        return fitted.ToImmutable();
    }

    private static (long From, long To) Repeat(Clip first, long whole, FrameRate rate)
    {
        double from = first.Metadata.Number(RepeatFromKey, 0);
        double to = first.Metadata.Number(RepeatToKey, 0);
        bool isSound = from >= 0 && to - from >= 1 && to < 100_000;
        var (start, end) = isSound ? (rate.FramesFromSeconds(from), rate.FramesFromSeconds(to)) : (0, whole);
        return end <= whole ? (start, end) : (0, whole);
    }

    // A piece in the middle neither comes nor goes; the whole does.
    private static Clip Faded(Clip clip, long length, bool isFirst, bool isLast)
    {
        if (clip.Effect(EffectKinds.Volume) is not { } volume)
        {
            return clip;
        }

        var parameters = volume.Parameters;
        if (!isFirst && parameters.Has("fadeIn"))
        {
            parameters = parameters.With("fadeIn", 0);
        }

        if (!isLast && parameters.Has("fadeOut"))
        {
            parameters = parameters.With("fadeOut", 0);
        }
        else if (parameters.Integer("fadeOut", 0) > length / 2)
        {
            parameters = parameters.With("fadeOut", length / 2);
        }

        return clip.With(volume with { Parameters = parameters });
    }
}
