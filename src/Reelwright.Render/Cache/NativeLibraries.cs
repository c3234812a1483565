using System.Runtime.InteropServices;

namespace Reelwright.Render;

/// <summary>Names the installed libraries that draw words and art: a new version may draw them otherwise.</summary>
internal static class NativeLibraries
{
    private const string Maps = "/proc/self/maps";

    private static readonly string[] Names =
    [
        "libpango-1.0.so.0", "libpangocairo-1.0.so.0", "libpangoft2-1.0.so.0", "libcairo.so.2", "librsvg-2.so.2", "libfontconfig.so.1",
        "libfreetype.so.6", "libharfbuzz.so.0", "libfribidi.so.0", "libpixman-1.so.0",
    ];

    private static readonly string[] Folders =
    [
        .. (Environment.GetEnvironmentVariable("LD_LIBRARY_PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries),
        $"/usr/lib/{Triple}", $"/lib/{Triple}", "/usr/local/lib", "/usr/lib64", "/lib64", "/usr/lib", "/lib",
    ];

    private static string Triple => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.Arm64 => "aarch64-linux-gnu",
        Architecture.X64 => "x86_64-linux-gnu",
        var other => $"{other}-linux-gnu",
    };

    /// <summary>Size and time of each library's file; looked at without loading it.</summary>
    public static string Versions() => Versions(Names, Folders);

    /// <inheritdoc cref="Versions()"/>
    /// <param name="names">File names.</param>
    /// <param name="folders">Where they may lie; the first that has one counts.</param>
    internal static string Versions(IEnumerable<string> names, IReadOnlyList<string> folders) =>
        string.Join(' ', names.Select(name => Find(name, folders) is { } path ? SoundStore.FileVersion(path) : $"{name} none"));

    private static string? Find(string name, IReadOnlyList<string> folders)
    {
        foreach (string folder in folders)
        {
            var file = new FileInfo(Path.Combine(folder, name));
            if (file.Exists)
            {
                return file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.FullName;
            }
        }

        // Somewhere else: the loader knows where.
        return File.Exists(Maps) && NativeLibrary.TryLoad(name, out _)
            ? File.ReadLines(Maps).Select(line => line[(line.LastIndexOf(' ') + 1)..])
                .FirstOrDefault(path => Path.GetFileName(path).StartsWith(name[..name.IndexOf(".so", StringComparison.Ordinal)], StringComparison.Ordinal))
            : null;
    }
}
