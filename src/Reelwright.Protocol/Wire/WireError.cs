namespace Reelwright.Protocol;

/// <summary>The codes that calls answer with. A code is never renumbered or reused.</summary>
public enum WireError
{
    /// <summary>It worked.</summary>
    None = 0,

    /// <summary>The client id is missing or malformed, or the body is.</summary>
    BadRequest = 400,

    /// <summary>The plan does not include exports: attribution is missing.</summary>
    ExportNotOnPlan = 402,

    /// <summary>There is no such call.</summary>
    NoSuchCall = 404,

    /// <summary>Too many requests; wait as <c>Retry-After</c> says and try once more.</summary>
    RateLimited = 429,

    /// <summary>The token is missing, unknown, expired or revoked.</summary>
    InvalidToken = 1001,

    /// <summary>There is no such session, or it is somebody else's.</summary>
    SessionNotFound = 1002,

    /// <summary>There is no such render, or it is somebody else's.</summary>
    RenderNotFound = 1003,

    /// <summary>Not enough credits.</summary>
    InsufficientCredits = 2001,

    /// <summary>The file is of a type that is not taken.</summary>
    UnsupportedMedia = 4001,

    /// <summary>The file is too large.</summary>
    MediaTooLarge = 4002,

    /// <summary>The file cannot be read, or holds no picture or sound.</summary>
    UnreadableMedia = 4003,

    /// <summary>The render's id is taken by another draft.</summary>
    RenderIdTaken = 4004,

    /// <summary>The draft cannot be rendered.</summary>
    DraftRefused = 4005,

    /// <summary>The address was refused or could not be fetched.</summary>
    UrlRefused = 4006,

    /// <summary>The draft was made from a revision that is not the last one any more.</summary>
    DraftChanged = 4007,

    /// <summary>Our fault.</summary>
    Internal = 5000,
}
