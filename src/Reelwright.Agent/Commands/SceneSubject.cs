using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>What a scene or an upload can be called by.</summary>
/// <param name="File">Name of its file; empty for a scene of words.</param>
/// <param name="Name">What the resolver finds it by: its file's name, or its words.</param>
/// <param name="Words">Words that are read in it, in small letters.</param>
internal sealed record SceneSubject(string File, string Name, ImmutableArray<string> Words)
{
    /// <summary>How long it is shown, in seconds; 0 for an upload.</summary>
    public double Seconds { get; init; }

    /// <summary>The words that it shows, each on one line.</summary>
    public ImmutableArray<string> Texts { get; init; } = [];

    /// <summary>Whether it shows just these words.</summary>
    public bool Says(string text) => Name.Equals(text, StringComparison.OrdinalIgnoreCase) || Texts.Any(own => own.Equals(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>The file's name without its ending, as it would be said.</summary>
    public string Stem { get; } = Path.GetFileNameWithoutExtension(File).Replace('_', ' ').Replace('-', ' ').ToLowerInvariant();

    /// <summary>The words of its file's name alone.</summary>
    public ImmutableArray<string> Own => field.IsDefault ? field = [.. Stem.Split(' ', StringSplitOptions.RemoveEmptyEntries)] : field;

    /// <summary>Whether all of the words are said in it, in some form.</summary>
    public bool Has(IReadOnlyList<string> said)
    {
        foreach (string word in said)
        {
            if (!Words.Any(own => AreForms(own, word)))
            {
                return false;
            }
        }

        return said.Count > 0;
    }

    // "charging" and "charge", "level" and "levels".
    private static bool AreForms(string own, string said)
    {
        if (own == said)
        {
            return true;
        }

        int same = 0;
        while (same < own.Length && same < said.Length && own[same] == said[same])
        {
            same++;
        }

        return same >= 4 && own.Length - same <= 3 && said.Length - same <= 3;
    }
}
