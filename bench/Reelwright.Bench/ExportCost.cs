using System.Diagnostics;
using System.Globalization;
using Reelwright.Audio;
using Reelwright.Media;
using Reelwright.Render;

namespace Reelwright.Bench;

/// <summary>
/// What an export of the photo promo costs: from nothing, again after one word changed, after the music's volume changed, and
/// what encoding the same frames from memory costs. CPU time of this process and its children, since other work may share the
/// machine; wall time beside it.
/// </summary>
internal static class ExportCost
{
    private const string Raw = "/dev/shm/reelwright-export.yuv";

    public static async Task RunAsync(string[] arguments)
    {
        int runs = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 3;
        string root = AppContext.BaseDirectory[..AppContext.BaseDirectory.IndexOf("artifacts", StringComparison.Ordinal)];
        string assets = Path.Combine(root, "artifacts", "assets");
        string media = Path.Combine(root, ".bench", "photos");
        var library = await PhotoPromo.PrepareAsync(media);
        var first = await PhotoPromo.MakeAsync(media, "Summer Memories · 夏日回忆 2025", -6);
        var otherWord = await PhotoPromo.MakeAsync(media, "Winter Memories · 夏日回忆 2025", -6);
        var quieter = await PhotoPromo.MakeAsync(media, "Winter Memories · 夏日回忆 2025", -12);
        var output = OutputSettings.For(first);
        var tools = new MediaTools();
        string work = Directory.CreateTempSubdirectory("reelwright-cost-").FullName;
        if (arguments.Contains("sound"))
        {
            using var engine = new RenderEngine(assets, tools, new OfflineSpeech(assets), Path.Combine(work, "cache"));
            for (int i = 0; i < 4; i++)
            {
                AudioBlock? mix = null;
                var a = await MeasureAsync(async () => mix = await engine.MixAsync(first, library, CancellationToken.None));
                var b = await MeasureAsync(() => Task.Run(() => Mastering.ToTarget(mix!.Slice(0, mix.Length))));
                var c = await MeasureAsync(() => AudioEncoder.EncodeAacAsync(tools, mix!.Left, mix.Right, Path.Combine(work, "a.m4a"), 192, CancellationToken.None));
                var d = await MeasureAsync(() => Task.Run(() => Loudness.MeasureIntegrated(mix!)));
                var e = await MeasureAsync(() => Task.Run(() => Limiter.Apply(mix!)));
                Console.WriteLine($"mix+master {a} master {b} aac {c} loudness {d} limiter {e}");
            }

            return;
        }

        if (arguments.Contains("draw"))
        {
            using var engine = new RenderEngine(assets, tools, new OfflineSpeech(assets), Path.Combine(work, "cache"));
            for (int i = 0; i < 3; i++)
            {
                RenderPlan? plan = null;
                var compile = await MeasureAsync(async () => plan = await engine.CompileAsync(first, output, library, CancellationToken.None));
                var renderer = new FrameRenderer(plan!);
                var frame = new Graphics.Frame(1920, 1080);
                long allocated = GC.GetTotalAllocatedBytes(true);
                var draw = await MeasureAsync(async () =>
                {
                    for (int f = 0; f < 900; f++)
                    {
                        await renderer.RenderAsync(f, frame, CancellationToken.None);
                    }
                });
                Console.WriteLine($"compile {compile} draw {draw} allocated a frame {(GC.GetTotalAllocatedBytes(true) - allocated) / 900}");
                for (int part = 0; part < 3 && i == 2; part++)
                {
                    int[][] ranges = [[0, 100], [120, 160], [175, 188]];
                    var some = await MeasureAsync(async () =>
                    {
                        for (int n = 0; n < 4; n++)
                        {
                            for (int f = ranges[part][0]; f < ranges[part][1]; f++)
                            {
                                await renderer.RenderAsync(f, frame, CancellationToken.None);
                            }
                        }
                    });
                    Console.WriteLine($"{ranges[part][0]}..{ranges[part][1]}: {some.Cpu * 1000 / 4 / (ranges[part][1] - ranges[part][0])} ms");
                }

                await plan!.DisposeAsync();
            }

            return;
        }

        if (arguments.Contains("encode"))
        {
            var settings = new VideoEncodeSettings { Width = 1920, Height = 1080, RateNumerator = 30, RateDenominator = 1, Threads = 1 };
            byte[][] frames = [.. Enumerable.Range(0, 300).Select(_ => new byte[settings.FrameBytes])];
            await using (var raw = File.OpenRead(Raw))
            {
                foreach (byte[] frame in frames)
                {
                    await raw.ReadExactlyAsync(frame);
                }
            }

            for (int threads = 1; threads <= 2; threads++)
            {
                var cost = await MeasureAsync(() => Parallel.ForAsync(0, 5, new ParallelOptions { MaxDegreeOfParallelism = threads }, async (s, token) =>
                {
                    await using var encoder = FrameEncoders.Start(tools, settings, token);
                    for (int f = s * 60; f < (s + 1) * 60; f++)
                    {
                        await encoder.WriteAsync(frames[f], token);
                    }

                    await encoder.CompleteAsync(token);
                }));
                Console.WriteLine($"encode 300 frames in this process, {threads} at a time: {cost}");
                var program = await MeasureAsync(() => FFmpegAsync(
                    "-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", "1920x1080", "-r", "30", "-i", Raw, "-frames:v", "300",
                    "-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-profile:v", "high", "-bf", "2", "-g", "60", "-threads", threads == 1 ? "1" : "0", Path.Combine(work, "limit.mp4")));
                Console.WriteLine($"by ffmpeg: {program}");
            }

            return;
        }

        var costs = new SortedDictionary<string, List<Cost>>(StringComparer.Ordinal);
        for (int run = 0; run <= runs; run++)
        {
            using var engine = new RenderEngine(assets, tools, new OfflineSpeech(assets), Path.Combine(work, $"cache{run}"));
            foreach (var (name, timeline) in new[] { ("1 from nothing", first), ("2 one word", otherWord), ("3 volume", quieter), ("4 nothing changed", quieter) })
            {
                var cost = await MeasureAsync(() => engine.ExportAsync(
                    timeline, output, library, Path.Combine(work, "out.mp4"), null, CancellationToken.None));

                // The first round compiles code and loads fonts.
                if (run > 0)
                {
                    Add(name, cost);
                }
            }

            if (run == 0)
            {
                await FFmpegAsync("-i", Path.Combine(work, "out.mp4"), "-an", "-pix_fmt", "yuv420p", "-f", "rawvideo", Raw);
            }
            else
            {
                Add("0 encode only", await MeasureAsync(() => FFmpegAsync(
                    "-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", "1920x1080", "-r", "30", "-i", Raw, "-i", Path.Combine(media, "music.mp3"),
                    "-c:v", "libx264", "-preset", output.Preset, "-crf", "20", "-profile:v", "high", "-bf", "2", "-g", "60",
                    "-c:a", "aac", "-aac_coder", "fast", "-b:a", "192k", "-ar", "48000", "-t", "30", "-movflags", "+faststart", Path.Combine(work, "limit.mp4"))));
            }
        }

        double limit = Median(costs["0 encode only"].Select(cost => cost.Cpu));
        double cold = Median(costs["1 from nothing"].Select(cost => cost.Cpu));
        foreach (var (name, list) in costs)
        {
            double cpu = Median(list.Select(cost => cost.Cpu));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-18} CPU {cpu,6:0.00} s  wall {Median(list.Select(cost => cost.Wall)),6:0.00} s  {cpu / limit,5:0.000} of encoding  {cpu / cold,6:0.0 %} of cold"));
        }

        Console.WriteLine($"peak {Environment.WorkingSet >> 20} MB now, {PeakKb() >> 10} MB at most, GC {GC.GetTotalAllocatedBytes() >> 20} MB allocated");
        Directory.Delete(work, recursive: true);
        if (!arguments.Contains("keep"))
        {
            File.Delete(Raw);
        }

        void Add(string name, Cost cost)
        {
            if (!costs.TryGetValue(name, out var list))
            {
                costs[name] = list = [];
            }

            list.Add(cost);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name}: CPU {cost.Cpu:0.00} s, wall {cost.Wall:0.00} s"));
        }
    }

    private static async Task<Cost> MeasureAsync(Func<Task> work)
    {
        double before = CpuSeconds();
        var watch = Stopwatch.StartNew();
        await work();
        return new(CpuSeconds() - before, watch.Elapsed.TotalSeconds);
    }

    // User and system time of this process and of the children that have ended: fields 14 to 17, in hundredths.
    private static double CpuSeconds() =>
        File.ReadAllText("/proc/self/stat").Split(") ")[^1].Split(' ').Skip(11).Take(4).Sum(field => double.Parse(field, CultureInfo.InvariantCulture)) / 100;

    private static long PeakKb() => long.Parse(
        File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2],
        CultureInfo.InvariantCulture);

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    private static async Task FFmpegAsync(params string[] arguments)
    {
        var result = await ChildProcess.RunAsync(
            new ProcessRequest { Program = "ffmpeg", Arguments = ["-v", "error", "-y", "-nostdin", .. arguments] }, CancellationToken.None);
        if (result.ExitCode != 0)
        {
            throw new InvalidOperationException(result.ErrorTail);
        }
    }

    private sealed record Cost(double Cpu, double Wall);
}
