using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>What a scene shows, before it is laid out.</summary>
internal sealed record SceneContent
{
    /// <summary>Stable id in the video, such as <c>s3</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its words and art.</summary>
    public required ScriptScene Words { get; init; }

    /// <summary>The user's picture or clip; <c>null</c> when none.</summary>
    public ExternalReference? Media { get; init; }

    /// <summary>Pictures that are shown beside <see cref="Media"/>, in their order.</summary>
    public ImmutableArray<ExternalReference> More { get; init; } = [];

    /// <summary>What was seen in the user's pictures, by media id.</summary>
    public ImmutableDictionary<string, PictureGuide> Guides { get; init; } = ImmutableDictionary<string, PictureGuide>.Empty;

    /// <summary>What was seen in a picture; <c>null</c> when nobody looked.</summary>
    public PictureGuide? GuideTo(ExternalReference media) => Guides.GetValueOrDefault(media.MediaId);

    /// <summary>Name of the layout, see <see cref="SceneTemplates"/>.</summary>
    public required string Template { get; init; }

    /// <summary>Whether the layout is mirrored.</summary>
    public bool IsMirrored { get; init; }

    /// <summary>Length in frames.</summary>
    public required long Frames { get; init; }

    /// <summary>Place in the video, 0 = first.</summary>
    public int Index { get; init; }

    /// <summary>Whether it opens the video: its first frame is complete.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Whether a transition leads on from it: that carries its layers away.</summary>
    public bool HasTransition { get; init; }

    /// <summary>Whether it closes the video: it stays to the last frame.</summary>
    public bool IsLast { get; init; }

    /// <summary>Chooses among equally right details.</summary>
    public long Seed { get; init; }
}
