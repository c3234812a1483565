using System.Security.Cryptography;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>The sum that the bytes of one request must have.</summary>
/// <param name="Algorithm">How it is made.</param>
/// <param name="Expected">The sum.</param>
internal sealed record PieceChecksum(HashAlgorithmName Algorithm, byte[] Expected)
{
    /// <summary>The names that <see cref="Parse"/> knows.</summary>
    public const string Names = "sha1,sha256";

    /// <summary>Reads the header <c>Upload-Checksum</c>; <c>null</c> where there is none.</summary>
    /// <exception cref="ReelwrightException">It is malformed, or of another algorithm.</exception>
    public static PieceChecksum? Parse(string header)
    {
        if (header.Length == 0)
        {
            return null;
        }

        string[] parts = header.Split(' ', 2);
        byte[] sum = new byte[64];
        HashAlgorithmName? algorithm = parts[0] switch
        {
            "sha1" => HashAlgorithmName.SHA1,
            "sha256" => HashAlgorithmName.SHA256,
            _ => null,
        };
        return algorithm is { } known && parts.Length == 2 && Convert.TryFromBase64String(parts[1], sum, out int length)
            ? new(known, sum[..length])
            : throw new ReelwrightException(WireError.BadRequest, $"'Upload-Checksum' is one of {Names} and a sum in Base64.");
    }
}
