namespace Reelwright.Protocol;

/// <summary>What helps against a refusal.</summary>
public enum RemedyKind
{
    /// <summary>Nothing that a client can do; the sentence says what the user can.</summary>
    None,

    /// <summary>Get a new token with the same client id, and try once more.</summary>
    NewToken,

    /// <summary>Make a client id, get a token, and try once more.</summary>
    NewClientId,

    /// <summary>Open another session, and try once more.</summary>
    NewSession,

    /// <summary>Take another id for the export, and try once more.</summary>
    NewRenderId,

    /// <summary>Wait, and try once more.</summary>
    Wait,

    /// <summary>Show where to register.</summary>
    Register,

    /// <summary>Say that the account needs credits.</summary>
    TopUp,

    /// <summary>Say that the plan has no exports.</summary>
    Upgrade,

    /// <summary>Take another file, or the same one smaller or in another format.</summary>
    OtherFile,

    /// <summary>Check the server's address, or start the server.</summary>
    CheckServer,
}
