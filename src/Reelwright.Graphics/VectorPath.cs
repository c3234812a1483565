namespace Reelwright.Graphics;

/// <summary>Which implementation of a kernel runs; anything but <see cref="Best"/> is for tests and
/// benchmarks.</summary>
internal enum VectorPath
{
    /// <summary>The widest the machine has.</summary>
    Best,

    /// <summary>512-bit vectors with byte permutes.</summary>
    Wide,

    /// <summary>256-bit vectors.</summary>
    Narrow,

    /// <summary>The definition.</summary>
    Scalar,
}
