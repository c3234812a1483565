using System.Collections.Immutable;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>What concerns the whole video: length, shape, style, colours, another take.</summary>
internal static class VideoEdits
{
    private const double ShortestSeconds = 3;
    private const double LongestSeconds = 600;
    private static readonly string[] BackgroundStyles =
        ["linear", "radial", "aurora", "beams", "waves", "spotlight", "mesh", "bokeh", "terraces", "stripes", "ripples", "halftone"];

    public static async Task<bool> TryApplyAsync(Command command, Workspace work, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case SetLength length:
                await SetLengthAsync(work, length, cancellationToken);
                return true;
            case SetAspect aspect:
                Reshape(work, aspect);
                return true;
            case SetStyle style:
                Restyle(work, style.Style);
                return true;
            case SetPalette palette:
                Recolor(work, palette.Colors);
                return true;
            case SetBackground background:
                SetBackground(work, background);
                return true;
            case Regenerate again:
                await RegenerateAsync(work, again.Target, cancellationToken);
                return true;
            case StartOver:
                work.Timeline = Timeline.Empty;
                return true;
            default:
                return false;
        }
    }

    public static void Recolor(Workspace work, ImmutableArray<string> colors)
    {
        var valid = colors.IsEmpty ? OtherColors(work) : [.. colors.Where(Colors.IsHex)];
        if (valid.Count == 0)
        {
            throw new EditRefusedException("Name at least one colour, for example \"blue\" or \"#ff8800\".", "请至少说一个颜色，比如“蓝色”或“#ff8800”。");
        }

        work.Timeline = work.Director.WithPalette(work.Timeline, valid);
        TellShifted(work, valid[0]);
    }

    // The accents of another style than now; each time the next one.
    private static List<string> OtherColors(Workspace work)
    {
        string now = work.Timeline.Metadata.Text("style") ?? "";
        var others = StylePacks.All.Where(pack => pack.Id != now && pack.Palette.Accent != work.Timeline.Metadata.Node("palette")?["accent"]?.GetValue<string>()).ToList();
        var next = others[work.History.Revisions.Length % others.Count].Palette;
        return [next.Accent, next.Accent2];
    }

    // Words must be readable on a colour: it may have come out a little darker or lighter than it was asked for.
    private static void TellShifted(Workspace work, string asked)
    {
        if (work.Timeline.Metadata.Node("palette") is not System.Text.Json.Nodes.JsonObject palette)
        {
            return;
        }

        string[] used = [.. palette.Select(entry => entry.Value is System.Text.Json.Nodes.JsonValue value && value.TryGetValue(out string? text) ? text : "")
            .Where(Colors.IsHex).Select(color => color[..7].ToLowerInvariant())];
        if (used.Length == 0 || used.Contains(asked[..7].ToLowerInvariant()))
        {
            return;
        }

        string nearest = used.MinBy(color => Distance(color, asked))!;
        work.Assume($"I shifted {asked} to {nearest} so that words stay readable", $"为了让文字看得清，{asked} 调成了 {nearest}");
    }

    private static int Distance(string left, string right)
    {
        int sum = 0;
        for (int i = 1; i < 7; i += 2)
        {
            int difference = Convert.ToInt32(left.Substring(i, 2), 16) - Convert.ToInt32(right.Substring(i, 2), 16);
            sum += difference * difference;
        }

        return sum;
    }

    /// <summary>Gives the video a length.</summary>
    public static async Task SetLengthAsync(Workspace work, SetLength command, CancellationToken cancellationToken)
    {
        double now = work.Timeline.Seconds;
        double seconds = command.Seconds.Kind switch
        {
            AmountKind.Percent => now * command.Seconds.Value / 100,
            AmountKind.Factor => Math.Max(1, Math.Round(now * command.Seconds.Value)),
            AmountKind.Delta => now + command.Seconds.Value,
            _ => command.Seconds.Value,
        };
        if (!double.IsFinite(seconds) || seconds is < ShortestSeconds or > LongestSeconds)
        {
            throw new EditRefusedException(
                $"A video can be {ShortestSeconds:0} to {LongestSeconds:0} seconds long.",
                $"视频长度要在 {ShortestSeconds:0} 到 {LongestSeconds:0} 秒之间。");
        }

        if (work.Frames(seconds) == work.Timeline.Length)
        {
            return;
        }

        if (command.Keeping is { } kept)
        {
            await KeepingAsync(work, kept, work.Frames(seconds), cancellationToken);
            return;
        }

        work.Timeline = command.ByImportance && seconds < now
            ? await work.Director.ShortenAsync(work.Timeline, seconds, cancellationToken)
            : await work.Director.RetimeAsync(work.Timeline, seconds, cancellationToken);
    }

    // All is retimed so far that the others come out right, speech with them; then what is kept gets its length back.
    private static async Task KeepingAsync(Workspace work, Target named, long frames, CancellationToken cancellationToken)
    {
        var scenes = work.Timeline.Scenes();
        var keeping = TargetResolver.Scenes(work, named, TargetResolver.Bare.One);
        long stays = keeping.Sum(place => scenes[place].Range.Length);
        long others = work.Timeline.Length - stays;
        if (others <= 0 || frames - stays < (scenes.Count - keeping.Length) * work.Frames(TimeEdits.ShortestSeconds))
        {
            double least = work.Rate.SecondsAt(stays) + ((scenes.Count - keeping.Length) * TimeEdits.ShortestSeconds);
            throw new EditRefusedException(
                $"With that scene as it is the video cannot be shorter than {Refuse.Text(least)} s.",
                $"那个场景不动的话，视频最短是 {Refuse.Text(least)} 秒。");
        }

        double factor = (double)(frames - stays) / others;
        work.Timeline = await work.Director.RetimeAsync(work.Timeline, work.Timeline.Seconds * factor, cancellationToken);
        foreach (var kept in keeping.Select(place => scenes[place]))
        {
            TimeEdits.Prolong(work, PlaceOf(work, kept.Clip.Id), kept.Range.Length);
        }

        // Cuts are whole frames, and speech may have held a scene open: the longest of the others gives or takes the rest.
        var stayed = keeping.Select(place => scenes[place].Clip.Id).ToHashSet();
        var longest = work.Timeline.Scenes().Where(scene => !stayed.Contains(scene.Clip.Id)).MaxBy(scene => scene.Range.Length)!;
        TimeEdits.Prolong(work, PlaceOf(work, longest.Clip.Id), Math.Max(1, longest.Range.Length + frames - work.Timeline.Length));
    }

    // A video too short for all that is told leaves scenes out.
    private static int PlaceOf(Workspace work, ClipId id)
    {
        int place = work.Timeline.Scenes().ToList().FindIndex(scene => scene.Clip.Id == id);
        return place >= 0 ? place : throw new EditRefusedException(
            "So short a video has no room for that scene as it is; name a longer time, or delete other scenes first.",
            "这么短的视频放不下原样的那个场景；请给长一点的时间，或者先删掉别的场景。");
    }

    /// <summary>Gives the video a shape.</summary>
    public static void Reshape(Workspace work, SetAspect aspect)
    {
        const int Least = 64;
        const int Most = 8192;
        if (aspect.Width is < Least or > Most || aspect.Height is < Least or > Most || aspect.Width % 2 + aspect.Height % 2 > 0)
        {
            throw new EditRefusedException(
                $"A side of the picture is an even number of {Least} to {Most} pixels.",
                $"画面的边长要是 {Least} 到 {Most} 之间的偶数像素。");
        }

        if ((aspect.Width, aspect.Height) != (work.Timeline.Width, work.Timeline.Height))
        {
            work.Timeline = work.Director.Reflow(work.Timeline, aspect.Width, aspect.Height);
        }
    }

    private static void Restyle(Workspace work, string? words)
    {
        string now = work.Timeline.Metadata.Text("style") ?? StylePacks.DefaultId;
        if (words is null)
        {
            int index = StylePacks.All.ToList().FindIndex(pack => pack.Id == now);
            work.Timeline = work.Director.Restyle(work.Timeline, StylePacks.All[(index + 1) % StylePacks.All.Length].Id);
            return;
        }

        var style = StylePackWords.Find(words, now)
            ?? throw Refuse.Name(new("style", "风格"), words, StylePacks.All.Select(pack => $"{pack.Name} ({pack.ChineseName})"));
        if (style.Id != now)
        {
            work.Timeline = work.Director.Restyle(work.Timeline, style.Id);
        }
    }

    private static void SetBackground(Workspace work, SetBackground command)
    {
        if (command.Style is { } style && !BackgroundStyles.Contains(style))
        {
            throw Refuse.Name(new("backdrop", "背景"), style, BackgroundStyles);
        }

        var target = command.Target.Part is Part.Video or Part.Background && command.Target.IsBare
            ? command.Target with { IsAll = true }
            : command.Target with { Part = Part.Scene };
        var places = TargetResolver.Scenes(work, target, TargetResolver.Bare.All);
        var scenes = work.Timeline.Scenes();
        var drawn = places.Where(i => scenes[i].Clip.Media is GeneratorReference).ToList();
        if (drawn.Count == 0)
        {
            throw new EditRefusedException(
                "Those scenes show your own pictures over the whole frame, so there is no backdrop to change.",
                "这些场景整屏显示的是你的素材，没有可以更换的背景。");
        }

        work.Timeline = work.Director.WithBackground(work.Timeline, drawn, [.. command.Colors.Where(Colors.IsHex)], command.Style);
        work.Touch(drawn.Select(i => scenes[i].Clip.Id));
    }

    private static async Task RegenerateAsync(Workspace work, Target target, CancellationToken cancellationToken)
    {
        long seed = work.Timeline.Metadata.Integer("seed", 0) + work.History.Revisions.Length + (7919 * (work.Request.Seed + 1));
        if (target.Part == Part.Music)
        {
            MusicEdits.Another(work);
            return;
        }

        bool isWhole = target.IsBare && target.Part is Part.Video;
        if (isWhole)
        {
            var before = work.Timeline;
            var taken = await work.Director.RegenerateAsync(before, work.Media, seed, cancellationToken);
            // What lies over the whole video, a logo for one, lies over another take of it too.
            var over = before.Tracks.Where(track => track is { Role: { } role } && track.Metadata.Text("span") == "video" && taken.TrackWithRole(role) is null);
            work.Timeline = taken with { Tracks = [.. taken.Tracks, .. over] };
            return;
        }

        var places = TargetResolver.Scenes(work, target with { Part = Part.Scene }, TargetResolver.Bare.One);
        var scenes = work.Timeline.Scenes();
        work.Touch(places.Select(i => scenes[i].Clip.Id));
        work.Timeline = work.Director.RegenerateScenes(work.Timeline, places, seed);
    }
}
