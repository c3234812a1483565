namespace Reelwright.Media;

/// <summary>A file from outside whose type is known.</summary>
internal sealed record MediaFile(string Path, MediaFormat Format, long SizeBytes)
{
    /// <summary>The file's own name, for messages.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Looks at a file's first bytes.</summary>
    /// <exception cref="MediaException">It is missing, a folder, empty, or of a type that is not taken.</exception>
    public static async Task<MediaFile> OpenAsync(string path, CancellationToken cancellationToken)
    {
        string name = System.IO.Path.GetFileName(path);
        if (Directory.Exists(path))
        {
            throw new MediaException(MediaErrorKind.IsDirectory, $"\"{name}\" is a folder; name one file in it.");
        }

        if (!File.Exists(path))
        {
            throw new MediaException(MediaErrorKind.NotFound, $"There is no file \"{name}\"; check the name.");
        }

        byte[] head = new byte[MediaSniffer.HeadBytes];
        try
        {
            await using var file = File.OpenRead(path);
            int length = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
            return new MediaFile(path, Recognize(name, head.AsSpan(0, length)), file.Length);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new MediaException(
                MediaErrorKind.Unreadable, $"\"{name}\" may not be read; check the file's permissions.");
        }
    }

    private static MediaFormat Recognize(string name, ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
        {
            throw new MediaException(MediaErrorKind.Unreadable, $"\"{name}\" is empty; upload it again.");
        }

        if (MediaSniffer.TryRecognize(head) is { } format)
        {
            return format;
        }

        throw MediaSniffer.IsHeif(head)
            ? new MediaException(
                MediaErrorKind.UnsupportedType, $"\"{name}\" is a HEIC or AVIF picture; convert it to JPEG or PNG.")
            : new MediaException(
                MediaErrorKind.UnsupportedType,
                $"\"{name}\" is not a video, picture or sound of a known type; "
                + "use mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac, flac or ogg.");
    }
}
