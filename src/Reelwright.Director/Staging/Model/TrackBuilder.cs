using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Collects the clips of one track by their start frames; empty time between them becomes gaps.</summary>
internal sealed class TrackBuilder(string id, TrackKind kind, string name, string role)
{
    private readonly List<(long Start, Clip Clip)> _clips = [];

    /// <summary>Adds a clip; clips of a track do not overlap.</summary>
    public void Add(long start, Clip clip) => _clips.Add((start, clip));

    public Track Build()
    {
        var items = ImmutableArray.CreateBuilder<TrackItem>();
        long end = 0;
        foreach (var (start, clip) in _clips.OrderBy(entry => entry.Start))
        {
            if (start > end)
            {
                items.Add(new Gap(start - end));
            }

            items.Add(clip);
            end = Math.Max(end, start) + clip.Frames;
        }

        return new Track
        {
            Id = new(id),
            Kind = kind,
            Name = name,
            Metadata = Properties.Empty.With(Marks.Role, role),
            Items = items.ToImmutable(),
        };
    }
}
