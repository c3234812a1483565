using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Protocol;

/// <summary>Reads what a segment shows or sounds, and guesses it where a foreign draft says nothing.</summary>
internal static class MediaReader
{
    private const double MaxSeconds = 1e9;
    private const int MaxSide = 1_000_000;

    // Where foreign drafts put a segment's words or name.
    private static readonly string[] NameKeys = ["text", "content", "title", "name", "filename"];

    public static MediaReference Read(DraftObject source)
    {
        string type = source.RequiredText(DraftKeys.Type);
        MediaReference media = type switch
        {
            DraftKeys.External => ReadExternal(source),
            DraftKeys.Generator => new GeneratorReference
            {
                Kind = source.RequiredText(DraftKeys.MediaKind),
                Parameters = source.Values(DraftKeys.GeneratorParameters),
                Seed = source.Integer(DraftKeys.Seed, long.MinValue, long.MaxValue) ?? 0,
            },
            DraftKeys.Missing => new MissingReference
            {
                Name = source.Text(DraftKeys.MediaName) ?? "",
                Reason = source.Text(DraftKeys.Reason) ?? "",
            },
            _ => throw source.Wrong(DraftKeys.Type, "Media is external, generator or missing."),
        };
        return media with { Extra = source.Extra() };
    }

    /// <summary>What a segment without media is: words on a text track, else a medium that is not here.</summary>
    public static MediaReference Guess(TrackKind kind, string name, Properties metadata)
    {
        string words = NameKeys.Select(metadata.Text).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? name;
        return kind == TrackKind.Text
            ? new GeneratorReference
            {
                Kind = GeneratorKinds.Text,
                Parameters = Properties.From(new JsonObject { ["text"] = words }),
            }
            : new MissingReference { Name = words, Reason = "The draft does not say what this segment shows." };
    }

    private static ExternalReference ReadExternal(DraftObject source) => new()
    {
        MediaId = source.RequiredText(DraftKeys.Id),
        ContentHash = source.Text(DraftKeys.Hash) ?? "",
        Name = source.Text(DraftKeys.MediaName) ?? "",
        Kind = source.RequiredText(DraftKeys.MediaKind) switch
        {
            "image" => MediaKind.Image,
            "video" => MediaKind.Video,
            "audio" => MediaKind.Audio,
            _ => throw source.Wrong(DraftKeys.MediaKind, "A medium is an image, a video or audio."),
        },
        DurationSeconds = source.Number(DraftKeys.Seconds, 0, MaxSeconds) ?? 0,
        Width = (int)(source.Integer(DraftKeys.Width, 0, MaxSide) ?? 0),
        Height = (int)(source.Integer(DraftKeys.Height, 0, MaxSide) ?? 0),
        Rate = source.Rate(DraftKeys.MediaRate) ?? FrameRate.Default,
        HasAudio = source.Flag(DraftKeys.Audio),
    };
}
