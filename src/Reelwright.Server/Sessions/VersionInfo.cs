namespace Reelwright.Server;

/// <summary>The versions of a session's video.</summary>
internal sealed record VersionList(IReadOnlyList<VersionInfo> Versions);

/// <summary>One of them.</summary>
internal sealed record VersionInfo(int Number, string Name, double Seconds, int Width, int Height, bool Shown);
