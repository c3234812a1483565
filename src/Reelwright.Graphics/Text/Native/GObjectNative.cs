using System.Runtime.InteropServices;

namespace Reelwright.Graphics;

/// <summary>The parts of GLib and GObject that the other libraries' objects need.</summary>
internal static partial class GObjectNative
{
    private const string GObjectLibrary = "libgobject-2.0.so.0";
    private const string GLibLibrary = "libglib-2.0.so.0";

    [LibraryImport(GObjectLibrary, EntryPoint = "g_object_unref")]
    internal static partial void Unref(nint instance);

    [LibraryImport(GLibLibrary, EntryPoint = "g_error_free")]
    internal static partial void FreeError(nint error);

    /// <summary>Takes the message out of a <c>GError</c> and frees it.</summary>
    internal static string TakeErrorMessage(nint error)
    {
        if (error == 0)
        {
            return "no reason given";
        }

        // struct GError { guint32 domain; gint code; gchar *message; }
        string message = Marshal.PtrToStringUTF8(Marshal.ReadIntPtr(error, 8)) ?? "no reason given";
        FreeError(error);
        return message;
    }
}
