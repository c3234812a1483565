using System.Collections.Immutable;

namespace Reelwright.Timelines;

/// <summary>One thing in a track's sequence.</summary>
public abstract record TrackItem
{
    /// <summary>Frames it takes in its track; a transition takes none, it overlaps its neighbours.</summary>
    public abstract long Length { get; }

    /// <summary>What is known about it beyond its fields, such as the role it plays.</summary>
    public Properties Metadata { get; init; } = Properties.Empty;

    /// <summary>Keys that this version does not know, kept as they came.</summary>
    public Properties Extra { get; init; } = Properties.Empty;
}

/// <summary>Empty time.</summary>
public sealed record Gap : TrackItem
{
    private readonly long _length;

    /// <exception cref="TimelineException"><paramref name="length"/> is less than 1.</exception>
    public Gap(long length) =>
        _length = length > 0 ? length : throw new TimelineException($"A gap has at least one frame, not {length}.");

    /// <inheritdoc/>
    public override long Length => _length;
}

/// <summary>An overlap of two neighbours: it shows the first beyond its end and the second before its start.</summary>
/// <remarks>The two clips keep their length, so adding one never moves anything.</remarks>
public sealed record Transition : TrackItem
{
    /// <summary>One of <see cref="TransitionKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Frames before the cut during which the second clip is seen already.</summary>
    public required long InOffset
    {
        get;
        init => field = value >= 0 ? value : throw new TimelineException("A transition's offsets are not negative.");
    }

    /// <summary>Frames after the cut during which the first clip is still seen.</summary>
    public required long OutOffset
    {
        get;
        init => field = value >= 0 ? value : throw new TimelineException("A transition's offsets are not negative.");
    }

    /// <summary>Zero: it lies over its neighbours.</summary>
    public override long Length => 0;
}

/// <summary>A trimmed piece of media on a track. Immutable: edits return a new clip.</summary>
public sealed record Clip : TrackItem
{
    /// <summary>Identity that survives edits; unique in its timeline.</summary>
    public required ClipId Id { get; init; }

    /// <summary>The media this clip shows or sounds.</summary>
    public required MediaReference Media { get; init; }

    /// <summary>Frames it takes on the timeline; at least one.</summary>
    public required long Frames
    {
        get;
        init => field = value > 0 ? value : throw new TimelineException($"A clip has at least one frame, not {value}.");
    }

    /// <summary>Media time at which the clip starts, counted in timeline frames; 0 or more.</summary>
    /// <remarks>The medium's own frames are looked up once, when the plan is compiled.</remarks>
    public long SourceStart
    {
        get;
        init => field = value >= 0 ? value : throw new TimelineException("A clip starts inside its media.");
    }

    /// <summary>The name the user knows it by.</summary>
    public string Name { get; init; } = "";

    /// <summary>Effects, in the order in which they apply.</summary>
    public ImmutableArray<Effect> Effects { get; init; } = [];

    /// <inheritdoc/>
    public override long Length => Frames;

    /// <summary>What the clip does in its scene, such as <c>title</c>, <c>background</c>, <c>caption</c>; <c>null</c> when unsaid.</summary>
    public string? Role => Metadata.Text("role");

    /// <summary>The first effect of a kind; <c>null</c> when there is none.</summary>
    public Effect? Effect(string kind) => Effects.FirstOrDefault(effect => effect.Kind == kind);

    /// <summary>The clip with the effects of one kind replaced by this one.</summary>
    public Clip With(Effect effect) =>
        this with { Effects = [.. Effects.Where(other => other.Kind != effect.Kind), effect] };

    /// <summary>The generator's parameters; empty for other media.</summary>
    public Properties Parameters => (Media as GeneratorReference)?.Parameters ?? Properties.Empty;

    /// <summary>The clip with other generator parameters.</summary>
    /// <exception cref="TimelineException">The clip's media is not generated.</exception>
    public Clip WithParameters(Properties parameters) => Media is GeneratorReference generator
        ? this with { Media = generator with { Parameters = parameters } }
        : throw new TimelineException($"Clip {Id} shows a file; it has no parameters to change.");
}
