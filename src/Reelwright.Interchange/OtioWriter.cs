using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Protocol;
using Reelwright.Timelines;

namespace Reelwright.Interchange;

/// <summary>
/// Writes OpenTimelineIO. Every item carries its own draft fields in <c>metadata.reelwright</c>, so that reading the file again gives the
/// same timeline, while other programs see clips, gaps, transitions and markers.
/// </summary>
internal static class OtioWriter
{
    internal const string Own = "reelwright";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static InterchangeFile Write(Timeline timeline, Func<ExternalReference, string?> addressOf)
    {
        var left = new LeftOut(timeline);
        var draft = DraftCodec.Encode(timeline);
        var tracks = new JsonArray();
        var written = draft["t"] as JsonArray ?? [];
        for (int index = 0; index < timeline.Tracks.Length; index++)
        {
            tracks.Add((JsonNode)TrackOf(timeline, timeline.Tracks[index], (JsonObject)written[index]!, addressOf, left));
        }

        var above = (JsonObject)draft.DeepClone();
        above.Remove("t");
        var foreign = OtioForeign.Take(above);
        var stackForeign = foreign?["stack"] as JsonObject;
        foreign?.Remove("stack");
        var document = new JsonObject
        {
            ["OTIO_SCHEMA"] = "Timeline.1",
            ["name"] = timeline.Title,
            ["metadata"] = new JsonObject { [Own] = above },
            ["global_start_time"] = null,
            ["tracks"] = new JsonObject
            {
                ["OTIO_SCHEMA"] = "Stack.1",
                ["name"] = "tracks",
                ["metadata"] = new JsonObject(),
                ["source_range"] = null,
                ["effects"] = new JsonArray(),
                ["markers"] = new JsonArray([.. timeline.Markers.Select(marker => (JsonNode)MarkerOf(timeline, marker))]),
                ["enabled"] = true,
                ["children"] = tracks,
            },
        };
        Rename(foreign, timeline.Title);
        OtioForeign.Restore(document, foreign);
        OtioForeign.Restore((JsonObject)document["tracks"]!, stackForeign);
        return new(document.ToJsonString(Indented) + "\n", left.Lines);
    }

    private static JsonObject TrackOf(
        Timeline timeline,
        Track track,
        JsonObject written,
        Func<ExternalReference, string?> addressOf,
        LeftOut left)
    {
        var segments = written["sg"] as JsonArray ?? [];
        var children = new JsonArray();
        for (int index = 0; index < track.Items.Length; index++)
        {
            children.Add((JsonNode)ItemOf(timeline, track.Items[index], (JsonObject)segments[index]!, addressOf));
        }

        if (track.Kind == TrackKind.Text)
        {
            left.Add(track, "OpenTimelineIO has no tracks of words: other programs see a picture track with generators");
        }

        foreach (var placed in track.Placed())
        {
            string[] bare = [.. placed.Clip.Effects.Where(effect => OtioSpeed.Write(effect) is null).Select(effect => effect.Kind)];
            if (bare.Length > 0)
            {
                left.Add(placed, $"other programs see the names of effects and not what they do: {string.Join(", ", bare)}");
            }
        }

        var own = (JsonObject)written.DeepClone();
        own.Remove("sg");
        var foreign = OtioForeign.Take(own);
        var result = new JsonObject
        {
            ["OTIO_SCHEMA"] = "Track.1",
            ["name"] = track.Name.Length > 0 ? track.Name : track.Id.Value,
            ["kind"] = track.Kind == TrackKind.Audio ? "Audio" : "Video",
            ["metadata"] = new JsonObject { [Own] = own },
            ["source_range"] = null,
            ["effects"] = new JsonArray(),
            ["markers"] = new JsonArray(),
            ["enabled"] = !track.IsMuted,
            ["children"] = children,
        };
        Rename(foreign, track.Name);
        OtioForeign.Restore(result, foreign);
        return result;
    }

    // An empty name goes back empty, unless there is one by now.
    private static void Rename(JsonObject? foreign, string name)
    {
        if (name.Length > 0)
        {
            foreign?.Remove("name");
        }
    }

    private static JsonObject ItemOf(Timeline timeline, TrackItem item, JsonObject segment, Func<ExternalReference, string?> addressOf)
    {
        var own = (JsonObject)segment.DeepClone();
        var foreign = OtioForeign.Take(own);
        var metadata = new JsonObject { [Own] = own };
        bool isTold = item is Clip played && OtioSpeed.Settle(played, foreign);
        JsonObject result = item switch
        {
            Transition transition => new()
            {
                ["OTIO_SCHEMA"] = "Transition.1",
                ["name"] = transition.Kind,
                ["metadata"] = metadata,
                ["transition_type"] = TypeOf(transition.Kind),
                ["in_offset"] = Time(timeline, transition.InOffset),
                ["out_offset"] = Time(timeline, transition.OutOffset),
            },
            Clip clip => new()
            {
                ["OTIO_SCHEMA"] = "Clip.2",
                ["name"] = clip.Name.Length > 0 ? clip.Name : clip.Id.Value,
                ["metadata"] = metadata,
                ["source_range"] = OtioTimes.Range(
                    clip.SourceStart + FileStart(timeline, clip, foreign), clip.Frames, timeline.Rate.PerSecond),
                ["effects"] = new JsonArray([.. clip.Effects.Where(effect => !isTold || effect.Kind != EffectKinds.Speed)
                    .Select(effect => (JsonNode)(OtioSpeed.Write(effect) ?? new JsonObject
                    {
                        ["OTIO_SCHEMA"] = "Effect.1",
                        ["name"] = effect.Kind,
                        ["effect_name"] = effect.Kind,
                        ["metadata"] = new JsonObject(),
                    }))]),
                ["markers"] = new JsonArray(),
                ["enabled"] = true,
                ["media_references"] = ReferencesOf(timeline, clip, addressOf),
                ["active_media_reference_key"] = KeyOf(clip),
            },
            _ => new()
            {
                ["OTIO_SCHEMA"] = "Gap.1",
                ["name"] = "",
                ["metadata"] = metadata,
                ["source_range"] = Range(timeline, 0, item.Length),
                ["effects"] = new JsonArray(),
                ["markers"] = new JsonArray(),
                ["enabled"] = true,
            },
        };
        Rename(foreign, item is Clip named ? named.Name : item is Transition { Kind: not TransitionKinds.Dissolve } other ? other.Kind : "");
        if (item is Transition { Kind: not TransitionKinds.Dissolve })
        {
            // It was made another one here.
            foreign?.Remove("transition_type");
        }

        OtioForeign.Restore(result, foreign);
        return result;
    }

    /// <summary>The transition's type, of the two that the form has.</summary>
    public static string TypeOf(string kind) => kind == TransitionKinds.Dissolve ? "SMPTE_Dissolve" : "Custom_Transition";

    // Media that another program named go back as they came, until there is a file for them.
    private static JsonObject ReferencesOf(Timeline timeline, Clip clip, Func<ExternalReference, string?> addressOf)
    {
        var foreign = clip.Media.Extra.Node(OtioForeign.Key)?["media_references"] as JsonObject;
        var all = (JsonObject?)foreign?.DeepClone() ?? [];
        if (clip.Media is not MissingReference || all[KeyOf(clip)] is null)
        {
            all[KeyOf(clip)] = MediaOf(timeline, clip, addressOf);
        }

        return all;
    }

    // A medium that goes back as it came has the times that it came with.
    private static double FileStart(Timeline timeline, Clip clip, JsonObject? foreign) =>
        clip.Media is MissingReference && foreign?[OtioForeign.CountsFromZero] is null
            ? OtioTimes.MediaStart(
                (clip.Media.Extra.Node(OtioForeign.Key)?["media_references"] as JsonObject)?[KeyOf(clip)] as JsonObject, timeline.Rate.PerSecond)
            : 0;

    private static string KeyOf(Clip clip) =>
        clip.Media.Extra.Node(OtioForeign.Key)?["active_media_reference_key"]?.ToString() ?? "DEFAULT_MEDIA";

    private static JsonObject MediaOf(Timeline timeline, Clip clip, Func<ExternalReference, string?> addressOf) => clip.Media switch
    {
        ExternalReference external => new()
        {
            ["OTIO_SCHEMA"] = "ExternalReference.1",
            ["name"] = external.Name,

            // Whoever gives the clip another file changes the address below and not this one.
            ["metadata"] = new JsonObject { [Own] = new JsonObject { ["url"] = addressOf(external) ?? external.Name } },
            ["available_range"] = external.Kind == MediaKind.Image
                ? null
                : Range(timeline, 0, Math.Max(1, timeline.Rate.FramesFromSeconds(external.DurationSeconds))),
            ["available_image_bounds"] = null,
            ["target_url"] = addressOf(external) ?? external.Name,
        },
        GeneratorReference generator => new()
        {
            ["OTIO_SCHEMA"] = "GeneratorReference.1",
            ["name"] = generator.Kind,
            ["metadata"] = new JsonObject(),
            ["available_range"] = null,
            ["available_image_bounds"] = null,
            ["generator_kind"] = generator.Kind,
            ["parameters"] = generator.Parameters.ToJson(),
        },
        _ => new()
        {
            ["OTIO_SCHEMA"] = "MissingReference.1",
            ["name"] = (clip.Media as MissingReference)?.Name ?? "",
            ["metadata"] = new JsonObject(),
            ["available_range"] = null,
            ["available_image_bounds"] = null,
        },
    };

    private static JsonObject MarkerOf(Timeline timeline, Marker marker)
    {
        var result = new JsonObject
        {
            ["OTIO_SCHEMA"] = "Marker.2",
            ["name"] = marker.Name,
            ["metadata"] = new JsonObject(),
            ["color"] = "RED",
            ["comment"] = "",
            ["marked_range"] = Range(timeline, marker.Range.Start, marker.Range.Length),
        };
        OtioForeign.Restore(result, marker.Extra.Node(OtioForeign.Key) as JsonObject);
        return result;
    }

    private static JsonObject Range(Timeline timeline, long start, long length) => OtioTimes.Range(start, length, timeline.Rate.PerSecond);

    private static JsonObject Time(Timeline timeline, long frames) => OtioTimes.Time(frames, timeline.Rate.PerSecond);
}
