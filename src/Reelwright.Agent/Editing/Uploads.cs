using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Which upload a number means.</summary>
internal static class Uploads
{
    /// <summary>The upload of a number: 1 = first, −1 = latest.</summary>
    public static ExternalReference Numbered(Workspace work, int number)
    {
        int count = work.Media.Length;
        if (count == 0)
        {
            throw None();
        }

        long index = number < 0 ? count + (long)number : number - 1L;
        return number != 0 && index >= 0 && index < count
            ? work.Media[(int)index]
            : throw Refuse.NoNumber(new("upload", "素材"), number, count);
    }

    /// <summary>The latest upload that fits and is not shown yet; the latest that fits when all are.</summary>
    public static ExternalReference Fresh(Workspace work, Func<ExternalReference, bool>? fits = null)
    {
        var fitting = work.Media.Where(fits ?? (file => file.Kind != MediaKind.Audio)).ToList();
        if (fitting.Count == 0)
        {
            throw None();
        }

        var used = work.Timeline.Placed()
            .Select(placed => (placed.Clip.Media as ExternalReference)?.MediaId)
            .ToHashSet(StringComparer.Ordinal);
        return fitting.LastOrDefault(file => !used.Contains(file.MediaId)) ?? fitting[^1];
    }

    private static EditRefusedException None() => new(
        "There is no upload for that yet; send the file first.",
        "还没有可用的素材，请先上传文件。");
}
