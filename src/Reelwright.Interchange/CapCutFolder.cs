using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Interchange;

/// <summary>Writes a draft folder for JianYing and CapCut: <c>draft_content.json</c>, <c>draft_meta_info.json</c> and the media beside.</summary>
public sealed class CapCutFolder
{
    private const long Microseconds = 1000;

    private readonly Timeline _timeline;
    private readonly string _folder;
    private readonly Func<ExternalReference, string?> _fileOf;
    private readonly LeftOut _left;
    private readonly JsonArray _videos = [];
    private readonly JsonArray _audios = [];
    private readonly JsonArray _texts = [];
    private readonly Dictionary<string, string> _copied = [];
    private int _ids;

    private CapCutFolder(Timeline timeline, string folder, Func<ExternalReference, string?> fileOf) =>
        (_timeline, _folder, _fileOf, _left) = (timeline, folder, fileOf, new(timeline));

    /// <summary>Writes the folder; files that are there already are replaced.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="folder">Where; made when it is not there. Its name is the draft's.</param>
    /// <param name="fileOf">A file with the medium, to be copied; <c>null</c> where there is none.</param>
    /// <param name="soundPath">The finished sound of the whole, which takes the place of music and voices that are made here; may be <c>null</c>.</param>
    /// <returns>What is not carried, one line each.</returns>
    public static IReadOnlyList<string> Write(
        Timeline timeline,
        string folder,
        Func<ExternalReference, string?> fileOf,
        string? soundPath)
    {
        Directory.CreateDirectory(Path.Combine(folder, "media"));
        return new CapCutFolder(timeline, folder, fileOf).Write(soundPath);
    }

    private System.Collections.Immutable.ImmutableArray<string> Write(string? soundPath)
    {
        var tracks = new JsonArray();
        foreach (var track in _timeline.Tracks.Where(track => track.Clips.Any()))
        {
            var segments = new JsonArray();
            foreach (var placed in track.Placed())
            {
                if (SegmentOf(placed, soundPath is not null) is { } segment)
                {
                    segments.Add((JsonNode)segment);
                }
            }

            foreach (var transition in track.Items.OfType<Transition>())
            {
                _left.Add(track, $"the transition '{transition.Kind}' is a cut here");
            }

            if (segments.Count > 0)
            {
                tracks.Add((JsonNode)Track(track.Kind switch { TrackKind.Audio => "audio", TrackKind.Text => "text", _ => TypeOf(segments) }, segments));
            }
        }

        if (soundPath is not null)
        {
            tracks.Add((JsonNode)Track("audio", [SoundOf(soundPath)]));
        }

        Save("draft_content.json", Content(tracks));
        Save("draft_meta_info.json", new()
        {
            ["draft_id"] = NewId(),
            ["draft_name"] = Path.GetFileName(Path.GetFullPath(_folder)),
            ["draft_fold_path"] = Path.GetFullPath(_folder),
            ["tm_duration"] = At(_timeline.Length),
        });
        return _left.Lines;
    }

    private static string TypeOf(JsonArray segments) => segments[0]!["kind"]?.ToString() == "text" ? "text" : "video";

    private JsonObject Content(JsonArray tracks)
    {
        foreach (var segment in tracks.SelectMany(track => track!["segments"]!.AsArray()))
        {
            ((JsonObject)segment!).Remove("kind");
        }

        return new()
        {
            ["id"] = NewId(),
            ["name"] = _timeline.Title,
            ["duration"] = At(_timeline.Length),
            ["fps"] = _timeline.Rate.PerSecond,
            ["canvas_config"] = new JsonObject { ["width"] = _timeline.Width, ["height"] = _timeline.Height, ["ratio"] = "original" },
            ["version"] = 360000,
            ["new_version"] = "110.0.0",
            ["platform"] = new JsonObject { ["app_source"] = "lv", ["os"] = "windows" },
            ["materials"] = new JsonObject { ["videos"] = _videos, ["audios"] = _audios, ["texts"] = _texts },
            ["tracks"] = tracks,
        };
    }

    private JsonObject Track(string type, JsonArray segments) => new()
    {
        ["id"] = NewId(),
        ["type"] = type,
        ["attribute"] = 0,
        ["flag"] = 0,
        ["segments"] = segments,
    };

    private JsonObject? SegmentOf(PlacedClip placed, bool hasSound)
    {
        var clip = placed.Clip;
        if (clip.Media is GeneratorReference { Kind: GeneratorKinds.Text })
        {
            string words = clip.Parameters.Text("text") ?? "";
            string id = NewId();
            _texts.Add((JsonNode)new JsonObject
            {
                ["id"] = id,
                ["type"] = "text",
                ["content"] = new JsonObject { ["text"] = words, ["styles"] = new JsonArray() }.ToJsonString(),
                ["font_size"] = 15,
                ["alignment"] = 1,
            });
            Told(placed, "style and movement of words are not carried");
            return Segment(placed, id, "text");
        }

        if (clip.Media is ExternalReference external)
        {
            if (Copied(external) is not { } path)
            {
                _left.Add(placed, $"the file {external.Name} is not at hand");
                return null;
            }

            string id = NewId();
            var material = new JsonObject
            {
                ["id"] = id,
                ["path"] = path,
                ["duration"] = (long)(external.DurationSeconds * Microseconds * 1000),
                ["width"] = external.Width,
                ["height"] = external.Height,
                ["material_name"] = external.Name,
                ["name"] = external.Name,
                ["type"] = external.Kind switch { MediaKind.Image => "photo", MediaKind.Audio => "extract_music", _ => "video" },
            };
            (external.Kind == MediaKind.Audio ? _audios : _videos).Add((JsonNode)material);
            Told(placed, "effects are not carried");
            return Segment(placed, id, "video");
        }

        if (placed.Track.Kind == TrackKind.Audio && hasSound)
        {
            // It is in the finished sound.
            return null;
        }

        _left.Add(placed, $"what is made here ('{(clip.Media as GeneratorReference)?.Kind ?? "missing"}') has no file");
        return null;
    }

    private void Told(PlacedClip placed, string what)
    {
        if (placed.Clip.Effects.Length > 0)
        {
            _left.Add(placed, what);
        }
    }

    private JsonObject Segment(PlacedClip placed, string material, string kind) => new()
    {
        ["id"] = NewId(),
        ["kind"] = kind,
        ["material_id"] = material,
        ["source_timerange"] = new JsonObject { ["start"] = At(placed.Clip.SourceStart), ["duration"] = At(placed.Clip.Frames) },
        ["target_timerange"] = new JsonObject { ["start"] = At(placed.Range.Start), ["duration"] = At(placed.Range.Length) },
        ["speed"] = 1.0,
        ["volume"] = placed.Track.IsMuted ? 0 : Math.Pow(10, placed.Track.GainDb / 20),
        ["visible"] = true,
    };

    private JsonObject SoundOf(string path)
    {
        string name = Path.GetFileName(path);
        string inside = Path.Combine(_folder, "media", name);
        if (Path.GetFullPath(path) != Path.GetFullPath(inside))
        {
            File.Copy(path, inside, overwrite: true);
        }

        string id = NewId();
        _audios.Add((JsonNode)new JsonObject
        {
            ["id"] = id,
            ["path"] = $"media/{name}",
            ["name"] = name,
            ["duration"] = At(_timeline.Length),
            ["type"] = "extract_music",
        });
        var whole = new JsonObject { ["start"] = 0, ["duration"] = At(_timeline.Length) };
        return new()
        {
            ["id"] = NewId(),
            ["material_id"] = id,
            ["source_timerange"] = whole,
            ["target_timerange"] = whole.DeepClone(),
            ["speed"] = 1.0,
            ["volume"] = 1.0,
            ["visible"] = true,
        };
    }

    private string? Copied(ExternalReference external)
    {
        if (_copied.TryGetValue(external.MediaId, out string? known))
        {
            return known;
        }

        if (_fileOf(external) is not { } file || !File.Exists(file))
        {
            return null;
        }

        string name = $"{_copied.Count + 1}{Path.GetExtension(external.Name)}";
        File.Copy(file, Path.Combine(_folder, "media", name), overwrite: true);
        return _copied[external.MediaId] = $"media/{name}";
    }

    private void Save(string name, JsonObject content) => File.WriteAllText(Path.Combine(_folder, name), content.ToJsonString());

    private long At(long frame) => _timeline.Rate.MillisecondsAt(frame) * Microseconds;

    // The same timeline gives the same file.
    private string NewId() => new Guid(++_ids, 0x5245, 0x454c, [0, 0, 0, 0, 0, 0, 0, 0]).ToString().ToUpperInvariant();
}
