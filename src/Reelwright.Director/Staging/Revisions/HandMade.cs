using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>What of a timeline's pictures was changed by hand against what staging would make of the same model.</summary>
internal sealed class HandMade
{
    private static readonly HashSet<string> LayoutParameters = new(StringComparer.Ordinal)
    {
        "text", "box", "size", "minSize", "maxLines", "align", "valign", "colors", "breaks",
    };

    // Staging never makes these, so whoever made them meant them.
    private static readonly HashSet<string> NeverStaged = new(StringComparer.Ordinal)
    {
        EffectKinds.Crop, EffectKinds.Orient, EffectKinds.Adjust, EffectKinds.Look, EffectKinds.Lut, EffectKinds.Vignette,
        EffectKinds.Grain, EffectKinds.Sharpen, EffectKinds.Blur, EffectKinds.ChromaKey, EffectKinds.Volume,
    };

    private readonly Dictionary<(SceneKey Scene, string Slot), Change> _changes = [];

    private HandMade()
    {
    }

    /// <summary>Compares a timeline with what staging makes of its model.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="now">The model that reads from it.</param>
    /// <param name="isFresh">Scenes of which nothing is kept.</param>
    public static HandMade Of(Timeline timeline, StageModel now, Func<SceneKey, bool> isFresh)
    {
        var found = new HandMade();
        var scenes = SceneKey.Of(timeline.Scenes()).Where(entry => !isFresh(entry.Key)).ToList();
        var made = Slots(TimelineBuilder.Pictures(now), scenes);
        var present = Slots(timeline.Tracks.Where(track => track.Role != Marks.CaptionRole), scenes);
        foreach (var (key, original) in made)
        {
            found._changes[key] = present.TryGetValue(key, out var own)
                ? Difference(original.Clip, own.Clip, own.Range.Start - own.Scene.Start, own.Scene.Length)
                : new Change { IsRemoved = true };
        }

        return found;
    }

    /// <summary>A clip as staging made it, with what was changed by hand; <c>null</c> when it was taken away.</summary>
    /// <param name="clip">The clip, for a new layout.</param>
    /// <param name="scene">Its scene.</param>
    /// <param name="range">The scene's place.</param>
    /// <param name="start">Where the clip starts now.</param>
    public Clip? Carry(Clip clip, SceneKey scene, FrameRange range, out long start)
    {
        start = range.Start;
        if (clip.Metadata.Text(Marks.Slot) is not { } slot || !_changes.TryGetValue((scene, slot), out var change))
        {
            return clip;
        }

        return change.IsRemoved ? null : change.ApplyTo(clip, range, out start);
    }

    private static Dictionary<(SceneKey, string), (Clip Clip, FrameRange Range, FrameRange Scene)> Slots(
        IEnumerable<Track> tracks,
        List<(SceneKey Key, PlacedClip Scene)> scenes)
    {
        var slots = new Dictionary<(SceneKey, string), (Clip, FrameRange, FrameRange)>();
        foreach (var placed in tracks.SelectMany(track => track.Placed()))
        {
            if (placed.Clip.Metadata.Text(Marks.Slot) is { } slot)
            {
                foreach (var (key, scene) in scenes)
                {
                    if (scene.Range.Contains(placed.Range.Start) && placed.Clip.Metadata.Text(Marks.Scene) == key.Id)
                    {
                        slots.TryAdd((key, slot), (placed.Clip, placed.Range, scene.Range));
                    }
                }
            }
        }

        return slots;
    }

    private static Change Difference(Clip original, Clip own, long offset, long sceneFrames)
    {
        var marks = HandMarks.Of(own);
        var parameters = Properties.Empty;
        foreach (string name in own.Parameters.Names)
        {
            bool isHand = marks.Contains(name) || (!LayoutParameters.Contains(name)
                && own.Parameters.Node(name)?.ToJsonString() != original.Parameters.Node(name)?.ToJsonString());
            if (isHand)
            {
                parameters = parameters.With(name, own.Parameters.Node(name));
            }
        }

        return new Change
        {
            Parameters = parameters,
            Dropped = [.. marks.Where(mark => original.Parameters.Has(mark) && !own.Parameters.Has(mark))],
            Effects = [.. own.Effects.Where(effect => IsKept(marks, effect.Kind))],
            EffectKinds = [.. marks.Where(mark => mark.StartsWith("effect:", StringComparison.Ordinal)).Select(mark => mark["effect:".Length..])],
            Clip = own,
            Offset = offset,
            SceneFrames = sceneFrames,
        };
    }

    private static bool IsKept(ImmutableArray<string> marks, string kind) =>
        NeverStaged.Contains(kind) || marks.Contains(HandMarks.Effect(kind));

    private sealed record Change
    {
        public bool IsRemoved { get; init; }

        public Properties Parameters { get; init; } = Properties.Empty;

        public ImmutableArray<string> Dropped { get; init; } = [];

        public ImmutableArray<Effect> Effects { get; init; } = [];

        public ImmutableArray<string> EffectKinds { get; init; } = [];

        public Clip? Clip { get; init; }

        public long Offset { get; init; }

        public long SceneFrames { get; init; }

        public Clip ApplyTo(Clip staged, FrameRange scene, out long start)
        {
            start = scene.Start;
            var own = Clip!;
            double scale = (double)scene.Length / Math.Max(1, SceneFrames);
            var kinds = Effects.Select(effect => effect.Kind).Concat(EffectKinds).ToHashSet(StringComparer.Ordinal);
            var metadata = staged.Metadata;
            foreach (string name in own.Metadata.Names.Where(name => !metadata.Has(name)))
            {
                metadata = metadata.With(name, own.Metadata.Node(name));
            }

            var clip = staged with
            {
                Effects = [.. staged.Effects.Where(effect => !kinds.Contains(effect.Kind)), .. Effects.Select(effect => Scaled(effect, scale))],
                Metadata = metadata,
                Extra = own.Extra,
            };
            if (staged.Media is GeneratorReference && own.Media is GeneratorReference)
            {
                var parameters = Dropped.Aggregate(clip.Parameters, (all, name) => all.Without(name));
                clip = clip.WithParameters(parameters.With(Parameters));
            }

            if (HandMarks.Has(own, HandMarks.Source) && IsSameFile(staged, own))
            {
                clip = clip with { SourceStart = own.SourceStart };
            }

            if (HandMarks.Has(own, HandMarks.Time))
            {
                long offset = Math.Clamp((long)Math.Round(Offset * scale), 0, scene.Length - 1);
                start = scene.Start + offset;
                clip = clip with { Frames = Math.Clamp((long)Math.Round(own.Frames * scale), 1, scene.Length - offset) };
            }

            return WithinFootage(clip);
        }

        // A scene that became longer than the footage lasts at the speed that it was given: it starts earlier, then plays slower.
        private static Clip WithinFootage(Clip clip)
        {
            if (clip.Media is not ExternalReference { Kind: MediaKind.Video, DurationSeconds: > 0 } video || ClipSpeed.Of(clip) == 0)
            {
                return clip;
            }

            long available = Math.Max(1, FrameRate.Default.FramesFromSeconds(video.DurationSeconds));
            long over = clip.SourceStart + ClipSpeed.SourceFrames(clip) - available;
            if (over <= 0)
            {
                return clip;
            }

            clip = clip with { SourceStart = Math.Max(0, clip.SourceStart - over) };
            if (ClipSpeed.SourceFrames(clip) <= available)
            {
                return clip;
            }

            double factor = Math.Max(ClipSpeed.Slowest, Math.Floor(1000.0 * available / clip.Frames) / 1000);
            var speed = clip.Effect(Timelines.EffectKinds.Speed) ?? Director.Effects.Speed(factor);
            return clip.With(speed with { Parameters = speed.Parameters.With("factor", factor) });
        }

        private static bool IsSameFile(Clip left, Clip right) =>
            left.Media is ExternalReference file && right.Media is ExternalReference other && file.MediaId == other.MediaId;

        private static Effect Scaled(Effect effect, double scale) => Math.Abs(scale - 1) < 1e-9 || effect.Curves.IsEmpty
            ? effect
            : effect with
            {
                Curves = [.. effect.Curves.Select(curve => curve with
                {
                    Keyframes = [.. curve.Keyframes
                        .Select(key => key with { Frame = (long)Math.Round(key.Frame * scale) })
                        .DistinctBy(key => key.Frame)],
                })],
            };
    }
}
