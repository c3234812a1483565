using System.Security.Cryptography;

namespace Reelwright.Media;

/// <summary>Names a file by what is in it.</summary>
public static class MediaHash
{
    /// <summary>The SHA-256 of a file's bytes, as 64 lower-case hexadecimal digits.</summary>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static async Task<string> ComputeAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 17, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }
}
