using Reelwright.Graphics;

namespace Reelwright.Tests;

/// <summary>Compares frames with committed ones, to the bit.</summary>
/// <remarks>
/// On a mismatch the actual frame and the difference are written to <c>artifacts/golden/</c> as PNG. A new look is
/// accepted only with <c>REELWRIGHT_ACCEPT_GOLDEN=1</c>.
/// </remarks>
internal static class Golden
{
    private static readonly string Folder =
        Path.Combine(RepositoryPaths.Root, "tests", "Reelwright.Graphics.Tests", "Golden");

    public static void Check(Frame actual, string name)
    {
        string path = Path.Combine(Folder, $"{name}-{actual.Width}x{actual.Height}.yuv");
        if (Environment.GetEnvironmentVariable("REELWRIGHT_ACCEPT_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllBytes(path, actual.Memory.ToArray());
        }

        Assert.True(File.Exists(path), $"No golden frame {path}.");
        var expected = new Frame(actual.Width, actual.Height, File.ReadAllBytes(path));
        int worst = Worst(expected, actual);
        if (worst > 0)
        {
            Report(expected, actual, name);
        }

        Assert.True(worst == 0, $"{name} differs from its golden frame by up to {worst}; see artifacts/golden.");
    }

    /// <summary>Asserts that two frames are equal within some units, and writes both where they are not.</summary>
    public static void Equal(Frame expected, Frame actual, string name, int within = 0)
    {
        int worst = Worst(expected, actual);
        if (worst > within)
        {
            Report(expected, actual, name);
        }

        Assert.True(worst <= within, $"{name} differs by up to {worst}; see artifacts/golden.");
    }

    private static int Worst(Frame expected, Frame actual)
    {
        int worst = 0;
        for (int i = 0; i < expected.Data.Length; i++)
        {
            worst = Math.Max(worst, Math.Abs(expected.Data[i] - actual.Data[i]));
        }

        return worst;
    }

    private static void Report(Frame expected, Frame actual, string name)
    {
        var difference = new Frame(actual.Width, actual.Height);
        for (int i = 0; i < difference.Data.Length; i++)
        {
            int ground = i < difference.Y.Length ? 16 : 128;
            difference.Data[i] = (byte)Math.Clamp(ground + (16 * Math.Abs(expected.Data[i] - actual.Data[i])), 0, 255);
        }

        string folder = Path.Combine(RepositoryPaths.Root, "artifacts", "golden");
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, $"{name}.actual.png"), FramePng.Encode(actual));
        File.WriteAllBytes(Path.Combine(folder, $"{name}.expected.png"), FramePng.Encode(expected));
        File.WriteAllBytes(Path.Combine(folder, $"{name}.diff.png"), FramePng.Encode(difference));
    }
}
