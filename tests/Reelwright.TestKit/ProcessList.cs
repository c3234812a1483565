using System.Globalization;
using System.Text;

namespace Reelwright.Tests;

/// <summary>Finds processes by what stands in their command line, such as a folder that only one test has.</summary>
/// <remarks>Other tests start the same programs at the same time: a program's name says nothing about whose it is.</remarks>
public static class ProcessList
{
    private const int WaitMs = 30_000;
    private const int StepMs = 20;

    /// <summary>The processes that name a text in their arguments. Zombies have no arguments any more.</summary>
    public static IReadOnlyList<int> Naming(string text)
    {
        var found = new List<int>();
        foreach (string folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out int id)
                && id != Environment.ProcessId
                && CommandLineOf(folder).Contains(text, StringComparison.Ordinal))
            {
                found.Add(id);
            }
        }

        return found;
    }

    /// <summary>Asserts that there are none, once the kernel has had time to bury them.</summary>
    public static async Task NoneAsync(string text)
    {
        var left = Naming(text);
        for (int waited = 0; left.Count > 0 && waited < WaitMs; waited += StepMs)
        {
            await Task.Delay(StepMs);
            left = Naming(text);
        }

        if (left.Count > 0)
        {
            throw new InvalidOperationException(
                $"Still running: {string.Join("; ", left.Select(id => CommandLineOf($"/proc/{id}")))}");
        }
    }

    private static string CommandLineOf(string folder)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder, "cmdline"))).Replace('\0', ' ');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It ended while we looked, or it is somebody else's.
            return "";
        }
    }
}
