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
    private readonly FinishedPicture? _picture;
    private readonly bool _hasSound;
    private int _ids;

    private CapCutFolder(Timeline timeline, string folder, Func<ExternalReference, string?> fileOf, bool hasSound, bool hasPicture) =>
        (_timeline, _folder, _fileOf, _left, _hasSound, _picture) =
            (timeline, folder, fileOf, new(timeline), hasSound, hasPicture ? FinishedPicture.Of(timeline) : null);

    /// <summary>Writes the folder; files that are there already are replaced.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="folder">Where; made when it is not there. Its name is the draft's.</param>
    /// <param name="fileOf">A file with the medium, to be copied; <c>null</c> where there is none.</param>
    /// <param name="soundPath">The finished sound of the whole, which takes the place of all other sound; may be <c>null</c>.</param>
    /// <param name="picturePath">The finished picture without words, shown where something is made here; may be <c>null</c>.</param>
    /// <returns>What is not carried, one line each.</returns>
    public static IReadOnlyList<string> Write(
        Timeline timeline,
        string folder,
        Func<ExternalReference, string?> fileOf,
        string? soundPath,
        string? picturePath = null)
    {
        Directory.CreateDirectory(Path.Combine(folder, "media"));
        return new CapCutFolder(timeline, folder, fileOf, soundPath is not null, picturePath is not null).Write(soundPath, picturePath);
    }

    private System.Collections.Immutable.ImmutableArray<string> Write(string? soundPath, string? picturePath)
    {
        var tracks = new JsonArray();
        if (picturePath is not null && _picture!.Parts.Count > 0)
        {
            tracks.Add((JsonNode)Track("video", PictureOf(picturePath)));
            _left.Add("what is made here is a finished picture in media, cut at the scenes: its colours, shapes and movements cannot be changed there");
        }

        foreach (var track in _timeline.Tracks.Where(track => track.Clips.Any()))
        {
            var segments = new JsonArray();
            foreach (var placed in track.Placed())
            {
                if (SegmentOf(placed) is { } segment)
                {
                    segments.Add((JsonNode)segment);
                }
            }

            for (int index = 1; index < track.Items.Length; index++)
            {
                if (track.Items[index] is Transition transition && !IsInPicture(track, index))
                {
                    _left.Add(track, $"the transition '{transition.Kind}' is a cut here");
                }
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

    private JsonArray PictureOf(string path)
    {
        string id = NewId();
        _videos.Add((JsonNode)new JsonObject
        {
            ["id"] = id,
            ["path"] = Inside(path),
            ["duration"] = At(_timeline.Length),
            ["width"] = _timeline.Width,
            ["height"] = _timeline.Height,
            ["material_name"] = Path.GetFileName(path),
            ["name"] = Path.GetFileName(path),
            ["type"] = "video",
        });
        return new([.. _picture!.Parts.Select(part => (JsonNode)Segment(id, "video", part.Start, part, 0))]);
    }

    // Both sides of the cut are the finished picture, which has the transition in it.
    private bool IsInPicture(Track track, int index)
    {
        long cut = track.Items.Take(index).Sum(item => item.Length);
        return track.Kind == TrackKind.Video && _picture is not null && cut > 0
            && _picture.IsIn(new(cut - 1, 1)) && _picture.IsIn(new(cut, 1));
    }

    private JsonObject? SegmentOf(PlacedClip placed)
    {
        var clip = placed.Clip;
        if ((_hasSound && placed.Track.Kind == TrackKind.Audio)
            || (placed.Track.Kind == TrackKind.Video && _picture?.IsIn(placed.Range) == true))
        {
            // It is in the finished sound, or in the finished picture.
            return null;
        }

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
            _left.Add("how the words look, stand and move is not carried, only what they are and when");
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

    private JsonObject Segment(PlacedClip placed, string material, string kind) => Segment(
        material, kind, placed.Clip.SourceStart, placed.Range, placed.Track.IsMuted || _hasSound ? 0 : Math.Pow(10, placed.Track.GainDb / 20));

    private JsonObject Segment(string material, string kind, long from, FrameRange place, double volume) => new()
    {
        ["id"] = NewId(),
        ["kind"] = kind,
        ["material_id"] = material,
        ["source_timerange"] = new JsonObject { ["start"] = At(from), ["duration"] = At(place.Length) },
        ["target_timerange"] = new JsonObject { ["start"] = At(place.Start), ["duration"] = At(place.Length) },
        ["speed"] = 1.0,
        ["volume"] = volume,
        ["visible"] = true,
    };

    private JsonObject SoundOf(string path)
    {
        string id = NewId();
        _audios.Add((JsonNode)new JsonObject
        {
            ["id"] = id,
            ["path"] = Inside(path),
            ["name"] = Path.GetFileName(path),
            ["duration"] = At(_timeline.Length),
            ["type"] = "extract_music",
        });
        return Segment(id, "audio", 0, new(0, _timeline.Length), 1);
    }

    private string Inside(string path)
    {
        string name = Path.GetFileName(path);
        string inside = Path.Combine(_folder, "media", name);
        if (Path.GetFullPath(path) != Path.GetFullPath(inside))
        {
            File.Copy(path, inside, overwrite: true);
        }

        return $"media/{name}";
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
