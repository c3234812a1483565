using System.Threading.Channels;
using Reelwright.Graphics;

namespace Reelwright.Render;

/// <summary>Draws frames on all cores and hands them on in order.</summary>
internal static class FramePipeline
{
    /// <summary>Frames that are drawn or waiting at the same time: one on each core, one being taken, one ready in between.</summary>
    public static int MostAhead => Environment.ProcessorCount + 2;

    /// <summary>Runs through a range of frames.</summary>
    /// <param name="renderer">Draws them.</param>
    /// <param name="settings">Their size.</param>
    /// <param name="first">First frame.</param>
    /// <param name="count">How many.</param>
    /// <param name="pool">Where frames come from and go back to.</param>
    /// <param name="take">Gets each frame, one at a time, in order.</param>
    /// <param name="cancellationToken">Stops; by the time this returns nothing is drawing any more.</param>
    public static async Task RunAsync(
        FrameRenderer renderer,
        OutputSettings settings,
        long first,
        long count,
        FramePool pool,
        Func<Frame, CancellationToken, ValueTask> take,
        CancellationToken cancellationToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var order = Channel.CreateBounded<Task<Frame>>(MostAhead);
        var drawing = DrawAllAsync(renderer, settings, first, count, pool, order.Writer, stopping.Token);
        try
        {
            await foreach (var pending in order.Reader.ReadAllAsync(CancellationToken.None))
            {
                var frame = await pending;
                await take(frame, stopping.Token);
                pool.Return(frame);
            }
        }
        finally
        {
            await stopping.CancelAsync();
            await drawing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (order.Reader.TryRead(out var pending))
            {
                await ((Task)pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await drawing;
    }

    private static async Task DrawAllAsync(
        FrameRenderer renderer,
        OutputSettings settings,
        long first,
        long count,
        FramePool pool,
        ChannelWriter<Task<Frame>> order,
        CancellationToken cancellationToken)
    {
        try
        {
            for (long index = first; index < first + count; index++)
            {
                long frame = index;
                await order.WaitToWriteAsync(cancellationToken);
                await order.WriteAsync(
                    Task.Run(
                        async () =>
                        {
                            var target = pool.Rent(settings.Width, settings.Height);
                            await renderer.RenderAsync(frame, target, cancellationToken);
                            return target;
                        },
                        cancellationToken),
                    cancellationToken);
            }
        }
        finally
        {
            order.Complete();
        }
    }
}
