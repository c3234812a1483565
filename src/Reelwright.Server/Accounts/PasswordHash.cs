using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Reelwright.Server;

/// <summary>Passwords as they are stored: PBKDF2 with HMAC-SHA-256 and a salt each, as OWASP's password storage cheat sheet asks.</summary>
internal static class PasswordHash
{
    private const string Scheme = "pbkdf2-sha256";
    private const int Iterations = 600_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    // What nobody's password is: work for those who guess at names that are not there takes as long.
    private static readonly string Nobody = Make(Convert.ToHexString(RandomNumberGenerator.GetBytes(SaltBytes)));

    /// <summary>What is stored for a password.</summary>
    public static string Make(string password)
    {
        byte[] salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return string.Join('$', Scheme, Iterations.ToString(CultureInfo.InvariantCulture), Convert.ToBase64String(salt), Convert.ToBase64String(Derive(password, salt, Iterations)));
    }

    /// <summary>Whether a password is the one that was stored; nothing stored takes as long and is never right.</summary>
    public static bool IsRight(string password, string? stored)
    {
        string[] parts = (stored ?? Nobody).Split('$');
        byte[] expected = Convert.FromBase64String(parts[3]);
        byte[] actual = Derive(password, Convert.FromBase64String(parts[2]), int.Parse(parts[1], CultureInfo.InvariantCulture));
        return CryptographicOperations.FixedTimeEquals(expected, actual) && stored is not null;
    }

    // One person's keyboard composes what another's sends in parts.
    private static byte[] Derive(string password, byte[] salt, int iterations) => Rfc2898DeriveBytes.Pbkdf2(
        Encoding.UTF8.GetBytes(password.Normalize(NormalizationForm.FormKC)), salt, iterations, HashAlgorithmName.SHA256, HashBytes);
}
