namespace Reelwright.Tests;

/// <summary>sherpa-onnx for tests: the package as npm gives it out, fetched once into <c>artifacts/</c>.</summary>
/// <remarks>It is no part of the assets: a program without better voices does not need its 13 MB.</remarks>
public static class SherpaPackage
{
    private static readonly Lazy<Task<string>> Fetched = new(() => NpmPackage.ArchiveAsync("sherpa-onnx-linux-x64", "1.13.8"));

    /// <summary>The package's archive; its content is what the program itself would download.</summary>
    public static Task<string> ArchiveAsync() => Fetched.Value;
}
