using System.Diagnostics;
using Reelwright.Graphics;

namespace Reelwright.Tests;

/// <summary>Runs alone: memory of the whole process is measured.</summary>
[CollectionDefinition(nameof(TextMemoryTests), DisableParallelization = true)]
[Collection(nameof(TextMemoryTests))]
public sealed class TextMemoryTests(TextFixture fixture) : IClassFixture<TextFixture>
{
    private const long MostGrowthBytes = 60L * 1024 * 1024;

    [Fact]
    public void Five_hundred_texts_do_not_pile_up_in_memory()
    {
        Draw(0, 100);
        GC.Collect();
        long before = ResidentBytes();

        Draw(100, 600);
        GC.Collect();

        Assert.InRange(ResidentBytes() - before, long.MinValue, MostGrowthBytes);
    }

    private static long ResidentBytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    private void Draw(int from, int to)
    {
        TextStyle style = new() { Family = "display", Weight = 800, Shadow = new(0, 2, 6, new(0, 0, 0)) };
        for (int i = from; i < to; i++)
        {
            fixture.Rasterizer.Render($"第{i}个 sprite", style with { SizePx = 30 + (i % 25) }, 500, 100);
        }
    }
}
