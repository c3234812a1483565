using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Reelwright.Server;

/// <summary>Random names and secrets, and the hashes they are stored as.</summary>
internal static class Secrets
{
    private const long LeastSession = 1_000_000_000_000_000_000;

    /// <summary>43 url-safe characters: 256 random bits.</summary>
    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Lower-case hex digits.</summary>
    public static string NewHex(int digits) => RandomNumberGenerator.GetHexString(digits, lowercase: true);

    /// <summary>19 decimal digits that fit a signed 64-bit number.</summary>
    public static string NewSessionId()
    {
        ulong random = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));
        return (LeastSession + (long)(random % (ulong)(long.MaxValue - LeastSession))).ToString("D19", null);
    }

    /// <summary>What is stored in place of a secret. Secrets have 256 random bits, so a plain hash is enough.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
