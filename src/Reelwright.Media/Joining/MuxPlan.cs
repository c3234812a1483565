namespace Reelwright.Media;

/// <summary>In which order samples lie in an MP4: about a second of picture, then its sound.</summary>
internal sealed record MuxPlan(IReadOnlyList<MuxChunk> Chunks, long PayloadBytes)
{
    public static MuxPlan Make(MuxedVideo video, Mp4Samples? audio)
    {
        int perChunk = Math.Max(1, (int)Math.Round((double)video.RateNumerator / video.RateDenominator));
        var chunks = new List<MuxChunk>();
        var sound = new SoundRun(audio);
        int first = 0;
        for (int segment = 0; segment < video.Segments.Count; segment++)
        {
            var frames = video.Segments[segment].Frames;
            long offset = 0;
            for (int start = 0; start < frames.Count; start += perChunk)
            {
                int count = Math.Min(perChunk, frames.Count - start);
                long bytes = 0;
                for (int i = start; i < start + count; i++)
                {
                    bytes += frames[i].SizeBytes;
                }

                chunks.Add(new(true, first, count, segment, offset, bytes));
                offset += bytes;
                first += count;
                sound.TakeUntil((double)first * video.RateDenominator / video.RateNumerator, chunks);
            }
        }

        sound.TakeUntil(double.PositiveInfinity, chunks);
        return new(chunks, chunks.Sum(chunk => chunk.Bytes));
    }

    private sealed class SoundRun(Mp4Samples? audio)
    {
        private int _next;
        private long _ticks;

        public void TakeUntil(double seconds, List<MuxChunk> chunks)
        {
            if (audio is null)
            {
                return;
            }

            int first = _next;
            long bytes = 0;
            while (_next < audio.Samples.Length && (double)(_ticks - audio.FirstShownTick) / audio.TicksPerSecond < seconds)
            {
                _ticks += audio.Samples[_next].Ticks;
                bytes += audio.Samples[_next++].SizeBytes;
            }

            if (_next > first)
            {
                chunks.Add(new(false, first, _next - first, 0, 0, bytes));
            }
        }
    }
}
