using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>The gallery's briefs on every canvas: words whole, in the safe area, on nothing else that is read.</summary>
public sealed class GalleryLayoutTests
{
    private const double Tolerance = 0.0006;

    private static readonly Lazy<ArtIndex> Art = new(() => new ArtIndex(RepositoryPaths.Assets));

    public static TheoryData<int, int> Canvases => new() { { 1920, 1080 }, { 1080, 1920 }, { 1080, 1080 }, { 1080, 1350 } };

    [Theory]
    [MemberData(nameof(Canvases))]
    public async Task Words_of_every_brief_stay_apart_and_in_the_safe_area(int width, int height)
    {
        var canvas = new Canvas(width, height);
        List<string> faults = [];
        foreach (string[] row in Rows())
        {
            var brief = new BriefReader().Read(row[3], null);
            var script = new ScriptWriter().Write(new DirectionRequest { Brief = brief, Seed = 1 }, Art.Value);
            var timeline = (await Scripts.DirectAsync(script, script.LengthSeconds, width, height, 1)).Timeline;
            faults.AddRange(Faults(timeline, canvas).Select(fault => $"{row[0]}: {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task No_caption_of_a_Chinese_brief_has_a_comma_or_a_full_stop()
    {
        foreach (string[] row in Rows().Where(row => row[0].StartsWith("zh", StringComparison.Ordinal)))
        {
            var timeline = (await Scripts.FromMessageAsync(row[3], 1)).Timeline;
            Assert.All(
                timeline.TrackWithRole("caption")?.Clips.Select(clip => clip.Parameters.Text("text")!) ?? [],
                text => Assert.False(text.AsSpan().IndexOfAny('，', '。') >= 0, $"{row[0]}: {text}"));
        }
    }

    private static IEnumerable<string> Faults(Timeline timeline, Canvas canvas)
    {
        var words = timeline.Placed()
            .Where(placed => (placed.Clip.Media as GeneratorReference)?.Kind == GeneratorKinds.Text)
            .Select(placed => (placed.Clip, placed.Range, Box: BoxOf(placed.Clip, canvas))).ToList();
        for (int i = 0; i < words.Count; i++)
        {
            var (clip, range, box) = words[i];
            if (clip.Id.Value != "notice" && (box.X < canvas.Safe.X - Tolerance || box.Right > canvas.Safe.Right + Tolerance
                || box.Y < canvas.Safe.Y - Tolerance || box.Bottom > canvas.Safe.Bottom + Tolerance))
            {
                yield return $"'{clip.Name}' {box} leaves {canvas.Safe}";
            }

            for (int j = i + 1; j < words.Count; j++)
            {
                if (range.Overlaps(words[j].Range) && box.Inset(Tolerance, Tolerance).Overlaps(words[j].Box))
                {
                    yield return $"'{clip.Name}' {box} and '{words[j].Clip.Name}' {words[j].Box} overlap";
                }
            }
        }
    }

    private static IEnumerable<string[]> Rows() =>
        File.ReadLines(Path.Combine(RepositoryPaths.Root, "bench", "gallery", "briefs.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));

    private static Box BoxOf(Clip clip, Canvas canvas)
    {
        double[] box = clip.Parameters.Numbers("box")!;
        return new(box[0] * canvas.Width, box[1] * canvas.Height, box[2] * canvas.Width, box[3] * canvas.Height);
    }
}
