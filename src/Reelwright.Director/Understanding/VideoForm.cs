using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Reelwright.Director;

/// <summary>A kind of video with a build of its own: the order of its parts, its music, its looks and its pace.</summary>
/// <param name="Id">Such as <c>news</c>.</param>
/// <param name="Beats">Its parts in order, see <see cref="FormScript"/>.</param>
/// <param name="Mood">Mood of its music.</param>
/// <param name="Styles">Looks that suit it; the seed chooses.</param>
/// <param name="SceneSeconds">Seconds that a scene usually takes.</param>
internal sealed record VideoForm(string Id, ImmutableArray<string> Beats, string Mood, ImmutableArray<string> Styles, double SceneSeconds)
{
    private static readonly FrozenDictionary<string, VideoForm> Table = WordTable.Read("forms")
        .Select(row => new VideoForm(row[0], [.. row[1].Split(' ')], row[2], [.. row[3].Split(',')], double.Parse(row[4], CultureInfo.InvariantCulture)))
        .ToFrozenDictionary(form => form.Id, StringComparer.Ordinal);

    /// <summary>All forms.</summary>
    public static IEnumerable<VideoForm> All => Table.Values.OrderBy(form => form.Id, StringComparer.Ordinal);

    /// <summary>The form with an id; <c>null</c> when there is none.</summary>
    public static VideoForm? Find(string id) => Table.GetValueOrDefault(id);
}
