namespace Reelwright.Graphics;

/// <summary>Halves frames and sprites; sample centres keep their place (coordinate x becomes x / 2).</summary>
internal static class FrameReduction
{
    /// <summary>The even side of the half-size picture; where the half is odd, the edge is repeated once.</summary>
    public static int HalfSide(int side) => 2 * ((side + 3) / 4);

    /// <summary>The frame at half size.</summary>
    public static Frame Half(Frame source)
    {
        var target = new Frame(HalfSide(source.Width), HalfSide(source.Height));
        Half(source, target);
        return target;
    }

    /// <summary>Halves a frame into one of the right size.</summary>
    public static void Half(Frame source, Frame target)
    {
        BoxReduce.Plane(source.Y, source.Width, source.Height, target.Y, target.Width, target.Height, Edge.Clamp);
        Chroma(source.U, target.U);
        Chroma(source.V, target.V);

        void Chroma(ReadOnlySpan<byte> from, Span<byte> to) => BoxReduce.Plane(
            from, source.ChromaWidth, source.ChromaHeight, to, target.ChromaWidth, target.ChromaHeight, Edge.Clamp);
    }

    /// <summary>The sprite at half size; what lies outside it is clear.</summary>
    public static Sprite Half(Sprite source)
    {
        var target = new Sprite(HalfSide(source.Width), HalfSide(source.Height));
        Luma(source.Y, target.Y);
        Luma(source.A, target.A);
        Chroma(source.U, target.U);
        Chroma(source.V, target.V);
        Chroma(source.ChromaA, target.ChromaA);
        return target;

        void Luma(byte[] from, byte[] to) => BoxReduce.Plane(
            from, source.Width, source.Height, to, target.Width, target.Height, Edge.Zero);
        void Chroma(byte[] from, byte[] to) => BoxReduce.Plane(
            from, source.Width / 2, source.Height / 2, to, target.Width / 2, target.Height / 2, Edge.Zero);
    }
}
