using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Words that come one after another: typed, risen, or lit as they are spoken.</summary>
internal sealed class WordLayer(CompiledWords words, LayerMotion motion) : LayerInstruction
{
    // A word comes within its own time, at least within the first and at most within the second of these (frames).
    private const double QuickestRise = 5;
    private const double SlowestRise = 12;

    public override void Draw(Frame target, long frame, Frame? source, FramePool pool)
    {
        long local = frame - Placed.Start;
        var pose = motion.At(local);
        if (pose.IsInvisible)
        {
            return;
        }

        if (words.Whole is { } whole && local >= words.Words[^1].End + SlowestRise)
        {
            PosedSprite.Draw(target, whole.Sprite, whole.Box, words.Box, pose);
            return;
        }

        if (words.Plate is { } plate)
        {
            PosedSprite.Draw(target, plate.Sprite, plate.Box, words.Box, pose);
        }

        foreach (var word in words.Words)
        {
            switch (words.Style)
            {
                case WordStyle.Typewriter:
                    DrawTyped(target, word, local, pose);
                    break;
                case WordStyle.Words:
                    DrawRising(target, word, local, pose);
                    break;
                default:
                    DrawLit(target, word, local, pose);
                    break;
            }
        }
    }

    private void DrawTyped(Frame target, TimedWord word, long local, LayerPose pose)
    {
        if (local >= word.Start)
        {
            PosedSprite.Draw(target, word.Sprite.Sprite, word.Sprite.Box, words.Box, pose);
        }
    }

    private void DrawRising(Frame target, TimedWord word, long local, LayerPose pose)
    {
        double length = Math.Clamp((word.End - word.Start) * 1.6, QuickestRise, SlowestRise);
        double progress = Math.Clamp((local + 1 - word.Start) / length, 0, 1);
        if (progress > 0)
        {
            double way = 1 - KeyframeCurve.Ease(Easing.Out, progress);
            var place = word.Sprite.Box;
            PosedSprite.Draw(
                target,
                word.Sprite.Sprite,
                place with { Y = place.Y + (words.Rise * way) },
                words.Box,
                pose with { Opacity = pose.Opacity * KeyframeCurve.Ease(Easing.Out, progress) });
        }
    }

    private void DrawLit(Frame target, TimedWord word, long local, LayerPose pose)
    {
        double progress = Math.Clamp((local + 0.5 - word.Start) / Math.Max(1, word.End - word.Start), 0, 1);
        if (words.Style == WordStyle.Current)
        {
            bool isSpoken = local >= word.Start && local < word.End;
            var shown = isSpoken ? word.Lit! : word.Sprite;
            PosedSprite.Draw(target, shown.Sprite, shown.Box, words.Box, pose);
            return;
        }

        if (progress <= 0 || progress >= 1)
        {
            var shown = progress > 0 ? word.Lit! : word.Sprite;
            PosedSprite.Draw(target, shown.Sprite, shown.Box, words.Box, pose);
            return;
        }

        if (pose.IsStill)
        {
            // The colour runs through the word from its left to its right edge.
            var place = word.Sprite.Box;
            double edge = place.X + (place.Width * progress);
            PosedSprite.Draw(
                target, word.Lit!.Sprite, place, words.Box, pose, place with { Width = edge - place.X });
            PosedSprite.Draw(
                target, word.Sprite.Sprite, place, words.Box, pose, place with { X = edge, Width = place.Right - edge });
            return;
        }

        PosedSprite.Draw(target, word.Sprite.Sprite, word.Sprite.Box, words.Box, pose);
        PosedSprite.Draw(
            target, word.Lit!.Sprite, word.Lit.Box, words.Box, pose with { Opacity = pose.Opacity * progress });
    }
}
