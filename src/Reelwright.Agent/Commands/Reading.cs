using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>What a message asks for, in order.</summary>
/// <param name="Commands">The commands; never empty. A part that is not understood is a <see cref="NotUnderstood"/> with its words.</param>
internal sealed record Reading(ImmutableArray<Command> Commands);

/// <summary>What a message is said against. All of it is known before anything is done.</summary>
internal sealed record TalkContext
{
    /// <summary>Whether there is a video.</summary>
    public bool HasVideo { get; init; }

    /// <summary>Number of scenes.</summary>
    public int Scenes { get; init; }

    /// <summary>Length of the video in seconds.</summary>
    public double Seconds { get; init; }

    /// <summary>Number of versions that there are side by side; 0 when there is only the video.</summary>
    public int Versions { get; init; }

    /// <summary>Number of uploads.</summary>
    public int Media { get; init; }

    /// <summary>Whether some upload was never used in a video.</summary>
    public bool HasFreshMedia { get; init; }

    /// <summary>What each scene can be called by, in order.</summary>
    public ImmutableArray<SceneSubject> Subjects { get; init; } = [];

    /// <summary>What each upload can be called by, in order.</summary>
    public ImmutableArray<SceneSubject> Uploads { get; init; } = [];

    /// <summary>The commands of the last turn that changed something; empty when there is none.</summary>
    public ImmutableArray<Command> Last { get; init; } = [];

    /// <summary>What each of the last turns did, the latest first; only looked at where a message speaks of them.</summary>
    public Lazy<ImmutableArray<ImmutableArray<Command>>> Past { get; init; } = new([]);

    /// <summary>What the step that was undone last had done; empty when none was undone.</summary>
    public Lazy<ImmutableArray<Command>> Undone { get; init; } = new([]);
}
