namespace Reelwright.Server;

/// <summary>Finds the files of uploads that one account may use.</summary>
public interface IMediaPaths
{
    /// <summary>The local path of an upload; <c>null</c> when there is none or it is somebody else's.</summary>
    string? PathOf(string mediaId);
}
