namespace Reelwright.Protocol;

/// <summary>The HTTP face of each code.</summary>
public static class WireErrors
{
    /// <summary>The HTTP status that a code is sent with.</summary>
    public static int HttpStatus(WireError error) => error switch
    {
        WireError.None => 200,
        WireError.BadRequest => 400,
        WireError.InvalidToken => 401,
        WireError.ExportNotOnPlan or WireError.InsufficientCredits => 402,
        WireError.NoSuchCall or WireError.SessionNotFound or WireError.RenderNotFound => 404,
        WireError.RenderIdTaken or WireError.DraftChanged => 409,
        WireError.MediaTooLarge => 413,
        WireError.UnsupportedMedia => 415,
        WireError.UnreadableMedia or WireError.DraftRefused or WireError.UrlRefused => 422,
        WireError.RateLimited => 429,
        _ => 500,
    };
}
