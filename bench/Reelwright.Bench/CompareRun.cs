using System.Diagnostics;
using System.Globalization;
using Reelwright.Audio;
using Reelwright.Graphics;
using Reelwright.Media;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Bench;

/// <summary>One export as a whole process, as <c>bench/compare</c> times it.</summary>
/// <remarks>
/// <c>compare photos</c> only draws the photos. Else <c>compare NAME --media FOLDER --cache FOLDER --out FILE</c> with
/// <c>--title WORDS</c>, <c>--music DB</c>, <c>--part N/M</c> (renders a part into the cache and writes no file),
/// <c>--seconds N</c> (for <c>long</c>), <c>--height N</c>, <c>--compile</c> (only cuts, names and compiles the first part), <c>--raw FILE</c> (frames, not encoded).
/// </remarks>
internal static class CompareRun
{
    public static async Task RunAsync(string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        var options = Options(arguments);
        var media = new CompareMedia(options.GetValueOrDefault("media") ?? Path.Combine(Environment.CurrentDirectory, ".bench", "compare", "media"));
        if (arguments[0] == "photos")
        {
            await media.DrawPhotosAsync();
            return;
        }

        var timeline = Make(arguments[0], Story.Read(media), options);
        var settings = OutputSettings.For(timeline);
        if (options.TryGetValue("height", out string? height))
        {
            settings = settings.Scaled(timeline, int.Parse(height, CultureInfo.InvariantCulture));
        }

        string assets = Path.Combine(media.Root, "artifacts", "assets");
        using var engine = new RenderEngine(assets, new MediaTools(), new OfflineSpeech(assets), options.GetValueOrDefault("cache"));
        if (options.ContainsKey("compile"))
        {
            await CompileAsync(engine, timeline, settings, media);
        }
        else if (options.TryGetValue("raw", out string? raw))
        {
            await WriteRawAsync(engine, timeline, settings, media, raw);
        }
        else if (options.TryGetValue("part", out string? part))
        {
            int[] numbers = [.. part.Split('/').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
            await engine.RenderPartAsync(timeline, settings, media, numbers[0] - 1, numbers[1], CancellationToken.None);
        }
        else
        {
            var made = await engine.ExportAsync(timeline, settings, media, options["out"], null, CancellationToken.None);
            if (made.Findings.Count > 0)
            {
                throw new InvalidOperationException($"This is not the film that was to be made: {made.Findings[0]}");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0.00} s in the program, {GC.GetTotalAllocatedBytes() >> 20} MB allocated"));
    }

    private static Timeline Make(string name, Story story, Dictionary<string, string> options) => name switch
    {
        "photos-promo" => story.Photos(options.GetValueOrDefault("title"), double.Parse(options.GetValueOrDefault("music", "0"), CultureInfo.InvariantCulture)),
        "portrait" => story.Portrait(),
        "cut" => story.Cut(),
        "long" => story.Long(30 * long.Parse(options["seconds"], CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"There is no '{name}'."),
    };

    // What an export does before its first frame: names every segment, and compiles what the first of them shows.
    private static async Task CompileAsync(RenderEngine engine, Timeline timeline, OutputSettings settings, IMediaLibrary library)
    {
        var watch = Stopwatch.StartNew();
        var segments = await engine.SegmentsAsync(timeline, settings, library, CancellationToken.None);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"compile {watch.Elapsed.TotalSeconds:0.000} s for {segments.Length} segments of {timeline.Tracks.Sum(track => track.Clips.Count())} clips"));
    }

    private static async Task WriteRawAsync(RenderEngine engine, Timeline timeline, OutputSettings settings, IMediaLibrary library, string path)
    {
        await using var plan = await engine.CompileAsync(timeline, settings, library, CancellationToken.None);
        var renderer = new FrameRenderer(plan);
        var frame = new Frame(settings.Width, settings.Height);
        await using var file = File.Create(path, 1 << 20);
        var allocated = new List<long>();
        for (long index = 0; index < timeline.Length; index++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            await renderer.RenderAsync(index, frame, CancellationToken.None);
            allocated.Add(GC.GetTotalAllocatedBytes(precise: true) - before);
            await file.WriteAsync(frame.Memory);
        }

        allocated.Sort();
        Console.WriteLine($"allocated while a frame was drawn: median {allocated[allocated.Count / 2]} bytes, nine of ten at most {allocated[allocated.Count * 9 / 10]}");
    }

    private static Dictionary<string, string> Options(string[] arguments)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 1; i < arguments.Length; i++)
        {
            string name = arguments[i][2..];
            bool hasValue = i + 1 < arguments.Length && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal);
            options[name] = hasValue ? arguments[++i] : "";
        }

        return options;
    }
}
