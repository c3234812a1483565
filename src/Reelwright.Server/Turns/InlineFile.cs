using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>A file inside a message.</summary>
internal sealed record InlineFile(string Name, byte[] Content)
{
    /// <exception cref="ReelwrightException">It is not Base64.</exception>
    public static InlineFile Parse(JsonBody inline)
    {
        string data = inline.Text("data") ?? "";
        string type = inline.Text("mimeType", "mime_type") ?? "";
        string extension = type.Contains('/', StringComparison.Ordinal) ? type.Split('/', ';')[1] : "bin";
        string name = inline.Text("displayName", "display_name") ?? $"upload.{extension}";
        try
        {
            // Both alphabets are in use, with and without padding.
            string plain = data.Replace('-', '+').Replace('_', '/');
            return new(name, Convert.FromBase64String(plain.PadRight((plain.Length + 3) / 4 * 4, '=')));
        }
        catch (FormatException)
        {
            throw new ReelwrightException(WireError.BadRequest, "'inlineData.data' is not Base64.");
        }
    }
}
