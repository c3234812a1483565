using System.Collections.Immutable;
using Reelwright.Audio;

namespace Reelwright.Director;

/// <summary>One scene's narration as it was spoken.</summary>
/// <param name="Text">The words.</param>
/// <param name="Rate">How fast, 1 = usual.</param>
/// <param name="Seconds">How long it takes.</param>
/// <param name="Words">When each word sounds, from the line's start, in order.</param>
internal sealed record SpokenLine(string Text, double Rate, double Seconds, ImmutableArray<SpokenWord> Words)
{
    /// <summary>Who spoke it: <c>offline</c>, or voices that were installed or set; it is spoken so again.</summary>
    public string Engine { get; init; } = Offline;

    /// <summary>Words of it that were read in their own way; it is spoken so again.</summary>
    public ImmutableArray<Pronunciation> Readings { get; init; } = [];

    /// <summary>Why another voice spoke than was asked for; <c>null</c> where the right one did.</summary>
    public string? Note { get; init; }

    /// <summary>What the voices of the machine are called.</summary>
    public const string Offline = "offline";
}

/// <summary>A word of the line and when it sounds.</summary>
/// <param name="Offset">Its first character in the line.</param>
/// <param name="Length">Its characters.</param>
/// <param name="Start">Seconds from the line's start.</param>
/// <param name="End">Seconds from the line's start.</param>
internal readonly record struct SpokenWord(int Offset, int Length, double Start, double End);
