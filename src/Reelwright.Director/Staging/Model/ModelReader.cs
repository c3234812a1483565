using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Timeline → model: the script with what was changed since, in the order and lengths of now.</summary>
internal static class ModelReader
{
    /// <summary>Reads a timeline that was staged here; others become a row of kept clips.</summary>
    public static StageModel Read(Timeline timeline)
    {
        var script = ScriptJson.Read<VideoScript>(timeline.Metadata.Node(Marks.Script)) ?? new VideoScript
        {
            Title = timeline.Title,
            Language = timeline.Metadata.Text(Marks.Language) ?? "en",
            Scenes = [new ScriptScene { Kind = SceneKind.Picture }],
        };
        var style = StylePacks.Find(timeline.Metadata.Text(Marks.Style));
        var music = timeline.TrackWithRole(Marks.MusicRole)?.Clips.FirstOrDefault();
        return new StageModel
        {
            Script = script,
            Brief = timeline.Metadata.Node(Marks.Brief) is JsonObject brief ? Properties.From(brief) : Properties.Empty,
            Scenes = [.. timeline.Scenes().Select(placed => Scene(timeline, placed, script))],
            Style = style,
            Palette = ScriptJson.Read<Palette>(timeline.Metadata.Node(Marks.Palette)) ?? style.Palette,
            Seed = timeline.Metadata.Integer(Marks.Seed, 0),
            Width = timeline.Width,
            Height = timeline.Height,
            Rate = timeline.Rate,
            Title = timeline.Title,
            MusicMood = music?.Parameters.Text("mood") ?? "",
            MusicFile = music?.Media as ExternalReference,
            HasCaptions = timeline.TrackWithRole(Marks.CaptionRole) is { IsMuted: false } captions
                && captions.Clips.Any(),
            Guides = PictureGuide.Read(timeline.Metadata.Node(Marks.Pictures)),
            HasSounds = timeline.TrackWithRole(Marks.SoundRole) is not null,
            Voice = timeline.Metadata.Text(Marks.Voice),
            Engine = timeline.TrackWithRole(Marks.NarrationRole)?.Clips.FirstOrDefault() is { } first ? EngineOf(first) : null,
            Readings = KeptReadings.Of(timeline),
            Told = KeptReadings.Read(timeline.Metadata.Node(Marks.Told)),
            SpeechRate = timeline.Metadata.Number(Marks.SpeechRate, 1),
            CaptionLook = timeline.Metadata.Node(Marks.CaptionLook) is JsonObject look ? Properties.From(look) : Properties.Empty,
        };
    }

    private static ModelScene Scene(Timeline timeline, PlacedClip placed, VideoScript script)
    {
        var metadata = placed.Clip.Metadata;
        string? id = metadata.Text(Marks.Scene);
        int index = (int)metadata.Integer(Marks.Index, -1);
        if (id is null || index < 0 || index >= script.Scenes.Length)
        {
            return new ModelScene
            {
                Id = id ?? placed.Clip.Id.Value,
                Index = 0,
                Words = new ScriptScene { Kind = SceneKind.Picture },
                Template = "",
                Seed = 0,
                Frames = placed.Clip.Frames,
                Kept = placed.Clip,
            };
        }

        var layers = timeline.Placed()
            .Where(other => other.Clip.Metadata.Text(Marks.Scene) == id && other.Range.Overlaps(placed.Range))
            .ToList();
        return new ModelScene
        {
            Id = id,
            Index = index,
            Words = Words(script.Scenes[index], layers),
            Media = placed.Clip.Media as ExternalReference
                ?? layers
                    .Select(layer => layer.Clip)
                    .FirstOrDefault(clip => clip.Metadata.Text(Marks.Slot) == "picture")?.Media as ExternalReference,
            More = [.. layers
                .Where(layer => layer.Clip.Media is ExternalReference && layer.Clip.Metadata.Text(Marks.Slot)?.StartsWith("picture-", StringComparison.Ordinal) == true)
                .OrderBy(layer => layer.Clip.Metadata.Text(Marks.Slot), StringComparer.Ordinal)
                .Select(layer => (ExternalReference)layer.Clip.Media)],
            Template = metadata.Text(Marks.Template) ?? "",
            IsMirrored = metadata.Flag(Marks.Mirrored, false),
            Seed = metadata.Integer(Marks.Seed, 0),
            Frames = placed.Clip.Frames,
            Spoken = layers.Where(layer => layer.Track.Role == Marks.NarrationRole && layer.Range.Start >= placed.Range.Start).Select(
                layer => Spoken(timeline, layer.Clip)).FirstOrDefault(),
        };
    }

    // Words of now go before the script's; words that were taken away stay away.
    private static ScriptScene Words(ScriptScene script, List<PlacedClip> layers)
    {
        string Now(string slot) => layers
            .Where(layer => layer.Clip.Metadata.Text(Marks.Slot) == slot)
            .Select(layer => layer.Clip.Parameters.Text("text"))
            .FirstOrDefault() ?? "";

        string ArtNow(string slot, string fallback) => layers
            .Where(layer => layer.Clip.Metadata.Text(Marks.Slot) == slot)
            .Select(layer => layer.Clip.Parameters.Text("art"))
            .FirstOrDefault() ?? fallback;

        string headline = Now("headline");
        var points = Compositions.HoldsData(script.Composition) ? script.Points : script.Points
            .Select((point, i) => new ScriptPoint(Now($"point-{i + 1}"), ArtNow($"point-art-{i + 1}", point.Art)))
            .Where(point => point.Text.Length > 0)
            .ToImmutableArray();
        return script with
        {
            Headline = headline,
            Subline = Now("subline"),
            Kicker = Now("kicker"),
            Points = points,
            Art = script.Art.IsDefaultOrEmpty ? script.Art : script.Art.SetItem(0, ArtNow("hero", script.Art[0])),
            Emphasis = [.. script.Emphasis.Where(word => headline.Contains(word, StringComparison.OrdinalIgnoreCase))],
        };
    }

    private static SpokenLine Spoken(Timeline timeline, Clip clip)
    {
        var words = ImmutableArray.CreateBuilder<SpokenWord>();
        foreach (var entry in clip.Metadata.Node(Marks.Words) as JsonArray ?? [])
        {
            if (entry is JsonArray { Count: 4 } word)
            {
                words.Add(new(
                    word[0]!.GetValue<int>(),
                    word[1]!.GetValue<int>(),
                    word[2]!.GetValue<double>(),
                    word[3]!.GetValue<double>()));
            }
        }

        return new(
            clip.Parameters.Text("text") ?? "",
            clip.Parameters.Number("rate", 1),
            clip.Metadata.Number(Marks.Seconds, timeline.Rate.SecondsAt(clip.Frames)),
            words.ToImmutable())
        {
            Engine = EngineOf(clip),
            Readings = KeptReadings.Of(clip),
        };
    }

    // Films of before there were others were read by the machine.
    private static string EngineOf(Clip clip) => clip.Parameters.Text("engine") ?? SpokenLine.Offline;
}
