using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Cuts a timeline into segments and names each by everything that it shows.</summary>
internal sealed class SegmentKeys
{
    private const double SegmentSeconds = 2;

    // A piece shorter than this goes with its neighbour: a key frame costs as much as many others.
    private const double ShortestSeconds = 0.5;

    private readonly Timeline _timeline;
    private readonly string _common;
    private readonly MediaFiles _files;
    private readonly string _accent;
    private readonly List<Layer> _layers = [];
    private readonly List<(Transition Transition, FrameRange Range)> _transitions = [];

    /// <param name="timeline">What is shown.</param>
    /// <param name="settings">What it is rendered for.</param>
    /// <param name="files">Knows what is in files.</param>
    /// <param name="maker">Names renderer, assets and encoder with their versions.</param>
    public SegmentKeys(Timeline timeline, OutputSettings settings, MediaFiles files, string maker)
    {
        _timeline = timeline;
        _files = files;
        _common = new StringBuilder(maker).Append('\n')
            .AppendCanonical(settings).Append('\n')
            .AppendCanonical(timeline with { Title = "", Markers = [], Metadata = Properties.Empty, Tracks = [] })
            .Append(timeline.Rate).Append('\n').ToString();
        _accent = timeline.Metadata.Node("palette")?["accent"]?.ToJsonString() ?? "";
        var main = timeline.MainTrack();
        foreach (var track in timeline.Tracks.Where(track => track.Kind != TrackKind.Audio && !track.IsMuted))
        {
            bool isMain = track.Id == main?.Id;
            string head = new StringBuilder().AppendCanonical(track with { Items = [], Name = "", GainDb = 0 }).Append(isMain).ToString();
            _layers.AddRange(track.Placed().Select(placed => new Layer(head, placed)));
            long cut = 0;
            foreach (var item in track.Items)
            {
                if (item is Transition transition && transition.InOffset + transition.OutOffset > 0)
                {
                    _transitions.Add((transition, new(cut - transition.InOffset, transition.InOffset + transition.OutOffset)));
                }

                cut += item.Length;
            }
        }
    }

    /// <summary>Frames from one key frame to the next at most: two seconds, an even number.</summary>
    public static int FramesPerSegment(FrameRate rate) => Math.Max(2, (int)rate.FramesFromSeconds(SegmentSeconds) / 2 * 2);

    /// <summary>The segments: every frame once, in order.</summary>
    public ImmutableArray<PlanSegment> Split() =>
        [.. Ranges(_timeline).Select(range => new PlanSegment(range, Key(range)))];

    /// <summary>The segment that a frame lies in; the last one for frames after the end.</summary>
    public PlanSegment At(long frame)
    {
        var found = Ranges(_timeline).First(range => frame < range.End || range.End == _timeline.Length);
        return new(found, Key(found));
    }

    /// <summary>Where segments begin and end.</summary>
    /// <remarks>
    /// They begin where scenes do (at the transition, if there is one) and go on in steps of two seconds from there, so a
    /// scene that moves keeps its segments and one that grows keeps all but its last.
    /// </remarks>
    public static IEnumerable<FrameRange> Ranges(Timeline timeline)
    {
        int step = FramesPerSegment(timeline.Rate);
        long shortest = Math.Max(1, timeline.Rate.FramesFromSeconds(ShortestSeconds));
        long length = timeline.Length;
        long start = 0;
        foreach (long cut in Cuts(timeline).Append(length))
        {
            if (cut - start < shortest && cut < length)
            {
                continue;
            }

            if (length - cut < shortest && cut < length)
            {
                continue;
            }

            // The last piece takes what is left, from half a step to one and a half.
            while (cut - start >= step * 3 / 2)
            {
                yield return new(start, step);
                start += step;
            }

            if (cut > start)
            {
                yield return FrameRange.Between(start, cut);
                start = cut;
            }
        }
    }

    /// <summary>A range with the whole of every transition that touches it.</summary>
    internal static FrameRange Reach(FrameRange range, IEnumerable<FrameRange> transitions)
    {
        var reach = range;
        foreach (var transition in transitions.Where(transition => transition.Overlaps(range)))
        {
            reach = FrameRange.Between(Math.Min(reach.Start, transition.Start), Math.Max(reach.End, transition.End));
        }

        return reach;
    }

    private static IEnumerable<long> Cuts(Timeline timeline)
    {
        var items = timeline.MainTrack()?.Items ?? [];
        long at = 0;
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i] is Transition)
            {
                continue;
            }

            if (at > 0)
            {
                yield return i > 0 && items[i - 1] is Transition transition ? at - transition.InOffset : at;
            }

            at += items[i].Length;
        }
    }

    private string Key(FrameRange range)
    {
        // Places are hashed against the segment's start: a segment that moved is still the same pictures.
        var text = new StringBuilder(_common).Append(range.Length).Append('\n');
        foreach (var (transition, place) in _transitions.Where(item => item.Range.Overlaps(range)))
        {
            text.Append(place.Start - range.Start).Append(' ').Append(place.Length).Append(' ').AppendCanonical(transition)
                .Append(transition.Kind == TransitionKinds.DipToColor ? _accent : "").Append('\n');
        }

        var reach = Reach(range, _transitions.Select(item => item.Range));
        foreach (var layer in _layers.Where(layer => layer.Placed.VisibleRange.Overlaps(reach)))
        {
            text.Append(layer.Track).Append(' ')
                .Append(layer.Placed.Range.Start - range.Start).Append(' ').Append(layer.Placed.Range.Length).Append(' ')
                .Append(layer.Placed.VisibleRange.Start - range.Start).Append(' ').Append(layer.Placed.VisibleRange.Length).Append(' ')
                .Append(layer.Seen(_files)).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private sealed record Layer(string Track, PlacedClip Placed)
    {
        private string? _seen;

        // How loud a clip is does not show.
        public string Seen(MediaFiles files) => _seen ??= new StringBuilder()
            .AppendCanonical(Placed.Clip with { Effects = [.. Placed.Clip.Effects.Where(effect => effect.Kind != EffectKinds.Volume)] })
            .Append(files.IdentityOf(Placed.Clip.Media))
            .Append(files.IdentityOf(Placed.Clip))
            .ToString();
    }
}
