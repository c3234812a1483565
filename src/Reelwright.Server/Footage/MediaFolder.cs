namespace Reelwright.Server;

/// <summary>Where uploads lie: under the hash of their content; the name's ending is theirs.</summary>
internal static class MediaFolder
{
    /// <summary>The file of a hash; <c>null</c> when it is gone.</summary>
    public static string? Find(string mediaDirectory, string hash)
    {
        if (hash.Length < 2 || !hash.All(char.IsAsciiHexDigit))
        {
            return null;
        }

        string folder = Path.Combine(mediaDirectory, hash[..2]);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, hash + ".*").FirstOrDefault() : null;
    }
}
