using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Pieces of clips → a timeline: the clips as they are, framed and levelled; music that gives way to speech.</summary>
internal static class FootageStage
{
    // Where speech and other sound of the clips are brought to, dB below full scale; music stands at about −20 before its own level.
    private const double SpeechDb = -20;
    private const double SoundDb = -26;
    private const double SoundUnderMusicDb = -36;
    private const double MostGainDb = 18;
    private const double LeastGainDb = -24;
    private const double MusicAloneDb = -3;
    private const double MusicUnderSpeechDb = -16;
    private const double RampSeconds = 0.25;
    private const double TitleSeconds = 2.6;
    private const double ClosingSeconds = 2;
    private const double BeatReachSeconds = 0.3;

    /// <summary>The pieces as scenes of a model, each a clip that stays as it is.</summary>
    public static ImmutableArray<ModelScene> Scenes(IReadOnlyList<FootagePiece> pieces, Canvas canvas, FrameRate rate, bool hasMusic, long? totalFrames)
    {
        var scenes = ImmutableArray.CreateBuilder<ModelScene>();
        long[] frames = Frames(pieces, rate, totalFrames);
        for (int i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            string id = $"f{i + 1}";
            scenes.Add(new ModelScene
            {
                Id = id,
                Index = 0,
                Words = new ScriptScene { Kind = SceneKind.Picture },
                Media = piece.Clip.Media,
                Template = "",
                Seed = 0,
                Frames = frames[i],
                Kept = new Clip
                {
                    Id = new($"{id}-scene"),
                    Media = piece.Clip.Media,
                    Frames = frames[i],
                    SourceStart = piece.IsStill ? 0 : Start(piece, frames[i], rate),
                    Name = piece.Clip.Media.Name,
                    Effects = [.. Framing(piece, frames[i], canvas, rate), .. Sound(pieces, i, hasMusic)],
                    Metadata = Properties.Empty.With(Marks.Role, "background").With(Marks.Scene, id).With(Marks.Cut, true).With(SeenFaces.Of(piece)),
                },
            });
        }

        return scenes.ToImmutable();
    }

    /// <summary>Cuts between pieces without speech, moved to a beat that is near.</summary>
    public static void OnBeats(List<FootagePiece> pieces, IReadOnlyList<(long Sample, double Strength)> beats)
    {
        const double SampleRate = 48_000;
        double at = 0;
        for (int i = 0; i + 1 < pieces.Count; i++)
        {
            var (left, right) = (pieces[i], pieces[i + 1]);
            at += left.Span.Seconds;
            if (left.IsSpoken || right.IsSpoken || beats.Count == 0)
            {
                continue;
            }

            double cut = at;
            double shift = beats
                .Where(beat => Math.Abs((beat.Sample / SampleRate) - cut) <= BeatReachSeconds)
                .Select(beat => (Shift: (beat.Sample / SampleRate) - cut, beat.Strength))
                .OrderByDescending(beat => beat.Strength - (2 * Math.Abs(beat.Shift)))
                .Select(beat => beat.Shift)
                .FirstOrDefault();
            bool fits = left.Span.End + shift <= left.Room.End + 1e-6 && left.Span.Seconds + shift >= 0.8
                && right.Span.Start + shift >= right.Room.Start - 1e-6 && right.Span.Seconds - shift >= 0.8;
            if (fits)
            {
                pieces[i] = left with { Span = left.Span with { End = left.Span.End + shift } };
                pieces[i + 1] = right with { Span = right.Span with { Start = right.Span.Start + shift } };
                at += shift;
            }
        }
    }

    /// <summary>Music that goes down while somebody in the clips speaks, in ramps of a quarter of a second.</summary>
    public static Timeline Ducked(Timeline timeline, IReadOnlyList<FootagePiece> pieces, ImmutableArray<ModelScene> scenes)
    {
        var rate = timeline.Rate;
        if (timeline.TrackWithRole(Marks.MusicRole) is not { } track || track.Clips.FirstOrDefault() is not { } music
            || music.Effect(EffectKinds.Volume) is not { } volume)
        {
            return timeline;
        }

        var spoken = new List<ClipSpan>();
        double start = 0;
        for (int i = 0; i < scenes.Length; i++)
        {
            double seconds = rate.SecondsAt(scenes[i].Frames);
            var piece = pieces[i];
            spoken.AddRange(piece.Clip.Speech
                .Where(span => span.End > piece.Span.Start && span.Start < piece.Span.Start + seconds)
                .Select(span => new ClipSpan(
                    start + Math.Max(0, span.Start - piece.Span.Start),
                    start + Math.Min(seconds, span.End - piece.Span.Start))));
            start += seconds;
        }

        if (spoken.Count == 0)
        {
            volume = volume with { Parameters = volume.Parameters.With("gainDb", MusicAloneDb) };
            return timeline.WithTrack(track with { Items = [music.With(volume)] });
        }

        var keys = new SortedDictionary<long, double> { [0] = MusicAloneDb };
        foreach (var span in ClipSpan.Joined(spoken, 1.2))
        {
            long down = rate.FramesFromSeconds(Math.Max(0, span.Start - RampSeconds));
            long under = Math.Max(down + 1, rate.FramesFromSeconds(Math.Max(0, span.Start - 0.02)));
            keys[down] = down == 0 ? MusicUnderSpeechDb : MusicAloneDb;
            keys[under] = MusicUnderSpeechDb;
            long up = rate.FramesFromSeconds(span.End + 0.1);
            keys[up] = MusicUnderSpeechDb;
            keys[up + rate.FramesFromSeconds(RampSeconds)] = MusicAloneDb;
        }

        var curve = Effects.Curve("gainDb", [.. keys.Where(key => key.Key < music.Frames).Select(key => (key.Key, key.Value, Easing.Linear))]);
        return timeline.WithTrack(track with
        {
            Items = [music.With(volume with { Parameters = volume.Parameters.With("gainDb", MusicUnderSpeechDb), Curves = [curve] })],
        });
    }

    /// <summary>The user's own words over the first seconds, and what the viewer is to do over the last two.</summary>
    public static Timeline Titled(Timeline timeline, StageModel model, string title, string closing)
    {
        var builder = new TrackBuilder("T-title-1", TrackKind.Text, TrackNames.NameOf("title", model.IsChinese, 0), "title");
        long length = timeline.Length;
        long titleFrames = Math.Min(timeline.Rate.FramesFromSeconds(TitleSeconds), length / 2);
        long closingFrames = Math.Min(timeline.Rate.FramesFromSeconds(ClosingSeconds), length / 2);
        if (title.Length > 0)
        {
            builder.Add(0, Words(model, title, titleFrames, "title-open"));
        }

        if (closing.Length > 0)
        {
            builder.Add(length - closingFrames, Words(model, closing, closingFrames, "title-close"));
        }

        var track = builder.Build();
        return track.Items.IsEmpty ? timeline : WithTrack(timeline, track);
    }

    /// <summary>With one more track over the pictures.</summary>
    public static Timeline WithTrack(Timeline timeline, Track track) =>
        timeline with { Tracks = timeline.Tracks.Insert(timeline.Tracks.TakeWhile(other => other.Kind != TrackKind.Audio).Count(), track) };

    private static Clip Words(StageModel model, string text, long frames, string id)
    {
        var canvas = model.Canvas;
        var look = new TextLook
        {
            Family = model.Style.HeadlineFamily,
            Weight = model.Style.HeadlineWeight,
            Color = "#ffffff",
            Size = 0.088,
            MinSize = 0.05,
            Plate = "#000000a8",
            PlateRadius = 0.18,
            PlatePadding = 0.36,
        };
        var fitted = FittedText.Fit(text, look, canvas.SymmetricWidth * 0.92, model.Words);
        double bottom = canvas.CaptionZone.Y - 0.05;
        var box = new Box((canvas.Width - fitted.Width) / 2, bottom - fitted.Height, fitted.Width, fitted.Height);
        var parameters = new JsonObject
        {
            ["text"] = text,
            ["box"] = box.ToFractions(canvas),
            ["family"] = look.Family,
            ["weight"] = look.Weight,
            ["size"] = Math.Round(fitted.Look.Size, 4),
            ["minSize"] = look.MinSize,
            ["color"] = look.Color,
            ["align"] = "center",
            ["valign"] = "middle",
            ["maxLines"] = 2,
            ["plate"] = look.Plate,
            ["plateRadius"] = look.PlateRadius,
            ["platePadding"] = look.PlatePadding,
        };
        return new Clip
        {
            Id = new(id),
            Media = new GeneratorReference { Kind = GeneratorKinds.Text, Parameters = Properties.From(parameters) },
            Frames = frames,
            Name = text,
            Effects = [Effects.In("rise", 10, 0), Effects.Out("fade", 8)],
            Metadata = Properties.Empty.With(Marks.Role, "title"),
        };
    }

    // Rounded so that all of them together are exact.
    private static long[] Frames(IReadOnlyList<FootagePiece> pieces, FrameRate rate, long? total)
    {
        long[] frames = new long[pieces.Count];
        double at = 0;
        long before = 0;
        for (int i = 0; i < frames.Length; i++)
        {
            at += pieces[i].Span.Seconds;
            long end = i == frames.Length - 1 && total is { } wanted ? Math.Max(before + 1, wanted) : rate.FramesFromSeconds(at);
            frames[i] = Math.Max(1, end - before);
            before += frames[i];
        }

        return frames;
    }

    private static long Start(FootagePiece piece, long frames, FrameRate rate) =>
        Math.Max(0, Math.Min(rate.FramesFromSeconds(piece.Span.Start), rate.FramesFromSeconds(piece.Clip.Media.DurationSeconds) - frames));

    private static ImmutableArray<Effect> Framing(FootagePiece piece, long frames, Canvas canvas, FrameRate rate)
    {
        double aspect = canvas.Width / canvas.Height;
        if (!piece.IsStill)
        {
            return FootageFraming.Of(piece, frames, aspect, rate);
        }

        var media = piece.Clip.Media;
        bool isTall = media.Height > media.Width * 1.1 && aspect > 1.1;
        return isTall ? [Effects.Fit("blur")] : [Effects.View([Effects.Curve("zoom", (0, 1, Easing.Linear), (frames, 1.08, Easing.Linear))])];
    }

    private static ImmutableArray<Effect> Sound(IReadOnlyList<FootagePiece> pieces, int at, bool hasMusic)
    {
        var piece = pieces[at];
        if (piece.Clip.LevelDb is not { } level || !piece.Clip.Media.HasAudio)
        {
            return [];
        }

        double target = piece.Clip.HasSpeech ? SpeechDb : hasMusic ? SoundUnderMusicDb : SoundDb;
        double gain = level < -70 ? 0 : Math.Clamp(target - level, LeastGainDb, MostGainDb);
        return [Effects.Volume(Math.Round(gain, 1), GoesOn(pieces, at) ? 0 : 1, GoesOn(pieces, at + 1) ? 0 : 1)];
    }

    // Where a clip goes on through a cut of its own, its sound does too.
    private static bool GoesOn(IReadOnlyList<FootagePiece> pieces, int at) => at > 0 && at < pieces.Count
        && pieces[at].Index == pieces[at - 1].Index && Math.Abs(pieces[at].Span.Start - pieces[at - 1].Span.End) < 0.02;
}
