using System.Text.Json.Serialization;

namespace Reelwright.Media;

/// <summary>The parts of ffprobe's JSON that are used; all of it text, as ffprobe writes it.</summary>
internal sealed record FFprobeReport
{
    [JsonPropertyName("streams")]
    public IReadOnlyList<StreamEntry> Streams { get; init; } = [];

    [JsonPropertyName("format")]
    public FormatEntry? Format { get; init; }

    internal sealed record FormatEntry
    {
        [JsonPropertyName("duration")]
        public string? Duration { get; init; }

        [JsonPropertyName("tags")]
        public IReadOnlyDictionary<string, string>? Tags { get; init; }
    }

    internal sealed record StreamEntry
    {
        [JsonPropertyName("codec_type")]
        public string? Type { get; init; }

        [JsonPropertyName("codec_name")]
        public string? Codec { get; init; }

        [JsonPropertyName("width")]
        public int Width { get; init; }

        [JsonPropertyName("height")]
        public int Height { get; init; }

        [JsonPropertyName("sample_aspect_ratio")]
        public string? SampleAspect { get; init; }

        [JsonPropertyName("pix_fmt")]
        public string? PixelFormat { get; init; }

        [JsonPropertyName("color_range")]
        public string? ColorRange { get; init; }

        [JsonPropertyName("color_transfer")]
        public string? ColorTransfer { get; init; }

        [JsonPropertyName("color_space")]
        public string? ColorMatrix { get; init; }

        [JsonPropertyName("color_primaries")]
        public string? ColorPrimaries { get; init; }

        [JsonPropertyName("r_frame_rate")]
        public string? BaseRate { get; init; }

        [JsonPropertyName("avg_frame_rate")]
        public string? MeanRate { get; init; }

        [JsonPropertyName("duration")]
        public string? Duration { get; init; }

        [JsonPropertyName("nb_frames")]
        public string? FrameCount { get; init; }

        [JsonPropertyName("nb_read_packets")]
        public string? PacketCount { get; init; }

        [JsonPropertyName("sample_rate")]
        public string? SampleRate { get; init; }

        [JsonPropertyName("channels")]
        public int Channels { get; init; }

        [JsonPropertyName("disposition")]
        public IReadOnlyDictionary<string, int>? Disposition { get; init; }

        [JsonPropertyName("tags")]
        public IReadOnlyDictionary<string, string>? Tags { get; init; }

        [JsonPropertyName("side_data_list")]
        public IReadOnlyList<SideDataEntry>? SideData { get; init; }

        /// <summary>A moving picture, not the cover of an album.</summary>
        public bool IsVideo => Type == "video" && Disposition?.GetValueOrDefault("attached_pic") != 1;
    }

    internal sealed record SideDataEntry
    {
        [JsonPropertyName("rotation")]
        public double? Rotation { get; init; }
    }
}
