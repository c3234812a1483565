using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>What the commands of one turn work on: the timeline as it is by now, and what came of it besides.</summary>
internal sealed class Workspace
{
    private const string TouchedKey = "touched";
    private const int MostTouched = 60;
    private readonly List<Phrase> _assumed = [];
    private readonly List<ClipId> _touched = [];
    private readonly Stack<(Timeline Timeline, VersionShelf Versions, History History)> _states = new();

    public Workspace(TurnRequest request, IDirector director, IFootageAnalyst? analyst = null)
    {
        Request = request;
        Director = director;
        Analyst = analyst;
        History = request.History;
        Timeline = request.History.Current.Timeline;
        Versions = request.History.Current.Versions;
        Brand = request.Brand;
        Before = LastTouched(Timeline);
    }

    public TurnRequest Request { get; }

    public IDirector Director { get; }

    public IFootageAnalyst? Analyst { get; }

    /// <summary>Told of long work while it goes on; <c>null</c> where nobody listens.</summary>
    public IProgress<DirectionStep>? Progress { get; init; }

    /// <summary>Where among the revisions this turn stands; only undo and redo move it.</summary>
    public History History { get; set; }

    public Timeline Timeline { get; set; }

    /// <summary>The versions of the video, as this turn leaves them.</summary>
    public VersionShelf Versions { get; set; }

    /// <summary>The account's brand, as this turn leaves it.</summary>
    public BrandKit? Brand { get; set; }

    /// <summary>Readings that were taken where the message left a choice.</summary>
    public IReadOnlyList<Phrase> Assumed => _assumed;

    /// <summary>What was touched last: in this turn, else in the turn before.</summary>
    public IReadOnlyList<ClipId> Touched => _touched.Count > 0 ? _touched : Before;

    /// <summary>What this turn has touched.</summary>
    public IReadOnlyList<ClipId> TouchedNow => _touched;

    public ImmutableArray<ExternalReference> Media => Request.Media;

    public FrameRate Rate => Timeline.Rate;

    private ImmutableArray<ClipId> Before { get; }

    public long Frames(double seconds) => Rate.FramesFromSeconds(Math.Clamp(seconds, -100_000, 100_000));

    /// <summary>Names a reading that was taken.</summary>
    public void Assume(string english, string chinese)
    {
        if (!_assumed.Contains(new(english, chinese)))
        {
            _assumed.Add(new(english, chinese));
        }
    }

    /// <summary>Remembers what was touched, for "it" in a later clause or turn.</summary>
    public void Touch(params IEnumerable<ClipId> clips)
    {
        foreach (var id in clips)
        {
            _touched.Remove(id);
            _touched.Add(id);
        }
    }

    /// <summary>A command is done: what the next one means by "it" is what this one touched.</summary>
    public void Begin()
    {
        _states.Push((Timeline, Versions, History));
        _last = [.. _touched];
        _touched.Clear();
    }

    /// <summary>A command has touched nothing of its own: "it" stays what it was.</summary>
    public void End()
    {
        if (_touched.Count == 0)
        {
            _touched.AddRange(_last);
        }
    }

    private ImmutableArray<ClipId> _last = [];
    private ImmutableArray<ClipId> _scenes = [];

    /// <summary>What "it" means for the command under way.</summary>
    public IReadOnlyList<ClipId> It => _last.Length > 0 ? _last : Before;

    /// <summary>Place of the scene that had a number when the turn began, 1 = first, −1 = last; <c>null</c> when it is not there any more.</summary>
    public int? PlaceNow(int number)
    {
        if (number == 0 || Math.Abs((long)number) > _scenes.Length)
        {
            return null;
        }

        var id = _scenes[number > 0 ? number - 1 : _scenes.Length + number];
        var now = Timeline.Scenes();
        for (int i = 0; i < now.Count; i++)
        {
            if (now[i].Clip.Id == id)
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Numbers scenes anew, after the timeline was taken back.</summary>
    public void Renumber() => _scenes = [.. Timeline.Scenes().Select(scene => scene.Clip.Id)];

    /// <summary>The timeline before the last change of this turn; <c>null</c> when it has none, or moved in the history since.</summary>
    public Timeline? TakeBack()
    {
        // The state on top is the one that the command under way started from. One that equals the present was taken back before.
        while (_states.TryPop(out var top))
        {
            if (!_states.TryPeek(out var below) || below.History != top.History)
            {
                _states.Push(top);
                return null;
            }

            if (below.Timeline != Timeline || below.Versions != Versions)
            {
                Versions = below.Versions;
                return below.Timeline;
            }
        }

        return null;
    }

    public void Apply(TimelineEdit edit) => Timeline = Timeline.Apply(edit);

    /// <summary>Exchanges a clip and remembers it as touched.</summary>
    public void Change(Clip clip)
    {
        Apply(new ChangeClip(clip));
        Touch(clip.Id);
    }

    /// <summary>The timeline with what was touched written down.</summary>
    public Timeline Signed() => Sign(Timeline, _touched);

    public static ImmutableArray<ClipId> LastTouched(Timeline timeline) =>
        [.. (timeline.Metadata.Texts(TouchedKey) ?? []).Select(id => new ClipId(id))];

    private static Timeline Sign(Timeline timeline, List<ClipId> touched) => timeline with
    {
        Metadata = timeline.Metadata.With(
            TouchedKey,
            new JsonArray([.. touched.TakeLast(MostTouched).Select(id => (JsonNode)JsonValue.Create(id.Value))])),
    };
}
