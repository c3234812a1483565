namespace Reelwright.Media;

/// <summary>The forward cosine transform on 8×8 samples, after Arai, Agui and Nakajima; its output is scaled.</summary>
/// <remarks>The scale of each coefficient is taken back in the quantizer: <see cref="JpegTables"/>.</remarks>
internal static class JpegTransform
{
    private const float C4 = 0.707106781f;
    private const float C6 = 0.382683433f;
    private const float C2MinusC6 = 0.541196100f;
    private const float C2PlusC6 = 1.306562965f;

    public static void Forward(Span<float> block)
    {
        for (int row = 0; row < 64; row += 8)
        {
            Line(block, row, 1);
        }

        for (int column = 0; column < 8; column++)
        {
            Line(block, column, 8);
        }
    }

    private static void Line(Span<float> data, int start, int step)
    {
        ref float d0 = ref data[start];
        ref float d1 = ref data[start + step];
        ref float d2 = ref data[start + (2 * step)];
        ref float d3 = ref data[start + (3 * step)];
        ref float d4 = ref data[start + (4 * step)];
        ref float d5 = ref data[start + (5 * step)];
        ref float d6 = ref data[start + (6 * step)];
        ref float d7 = ref data[start + (7 * step)];
        float sum07 = d0 + d7, difference07 = d0 - d7;
        float sum16 = d1 + d6, difference16 = d1 - d6;
        float sum25 = d2 + d5, difference25 = d2 - d5;
        float sum34 = d3 + d4, difference34 = d3 - d4;

        float even0 = sum07 + sum34, even3 = sum07 - sum34;
        float even1 = sum16 + sum25, even2 = sum16 - sum25;
        d0 = even0 + even1;
        d4 = even0 - even1;
        float turned = (even2 + even3) * C4;
        d2 = even3 + turned;
        d6 = even3 - turned;

        float odd0 = difference34 + difference25;
        float odd1 = difference25 + difference16;
        float odd2 = difference16 + difference07;
        float common = (odd0 - odd2) * C6;
        float low = (C2MinusC6 * odd0) + common;
        float high = (C2PlusC6 * odd2) + common;
        float middle = odd1 * C4;
        float upper = difference07 + middle;
        float lower = difference07 - middle;
        d5 = lower + low;
        d3 = lower - low;
        d1 = upper + high;
        d7 = upper - high;
    }
}
