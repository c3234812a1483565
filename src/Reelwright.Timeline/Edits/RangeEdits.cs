namespace Reelwright.Timelines;

/// <summary>Ripple delete: takes a run of frames out of every track; what follows moves up.</summary>
/// <param name="Range">The frames.</param>
public sealed record RemoveRange(FrameRange Range) : TimelineEdit
{
    internal override Timeline ApplyTo(Timeline timeline)
    {
        var range = Range.Intersect(new(0, timeline.Length));
        if (range.Length == 0)
        {
            throw new TimelineException("There is nothing at that place to remove.");
        }

        if (range.Length == timeline.Length)
        {
            throw new TimelineException("That would remove the whole video; start over instead.");
        }

        return Arrangement.Of(timeline, [new(0, range.Start), FrameRange.Between(range.End, timeline.Length)]);
    }
}

/// <summary>Moves a run of frames of every track to another place.</summary>
/// <param name="Range">The frames.</param>
/// <param name="To">The frame, in the timeline as it is, before which they are put; outside the range.</param>
public sealed record MoveRange(FrameRange Range, long To) : TimelineEdit
{
    internal override Timeline ApplyTo(Timeline timeline)
    {
        long length = timeline.Length;
        if (Range.Length == 0 || Range.End > length || To < 0 || To > length || (To > Range.Start && To < Range.End))
        {
            throw new TimelineException("That part cannot be moved there.");
        }

        FrameRange[] order = To <= Range.Start
            ? [new(0, To), Range, FrameRange.Between(To, Range.Start), FrameRange.Between(Range.End, length)]
            : [new(0, Range.Start), FrameRange.Between(Range.End, To), Range, FrameRange.Between(To, length)];
        return Arrangement.Of(timeline, order);
    }
}

/// <summary>Exchanges two runs of frames of every track.</summary>
/// <param name="First">One run.</param>
/// <param name="Second">The other; they do not overlap.</param>
public sealed record SwapRanges(FrameRange First, FrameRange Second) : TimelineEdit
{
    internal override Timeline ApplyTo(Timeline timeline)
    {
        var (left, right) = First.Start <= Second.Start ? (First, Second) : (Second, First);
        if (left.Overlaps(right) || right.End > timeline.Length || left.Length == 0 || right.Length == 0)
        {
            throw new TimelineException("These two parts cannot be exchanged.");
        }

        return Arrangement.Of(
            timeline,
            [
                new(0, left.Start),
                right,
                FrameRange.Between(left.End, right.Start),
                left,
                FrameRange.Between(right.End, timeline.Length),
            ]);
    }
}
