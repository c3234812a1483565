namespace Reelwright.Timelines;

/// <summary>Gives the canvas another size; layers keep their boxes, which are fractions of it.</summary>
/// <param name="Width">Pixels; even, 64 to 8192.</param>
/// <param name="Height">Pixels; even, 64 to 8192.</param>
public sealed record SetCanvas(int Width, int Height) : TimelineEdit
{
    internal override Timeline ApplyTo(Timeline timeline) => timeline with { Width = Width, Height = Height };
}

/// <summary>Gives the video another name.</summary>
/// <param name="Title">The name.</param>
public sealed record SetTitle(string Title) : TimelineEdit
{
    internal override Timeline ApplyTo(Timeline timeline) => timeline with { Title = Title };
}

/// <summary>Writes down choices, over those of the same name.</summary>
/// <param name="Values">The choices.</param>
public sealed record SetMetadata(Properties Values) : TimelineEdit
{
    internal override Timeline ApplyTo(Timeline timeline) =>
        timeline with { Metadata = timeline.Metadata.With(Values) };
}

/// <summary>Puts another document in the place of this one: a new generation, another layout.</summary>
/// <param name="Contents">The document.</param>
public sealed record ReplaceContents(Timeline Contents) : TimelineEdit
{
    internal override Timeline ApplyTo(Timeline timeline) => Contents;
}

/// <summary>Adds a named point.</summary>
/// <param name="Marker">The point.</param>
public sealed record AddMarker(Marker Marker) : TimelineEdit
{
    internal override Timeline ApplyTo(Timeline timeline) =>
        timeline with { Markers = [.. timeline.Markers.Add(Marker).OrderBy(marker => marker.Range.Start)] };
}

/// <summary>Removes every marker of a name.</summary>
/// <param name="Name">The name.</param>
public sealed record RemoveMarker(string Name) : TimelineEdit
{
    internal override Timeline ApplyTo(Timeline timeline)
    {
        var kept = timeline.Markers.RemoveAll(marker => marker.Name == Name);
        return kept.Length < timeline.Markers.Length
            ? timeline with { Markers = kept }
            : throw new TimelineException($"There is no marker named '{Name}'.");
    }
}
