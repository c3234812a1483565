using System.Text.Json.Nodes;

namespace Reelwright.Protocol;

/// <summary>A call that the server refused, or that did not get there.</summary>
public sealed class RemoteException(int code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The code of a server that could not be reached or whose answer makes no sense.</summary>
    public const int Unreachable = -1;

    /// <summary>Number of the <see cref="WireError"/>; else the HTTP status; <see cref="Unreachable"/> without an answer.</summary>
    public int Code { get; } = code;

    /// <summary>The code, where it is one of ours.</summary>
    public WireError Error => Enum.IsDefined((WireError)Code) ? (WireError)Code : WireError.Internal;

    /// <summary>How long the server asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What the server said besides, such as <c>registration_url</c>.</summary>
    public JsonObject? Details { get; init; }

    /// <summary>Why there is no answer, where <see cref="Code"/> is <see cref="Unreachable"/>.</summary>
    public Trouble Trouble { get; init; }

    /// <summary>Host and port of the server, where the sentence names it.</summary>
    public string? Server { get; init; }

    /// <summary>Whether the request may have arrived although no answer came: then it must not be sent again.</summary>
    public bool MayHaveArrived { get; init; }
}
