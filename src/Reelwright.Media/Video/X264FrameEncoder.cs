using System.Globalization;
using System.Runtime.InteropServices;

namespace Reelwright.Media;

/// <summary>Encodes H.264 with libx264 inside this process: no pipe to write three megabytes a frame through.</summary>
/// <remarks>
/// One thread: the bytes are the same on every machine, and all cores are busy because several segments are encoded at
/// the same time. Only frames that were drawn here come in, nothing from outside.
/// </remarks>
internal sealed class X264FrameEncoder : IFrameEncoder
{
    private const int FirstPayloadBytes = 1 << 20;

    private readonly VideoEncodeSettings _settings;
    private readonly List<EncodedFrame> _frames = [];
    private readonly nint _picture = Marshal.AllocHGlobal(X264Native.StructBytes);
    private readonly nint _result = Marshal.AllocHGlobal(X264Native.StructBytes);
    private readonly MemoryStream _payload = new(FirstPayloadBytes);
    private readonly byte[] _sampleEntry;
    private nint _encoder;
    private long _written;

    private X264FrameEncoder(VideoEncodeSettings settings, nint encoder, byte[] sampleEntry)
    {
        _settings = settings;
        _encoder = encoder;
        _sampleEntry = sampleEntry;
        X264Native.InitPicture(_picture);
        Marshal.WriteInt32(_picture, X264Native.PictureColorSpace, X264Native.ColorSpaceI420);
        Marshal.WriteInt32(_picture, X264Native.PicturePlaneCount, 3);
        Marshal.WriteInt32(_picture, X264Native.PictureStrides, settings.Width);
        Marshal.WriteInt32(_picture, X264Native.PictureStrides + 4, settings.Width / 2);
        Marshal.WriteInt32(_picture, X264Native.PictureStrides + 8, settings.Width / 2);
    }

    /// <exception cref="MediaException">The settings are refused, or there is no memory.</exception>
    public static X264FrameEncoder Start(VideoEncodeSettings settings)
    {
        nint encoder = Open(settings);
        try
        {
            return new X264FrameEncoder(settings, encoder, AvcSampleEntry.Make(settings, ReadHeaders(encoder)));
        }
        catch
        {
            X264Native.Close(encoder);
            throw;
        }
    }

    /// <summary>The library's version and every setting as it took it.</summary>
    public static byte[] Fingerprint(VideoEncodeSettings settings)
    {
        nint encoder = Open(settings);
        try
        {
            return [.. ReadHeaders(encoder).SelectMany(nal => nal)];
        }
        finally
        {
            X264Native.Close(encoder);
        }
    }

    public ValueTask WriteAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken)
    {
        if (frame.Length != _settings.FrameBytes)
        {
            throw new ArgumentException($"A frame has {_settings.FrameBytes} bytes, not {frame.Length}.", nameof(frame));
        }

        cancellationToken.ThrowIfCancellationRequested();
        Encode(frame);
        return ValueTask.CompletedTask;
    }

    public ValueTask<EncodedSegment> CompleteAsync(CancellationToken cancellationToken)
    {
        while (X264Native.DelayedFrames(_encoder) > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Take(X264Native.Encode(_encoder, out nint nals, out int count, 0, _result), nals, count);
        }

        if (_frames.Count == 0 || _frames.Count != _written || !_frames[0].IsKey)
        {
            throw Failed();
        }

        return new(new EncodedSegment(_sampleEntry, _frames, _payload.GetBuffer().AsMemory(0, (int)_payload.Length)));
    }

    public ValueTask DisposeAsync()
    {
        if (_encoder != 0)
        {
            X264Native.Close(_encoder);
            _encoder = 0;
            Marshal.FreeHGlobal(_picture);
            Marshal.FreeHGlobal(_result);
        }

        return ValueTask.CompletedTask;
    }

    private static nint Open(VideoEncodeSettings settings)
    {
        nint param = Marshal.AllocHGlobal(X264Native.StructBytes);
        try
        {
            if (X264Native.DefaultPreset(param, settings.Preset, null) != 0)
            {
                throw Failed();
            }

            // Its AVX-512 code reads memory that nobody has written when a row has no multiple of eight macroblocks:
            // the bytes would not be the same twice. It is not faster than AVX2 either.
            Marshal.WriteInt32(
                param, X264Native.ParamProcessor, Marshal.ReadInt32(param, X264Native.ParamProcessor) & ~X264Native.ProcessorAvx512);
            Marshal.WriteInt32(param, X264Native.ParamWidth, settings.Width);
            Marshal.WriteInt32(param, X264Native.ParamHeight, settings.Height);
            foreach (var (name, value) in Options(settings))
            {
                if (X264Native.Parse(param, name, value) != 0)
                {
                    throw new ArgumentException($"x264 refuses {name}={value}.");
                }
            }

            nint encoder = X264Native.ApplyProfile(param, "high") == 0 ? X264Native.Open(param) : 0;
            X264Native.Cleanup(param);
            return encoder != 0 ? encoder : throw Failed();
        }
        finally
        {
            Marshal.FreeHGlobal(param);
        }
    }

    private static IEnumerable<(string Name, string Value)> Options(VideoEncodeSettings settings)
    {
        yield return ("threads", Text(Math.Max(1, settings.Threads)));
        yield return ("fps", $"{Text(settings.RateNumerator)}/{Text(settings.RateDenominator)}");
        yield return ("force-cfr", "1");
        yield return ("crf", settings.Crf.ToString("0.##", CultureInfo.InvariantCulture));
        if (settings.MaxBitrateKbps is { } kbps)
        {
            yield return ("vbv-maxrate", Text(kbps));
            yield return ("vbv-bufsize", Text(kbps * 2L));
        }

        yield return ("keyint", Text(settings.KeyframeIntervalFrames));
        yield return ("min-keyint", Text(settings.KeyframeIntervalFrames));
        yield return ("scenecut", "0");
        yield return ("bframes", "2");
        yield return ("open-gop", "0");
        yield return ("sar", "1:1");
        yield return ("colorprim", "bt709");
        yield return ("transfer", "bt709");
        yield return ("colormatrix", "bt709");
        yield return ("fullrange", "off");

        // One set of headers, the same in every segment of these settings, and lengths instead of start codes.
        yield return ("stitchable", "1");
        yield return ("repeat-headers", "0");
        yield return ("annexb", "0");
        yield return ("log", "-1");
    }

    private static List<byte[]> ReadHeaders(nint encoder)
    {
        if (X264Native.Headers(encoder, out nint nals, out int count) < 0)
        {
            throw Failed();
        }

        var headers = new List<byte[]>(count);
        for (int i = 0; i < count; i++)
        {
            nint nal = nals + (i * X264Native.NalBytes);
            byte[] bytes = new byte[Marshal.ReadInt32(nal, X264Native.NalPayloadBytes)];
            Marshal.Copy(Marshal.ReadIntPtr(nal, X264Native.NalPayload), bytes, 0, bytes.Length);
            headers.Add(bytes);
        }

        return headers;
    }

    private static MediaException Failed() => new(
        MediaErrorKind.EncodeFailed, "The video could not be encoded; try again with other settings.");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private unsafe void Encode(ReadOnlyMemory<byte> frame)
    {
        // The encoder copies the planes before it returns.
        fixed (byte* luma = frame.Span)
        {
            int lumaBytes = _settings.Width * _settings.Height;
            Marshal.WriteIntPtr(_picture, X264Native.PicturePlanes, (nint)luma);
            Marshal.WriteIntPtr(_picture, X264Native.PicturePlanes + 8, (nint)(luma + lumaBytes));
            Marshal.WriteIntPtr(_picture, X264Native.PicturePlanes + 16, (nint)(luma + lumaBytes + (lumaBytes / 4)));
            Marshal.WriteInt64(_picture, X264Native.PicturePts, _written++);
            Take(X264Native.Encode(_encoder, out nint nals, out int count, _picture, _result), nals, count);
        }
    }

    private unsafe void Take(int size, nint nals, int count)
    {
        if (size < 0)
        {
            throw Failed();
        }

        if (size == 0 || count == 0)
        {
            return;
        }

        // The units of a frame lie one after another in the encoder's memory.
        _payload.Write(new ReadOnlySpan<byte>((void*)Marshal.ReadIntPtr(nals, X264Native.NalPayload), size));
        _frames.Add(new(
            size,
            (int)Marshal.ReadInt64(_result, X264Native.PicturePts),
            Marshal.ReadInt32(_result, X264Native.PictureKeyframe) != 0));
    }
}
