using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Timelines that use everything a timeline has, from a seed.</summary>
internal sealed class RandomTimelines(int seed)
{
    private static readonly FrameRate[] Rates =
        [new(30), new(25), new(24_000, 1001), new(30_000, 1001), new(60_000, 1001), new(60), new(120), new(240)];

    private static readonly string[] Words =
        ["", "city timelapse", "夜晚的城市", "Lo-fi \"beats\"", "a\\b/c", "title", "$width", "line\nbreak", "😀 emoji", "' or 1=1"];

    private readonly Random _random = new(seed);
    private int _ids;

    public Timeline Next()
    {
        int tracks = _random.Next(0, 6);
        return new()
        {
            Title = Word(),
            Rate = Pick(Rates),
            Width = 2 * _random.Next(32, 2000),
            Height = 2 * _random.Next(32, 2000),
            Tracks = [.. Enumerable.Range(0, tracks).Select(_ => NextTrack())],
            Markers = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => new Marker
            {
                Name = Word(),
                Range = new(_random.Next(0, 5000), _random.Next(0, 3)),
                Metadata = Values(),
                Extra = Extra(),
            })],
            Metadata = Values().With("title", "not the title").With("$odd", 1).With("width", JsonNode.Parse("[1]")),
            Extra = Extra(),
        };
    }

    private Track NextTrack()
    {
        var items = new List<TrackItem>();
        int count = _random.Next(0, 6);
        for (int i = 0; i < count; i++)
        {
            if (_random.Next(4) == 0)
            {
                items.Add(new Gap(_random.Next(1, 400)) { Metadata = Values(), Extra = Extra() });
                continue;
            }

            var clip = NextClip();
            if (items.LastOrDefault() is Clip before && _random.Next(2) == 0)
            {
                items.Add(new Transition
                {
                    Kind = Pick([.. TransitionKinds.All]),
                    InOffset = _random.NextInt64(0, before.Frames + 1),
                    OutOffset = _random.NextInt64(0, clip.Frames + 1),
                    Metadata = Values(),
                    Extra = Extra(),
                });
            }

            items.Add(clip);
        }

        return new()
        {
            Id = new($"track {_ids++}"),
            Kind = Pick([TrackKind.Video, TrackKind.Audio, TrackKind.Text]),
            Name = Word(),
            GainDb = _random.Next(2) == 0 ? 0 : (_random.NextDouble() * 80) - 60,
            IsMuted = _random.Next(3) == 0,
            Metadata = Values().With("role", Pick(["main", "music", "narration", "captions"])),
            Extra = Extra(),
            Items = [.. items],
        };
    }

    private Clip NextClip() => new()
    {
        Id = new($"clip {_ids++}"),
        Name = Word(),
        Frames = _random.Next(3) == 0 ? 1 : _random.Next(1, 2000),
        SourceStart = _random.Next(2) == 0 ? 0 : _random.Next(0, 10_000),
        Media = NextMedia(),
        Effects = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => NextEffect())],
        Metadata = Values(),
        Extra = Extra(),
    };

    private MediaReference NextMedia() => _random.Next(3) switch
    {
        0 => new ExternalReference
        {
            MediaId = $"media-{_random.Next()}",
            ContentHash = new string('a', 64),
            Name = Word(),
            Kind = Pick([MediaKind.Image, MediaKind.Video, MediaKind.Audio]),
            DurationSeconds = _random.Next(2) == 0 ? 0 : _random.NextDouble() * 1000,
            Width = _random.Next(0, 5000),
            Height = _random.Next(0, 5000),
            Rate = Pick(Rates),
            HasAudio = _random.Next(2) == 0,
            Extra = Extra(),
        },
        1 => new GeneratorReference
        {
            Kind = Pick([GeneratorKinds.Background, GeneratorKinds.Text, GeneratorKinds.Music]),
            Parameters = Values(),
            Seed = _random.NextInt64(long.MinValue, long.MaxValue),
            Extra = Extra(),
        },
        _ => new MissingReference { Name = Word(), Reason = Word(), Extra = Extra() },
    };

    private Effect NextEffect() => new()
    {
        Kind = Pick([EffectKinds.Transform, EffectKinds.View, EffectKinds.Volume]),
        Parameters = Values(),
        Curves = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => new KeyframeCurve
        {
            Parameter = Pick(["opacity", "scale", "dx"]),
            Keyframes = Keyframes(),
            Extra = Extra(),
        })],
        Extra = Extra(),
    };

    private ImmutableArray<Keyframe> Keyframes()
    {
        long frame = _random.Next(-50, 50);
        var keys = ImmutableArray.CreateBuilder<Keyframe>();
        for (int i = _random.Next(1, 6); i > 0; i--)
        {
            keys.Add(new(frame, (_random.NextDouble() - 0.5) * 4, (Easing)_random.Next(0, 7)));
            frame += _random.Next(1, 50);
        }

        return keys.ToImmutable();
    }

    // Names that no version of the draft will ever use, holding every kind of JSON value.
    private Properties Extra()
    {
        var extra = Properties.Empty;
        for (int i = _random.Next(3); i > 0; i--)
        {
            extra = extra.With($"x-{Word()}{_random.Next(100)}", Value(2));
        }

        return extra;
    }

    private Properties Values()
    {
        var values = Properties.Empty;
        for (int i = _random.Next(3); i > 0; i--)
        {
            values = values.With(Pick(["text", "size", "colors", "note", "t", "d", "m"]), Value(2));
        }

        return values;
    }

    private JsonNode? Value(int depth) => _random.Next(depth > 0 ? 7 : 5) switch
    {
        0 => null,
        1 => JsonValue.Create(_random.NextInt64()),
        2 => JsonValue.Create(_random.NextDouble() * 1e6),
        3 => JsonValue.Create(_random.Next(2) == 0),
        4 => JsonValue.Create(Word()),
        5 => new JsonArray(Value(depth - 1), Value(depth - 1)),
        _ => new JsonObject { ["a"] = Value(depth - 1), [Word()] = Value(depth - 1) },
    };

    private string Word() => Pick(Words);

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];
}
