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
        long before = NativeBytes();

        Draw(100, 600);

        Assert.InRange(NativeBytes() - before, long.MinValue, MostGrowthBytes);
    }

    // Without the managed heap: how much of that is kept between collections depends on the processor's cache.
    private static long NativeBytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 - GC.GetGCMemoryInfo(GCKind.FullBlocking).TotalCommittedBytes;
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
