namespace Reelwright.Media;

/// <summary>Reads JPEG marker segments (ITU-T T.81, annex B) up to the picture's data.</summary>
internal static class JpegHeader
{
    private const int StartOfScan = 0xDA;
    private const int EndOfImage = 0xD9;
    private const int App1 = 0xE1;
    private const int SearchBytes = 1 << 20;

    public static PictureHeader Read(Stream file)
    {
        file.Skip(2);
        int width = 0, height = 0, components = 0, orientation = 1;
        while (NextMarker(file) is not (StartOfScan or EndOfImage) and var marker)
        {
            if (marker is 0x01 or (>= 0xD0 and <= 0xD8))
            {
                continue;
            }

            int length = file.Read16Big() - 2;
            if (length < 0)
            {
                throw new InvalidDataException();
            }

            if (IsFrame(marker))
            {
                byte[] frame = file.ReadBytes(length);
                if (length < 6)
                {
                    throw new InvalidDataException();
                }

                height = (frame[1] << 8) | frame[2];
                width = (frame[3] << 8) | frame[4];
                components = frame[5];
            }
            else if (marker == App1 && file.ReadBytes(length) is var block && block.AsSpan().StartsWith("Exif\0\0"u8))
            {
                orientation = ExifOrientation.Parse(block);
            }
            else if (marker != App1)
            {
                file.Skip(length);
            }
        }

        return new PictureHeader
        {
            Width = width,
            Height = height,
            Orientation = orientation,
            PixelFormat = components switch { 1 => "gray", 4 => "cmyk", _ => "yuvj420p" },
            IsComplete = HasEnd(file),
        };
    }

    // SOF0–SOF15 without DHT (C4), JPG (C8) and DAC (CC).
    private static bool IsFrame(int marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static int NextMarker(Stream file)
    {
        while (file.ReadOne() != 0xFF)
        {
        }

        int marker;
        do
        {
            marker = file.ReadOne();
        }
        while (marker == 0xFF);

        return marker;
    }

    // Picture data never holds FF D9 (a data byte FF is followed by 00), so finding it behind the scan's start is
    // proof. Phones append further pictures and trailers behind it, hence the search.
    private static bool HasEnd(Stream file)
    {
        long start = Math.Max(file.Position, file.Length - SearchBytes);
        file.Position = start;
        return file.ReadBytes((int)(file.Length - start)).AsSpan().IndexOf([(byte)0xFF, (byte)EndOfImage]) >= 0;
    }
}
