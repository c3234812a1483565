using System.Collections.Immutable;

namespace Reelwright.Director;

/// <summary>One thing that a video is made of, with where it comes from and on what terms.</summary>
/// <param name="Kind">art, emoji, font, music, sound, voice, drawn, file or missing.</param>
/// <param name="Name">Its id in its library, its family, its mood or the user's name for it.</param>
/// <param name="Source">The library or program that it comes from; empty for the user's own files.</param>
/// <param name="Licence">SPDX id of the terms; <c>user</c> for the user's own files, whose terms only the user knows.</param>
/// <param name="ContentHash">SHA-256 of a file's bytes; empty for what is generated.</param>
/// <param name="ClipIds">Clips in which it is used, in the timeline's order.</param>
public sealed record ProvenanceItem(
    string Kind, string Name, string Source, string Licence, string ContentHash, ImmutableArray<string> ClipIds);
