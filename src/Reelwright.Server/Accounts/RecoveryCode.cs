using System.Security.Cryptography;

namespace Reelwright.Server;

/// <summary>A code that lets somebody in once who has lost the password; shown when it is made, stored as a hash.</summary>
internal static class RecoveryCode
{
    // Crockford's digits: none is taken for another when it is written down. 25 of them are 125 bits.
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 25;
    private const int Group = 5;

    /// <summary>A new code, in groups.</summary>
    public static string Make() =>
        string.Join('-', new string(RandomNumberGenerator.GetItems<char>(Digits, Length)).Chunk(Group).Select(part => new string(part)));

    /// <summary>What is stored of a code, however it was typed.</summary>
    public static string Hash(string typed) => Secrets.Hash(string.Concat(typed.ToUpperInvariant()
        .Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c })
        .Where(c => Digits.Contains(c, StringComparison.Ordinal))));
}
