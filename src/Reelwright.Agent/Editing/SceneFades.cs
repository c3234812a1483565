using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Fades of one scene from and to black: on the track of fades, going where the scene goes.</summary>
internal static class SceneFades
{
    /// <summary>Sets the fade at one end of a scene; none when it has no frames.</summary>
    public static void Set(Workspace work, PlacedClip scene, long start, long frames, bool isStart)
    {
        string style = isStart ? "fade-in" : "fade-out";
        foreach (var old in work.Timeline.Tracks.Where(track => track.Role == Fades.Role).SelectMany(track => track.Placed())
            .Where(placed => placed.Clip.Name == style && scene.Range.Contains(placed.Range.Start) && !placed.Clip.Metadata.Has("anchor"))
            .ToList())
        {
            work.Apply(new LiftClip(old.Clip.Id));
        }

        if (frames < 1)
        {
            return;
        }

        var clip = new Clip
        {
            Id = work.Timeline.NewClipId("fade"),
            Media = new GeneratorReference
            {
                Kind = GeneratorKinds.Solid,
                Parameters = Properties.Empty.With("color", "#000000"),
            },
            Frames = frames,
            Name = style,
            Effects =
            [
                new Effect
                {
                    Kind = isStart ? EffectKinds.AnimateOut : EffectKinds.AnimateIn,
                    Parameters = Properties.Empty.With("style", "fade").With("frames", frames).With("delay", 0),
                },
            ],
            Metadata = Layers.Metadata(Fades.Role, scene.Clip.Metadata.Text("scene")),
        };
        if (work.Timeline.TrackWithRole(Fades.Role) is { } track)
        {
            work.Apply(new PlaceClip(track.Id, start, clip));
            work.Touch(clip.Id);
        }
        else
        {
            Layers.Add(work, clip, start, Fades.Role, isWhole: false, Layers.Top(work.Timeline), TrackKind.Video);
        }
    }
}
