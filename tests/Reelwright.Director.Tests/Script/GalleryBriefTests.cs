using Reelwright.Director;

namespace Reelwright.Tests;

public sealed class GalleryBriefTests
{
    [Fact]
    public void The_gallery_has_forty_briefs_each_genre_once_in_each_language_and_all_can_be_directed()
    {
        string[][] rows =
        [
            .. File.ReadLines(Path.Combine(RepositoryPaths.Root, "bench", "gallery", "briefs.tsv"))
                .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')),
        ];

        Assert.Equal(40, rows.Length);
        Assert.All(rows, row => Assert.Equal(4, row.Length));
        Assert.Equal(40, rows.Select(row => row[0]).Distinct().Count());
        foreach (string language in (string[])["zh", "en"])
        {
            string[][] own = [.. rows.Where(row => row[0].StartsWith(language, StringComparison.Ordinal))];
            Assert.Equal(20, own.Length);
            Assert.Equal(20, own.Select(row => row[1]).Distinct().Count());
        }

        ArtIndex art = new(RepositoryPaths.Assets);
        foreach (string[] row in rows)
        {
            Brief brief = new BriefReader().Read(row[3], null);
            VideoScript script = new ScriptWriter().Write(new DirectionRequest { Brief = brief, Seed = 1 }, art);
            Assert.StartsWith(row[0][..2], script.Language, StringComparison.Ordinal);
            Assert.True(script.Scenes.Length >= 2, row[0]);
            Assert.All(script.Scenes, scene => Assert.NotEmpty(scene.Headline));
        }
    }
}
