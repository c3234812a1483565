using System.Text;
using Reelwright.Graphics;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>Tells colour tables (<c>.cube</c>) by what they hold, and reads them whole, so that a broken one is refused at once.</summary>
internal static class LutInspector
{
    private const int HeadBytes = 8 * 1024;
    private const long MaxBytes = 20 * 1024 * 1024;

    /// <summary>The table as a row without owner; <c>null</c> when the file is none.</summary>
    /// <exception cref="ReelwrightException">It is one, but cannot be read.</exception>
    public static async Task<MediaRow?> ReadAsync(StagedFile staged, CancellationToken cancellationToken)
    {
        if (!await IsLutAsync(staged, cancellationToken))
        {
            return null;
        }

        if (staged.Size > MaxBytes)
        {
            throw new ReelwrightException(WireError.MediaTooLarge, $"\"{staged.Name}\" is too large: a .cube file may have at most {MaxBytes / 1048576} MB.");
        }

        try
        {
            var table = CubeFile.Parse(await File.ReadAllTextAsync(staged.Path, cancellationToken));
            return new()
            {
                Id = MediaRow.NewId(),
                Name = staged.Name,
                Kind = MediaRow.Lut,
                Extension = "cube",
                Hash = staged.Hash,
                Size = staged.Size,
                Width = table.Size,
                Height = table.Size,
            };
        }
        catch (CubeException e)
        {
            throw new ReelwrightException(WireError.UnreadableMedia, $"\"{staged.Name}\" is not a usable .cube file: {e.Message}");
        }
    }

    // Text that gives a table's size; a name that ends in .cube is taken at its word, so that what is wrong can be told.
    private static async Task<bool> IsLutAsync(StagedFile staged, CancellationToken cancellationToken)
    {
        byte[] head = new byte[HeadBytes];
        await using var file = File.OpenRead(staged.Path);
        int read = await file.ReadAtLeastAsync(head, HeadBytes, throwOnEndOfStream: false, cancellationToken);
        if (head.AsSpan(0, read).Contains((byte)0))
        {
            return false;
        }

        string text = Encoding.UTF8.GetString(head, 0, read);
        return text.Contains("LUT_3D_SIZE", StringComparison.Ordinal) || text.Contains("LUT_1D_SIZE", StringComparison.Ordinal)
            || staged.Name.EndsWith(".cube", StringComparison.OrdinalIgnoreCase);
    }
}
