using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>A library whose files are what their references say: one that was exchanged counts as gone.</summary>
/// <param name="library">Finds files.</param>
/// <param name="hashes">Knows what is in them.</param>
internal sealed class MediaFiles(IMediaLibrary library, ContentHashes hashes) : IMediaLibrary
{
    private const int HashDigits = 64;

    /// <summary>Wraps a library unless it is wrapped already.</summary>
    public static MediaFiles Of(IMediaLibrary library, ContentHashes hashes) =>
        library as MediaFiles ?? new MediaFiles(library, hashes);

    /// <inheritdoc/>
    public string? PathOf(ExternalReference reference) =>
        library.PathOf(reference) is { } path && File.Exists(path) && !IsChanged(reference, path) ? path : null;

    /// <summary>Why there is no file to show or hear, in one sentence; <c>null</c> when there is one.</summary>
    public MediaProblem? ProblemOf(MediaReference media) => media switch
    {
        MissingReference missing => new(
            missing.Name,
            missing.Reason.Length > 0 ? missing.Reason : "The file is gone.",
            "文件已经不在了。"),
        ExternalReference file when library.PathOf(file) is not { } path || !File.Exists(path) => new(
            file.Name, "The file is gone.", "文件已经不在了。"),
        ExternalReference file when IsChanged(file, library.PathOf(file)!) => new(
            file.Name, "The file is not the one that was added: its content has changed.", "文件内容和添加时不一样了。"),
        _ => null,
    };

    /// <summary>What a render depends on beside the reference: the file's content, or that it is gone. Empty for what is made.</summary>
    public string IdentityOf(MediaReference media)
    {
        if (media is not ExternalReference file)
        {
            return "";
        }

        string? content = library.PathOf(file) is { } path ? hashes.Of(path) : null;
        return content is null ? $" gone {file.MediaId}" : $" {content}";
    }

    /// <summary>The same for a LUT's file, which an effect names.</summary>
    public string IdentityOf(Clip clip) => string.Concat(
        clip.Effects.Where(effect => effect.Kind == EffectKinds.Lut).Select(effect => IdentityOf(LutOf(effect))));

    /// <summary>The file of a LUT.</summary>
    public static ExternalReference LutOf(Effect effect)
    {
        string id = effect.Parameters.Text("mediaId") ?? "";
        return new()
        {
            MediaId = id,
            ContentHash = effect.Parameters.Text("contentHash") ?? "",
            Name = effect.Parameters.Text("title") ?? id,
            Kind = MediaKind.Image,
        };
    }

    // A draft from elsewhere may not know the hash.
    private bool IsChanged(ExternalReference file, string path) =>
        file.ContentHash.Length == HashDigits
        && file.ContentHash.All(char.IsAsciiHexDigit)
        && hashes.Of(path) is { } actual
        && !actual.Equals(file.ContentHash, StringComparison.OrdinalIgnoreCase);
}
