using System.Collections.Immutable;

namespace Reelwright.Timelines;

/// <summary>Cutting and joining of item sequences; the one place that knows how.</summary>
internal static class Sequence
{
    /// <summary>The items of a run of frames. Clips are cut at its ends; transitions at its ends are left out.</summary>
    public static ImmutableArray<TrackItem> Slice(ImmutableArray<TrackItem> items, FrameRange range)
    {
        var slice = ImmutableArray.CreateBuilder<TrackItem>();
        long start = 0;
        foreach (var item in items)
        {
            if (item is Transition)
            {
                if (start > range.Start && start < range.End)
                {
                    slice.Add(item);
                }

                continue;
            }

            var own = new FrameRange(start, item.Length);
            var part = own.Intersect(range);
            if (part.Length > 0)
            {
                slice.Add(Cut(item, part.Start - own.Start, part.Length));
            }

            start = own.End;
        }

        return slice.ToImmutable();
    }

    /// <summary>Joins sequences: neighbouring gaps become one, a gap at the very end is dropped.</summary>
    /// <remarks>Two pieces of one cut clip get different ids; transitions are shortened to what their clips allow.</remarks>
    public static ImmutableArray<TrackItem> Join(params ReadOnlySpan<ImmutableArray<TrackItem>> parts)
    {
        var joined = new List<TrackItem>();
        var ids = new HashSet<ClipId>();
        foreach (var part in parts)
        {
            foreach (var item in part)
            {
                switch (item)
                {
                    case Gap gap when joined.Count > 0 && joined[^1] is Gap before:
                        joined[^1] = new Gap(before.Length + gap.Length) { Metadata = before.Metadata, Extra = before.Extra };
                        break;
                    case Clip clip:
                        joined.Add(Distinct(clip, ids));
                        break;
                    default:
                        joined.Add(item);
                        break;
                }
            }
        }

        while (joined.Count > 0 && joined[^1] is not Clip)
        {
            joined.RemoveAt(joined.Count - 1);
        }

        return FixTransitions(joined);
    }

    /// <summary>The sequence with empty time at its end, up to a length.</summary>
    public static ImmutableArray<TrackItem> Pad(ImmutableArray<TrackItem> items, long length)
    {
        long missing = length - items.Sum(item => item.Length);
        return missing > 0 ? items.Add(new Gap(missing)) : items;
    }

    /// <summary>The transition with offsets that both clips allow.</summary>
    public static Transition Shorten(Transition transition, Clip left, Clip right) => transition with
    {
        InOffset = Math.Min(transition.InOffset, left.Frames / 2),
        OutOffset = Math.Min(transition.OutOffset, right.Frames / 2),
    };

    private static ImmutableArray<TrackItem> FixTransitions(List<TrackItem> items)
    {
        var kept = ImmutableArray.CreateBuilder<TrackItem>(items.Count);
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] is not Transition transition)
            {
                kept.Add(items[i]);
            }
            else if (i > 0 && i + 1 < items.Count && items[i - 1] is Clip left && items[i + 1] is Clip right)
            {
                kept.Add(Shorten(transition, left, right));
            }
        }

        return kept.ToImmutable();
    }

    private static Clip Distinct(Clip clip, HashSet<ClipId> ids)
    {
        var id = clip.Id;
        for (char suffix = 'b'; !ids.Add(id); suffix++)
        {
            id = new(suffix <= 'z' ? $"{clip.Id}{suffix}" : $"{clip.Id}~{suffix - 'b' + 2}");
        }

        return id == clip.Id ? clip : clip with { Id = id };
    }

    private static TrackItem Cut(TrackItem item, long offset, long length) => item switch
    {
        Clip clip when offset > 0 || length < clip.Frames => CutClip(clip, offset, length),
        Gap gap => new Gap(length) { Metadata = gap.Metadata, Extra = gap.Extra },
        _ => item,
    };

    private static Clip CutClip(Clip clip, long offset, long length)
    {
        bool endsEarlier = offset + length < clip.Frames;
        return clip with
        {
            Frames = length,
            SourceStart = clip.SourceStart + ClipSpeed.SourceFramesBefore(clip, offset, length),
            Effects =
            [
                .. clip.Effects
                    .Select(effect => Shift(effect, offset))
                    .Select(effect => WithoutEdges(effect, offset, endsEarlier))
                    .OfType<Effect>(),
            ],
        };
    }

    // A piece of a clip comes and goes at a cut: the entrance belongs to the first piece, the way out to the last.
    private static Effect? WithoutEdges(Effect effect, long offset, bool endsEarlier)
    {
        switch (effect.Kind)
        {
            case EffectKinds.AnimateIn when offset > 0:
                long delay = effect.Parameters.Integer("delay", 0) - offset;
                return delay > 0 ? effect with { Parameters = effect.Parameters.With("delay", delay) } : null;
            case EffectKinds.AnimateOut when endsEarlier:
                return null;
            case EffectKinds.Volume:
                var parameters = offset > 0 ? effect.Parameters.Without("fadeIn") : effect.Parameters;
                return effect with { Parameters = endsEarlier ? parameters.Without("fadeOut") : parameters };
            default:
                return effect;
        }
    }

    private static Effect Shift(Effect effect, long offset) => offset == 0 || effect.Curves.IsEmpty
        ? effect
        : effect with
        {
            Curves = [.. effect.Curves.Select(curve => curve with
            {
                Keyframes = [.. curve.Keyframes.Select(key => key with { Frame = key.Frame - offset })],
            })],
        };
}
