namespace Reelwright.Protocol;

/// <summary>Why there is no answer that could be read.</summary>
public enum Trouble
{
    /// <summary>There is an answer; the code says what it is.</summary>
    None,

    /// <summary>Nothing listens there, or the way there is cut.</summary>
    Unreached,

    /// <summary>No machine has this name.</summary>
    NoSuchMachine,

    /// <summary>No secure connection: a certificate that is not trusted, a clock that is wrong, or a server without TLS.</summary>
    NotSecure,

    /// <summary>A web page came instead of an answer.</summary>
    WebPage,

    /// <summary>Something came that is no JSON, or JSON of another kind.</summary>
    OtherAnswer,

    /// <summary>The answer took too long.</summary>
    Slow,

    /// <summary>Nothing was asked: there is no project yet.</summary>
    NoProject,

    /// <summary>The connection ended in the middle.</summary>
    BrokenOff,
}
