using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>What came of the commands of a turn.</summary>
internal sealed record Outcome
{
    /// <summary>The timeline as it is then; the one of before when a command was refused.</summary>
    public required Timeline After { get; init; }

    /// <summary>Where the history stands: moved by undo and redo, before anything is committed.</summary>
    public required History History { get; init; }

    /// <summary>Whether the commands only moved among revisions.</summary>
    public bool IsMoveOnly { get; init; }

    /// <summary>Whether a move went back; else forth.</summary>
    public bool IsBack { get; init; }

    /// <summary>Why the turn changed nothing; <c>null</c> when nothing was refused.</summary>
    public Phrase? Refusal { get; init; }

    /// <summary>The words of the command that was refused, where there were several.</summary>
    public string RefusedWords { get; init; } = "";

    /// <summary>The outcome with what was refused before it: each wish and why.</summary>
    public Outcome WithRefused(IReadOnlyList<Outcome> others)
    {
        Outcome[] all = Refusal is null ? [.. others] : [.. others, this];
        return all is [var one] ? this with { Refusal = one.Refusal, RefusedWords = one.RefusedWords } : this with
        {
            RefusedWords = "",
            Refusal = new(
                string.Join(' ', all.Select(other => $"\"{other.RefusedWords}\": {other.Refusal!.Value.English}")),
                string.Concat(all.Select(other => $"「{other.RefusedWords}」：{other.Refusal!.Value.Chinese}"))),
        };
    }

    /// <summary>Readings that were taken.</summary>
    public ImmutableArray<Phrase> Assumed { get; init; } = [];

    /// <summary>Parts of the message that were not understood.</summary>
    public ImmutableArray<string> NotUnderstood { get; init; } = [];

    /// <summary>Questions, wishes that cannot be met and exports, to be answered.</summary>
    public ImmutableArray<Command> Answers { get; init; } = [];

    /// <summary>The commands that were carried out.</summary>
    public ImmutableArray<Command> Done { get; init; } = [];

    /// <summary>The versions of the video as the turn leaves them.</summary>
    public VersionShelf Versions { get; init; } = VersionShelf.Empty;

    /// <summary>The account's brand as the turn leaves it.</summary>
    public BrandKit? Brand { get; init; }
}
