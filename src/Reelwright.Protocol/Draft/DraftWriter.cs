using System.Globalization;
using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Protocol;

/// <summary>Writes the draft. Defaults are left out; keys from elsewhere go back to where they were.</summary>
internal static class DraftWriter
{
    public static JsonObject Write(Timeline timeline)
    {
        var rate = timeline.Rate;
        var draft = new JsonObject
        {
            [DraftKeys.Version] = DraftCodec.Version,
            [DraftKeys.Rate] = rate.ToString(),
            [DraftKeys.Milliseconds] = rate.MillisecondsAt(timeline.Length),
            [DraftKeys.Metadata] = Metadata(timeline),
            [DraftKeys.Tracks] = new JsonArray([.. timeline.Tracks.Select(track => Track(track, rate))]),
        };
        if (!timeline.Markers.IsDefaultOrEmpty)
        {
            draft[DraftKeys.Markers] = new JsonArray([.. timeline.Markers.Select(marker => Marker(marker, rate))]);
        }

        return With(draft, timeline.Extra);
    }

    /// <summary>A name of the timeline's metadata as it stands in <c>m</c>, where it must not meet title and size.</summary>
    public static string Escape(string name) =>
        name is DraftKeys.Title or DraftKeys.Width or DraftKeys.Height || name.StartsWith('$') ? $"${name}" : name;

    /// <summary>The opposite of <see cref="Escape"/>.</summary>
    public static string Unescape(string name) => name.StartsWith('$') ? name[1..] : name;

    private static JsonObject Metadata(Timeline timeline)
    {
        var json = new JsonObject
        {
            [DraftKeys.Title] = timeline.Title,
            [DraftKeys.Width] = timeline.Width,
            [DraftKeys.Height] = timeline.Height,
        };
        foreach (string name in timeline.Metadata.Names)
        {
            json[Escape(name)] = timeline.Metadata.Node(name);
        }

        return json;
    }

    private static JsonObject Marker(Marker marker, FrameRate rate)
    {
        var json = new JsonObject
        {
            [DraftKeys.Name] = marker.Name,
            [DraftKeys.StartMilliseconds] = rate.MillisecondsAt(marker.Range.Start),
            [DraftKeys.StartFrame] = marker.Range.Start,
            [DraftKeys.Milliseconds] = rate.MillisecondsAt(marker.Range.Length),
            [DraftKeys.Frames] = marker.Range.Length,
        };
        Add(json, DraftKeys.Metadata, marker.Metadata);
        return With(json, marker.Extra);
    }

    private static JsonObject Track(Track track, FrameRate rate)
    {
        var json = new JsonObject
        {
            [DraftKeys.Id] = track.Id.Value,
            [DraftKeys.TrackType] = (int)track.Kind,
        };
        Add(json, DraftKeys.Name, track.Name);
        if (track.GainDb != 0)
        {
            json[DraftKeys.GainDb] = Finite(track.GainDb, DraftKeys.GainDb);
        }

        if (track.IsMuted)
        {
            json[DraftKeys.Muted] = true;
        }

        Add(json, DraftKeys.Metadata, track.Metadata);
        json[DraftKeys.Segments] = new JsonArray([.. track.Items.Select(item => Item(item, rate))]);
        return With(json, track.Extra);
    }

    private static JsonObject Item(TrackItem item, FrameRate rate)
    {
        var json = new JsonObject
        {
            [DraftKeys.Type] = item switch
            {
                Gap => DraftKeys.Gap,
                Transition => DraftKeys.Transition,
                _ => DraftKeys.Clip,
            },
            [DraftKeys.Milliseconds] = rate.MillisecondsAt(item.Length),
            [DraftKeys.Frames] = item.Length,
        };
        switch (item)
        {
            case Clip clip:
                WriteClip(json, clip, rate);
                break;
            case Transition transition:
                json[DraftKeys.Kind] = transition.Kind;
                json[DraftKeys.InOffset] = transition.InOffset;
                json[DraftKeys.OutOffset] = transition.OutOffset;
                break;
        }

        Add(json, DraftKeys.Metadata, item.Metadata);
        return With(json, item.Extra);
    }

    private static void WriteClip(JsonObject json, Clip clip, FrameRate rate)
    {
        json[DraftKeys.Id] = clip.Id.Value;
        Add(json, DraftKeys.Name, clip.Name);
        if (clip.SourceStart != 0)
        {
            json[DraftKeys.StartMilliseconds] = rate.MillisecondsAt(clip.SourceStart);
            json[DraftKeys.StartFrame] = clip.SourceStart;
        }

        json[DraftKeys.Media] = Media(clip.Media);
        if (!clip.Effects.IsDefaultOrEmpty)
        {
            json[DraftKeys.Effects] = new JsonArray([.. clip.Effects.Select(Effect)]);
        }
    }

    private static JsonObject Media(MediaReference media)
    {
        var json = media switch
        {
            ExternalReference external => External(external),
            GeneratorReference generator => new JsonObject
            {
                [DraftKeys.Type] = DraftKeys.Generator,
                [DraftKeys.MediaKind] = generator.Kind,
                [DraftKeys.GeneratorParameters] = generator.Parameters.ToJson(),
                [DraftKeys.Seed] = generator.Seed,
            },
            MissingReference missing => new JsonObject
            {
                [DraftKeys.Type] = DraftKeys.Missing,
                [DraftKeys.MediaName] = missing.Name,
                [DraftKeys.Reason] = missing.Reason,
            },
            _ => throw new InvalidOperationException($"A draft cannot hold {media.GetType().Name}."),
        };
        return With(json, media.Extra);
    }

    private static JsonObject External(ExternalReference external)
    {
        var json = new JsonObject
        {
            [DraftKeys.Type] = DraftKeys.External,
            [DraftKeys.Id] = external.MediaId,
            [DraftKeys.Hash] = external.ContentHash,
            [DraftKeys.MediaName] = external.Name,
            [DraftKeys.MediaKind] = external.Kind switch
            {
                MediaKind.Image => "image",
                MediaKind.Video => "video",
                _ => "audio",
            },
        };
        if (external.DurationSeconds != 0)
        {
            json[DraftKeys.Seconds] = Finite(external.DurationSeconds, DraftKeys.Seconds);
        }

        if (external.Width != 0 || external.Height != 0)
        {
            json[DraftKeys.Width] = external.Width;
            json[DraftKeys.Height] = external.Height;
        }

        if (external.Rate != FrameRate.Default)
        {
            json[DraftKeys.MediaRate] = external.Rate.ToString();
        }

        if (external.HasAudio)
        {
            json[DraftKeys.Audio] = true;
        }

        return json;
    }

    private static JsonObject Effect(Effect effect)
    {
        var json = new JsonObject { [DraftKeys.Kind] = effect.Kind };
        Add(json, DraftKeys.Parameters, effect.Parameters);
        if (!effect.Curves.IsDefaultOrEmpty)
        {
            json[DraftKeys.Curves] = new JsonArray([.. effect.Curves.Select(Curve)]);
        }

        return With(json, effect.Extra);
    }

    private static JsonObject Curve(KeyframeCurve curve) => With(
        new JsonObject
        {
            [DraftKeys.Parameter] = curve.Parameter,
            [DraftKeys.Keyframes] = new JsonArray([.. curve.Keyframes.Select(Keyframe)]),
        },
        curve.Extra);

    private static JsonArray Keyframe(Keyframe key) => key.Easing == Easing.Linear
        ? [key.Frame, Finite(key.Value, DraftKeys.Keyframes)]
        : [key.Frame, Finite(key.Value, DraftKeys.Keyframes), EasingNames.Of(key.Easing)];

    private static void Add(JsonObject json, string key, string text)
    {
        if (text.Length > 0)
        {
            json[key] = text;
        }
    }

    private static void Add(JsonObject json, string key, Properties values)
    {
        if (values.Count > 0)
        {
            json[key] = values.ToJson();
        }
    }

    private static JsonObject With(JsonObject json, Properties extra)
    {
        foreach (string name in extra.Names)
        {
            // A key of ours is never overwritten by one that was carried along.
            if (!json.ContainsKey(name))
            {
                json[name] = extra.Node(name);
            }
        }

        return json;
    }

    private static double Finite(double value, string key) => double.IsFinite(value)
        ? value
        : throw new DraftException(null, null, key, $"{value.ToString(CultureInfo.InvariantCulture)} is not a number JSON can hold.");
}
