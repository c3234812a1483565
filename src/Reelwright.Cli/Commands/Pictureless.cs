using Reelwright.Protocol;

namespace Reelwright.Cli;

/// <summary>Films that turn out to have sound only: as music they are welcome, as pictures they are a mistake.</summary>
internal static class Pictureless
{
    private static readonly string[] FilmExtensions = [".mp4", ".mov", ".m4v", ".avi", ".webm", ".mkv"];

    /// <summary>Says what becomes of them.</summary>
    /// <param name="files">What was uploaded, as the server sees it.</param>
    /// <param name="report">Told about those that are used as music.</param>
    /// <exception cref="CliException">There is nothing to see in any file.</exception>
    public static void Check(IReadOnlyList<UploadedFile> files, Report report)
    {
        var silentPictures = files.Where(IsFilmWithoutPicture).Select(file => file.Filename).ToList();
        if (silentPictures.Count == 0)
        {
            return;
        }

        string names = string.Join(", ", silentPictures);
        if (files.All(file => file.FileType == "audio"))
        {
            throw new CliException(
                ExitCodes.BadInput,
                $"{names} has sound but no picture. Add a picture or a clip; or name it .m4a to have it as music only.");
        }

        report.Step($"{names} has no picture and is used as music");
    }

    private static bool IsFilmWithoutPicture(UploadedFile file) =>
        file.FileType == "audio" && FilmExtensions.Contains(Path.GetExtension(file.Filename), StringComparer.OrdinalIgnoreCase);
}
