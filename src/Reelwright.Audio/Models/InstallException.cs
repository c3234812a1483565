namespace Reelwright.Audio;

/// <summary>Why a voice could not be installed.</summary>
public enum InstallFailure
{
    /// <summary>There is no network, or the other side refuses.</summary>
    Unreachable,

    /// <summary>What came is not what it should be.</summary>
    WrongContent,

    /// <summary>It cannot be written here.</summary>
    CannotWrite,

    /// <summary>There is nothing of that name.</summary>
    Unknown,
}

/// <summary>A voice cannot be installed or removed; the message says why and what to do, in one sentence.</summary>
public sealed class InstallException(InstallFailure failure, string message) : Exception(message)
{
    /// <summary>What kind of reason.</summary>
    public InstallFailure Failure => failure;
}
