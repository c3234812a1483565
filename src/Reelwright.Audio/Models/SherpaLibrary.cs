using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Reelwright.Audio;

/// <summary>Loads sherpa-onnx, which runs speech models without a network; it is looked for only where somebody says.</summary>
/// <remarks>
/// Its structures change between versions without a word, so no version but <see cref="Version"/> is used. Functions are
/// bound by <c>LibraryImport</c> to <see cref="Name"/> anywhere in this assembly, once <see cref="TryLoad"/> said yes.
/// The library ends the whole process when a model is broken (it calls <c>exit</c>, or throws where nobody catches): load
/// models in a child process, not in a server.
/// </remarks>
public static partial class SherpaLibrary
{
    /// <summary>The version whose structures we know.</summary>
    public const string Version = "1.13.8";

    /// <summary>What bindings call the library.</summary>
    internal const string Name = "sherpa-onnx-c-api";

    /// <summary>The library's own file.</summary>
    public const string FileName = "libsherpa-onnx-c-api.so";

    /// <summary>The file of the library that it stands on, in the same folder.</summary>
    public const string RuntimeFileName = "libonnxruntime.so";

    private static readonly Lock Gate = new();
    private static nint s_library;

    static SherpaLibrary() => NativeLibrary.SetDllImportResolver(typeof(SherpaLibrary).Assembly, Resolve);

    /// <summary>Whether a folder has the library's files; says nothing of whether they can be loaded.</summary>
    public static bool IsIn(string folder) =>
        File.Exists(Path.Combine(folder, FileName)) && File.Exists(Path.Combine(folder, RuntimeFileName));

    /// <summary>Loads the library; from then on it stays, whatever folder is named later.</summary>
    /// <param name="folder">Where its two files lie.</param>
    /// <param name="problem">Why not, and what to do, in a sentence.</param>
    public static bool TryLoad(string folder, [NotNullWhen(false)] out string? problem)
    {
        lock (Gate)
        {
            problem = s_library != 0 ? null : Load(folder);
            return problem is null;
        }
    }

    private static string? Load(string folder)
    {
        if (!IsIn(folder))
        {
            return $"There is no {FileName} with its {RuntimeFileName} in {folder}. Install them: reelwright voices install";
        }

        // Absolute, so that it finds the other beside it and never one of the system's.
        if (!NativeLibrary.TryLoad(Path.GetFullPath(Path.Combine(folder, FileName)), out nint library))
        {
            return $"{FileName} in {folder} is damaged or made for another machine. Install it again: reelwright voices install";
        }

        string? version = NativeLibrary.TryGetExport(library, "SherpaOnnxGetVersionStr", out nint tell) ? VersionOf(tell) : null;
        if (version != Version)
        {
            NativeLibrary.Free(library);
            return $"{FileName} in {folder} is version {version ?? "unknown"}; this program needs {Version}. "
                + "Install it: reelwright voices install";
        }

        s_library = library;
        return null;
    }

    private static unsafe string? VersionOf(nint tell) =>
        Marshal.PtrToStringUTF8((nint)((delegate* unmanaged<byte*>)tell)());

    // Zero leaves all other libraries to the usual search.
    private static nint Resolve(string name, System.Reflection.Assembly assembly, DllImportSearchPath? path) =>
        name == Name ? s_library : 0;
}
