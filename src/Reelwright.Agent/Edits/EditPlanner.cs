using System.Text.Json.Nodes;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Carries out commands on a timeline, all or none.</summary>
internal sealed class EditPlanner(IDirector director)
{
    private const double ShortestSeconds = 3;
    private const double LongestSeconds = 600;

    /// <summary>The timeline after the commands, in order.</summary>
    /// <exception cref="EditRefusedException">One of them cannot be carried out; nothing has changed.</exception>
    public async Task<Timeline> ApplyAsync(
        Timeline timeline,
        IReadOnlyList<EditCommand> commands,
        CancellationToken cancellationToken)
    {
        foreach (var command in commands)
        {
            timeline = await ApplyAsync(timeline, command, cancellationToken);
        }

        return timeline;
    }

    private async Task<Timeline> ApplyAsync(Timeline timeline, EditCommand command, CancellationToken cancellationToken) =>
        command switch
        {
            ChangeLength length => await RetimeAsync(timeline, length.Seconds, cancellationToken),
            ScaleLength scale => await RetimeAsync(timeline, Math.Round(timeline.Seconds * scale.Factor), cancellationToken),
            ChangeAspect aspect => director.Reflow(timeline, aspect.Width, aspect.Height),
            ChangeTitle title => ChangeWords(timeline, title),
            ChangeMusicMood music => director.WithMusic(timeline, music.Mood),
            ChangeVolume volume => SetLevel(timeline, volume),
            Switch { Target: SwitchTarget.Captions, IsOn: true } =>
                await director.WithCaptionsAsync(timeline, cancellationToken),
            Switch { Target: SwitchTarget.Captions } => director.WithoutCaptions(timeline),
            Switch { Target: SwitchTarget.Narration, IsOn: true } =>
                await director.WithNarrationAsync(timeline, cancellationToken),
            Switch { Target: SwitchTarget.Narration } => director.WithoutNarration(timeline),
            Switch { Target: SwitchTarget.Music, IsOn: true } => director.WithMusic(timeline, null),
            Switch => director.WithoutMusic(timeline),
            DeleteScene delete => Delete(timeline, Scene(timeline, delete.Scene)),
            MoveScene move => Move(timeline, Scene(timeline, move.Scene), Scene(timeline, move.To)),
            SwapScenes swap => Exchange(timeline, Scene(timeline, swap.First), Scene(timeline, swap.Second)),
            _ => throw new EditRefusedException(Refusal.Unknown, 0, 0),
        };

    private async Task<Timeline> RetimeAsync(Timeline timeline, double seconds, CancellationToken cancellationToken) =>
        seconds is >= ShortestSeconds and <= LongestSeconds
            ? await director.RetimeAsync(timeline, seconds, cancellationToken)
            : throw new EditRefusedException(Refusal.Length, (int)ShortestSeconds, (int)LongestSeconds);

    private static Timeline Delete(Timeline timeline, PlacedClip scene) => timeline.Scenes().Count > 1
        ? timeline.Apply(new RemoveRange(scene.Range))
        : throw new EditRefusedException(Refusal.LastScene, 1, 1);

    private static Timeline Move(Timeline timeline, PlacedClip scene, PlacedClip place)
    {
        if (scene.Clip.Id == place.Clip.Id)
        {
            return timeline;
        }

        // Moving down goes behind the scene that is there now, so that the number asked for is the number it gets.
        long to = place.Range.Start > scene.Range.Start ? place.Range.End : place.Range.Start;
        return timeline.Apply(new MoveRange(scene.Range, to));
    }

    private static Timeline Exchange(Timeline timeline, PlacedClip first, PlacedClip second) =>
        first.Clip.Id == second.Clip.Id ? timeline : timeline.Apply(new SwapRanges(first.Range, second.Range));

    private static PlacedClip Scene(Timeline timeline, SceneNumber number)
    {
        var scenes = timeline.Scenes();
        int index = number.Value < 0 ? scenes.Count + number.Value : number.Value - 1;
        return index >= 0 && index < scenes.Count
            ? scenes[index]
            : throw new EditRefusedException(Refusal.NoSuchScene, number.Value, scenes.Count);
    }

    private static Timeline ChangeWords(Timeline timeline, ChangeTitle change)
    {
        var words = timeline.Placed()
            .Where(placed => placed.Clip.Role is "title" or "subline" or "point" && placed.Clip.Parameters.Has("text"))
            .OrderBy(placed => placed.Clip.Role == "title" ? 0 : 1)
            .ThenBy(placed => placed.Range.Start)
            .ToList();
        IEnumerable<PlacedClip> chosen = words;
        if (change.Instead is { } instead)
        {
            chosen = words.Where(placed =>
                placed.Clip.Parameters.Text("text")!.Contains(instead, StringComparison.OrdinalIgnoreCase));
        }
        else if (change.Scene is { } number)
        {
            var scene = Scene(timeline, number);
            chosen = words.Where(placed => scene.Range.Contains(placed.Range.Start));
        }

        var target = chosen.FirstOrDefault()
            ?? throw new EditRefusedException(change.Instead is null ? Refusal.NoTitle : Refusal.NoSuchWords, 0, 0);
        string was = target.Clip.Parameters.Text("text")!;
        string now = change.Instead is { } part
            ? was.Replace(part, change.Text, StringComparison.OrdinalIgnoreCase)
            : change.Text;
        return timeline.Apply(new ChangeClip(target.Clip.WithParameters(
            target.Clip.Parameters.With("text", JsonValue.Create(now)).Without("highlight")) with { Name = now }));
    }

    private static Timeline SetLevel(Timeline timeline, ChangeVolume volume)
    {
        var track = timeline.TrackWithRole(volume.Target == VolumeTarget.Music ? "music" : "narration");
        if (track is null || !track.Clips.Any())
        {
            throw new EditRefusedException(
                volume.Target == VolumeTarget.Music ? Refusal.NoMusic : Refusal.NoNarration, 0, 0);
        }

        int now = TimelineDifference.Percent(track);
        double wanted = volume.Percent ?? (Math.Max(5, now) * volume.Factor!.Value);
        if (wanted <= 0)
        {
            return timeline.Apply(new MuteTrack(track.Id, true));
        }

        double gainDb = track.GainDb + (20 * Math.Log10(Math.Min(400, wanted) / Math.Max(1, now)));
        return timeline.Apply(new SetTrackGain(track.Id, Math.Clamp(gainDb, -60, 24)));
    }
}
