using System.Globalization;

namespace Reelwright.Media;

/// <summary>Finds out what is in a media file.</summary>
public sealed class MediaProber(MediaTools tools)
{
    private const double SteadyRateTolerance = 0.005;
    private const int MaxPlausibleRate = 240;
    private const int VerifySide = 16;

    /// <summary>Describes a file by its content; a picture is not decoded for it.</summary>
    /// <exception cref="MediaException">
    /// It is missing, of no known type, damaged, too large, or holds nothing.
    /// </exception>
    public async Task<MediaInfo> ProbeAsync(string path, CancellationToken cancellationToken)
    {
        var media = await MediaFile.OpenAsync(path, cancellationToken);
        return media.Format.IsPicture() ? DescribePicture(media) : await DescribeStreamsAsync(media, cancellationToken);
    }

    /// <summary>
    /// Proves that a file can be shown or heard: it is complete, and its first frame or second decodes.
    /// </summary>
    /// <exception cref="MediaException">It cannot; or any reason of <see cref="ProbeAsync"/>.</exception>
    public async Task VerifyAsync(string path, CancellationToken cancellationToken)
    {
        var media = await MediaFile.OpenAsync(path, cancellationToken);
        var info = await ProbeAsync(path, cancellationToken);
        if (IsCut(media))
        {
            throw new MediaException(
                MediaErrorKind.Unreadable, $"\"{media.Name}\" is cut short; its end is missing, so upload it again.");
        }

        if (media.Format == MediaFormat.Webp && info.Video is { IsAnimated: true })
        {
            await new PictureDecoder(tools).DecodeAsync(path, VerifySide, VerifySide, cancellationToken);
            return;
        }

        string[] output = info.Video is null
            ? ["-map", "0:a:0", "-t", "1", "-ac", "1", "-ar", "8000", "-f", "s16le", "pipe:1"]
            : ["-map", "0:V:0", "-frames:v", "1", "-s", "16x16", "-pix_fmt", "gray", "-f", "rawvideo", "pipe:1"];
        long bytes = 0;
        var request = tools.RunFFmpeg(tools.PictureTimeout, [.. MediaTools.OpenFile(media.Format, path), .. output]);
        var result = await ChildProcess.RunAsync(
            request with { ReadOutput = async (stream, token) => bytes = await CountAsync(stream, token) },
            cancellationToken);
        if (!result.Succeeded || bytes == 0)
        {
            throw ToolFailure.Reading(media.Name, result);
        }
    }

    private static bool IsCut(MediaFile media)
    {
        if (media.Format.IsPicture())
        {
            return !PictureHeader.Read(media).IsComplete;
        }

        return media.Format is MediaFormat.Mp4 or MediaFormat.Mov or MediaFormat.M4a && Mp4Boxes.IsCut(media.Path);
    }

    private MediaInfo DescribePicture(MediaFile media)
    {
        var header = PictureHeader.Read(media);
        CheckSize(media, header.Width, header.Height);
        bool moves = header.FrameCount > 1 && header.DurationSeconds > 0;
        var (numerator, denominator) = moves ? MeanRate(header.FrameCount, header.DurationSeconds) : (0, 1);
        return new MediaInfo
        {
            Kind = MediaKind.Image,
            Format = media.Format.PublicName(),
            DurationSeconds = moves ? header.DurationSeconds : 0,
            SizeBytes = media.SizeBytes,
            Video = new VideoStreamInfo
            {
                Width = header.IsTurned ? header.Height : header.Width,
                Height = header.IsTurned ? header.Width : header.Height,
                CodedWidth = header.Width,
                CodedHeight = header.Height,
                FrameRateNumerator = numerator,
                FrameRateDenominator = denominator,
                FrameCount = header.FrameCount,
                HasAlpha = header.HasAlpha,
                RotationDegrees = ExifOrientation.ToDegrees(header.Orientation),
                FullRange = media.Format != MediaFormat.Webp,
                PixelFormat = header.PixelFormat,
                IsAnimated = moves,
                VariableFrameRate = moves,
                ColorTransfer = "",
                ColorMatrix = "",
                Codec = media.Format.PublicName(),
            },
        };
    }

    private async Task<MediaInfo> DescribeStreamsAsync(MediaFile media, CancellationToken cancellationToken)
    {
        var report = await FFprobe.DescribeAsync(tools, media, countPackets: false, cancellationToken);
        var video = report.Streams.FirstOrDefault(stream => stream.IsVideo);
        var audio = report.Streams.FirstOrDefault(stream => stream.Type == "audio" && stream.Channels > 0);
        if (video is null && audio is null)
        {
            throw new MediaException(
                MediaErrorKind.NoPictureOrSound,
                $"\"{media.Name}\" has neither picture nor sound; choose another file.");
        }

        var main = (video ?? audio)!;
        if (main.Codec is null or "unknown")
        {
            throw new MediaException(
                MediaErrorKind.UnsupportedType,
                $"\"{media.Name}\" uses a codec that is not known; convert it to H.264 MP4.");
        }

        if (video is not null)
        {
            if (video.Width <= 0 || video.Height <= 0)
            {
                throw ToolFailure.Reading(media.Name, new ProcessResult(1, ""));
            }

            CheckSize(media, video.Width, video.Height);
        }

        double duration = await FindDurationAsync(media, report, main, cancellationToken);
        return new MediaInfo
        {
            Kind = video is null ? MediaKind.Audio : MediaKind.Video,
            Format = media.Format.PublicName(),
            DurationSeconds = duration,
            SizeBytes = media.SizeBytes,
            Video = video is null ? null : DescribeVideo(video, duration),
            Audio = audio is null ? null : new AudioStreamInfo
            {
                SampleRate = int.Parse(audio.SampleRate ?? "48000", CultureInfo.InvariantCulture),
                Channels = audio.Channels,
            },
        };
    }

    private static VideoStreamInfo DescribeVideo(FFprobeReport.StreamEntry stream, double duration)
    {
        int turn = Turn(stream);
        var aspect = FFprobe.ParseRate(stream.SampleAspect) ?? (1, 1);
        double ratio = (double)aspect.Numerator / aspect.Denominator;
        int width = Math.Max(1, (int)Math.Round(stream.Width * ratio));
        bool steady = IsSteady(stream, out var rate);
        long frames = long.TryParse(stream.FrameCount, CultureInfo.InvariantCulture, out long counted) && counted > 0
            ? counted
            : Math.Max(1, (long)Math.Round(duration * rate.Numerator / rate.Denominator));
        return new VideoStreamInfo
        {
            Width = turn is 90 or 270 ? stream.Height : width,
            Height = turn is 90 or 270 ? width : stream.Height,
            CodedWidth = stream.Width,
            CodedHeight = stream.Height,
            FrameRateNumerator = rate.Numerator,
            FrameRateDenominator = rate.Denominator,
            FrameCount = frames,
            HasAlpha = HasAlpha(stream),
            RotationDegrees = turn,
            FullRange = stream.ColorRange == "pc"
                || (stream.PixelFormat ?? "").StartsWith("yuvj", StringComparison.Ordinal),
            PixelFormat = stream.PixelFormat ?? "",
            IsAnimated = false,
            VariableFrameRate = !steady,
            ColorTransfer = Known(stream.ColorTransfer),
            ColorMatrix = Known(stream.ColorMatrix),
            Codec = stream.Codec ?? "",
        };
    }

    // The base rate is a guess from time stamps and absurd for varying rates; then the mean is the better word.
    private static bool IsSteady(FFprobeReport.StreamEntry stream, out (int Numerator, int Denominator) rate)
    {
        var least = FFprobe.ParseRate(stream.BaseRate);
        var mean = FFprobe.ParseRate(stream.MeanRate);
        rate = mean ?? least ?? (25, 1);
        if (least is not { } steady || Value(steady) > MaxPlausibleRate)
        {
            return false;
        }

        if (mean is not { } average || Math.Abs((Value(steady) / Value(average)) - 1) <= SteadyRateTolerance)
        {
            rate = steady;
            return true;
        }

        return false;

        static double Value((int Numerator, int Denominator) fraction) =>
            (double)fraction.Numerator / fraction.Denominator;
    }

    private static bool HasAlpha(FFprobeReport.StreamEntry stream)
    {
        string format = stream.PixelFormat ?? "";
        var mode = stream.Tags?.FirstOrDefault(tag => tag.Key.Equals("alpha_mode", StringComparison.OrdinalIgnoreCase));
        return mode?.Value == "1"
            || format is "rgba" or "bgra" or "argb" or "abgr" or "pal8" or "ya8" or "ya16le" or "ya16be"
            || format.StartsWith("yuva", StringComparison.Ordinal)
            || format.StartsWith("gbrap", StringComparison.Ordinal)
            || format.StartsWith("rgba64", StringComparison.Ordinal);
    }

    // ffprobe gives the counter-clockwise angle of the display matrix.
    private static int Turn(FFprobeReport.StreamEntry stream)
    {
        double angle = stream.SideData?.FirstOrDefault(side => side.Rotation is not null)?.Rotation ?? 0;
        return (((int)Math.Round(-angle / 90.0) % 4) + 4) % 4 * 90;
    }

    private async Task<double> FindDurationAsync(
        MediaFile media,
        FFprobeReport report,
        FFprobeReport.StreamEntry main,
        CancellationToken cancellationToken)
    {
        double? stated = FFprobe.ParseSeconds(main.Duration)
            ?? FFprobe.ParseSeconds(main.Tags?.GetValueOrDefault("DURATION"))
            ?? FFprobe.ParseSeconds(report.Format?.Duration);

        // A browser's recording states no length, and that of raw AAC is a guess from its bit rate: read it through.
        return stated is { } seconds && media.Format != MediaFormat.Aac
            ? seconds
            : await MeasureDurationAsync(media, cancellationToken) ?? stated ?? 0;
    }

    private async Task<double?> MeasureDurationAsync(MediaFile media, CancellationToken cancellationToken)
    {
        string progress = "";
        var request = tools.RunFFmpeg(
            tools.PieceTimeout,
            [
                .. MediaTools.OpenFile(media.Format, media.Path),
                "-c", "copy", "-f", "null", "-progress", "pipe:1", "-",
            ]);
        await ChildProcess.RunAsync(
            request with
            {
                ReadOutput = async (output, token) =>
                {
                    using var reader = new StreamReader(output);
                    while (await reader.ReadLineAsync(token) is { } line)
                    {
                        progress = line.StartsWith("out_time_us=", StringComparison.Ordinal) ? line[12..] : progress;
                    }
                },
            },
            cancellationToken);
        return long.TryParse(progress, CultureInfo.InvariantCulture, out long microseconds) && microseconds > 0
            ? microseconds / 1e6
            : null;
    }

    private void CheckSize(MediaFile media, int width, int height)
    {
        if (width > tools.MaxSide || height > tools.MaxSide || (long)width * height > tools.MaxPixels)
        {
            throw new MediaException(
                MediaErrorKind.TooLarge,
                $"\"{media.Name}\" is {width}x{height} pixels; "
                + $"make it at most {tools.MaxSide} a side and {tools.MaxPixels / 1_000_000} megapixels.");
        }
    }

    private static (int Numerator, int Denominator) MeanRate(int frames, double seconds) =>
        ((int)Math.Clamp(Math.Round(frames * 1000 / seconds), 1, MaxPlausibleRate * 1000), 1000);

    private static string Known(string? value) => value is null or "unknown" or "unspecified" ? "" : value;

    private static async Task<long> CountAsync(Stream stream, CancellationToken cancellationToken)
    {
        byte[] block = new byte[16 * 1024];
        long total = 0;
        int read;
        while ((read = await stream.ReadAsync(block, cancellationToken)) > 0)
        {
            total += read;
        }

        return total;
    }
}
