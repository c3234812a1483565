using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Small timelines to cut up.</summary>
internal static class Samples
{
    public static Clip Clip(string id, long frames, long sourceStart = 0) => new()
    {
        Id = new(id),
        Name = id,
        Media = new GeneratorReference { Kind = GeneratorKinds.Solid, Parameters = Properties.Empty },
        Frames = frames,
        SourceStart = sourceStart,
    };

    public static Transition Dissolve(long inOffset, long outOffset) => new()
    {
        Kind = TransitionKinds.Dissolve,
        InOffset = inOffset,
        OutOffset = outOffset,
    };

    /// <summary>Three scenes of 100, 200 and 300 frames, a title over each, and music under all.</summary>
    public static Timeline ThreeScenes() => Timeline.Empty with
    {
        Tracks =
        [
            new Track
            {
                Id = new("V1"),
                Kind = TrackKind.Video,
                Metadata = Properties.Empty.With("role", "main"),
                Items = [Clip("a", 100), Dissolve(5, 5), Clip("b", 200), Dissolve(5, 5), Clip("c", 300)],
            },
            new Track
            {
                Id = new("T1"),
                Kind = TrackKind.Text,
                Items = [new Gap(10), Clip("ta", 50), new Gap(60), Clip("tb", 100), new Gap(100), Clip("tc", 200)],
            },
            new Track
            {
                Id = new("A1"),
                Kind = TrackKind.Audio,
                Metadata = Properties.Empty.With("role", "music"),
                Items = [Clip("music", 600)],
            },
        ],
    };

    /// <summary>A track of seeded random clips, gaps and transitions.</summary>
    public static Track RandomTrack(Random random, string id)
    {
        var items = new List<TrackItem>();
        int count = random.Next(1, 9);
        for (int i = 0; i < count; i++)
        {
            if (items.Count > 0 && items[^1] is Clip left && random.Next(3) == 0)
            {
                var right = Clip($"{id}-{i}", random.Next(4, 90), random.Next(50));
                items.Add(Dissolve(random.NextInt64(0, (left.Frames / 2) + 1), random.NextInt64(0, right.Frames / 2)));
                items.Add(right);
            }
            else if (random.Next(3) == 0)
            {
                items.Add(new Gap(random.Next(1, 60)));
            }
            else
            {
                items.Add(Clip($"{id}-{i}", random.Next(1, 90), random.Next(50)));
            }
        }

        items.Add(Clip($"{id}-end", random.Next(1, 30)));
        return new Track { Id = new(id), Kind = TrackKind.Video, Items = [.. items] };
    }

    public static Timeline RandomTimeline(int seed)
    {
        var random = new Random(seed);
        return Timeline.Empty with
        {
            Tracks = [.. Enumerable.Range(1, random.Next(1, 5)).Select(n => RandomTrack(random, $"V{n}"))],
        };
    }
}
