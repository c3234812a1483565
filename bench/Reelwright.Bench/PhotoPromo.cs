using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Reelwright.Media;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Bench;

/// <summary>
/// The photo promo: five photos of 12 megapixels with subpixel Ken Burns, dissolves, a title, caption bars and music; 30 s of
/// 1080p30.
/// </summary>
internal static class PhotoPromo
{
    private const int PhotoWidth = 4000;
    private const int PhotoHeight = 3000;
    private const long Step = 177;
    private const long Overlap = 15;
    private const long Total = 900;

    private static readonly string[] Captions =
    [
        "第一天 · Arrival in the hills", "山城夜色 City of lights", "沙漠公路 Desert road", "星空之下 Under the stars", "雪线以上 Above the snow line",
    ];

    // Zoom and middle at the beginning and at the end, of the largest 16:9 part.
    private static readonly double[][] Views =
    [
        [1.00, 1.15, .50, .50, .50, .50], [1.15, 1.00, .46, .50, .50, .50], [1.12, 1.12, .45, .55, .50, .50],
        [1.00, 1.20, .50, .55, .50, .45], [1.20, 1.00, .45, .50, .55, .50],
    ];

    /// <summary>Makes photos and music once.</summary>
    public static async Task<IMediaLibrary> PrepareAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        for (int i = 0; i < Views.Length; i++)
        {
            string path = Path.Combine(folder, $"photo{i}.jpg");
            if (!File.Exists(path))
            {
                byte[] pixels = PhotoNoise.Make(PhotoWidth, PhotoHeight, i);
                await RunAsync(
                    ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", $"{PhotoWidth}x{PhotoHeight}", "-i", "pipe:0", "-c:v", "mjpeg", "-q:v", "3", "-pix_fmt", "yuvj420p", path],
                    pixels);
            }
        }

        string music = Path.Combine(folder, "music.mp3");
        if (!File.Exists(music))
        {
            await RunAsync(
                [
                    "-f", "lavfi", "-i", "aevalsrc='0.35*sin(2*PI*t*220*pow(2,floor(mod(t*2,8))/12*2))*exp(-3*mod(t*2,1))+0.2*sin(2*PI*110*t)':s=44100:d=40",
                    "-ac", "2", "-c:a", "libmp3lame", "-b:a", "192k", music,
                ],
                []);
        }

        return new Folder(folder);
    }

    /// <summary>The timeline.</summary>
    /// <param name="folder">Where the photos are.</param>
    /// <param name="title">The title's words.</param>
    /// <param name="musicDb">Gain of the music.</param>
    public static async Task<Timeline> MakeAsync(string folder, string title, double musicDb)
    {
        var scenes = ImmutableArray.CreateBuilder<TrackItem>();
        var bars = ImmutableArray.CreateBuilder<TrackItem>();
        var words = ImmutableArray.CreateBuilder<TrackItem>();
        for (int i = 0; i < Views.Length; i++)
        {
            long length = i == Views.Length - 1 ? Total - (Step * i) : Step;
            if (i > 0)
            {
                scenes.Add(new Transition { Kind = TransitionKinds.Dissolve, InOffset = Overlap / 2, OutOffset = Overlap - (Overlap / 2) });
            }

            string name = $"photo{i}.jpg";
            var photo = new ExternalReference
            {
                MediaId = name,
                Name = name,
                ContentHash = await MediaHash.ComputeAsync(Path.Combine(folder, name), CancellationToken.None),
                Kind = Timelines.MediaKind.Image,
                Width = PhotoWidth,
                Height = PhotoHeight,
            };
            scenes.Add(new Clip { Id = new($"p{i}"), Media = photo, Frames = length }.With(View(Views[i], length)));
            bars.Add(new Gap(30));
            bars.Add(Generated($"b{i}", length - 30, GeneratorKinds.Shape, """{"shape":"rectangle","fill":"#000000a0","radius":0.02,"box":[0.05,0.82,0.5,0.1]}"""));
            words.Add(new Gap(30));
            words.Add(Generated($"c{i}", length - 30, GeneratorKinds.Text, $$"""{"text":{{JsonValue.Create(Captions[i]).ToJsonString()}},"family":"text","weight":600,"size":0.05,"box":[0.07,0.83,0.46,0.08]}"""));
        }

        return Timeline.Empty with
        {
            Tracks =
            [
                Track("V1", TrackKind.Video, "main", scenes.ToImmutable()),
                Track("V2", TrackKind.Video, "bars", bars.ToImmutable()),
                Track("T1", TrackKind.Text, "captions", words.ToImmutable()),
                Track("T2", TrackKind.Text, "title",
                [
                    Generated("title", 105, GeneratorKinds.Text, $$"""{"text":{{JsonValue.Create(title).ToJsonString()}},"family":"display","weight":800,"size":0.12,"align":"center","box":[0.1,0.3,0.8,0.3],"shadow":0.5}""")
                        .With(new Effect { Kind = EffectKinds.AnimateIn, Parameters = Properties.From(new() { ["style"] = "rise", ["frames"] = 15 }) }),
                ]),
                Track("A1", TrackKind.Audio, "music", [Music()]) with { GainDb = musicDb },
            ],
        };
    }

    private static Clip Music() => new()
    {
        Id = new("music"),
        Frames = Total,
        Media = new ExternalReference
        {
            MediaId = "music.mp3",
            Name = "music.mp3",
            ContentHash = "music",
            Kind = Timelines.MediaKind.Audio,
            DurationSeconds = 40,
            HasAudio = true,
        },
    };

    private static Effect View(double[] view, long length) => new()
    {
        Kind = EffectKinds.View,
        Curves =
        [
            .. new[] { "zoom", "cx", "cy" }.Select((name, i) => new KeyframeCurve
            {
                Parameter = name,
                Keyframes = [new Keyframe(0, view[i * 2], Easing.Linear), new Keyframe(length - 1, view[(i * 2) + 1], Easing.Linear)],
            }),
        ],
    };

    private static Clip Generated(string id, long frames, string kind, string parameters) => new()
    {
        Id = new(id),
        Frames = frames,
        Media = new GeneratorReference { Kind = kind, Parameters = Properties.From(JsonNode.Parse(parameters)!.AsObject()) },
    };

    private static Track Track(string id, TrackKind kind, string role, ImmutableArray<TrackItem> items) => new()
    {
        Id = new(id),
        Kind = kind,
        Metadata = Properties.Empty.With("role", JsonValue.Create(role)),
        Items = items,
    };

    private static async Task RunAsync(string[] arguments, byte[] input)
    {
        var result = await ChildProcess.RunAsync(
            new ProcessRequest
            {
                Program = "ffmpeg",
                Arguments = ["-v", "error", "-y", .. arguments],
                WriteInput = async (stream, token) => await stream.WriteAsync(input, token),
            },
            CancellationToken.None);
        if (result.ExitCode != 0)
        {
            throw new InvalidOperationException(result.ErrorTail);
        }
    }

    private sealed class Folder(string folder) : IMediaLibrary
    {
        public string? PathOf(ExternalReference reference) => Path.Combine(folder, reference.MediaId);
    }
}
