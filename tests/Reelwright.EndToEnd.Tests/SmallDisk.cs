namespace Reelwright.Tests;

/// <summary>A disk of a few megabytes that can really be full: a file system in memory under a folder of the test.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    /// <summary>Mounts one; <c>null</c> where this user may not mount.</summary>
    public static async Task<SmallDisk?> TryMountAsync(string folder, int kilobytes)
    {
        Directory.CreateDirectory(folder);
        var mounted = await CommandLine.RunAsync(
            "mount", folder, [], "-t", "tmpfs", "-o", FormattableString.Invariant($"size={kilobytes}k"), "none", folder);
        return mounted.ExitCode == 0 ? new(folder) : null;
    }

    /// <summary>Uses up what is left.</summary>
    public void Fill()
    {
        byte[] block = new byte[64 * 1024];
        using var file = new FileStream(Path.Combine(_folder, "filler"), FileMode.Append, FileAccess.Write, FileShare.None, 0);
        for (int length = block.Length; length > 0; length /= 2)
        {
            try
            {
                while (true)
                {
                    file.Write(block, 0, length);
                }
            }
            catch (IOException)
            {
                // No room for a block of this length any more; perhaps for half of it.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        var left = await CommandLine.RunAsync("umount", "/", [], "--lazy", _folder);
        Assert.True(left.ExitCode == 0, left.Errors);
    }
}
