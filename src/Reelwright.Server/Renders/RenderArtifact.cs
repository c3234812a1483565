namespace Reelwright.Server;

/// <summary>A finished file: its name in the outputs folder, its length in seconds and its size in bytes.</summary>
internal sealed record RenderArtifact(string File, double Seconds, long Size)
{
    /// <summary>What verifying it found, as JSON; <c>null</c> when it was not verified.</summary>
    public string? Report { get; init; }
}
