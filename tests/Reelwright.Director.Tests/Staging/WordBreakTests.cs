using System.Text;
using System.Text.Json;
using Reelwright.Audio;
using Reelwright.Director;
using Reelwright.Media;

namespace Reelwright.Tests;

/// <summary>No line of a caption splits a word: jieba's own segmentation and ICU's word boundaries judge.</summary>
public sealed class WordBreakTests
{
    private const string Binary = "@node-rs/jieba-linux-x64-gnu";
    private const string BinaryVersion = "2.0.3";
    private const int MostShown = 25;

    private static readonly Lazy<ChineseSegmenter> Segmenter = new(() => ChineseSegmenter.Load(RepositoryPaths.Assets));
    private static readonly Lazy<ArtIndex> Art = new(() => new ArtIndex(RepositoryPaths.Assets));

    [Fact]
    public async Task Captions_of_the_gallerys_scripts_and_of_prose_break_between_words()
    {
        string[] lines = [.. Scripts().Concat(await File.ReadAllLinesAsync(FileOf("sentences.txt"))).Where(text => text.Length > 0).Distinct()];
        var broken = lines.SelectMany(text => new[] { 16, 14, 13 }.Select(line => new { text, breaks = Breaks(text, line) })).ToList();

        string[] wrong = await JudgeAsync(JsonSerializer.Serialize(broken));

        int all = broken.Sum(entry => entry.breaks.Count);
        Assert.True(lines.Length >= 300 && all >= 300, $"{lines.Length} lines with {all} breaks are too few to tell.");
        Assert.True(wrong.Length == 0, $"{wrong.Length} of {all} breaks in {lines.Length} lines:\n{string.Join('\n', wrong.Take(MostShown))}");
    }

    private static IEnumerable<string> Scripts()
    {
        foreach (string row in File.ReadLines(Path.Combine(RepositoryPaths.Root, "bench", "gallery", "briefs.tsv")).Where(row => row.StartsWith("zh", StringComparison.Ordinal)))
        {
            var brief = new BriefReader().Read(row.Split('\t')[3], null);
            for (int seed = 1; seed <= 4; seed++)
            {
                var script = new ScriptWriter().Write(new DirectionRequest { Brief = brief, Seed = seed }, Art.Value);
                foreach (var scene in script.Scenes)
                {
                    yield return scene.Narration;
                    yield return Spoken.From(scene);
                }
            }
        }
    }

    // Offsets in the text at which a caption, or the second line of one, begins.
    private static List<int> Breaks(string text, int line)
    {
        IReadOnlySet<int> boundaries = Segmenter.Value.Cut(text).SelectMany(word => new[] { word.Start, word.Start + word.Length }).ToHashSet();
        var breaks = new List<int>();
        foreach (var (start, length) in CaptionBreaker.Part(text, boundaries, line))
        {
            if (start > 0)
            {
                breaks.Add(start);
            }

            string[] set = CaptionBreaker.Set(text.Substring(start, length), boundaries, start, line).Split('\n');
            if (set.Length == 2)
            {
                int at = start;
                foreach (char letter in set[0].Where(letter => !char.IsWhiteSpace(letter)))
                {
                    at = text.IndexOf(letter, at) + 1;
                }

                while (at < text.Length && !char.IsLetterOrDigit(text[at]) && text[at] is not ('“' or '《' or '「'))
                {
                    at++;
                }

                breaks.Add(at);
            }
        }

        return breaks;
    }

    private static async Task<string[]> JudgeAsync(string input)
    {
        using var folder = new TempFolder();
        var unpacked = await CommandLine.RunAsync("tar", folder.Root, [], "xzf", await NpmPackage.ArchiveAsync(Binary, BinaryVersion));
        Assert.True(unpacked.ExitCode == 0, unpacked.Shown);
        string dictionary = Path.Combine(RepositoryPaths.Root, "assets", "node_modules", "@node-rs", "jieba", "dict.txt");
        string output = "";
        await ChildProcess.RunAsync(
            new ProcessRequest
            {
                Program = "node",
                Arguments = [FileOf("words.mjs"), Path.Combine(folder.Root, "package"), dictionary],
                Timeout = TimeSpan.FromMinutes(1),
                WriteInput = async (stream, token) => await stream.WriteAsync(Encoding.UTF8.GetBytes(input), token),
                ReadOutput = async (stream, token) => output = await new StreamReader(stream).ReadToEndAsync(token),
            },
            CancellationToken.None);
        return JsonSerializer.Deserialize<string[]>(output)!;
    }

    private static string FileOf(string name) => Path.Combine(RepositoryPaths.Root, "tests", "Reelwright.Director.Tests", "Staging", name);
}
