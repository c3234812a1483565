namespace Reelwright.Graphics;

/// <summary>Work on the alpha of sprites.</summary>
internal static class SpriteAlpha
{
    /// <summary>Sets the chroma's alpha to the means of the luma's.</summary>
    public static void FillChromaAlpha(Sprite sprite) => BoxReduce.Plane(
        sprite.A, sprite.Width, sprite.Height, sprite.ChromaA, sprite.Width / 2, sprite.Height / 2, Edge.Zero);

    /// <summary>Makes a black sprite of the alpha that it has.</summary>
    public static void FillBlack(Sprite sprite)
    {
        FillChromaAlpha(sprite);
        for (int i = 0; i < sprite.A.Length; i++)
        {
            sprite.Y[i] = (byte)FixedPoint.DivideBy255(16 * sprite.A[i]);
        }

        for (int i = 0; i < sprite.ChromaA.Length; i++)
        {
            sprite.U[i] = (byte)FixedPoint.DivideBy255(128 * sprite.ChromaA[i]);
            sprite.V[i] = sprite.U[i];
        }
    }
}
