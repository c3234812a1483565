namespace Reelwright.Tests;

/// <summary>Five pictures such as people have: formats, shapes and sizes differ.</summary>
internal static class Pictures
{
    private static readonly (string Name, string Source)[] Wanted =
    [
        ("a.jpg", "mandelbrot=size=1600x1200:start_scale=0.02"),
        ("b.jpg", "gradients=size=1500x1000:c0=0xffb347:c1=0x3a6ea5:c2=0x2e8b57:nb_colors=3:seed=4"),
        ("c.png", "cellauto=size=1280x960:rule=110:seed=7"),
        ("d.webp", "testsrc2=size=1400x900"),
        ("e.jpg", "life=size=900x1350:mold=10:ratio=0.2:death_color=#402010:life_color=#ffcc66:seed=3"),
    ];

    /// <summary>Makes the pictures in a folder; their names, in order.</summary>
    public static async Task<IReadOnlyList<string>> MakeAsync(string folder)
    {
        foreach (var (name, source) in Wanted)
        {
            var run = await CommandLine.RunAsync(
                "ffmpeg", folder, [], "-v", "error", "-y", "-f", "lavfi", "-i", source, "-frames:v", "1", name);
            Assert.True(run.ExitCode == 0, run.Errors);
        }

        return [.. Wanted.Select(picture => picture.Name)];
    }
}
