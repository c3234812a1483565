using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Puts scenes in: of uploads, of words, or cards.</summary>
internal static class SceneInserts
{
    private const double LongestClip = 120;
    private const double UsualSeconds = 3;
    private const int MostCharacters = 200;

    /// <summary>Puts scenes in.</summary>
    /// <exception cref="EditRefusedException">Nothing says what they show, or the place is none.</exception>
    public static void Insert(Workspace work, Insert insert)
    {
        if (insert.Seconds is { } asked && !(asked is >= TimeEdits.ShortestSeconds and <= LongestClip))
        {
            throw Refuse.Range(new("A new scene", "新场景的时长"), TimeEdits.ShortestSeconds, LongestClip, new(" s long", "秒"));
        }

        var scenes = insert.Media.Select(number => Uploads.Numbered(work, number)).Select(file => file.Kind == MediaKind.Audio
            ? throw new EditRefusedException(
                $"{file.Name} is sound; say \"use {file.Name} as the music\".",
                $"{file.Name} 是声音文件；可以说“用 {file.Name} 做配乐”。")
            : new NewScene
            {
                Media = file,
                Text = insert.Text ?? "",
                Seconds = insert.Seconds ?? (file.Kind == MediaKind.Video ? Math.Clamp(file.DurationSeconds, TimeEdits.ShortestSeconds, LongestClip) : UsualSeconds),
            }).ToList();
        if (scenes.Count == 0)
        {
            string? text = insert.Card == Card.None ? insert.Text : OfCard(work, insert.Card);
            if (insert.Card != Card.Black && (string.IsNullOrWhiteSpace(text) || text.Length > MostCharacters))
            {
                throw new EditRefusedException(
                    $"Say what the new scene is about (\"add a scene about the price\"), which words it shows, up to {MostCharacters} characters, or which upload.",
                    $"请说新场景讲什么（“加一个讲价格的场景”）、写什么字（最多 {MostCharacters} 个），或者用哪个素材。");
            }

            scenes.Add(new NewScene { Text = text ?? "", Seconds = insert.Seconds ?? UsualSeconds });
        }

        int count = work.Timeline.Scenes().Count;
        int place = insert.To.Other is null || count == 0
            ? insert.To.Where is Where.Start or Where.Before ? 0 : count
            : PlaceOf(work, insert.To);
        work.Timeline = work.Director.InsertScenes(work.Timeline, place, scenes);
        var now = work.Timeline.Scenes();
        work.Touch(now.Skip(place).Take(scenes.Count).Select(scene => scene.Clip.Id));
        if (insert.Card == Card.Black)
        {
            work.Timeline = work.Director.WithBackground(work.Timeline, [place], ["#000000", "#000000"], "linear");
            work.Change(work.Timeline.Scenes()[place].Clip with { Name = IsChinese(work) ? "黑屏" : "black" });
        }
    }

    private static bool IsChinese(Workspace work) => work.Timeline.Metadata.Text("language")?.StartsWith("zh", StringComparison.Ordinal) == true;

    private static string OfCard(Workspace work, Card card)
    {
        bool isTitle = card == Card.Title;
        string text = card switch
        {
            Card.Title => work.Timeline.Title,
            Card.Thanks => IsChinese(work) ? "感谢观看" : "Thank you for watching",
            _ => "",
        };
        if (text.Length > 0)
        {
            work.Assume(
                $"It shows {(isTitle ? "what the video is called" : "thanks")}; say \"change the title of the {(isTitle ? "first" : "last")} scene to …\" for other words",
                $"上面写的是{(isTitle ? "视频的名字" : "致谢")}，想换就说“{(isTitle ? "第一个" : "最后一个")}场景的标题改成……”");
        }

        return text;
    }

    private static int PlaceOf(Workspace work, Place to)
    {
        if (to.Other!.Span is { From: { } at })
        {
            // In the middle of a scene: the cut that is nearest.
            var scenes = work.Timeline.Scenes();
            double from = at < 0 ? work.Timeline.Seconds + at : at;
            long frame = from >= 0 && from <= work.Timeline.Seconds ? work.Frames(from) : throw Refuse.Time(at, work.Timeline.Seconds, false);
            int nearest = Enumerable.Range(0, scenes.Count + 1)
                .MinBy(i => Math.Abs((i < scenes.Count ? scenes[i].Range.Start : work.Timeline.Length) - frame));
            work.Assume($"It went to the cut nearest to {Refuse.Text(from)} s", $"放在离{Refuse.Text(from)}秒最近的剪切点");
            return nearest;
        }

        // "As the last" may be one more than there are.
        if (to.Where == Where.At && to.Other.Numbers.Length == 1 && to.Other.Numbers[0] == work.Timeline.Scenes().Count + 1)
        {
            return work.Timeline.Scenes().Count;
        }

        int other = TargetResolver.Scenes(work, to.Other, TargetResolver.Bare.One)[0];
        return to.Where switch
        {
            Where.After => other + 1,
            Where.Start => 0,
            Where.End => work.Timeline.Scenes().Count,
            _ => other,
        };
    }
}
