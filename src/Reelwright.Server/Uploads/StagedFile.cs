namespace Reelwright.Server;

/// <summary>A file that has come in and is not looked at yet. It lies in a folder of its own, under its user's name.</summary>
internal sealed record StagedFile(string Folder, string Name, string Path, string Hash, long Size);
