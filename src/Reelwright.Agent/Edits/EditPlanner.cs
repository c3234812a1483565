using System.Text.Json.Nodes;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Carries out commands on a timeline, all or none.</summary>
internal sealed class EditPlanner(IDirector director)
{
    // Whose words go first where no words are named.
    private static readonly string?[] Roles = ["title", "subline", "point", "kicker"];

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
            AddLength change => await RetimeAsync(timeline, timeline.Seconds + change.Seconds, cancellationToken),
            ScaleLength scale => await RetimeAsync(timeline, Math.Round(timeline.Seconds * scale.Factor), cancellationToken),
            ChangeAspect aspect => director.Reflow(timeline, aspect.Width, aspect.Height),
            ChangeTitle title => ChangeWords(timeline, title),
            ChangeMusicMood music => director.WithMusic(timeline, music.Mood ?? OtherMood(timeline)),
            ChangeVolume volume => SetLevel(timeline, volume),
            TurnPart { IsOn: true } on => await SwitchOnAsync(timeline, on.Target, cancellationToken),
            TurnPart { Target: SwitchTarget.Captions } => director.WithoutCaptions(timeline),
            TurnPart { Target: SwitchTarget.Narration } => director.WithoutNarration(timeline),
            TurnPart => director.WithoutMusic(timeline),
            DeleteScene delete => Delete(timeline, Scene(timeline, delete.Scene)),
            MoveScene move => Move(timeline, Scene(timeline, move.Scene), Scene(timeline, move.To), move.Place),
            SwapScenes swap => Exchange(timeline, Scene(timeline, swap.First), Scene(timeline, swap.Second)),
            _ => throw new EditRefusedException(Refusal.Unknown, 0, 0),
        };

    private async Task<Timeline> RetimeAsync(Timeline timeline, double seconds, CancellationToken cancellationToken) =>
        seconds is >= ShortestSeconds and <= LongestSeconds
            ? await director.RetimeAsync(timeline, seconds, cancellationToken)
            : throw new EditRefusedException(Refusal.Length, (int)ShortestSeconds, (int)LongestSeconds);

    // What is only muted comes back as it was; what is there stays as it is.
    private async Task<Timeline> SwitchOnAsync(Timeline timeline, SwitchTarget target, CancellationToken cancellationToken)
    {
        string role = target switch
        {
            SwitchTarget.Captions => "caption",
            SwitchTarget.Narration => "narration",
            _ => "music",
        };
        if (timeline.TrackWithRole(role) is { } track && track.Clips.Any())
        {
            return track.IsMuted ? timeline.Apply(new MuteTrack(track.Id, false)) : timeline;
        }

        var after = target switch
        {
            SwitchTarget.Captions => await director.WithCaptionsAsync(timeline, cancellationToken),
            SwitchTarget.Narration => await director.WithNarrationAsync(timeline, cancellationToken),
            _ => director.WithMusic(timeline, null),
        };
        return after.TrackWithRole(role) is not null ? after : throw new EditRefusedException(Refusal.NothingToSay, 0, 0);
    }

    private static string OtherMood(Timeline timeline)
    {
        string now = timeline.TrackWithRole("music")?.Clips.FirstOrDefault()?.Parameters.Text("mood") ?? "";
        int index = MoodReader.All.ToList().IndexOf(now);
        return MoodReader.All[(index + 1) % MoodReader.All.Count];
    }

    private static Timeline Delete(Timeline timeline, PlacedClip scene) => timeline.Scenes().Count > 1
        ? timeline.Apply(new RemoveRange(scene.Range))
        : throw new EditRefusedException(Refusal.LastScene, 1, 1);

    private static Timeline Move(Timeline timeline, PlacedClip scene, PlacedClip place, ScenePlace where)
    {
        // Moving down goes behind the scene that is there now, so that the number asked for is the number it gets.
        bool isBehind = where == ScenePlace.After || (where == ScenePlace.At && place.Range.Start > scene.Range.Start);
        long to = isBehind ? place.Range.End : place.Range.Start;
        return to >= scene.Range.Start && to <= scene.Range.End
            ? timeline
            : timeline.Apply(new MoveRange(scene.Range, to));
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
            .Where(placed => !placed.Track.IsMuted && placed.Clip.Parameters.Text("text") is not null
                && Array.IndexOf(Roles, placed.Clip.Role) >= (change.Instead is null ? 0 : -1))
            .OrderBy(placed => Array.IndexOf(Roles, placed.Clip.Role) is >= 0 and var rank ? rank : Roles.Length)
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
        var renamed = timeline.Title == target.Clip.Parameters.Text("text") && change.Instead is null
            ? timeline.Apply(new SetTitle(change.Text))
            : timeline;
        string was = target.Clip.Parameters.Text("text")!;
        string now = change.Instead is { } part
            ? was.Replace(part, change.Text, StringComparison.OrdinalIgnoreCase)
            : change.Text;
        return renamed.Apply(new ChangeClip(target.Clip.WithParameters(
            target.Clip.Parameters.With("text", JsonValue.Create(now)).Without("highlight")) with
        { Name = now }));
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

        timeline = track.IsMuted ? timeline.Apply(new MuteTrack(track.Id, false)) : timeline;

        double gainDb = track.GainDb + (20 * Math.Log10(Math.Min(400, wanted) / Math.Max(1, now)));
        return timeline.Apply(new SetTrackGain(track.Id, Math.Clamp(gainDb, -60, 24)));
    }
}
