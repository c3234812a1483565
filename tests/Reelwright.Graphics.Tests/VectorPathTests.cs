using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Reelwright.Graphics;

namespace Reelwright.Tests;

/// <summary>Every vector path against its scalar definition. Where a machine lacks a path, the best one stands
/// in.</summary>
public sealed class VectorPathTests
{
    public static TheoryData<int> Lengths => TestFrames.Lengths;

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Overlay_paths_agree_to_the_bit(int length)
    {
        byte[] alpha = TestFrames.Noise(length, 1);
        byte[] source = [.. TestFrames.Noise(length, 2).Select((value, i) => (byte)(value * alpha[i] / 255))];
        if (length > 64)
        {
            Array.Clear(alpha, 0, 64);
            Array.Clear(source, 0, 64);
        }

        foreach (int opacity in (int[])[0, 1, 77, 128, 255, 256])
        {
            byte[] expected = TestFrames.Noise(length, 3);
            RowOverlay.OverScalar(source, alpha, opacity, expected);
            Check(expected, row => RowOverlay.Over(source, alpha, opacity, row));
            Check(expected, row => Finish(Run512(row, r => RowOverlay.Over512(source, alpha, opacity, r)), row));
            Check(expected, row => Finish(Run256(row, r => RowOverlay.Over256(source, alpha, opacity, r)), row));

            void Finish(int done, byte[] row) =>
                RowOverlay.OverScalar(source.AsSpan(done), alpha.AsSpan(done), opacity, row.AsSpan(done));
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Dissolve_paths_agree_to_the_bit(int length)
    {
        byte[] to = TestFrames.Noise(length, 4);
        foreach (int weight in (int[])[0, 1, 100, 128, 255, 256])
        {
            byte[] expected = TestFrames.Noise(length, 3);
            CrossDissolve.BlendScalar(expected, to, weight, expected);
            Check(expected, row => CrossDissolve.BlendRow(row, to, weight, row));
            Check(expected, row => Finish(Run512(row, r => CrossDissolve.Blend512(r, to, weight, r)), row));
            Check(expected, row => Finish(Run256(row, r => CrossDissolve.Blend256(r, to, weight, r)), row));

            void Finish(int done, byte[] row) =>
                CrossDissolve.BlendScalar(row.AsSpan(done), to.AsSpan(done), weight, row.AsSpan(done));
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Fade_paths_agree_to_the_bit(int length)
    {
        foreach (int keep in (int[])[0, 1, 9999, 16384, 32766])
        {
            foreach (byte constant in (byte[])[0, 16, 128, 255])
            {
                byte[] expected = TestFrames.Noise(length, 3);
                RowFade.TowardScalar(expected, constant, keep, BlueNoise.Row(5));
                Check(expected, row => RowFade.Toward(row, constant, keep, BlueNoise.Row(5)));
                Check(expected, row => Finish(Run512(row, Wide, Avx512BW.IsSupported), row));
                Check(expected, row => Finish(Run256(row, Narrow, Avx2.IsSupported), row));

                int Wide(byte[] row) => RowFade.Toward512(row, constant, keep, BlueNoise.Row(5));
                int Narrow(byte[] row) => RowFade.Toward256(row, constant, keep, BlueNoise.Row(5));

                void Finish(int done, byte[] row) =>
                    RowFade.TowardScalar(row, constant, keep, BlueNoise.Row(5), done);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Halving_paths_agree_to_the_bit(int length)
    {
        byte[] top = TestFrames.Noise(2 * length, 5);
        byte[] bottom = TestFrames.Noise(2 * length, 6);
        byte[] expected = new byte[length];
        BoxReduce.RowScalar(top, bottom, expected);

        Check(expected, row => BoxReduce.Row(top, bottom, row));
        Check(expected, row => Finish(Run512(row, r => BoxReduce.Row512(top, bottom, r)), row));
        Check(expected, row => Finish(Run256(row, r => BoxReduce.Row256(top, bottom, r)), row));

        void Finish(int done, byte[] row) =>
            BoxReduce.RowScalar(top.AsSpan(2 * done), bottom.AsSpan(2 * done), row.AsSpan(done));
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Dithered_magnification_paths_agree_to_the_bit(int length)
    {
        var random = new Random(7);
        short[] line = [.. Enumerable.Range(0, (length / 8) + 32).Select(_ => (short)random.Next(255 * 128))];
        byte[] expected = new byte[length];
        DitheredUpsample.Row(line, expected, BlueNoise.Row(3), VectorPath.Scalar);

        foreach (var path in (VectorPath[])[VectorPath.Best, VectorPath.Wide, VectorPath.Narrow])
        {
            Check(expected, row => DitheredUpsample.Row(line, row, BlueNoise.Row(3), path));
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Conversion_paths_agree_to_the_bit_even_for_colours_above_their_alpha(int length)
    {
        byte[] top = TestFrames.Noise(4 * length, 8);
        byte[] bottom = TestFrames.Noise(4 * length, 9);
        byte[][] expected = [.. Enumerable.Range(0, 5).Select(_ => new byte[length])];
        byte[][] actual = [.. Enumerable.Range(0, 5).Select(_ => new byte[length])];

        BgraRows.LumaScalar(top, expected[0], expected[1]);
        BgraRows.ChromaScalar(top, bottom, Half(expected[2]), Half(expected[3]), Half(expected[4]));
        BgraRows.Luma(top, actual[0], actual[1]);
        BgraRows.Chroma(top, bottom, Half(actual[2]), Half(actual[3]), Half(actual[4]));

        Assert.Equal(expected, actual);

        Span<byte> Half(byte[] plane) => plane.AsSpan(0, (length + 1) / 2);
    }

    [Theory]
    [InlineData(1, 1.0)]
    [InlineData(7, 0.3)]
    [InlineData(15, 1.99)]
    [InlineData(16, 1.2)]
    [InlineData(17, 1.7)]
    [InlineData(31, 0.9)]
    [InlineData(32, 1.0001)]
    [InlineData(33, 1.5)]
    [InlineData(65, 2.6)]
    [InlineData(130, 1.04)]
    [InlineData(641, 1.87)]
    public void Resampling_paths_agree_to_the_bit(int count, double step)
    {
        foreach (var sampling in Enum.GetValues<Sampling>())
        {
            int width = (int)(count * step) + 40;
            byte[] plane = TestFrames.Noise(width * 40, count);
            byte[] expected = Resample(VectorPath.Scalar);

            foreach (var path in (VectorPath[])[VectorPath.Best, VectorPath.Wide, VectorPath.Narrow])
            {
                Assert.Equal(expected, Resample(path));
            }

            byte[] Resample(VectorPath path)
            {
                var x = new ResampleAxis();
                var y = new ResampleAxis();
                x.Set(count, -2.37, step, sampling, path);
                y.Set(9, -3.21, 4.1, sampling, path);
                var resampler = new PlaneResampler(path);
                resampler.Begin(width, 40, x, y, Edge.Clamp);
                byte[] output = new byte[count * 9];
                for (int row = 0; row < 9; row++)
                {
                    resampler.Row(plane, row, output.AsSpan(row * count, count));
                }

                return output;
            }
        }
    }

    private static int Run512(byte[] row, Func<byte[], int> kernel, bool supported = true) =>
        supported && Vector512.IsHardwareAccelerated ? kernel(row) : 0;

    private static int Run256(byte[] row, Func<byte[], int> kernel, bool supported = true) =>
        supported && Vector256.IsHardwareAccelerated ? kernel(row) : 0;

    private static void Check(byte[] expected, Action<byte[]> kernel)
    {
        byte[] actual = TestFrames.Noise(expected.Length, 3);
        kernel(actual);
        Assert.Equal(expected, actual);
    }
}
