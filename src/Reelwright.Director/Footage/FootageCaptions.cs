using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>What is said in the pieces of clips that are shown, as captions.</summary>
internal static class FootageCaptions
{
    /// <summary>The caption track; <c>null</c> when none of the words is in what is shown.</summary>
    public static Track? Make(StageModel model, IReadOnlyList<FootagePiece> pieces, string script, ImmutableArray<HeardWord> words)
    {
        var lines = new List<CaptionedLine>();
        long start = 0;
        for (int i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            double length = model.Rate.SecondsAt(model.Scenes[i].Frames);
            var said = words.Where(word => word.Clip == piece.Index
                && (word.Start + word.End) / 2 >= piece.Span.Start && (word.Start + word.End) / 2 < piece.Span.Start + length).ToList();
            if (said.Count > 0)
            {
                int from = said[0].Offset;
                int to = said[^1].Offset + said[^1].Length;
                while (to < script.Length && !char.IsLetterOrDigit(script[to]) && !char.IsWhiteSpace(script[to]))
                {
                    to++;
                }

                var line = new SpokenLine(script[from..to], 1, length, [.. said.Select(word => new SpokenWord(
                    word.Offset - from, word.Length, Math.Max(0, word.Start - piece.Span.Start), Math.Min(length, word.End - piece.Span.Start)))]);
                lines.Add(new(start, line, length, model.Scenes[i].Id));
            }

            start += model.Scenes[i].Frames;
        }

        return CaptionTracks.Of(model, lines);
    }
}
