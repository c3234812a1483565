using System.Reflection;
using System.Runtime.InteropServices;
using Dapper;
using SQLitePCL;

namespace Reelwright.Server;

/// <summary>Binds the database driver to the system's SQLite.</summary>
internal static class SqliteLibrary
{
    private static readonly Lazy<bool> Loaded = new(Load);

    /// <summary>Must be called before the first connection; later calls do nothing.</summary>
    public static void EnsureLoaded() => _ = Loaded.Value;

    private static bool Load()
    {
        var provider = new SQLite3Provider_e_sqlite3();
        NativeLibrary.SetDllImportResolver(provider.GetType().Assembly, Resolve);
        raw.SetProvider(provider);
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        return true;
    }

    // The provider asks for the library by the name of a bundle that is not shipped; the system's has the same functions.
    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (name != "e_sqlite3")
        {
            return nint.Zero;
        }

        foreach (string candidate in (string[])["libsqlite3.so.0", "libsqlite3.dylib", "sqlite3"])
        {
            if (NativeLibrary.TryLoad(candidate, out nint handle))
            {
                return handle;
            }
        }

        throw new DllNotFoundException("SQLite is not installed; the package is named libsqlite3-0 on Debian.");
    }
}
