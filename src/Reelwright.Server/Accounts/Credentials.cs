using Microsoft.AspNetCore.Http;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>An e-mail address and a password as somebody typed them.</summary>
/// <param name="Email">The address in lower case.</param>
/// <param name="Password">The password.</param>
internal sealed record Credentials(string Email, string Password)
{
    private const int MaxEmailLength = 254;
    private const int MinPasswordLength = 10;
    private const int MaxPasswordLength = 200;

    /// <summary>Reads both; whether they are good enough is another matter.</summary>
    public static Credentials Read(JsonBody body) => new(ReadEmail(body), ReadPassword(body, "password"));

    /// <summary>An address from a body, in lower case; whether it is one is another matter.</summary>
    public static string ReadEmail(JsonBody body) => (body.Text("email") ?? "").Trim().ToLowerInvariant();

    /// <summary>A password from a body.</summary>
    /// <exception cref="ReelwrightException">It is missing, or longer than anybody types.</exception>
    public static string ReadPassword(JsonBody body, string key)
    {
        string password = body.Text(key) ?? "";
        return password.Length is > 0 and <= MaxPasswordLength ? password : throw Refused("password-missing", $"'{key}' is missing or too long.");
    }

    /// <exception cref="ReelwrightException">The address is none, or the password would be guessed.</exception>
    public void MustBeGood()
    {
        int at = Email.IndexOf('@', StringComparison.Ordinal);
        bool isAddress = Email.Length <= MaxEmailLength && at > 0 && at < Email.Length - 1 && Email.LastIndexOf('@') == at
            && !Email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';');
        if (!isAddress)
        {
            throw Refused("not-an-address", "This is not an e-mail address.");
        }

        MustBeGood(Password, Email);
    }

    /// <exception cref="ReelwrightException">It would be guessed.</exception>
    public static void MustBeGood(string password, string email)
    {
        if (password.Length < MinPasswordLength)
        {
            throw Refused("password-short", $"A password has at least {MinPasswordLength} characters; a few words make a good one.");
        }

        // Long, yet among the first that anybody tries.
        string name = email.Split('@')[0];
        bool isPlain = password.Distinct().Count() < 5 || password.Equals(email, StringComparison.OrdinalIgnoreCase)
            || (name.Length > 3 && password.StartsWith(name, StringComparison.OrdinalIgnoreCase) && password.Length - name.Length < 5)
            || "12345678901234567890 qwertyuiop1234567890 password123456 passwordpassword adminadmin123 letmeinletmein iloveyouiloveyou"
                .Contains(password, StringComparison.OrdinalIgnoreCase);
        if (isPlain)
        {
            throw Refused("password-plain", "This password is easy to guess; take a few words that only you would put together.");
        }
    }

    /// <summary>A refusal whose <c>reason</c> a page can put into its own words.</summary>
    public static ReelwrightException Refused(string reason, string message, int status = StatusCodes.Status400BadRequest) =>
        new(WireError.BadRequest, message) { HttpStatus = status, Details = new() { ["reason"] = reason } };
}
