using System.Text.Json.Nodes;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Words on the picture: put in, changed, restyled, taken away.</summary>
internal static class WordEdits
{
    private const int MostCharacters = 300;

    // Whose words go first where no words are named.
    private static readonly string?[] Roles = ["hook", "title", "subline", "point", "kicker"];

    public static bool TryApply(Command command, Workspace work)
    {
        switch (command)
        {
            case AddWords add:
                NewWords.Add(work, add);
                return true;
            case ChangeWords change:
                Change(work, change);
                return true;
            case ShiftWords shift:
                WordTimes.Shift(work, shift);
                return true;
            case StyleWords { Target.Part: Part.Caption } captions:
                CaptionEdits.Style(work, captions);
                return true;
            case StyleWords style:
                Style(work, style);
                return true;
            case TimeWords time:
                WordTimes.Set(work, time);
                return true;
            case Delete { Target.Part: Part.Look } look:
                LookEdits.Remove(work, look.Target);
                return true;
            case Delete { Target.Part: Part.Background }:
                throw new EditRefusedException(
                    "A scene always has a backdrop; say for example \"a white background\" to change it.",
                    "场景总要有背景；可以换一个，比如“换成白色背景”。");
            case Delete delete when PartWords.IsLayer(delete.Target.Part):
                Remove(work, delete.Target);
                return true;
            case Move move when PartWords.IsWords(move.Target.Part) || move.Target.Part is Part.Sticker or Part.Inset or Part.Logo:
                WordTimes.Move(work, move);
                return true;
            case Move or Swap or Duplicate or Delete:
                throw new EditRefusedException(
                    "I can do that with scenes, words, logos and stickers, not with that.",
                    "这个操作只能用在场景、文字、标志和贴纸上。");
            default:
                return false;
        }
    }

    /// <summary>Takes things that lie over the picture away.</summary>
    public static void Remove(Workspace work, Target target)
    {
        // "The text of scenes 4 and 5" is of each of them.
        bool isOne = target.Part is Part.Title or Part.Words or Part.Subtitle && target.InScenes.Length < 2;
        var clips = TargetResolver.Clips(work, target, isOne ? TargetResolver.Bare.One : TargetResolver.Bare.All);
        var scenes = work.Timeline.Scenes();
        foreach (var placed in clips)
        {
            int scene = TargetResolver.SceneOf(work.Timeline, placed);
            work.Apply(new LiftClip(placed.Clip.Id));
            RemovePlates(work, scene);
            if (scene < scenes.Count)
            {
                work.Touch(scenes[scene].Clip.Id);
            }
        }
    }

    // Forms that only carry words go with the last of them.
    private static void RemovePlates(Workspace work, int place)
    {
        var scenes = work.Timeline.Scenes();
        if (place >= scenes.Count)
        {
            return;
        }

        var inside = work.Timeline.Placed().Where(placed => scenes[place].Range.Contains(placed.Range.Start)).ToList();
        if (inside.Any(placed => PartWords.HasWords(placed.Clip) && !PartWords.IsCaption(placed)))
        {
            return;
        }

        foreach (var plate in inside.Where(placed => placed.Clip.Metadata.Text("slot") is "plate" or "bar" or "underline"))
        {
            work.Apply(new LiftClip(plate.Clip.Id));
        }
    }

    private static void Change(Workspace work, ChangeWords change)
    {
        if (change.Text.Length > MostCharacters)
        {
            throw new EditRefusedException(
                $"Words on the picture have at most {MostCharacters} characters.",
                $"画面文字最多 {MostCharacters} 个字。");
        }

        // Words for a scene that has none of that kind are new ones.
        if (change is { Instead: null, Target.InScenes.IsEmpty: false } && !IsThere(work, change.Target))
        {
            NewWords.Add(work, new AddWords(change.Target.Part, change.Text, null, new(Part.Scene) { Numbers = change.Target.InScenes }));
            return;
        }

        var chosen = change.Instead is { Length: > 0 } instead ? Saying(work, change.Target, instead) : Chosen(work, change.Target);
        foreach (var placed in chosen)
        {
            string was = placed.Clip.Parameters.Text("text")!;
            string now = change.Instead is { Length: > 0 } part
                ? Replaced(was, part, change.Text)
                : change.Text;
            if (now.Trim().Length == 0)
            {
                work.Apply(new LiftClip(placed.Clip.Id));
                continue;
            }

            if (now == was)
            {
                work.Touch(placed.Clip.Id);
                continue;
            }

            if (work.Timeline.Title == was && change.Instead is null)
            {
                work.Apply(new SetTitle(now));
            }

            var parameters = placed.Clip.Parameters.With("text", JsonValue.Create(now)).Without("highlight");
            work.Change(HandMarks.Mark(placed.Clip.WithParameters(parameters) with { Name = now }, "text"));
            if (PartWords.IsCaption(placed))
            {
                work.Timeline = CaptionFixes.Remember(work.Timeline, change.Instead ?? was, change.Instead is null ? now : change.Text);
            }
        }
    }

    private static bool IsThere(Workspace work, Target target)
    {
        var scenes = work.Timeline.Scenes();
        var ranges = target.InScenes.Select(number => scenes[TargetResolver.Index(number, scenes.Count)].Range).ToList();
        IEnumerable<PlacedClip> words = target.Part is Part.Title or Part.Words ? Words(work) : TargetResolver.Candidates(work, target.Part);
        return words.Any(placed => ranges.Any(range => range.Contains(placed.Range.Start)));
    }

    private static string Replaced(string text, string part, string by) =>
        text.Replace(part, by, StringComparison.OrdinalIgnoreCase);

    // Words that stand on the picture, wherever they do; a line break counts as a space.
    private static List<PlacedClip> Saying(Workspace work, Target target, string instead)
    {
        var words = work.Timeline.Placed()
            .Where(placed => !placed.Track.IsMuted && placed.Clip.Parameters.Text("text") is not null
                && placed.Track.Kind != TrackKind.Audio
                && (target.Part == Part.Caption ? PartWords.IsCaption(placed) : target.Part == Part.Words || !PartWords.IsCaption(placed)))
            .OrderBy(placed => Rank(placed.Clip.Role))
            .ThenBy(placed => placed.Range.Start)
            .ToList();
        if (!target.InScenes.IsEmpty)
        {
            var scenes = work.Timeline.Scenes();
            var ranges = target.InScenes.Select(number => scenes[TargetResolver.Index(number, scenes.Count)].Range).ToList();
            words = [.. words.Where(placed => ranges.Any(range => range.Contains(placed.Range.Start)))];
        }

        var found = words
            .Where(placed => placed.Clip.Parameters.Text("text")!.Contains(instead, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (found.Count == 0)
        {
            throw new EditRefusedException("Those words are not on the picture.", "画面上没有这些文字。");
        }

        return target.IsAll ? found : [found[0]];
    }

    private static IEnumerable<PlacedClip> Chosen(Workspace work, Target target)
    {
        var candidates = target.Part is Part.Title or Part.Words ? Words(work) : [];
        if (target.Part is Part.Title or Part.Words && candidates.Count == 0)
        {
            throw new EditRefusedException("There is no title there to change.", "那里没有可以修改的标题。");
        }

        // "The title" without more is the first one; in a scene the largest words there.
        bool isPlain = target.Part is Part.Title or Part.Words && target.Numbers.IsEmpty && target.Span is null
            && target.Showing is null && !target.IsLast && !target.IsOther && !target.IsAll;
        if (!isPlain)
        {
            return TargetResolver.Clips(work, target, TargetResolver.Bare.One);
        }

        if (target.InScenes.IsEmpty)
        {
            return [candidates[0]];
        }

        var scenes = work.Timeline.Scenes();
        return target.InScenes.Select(number =>
        {
            var range = scenes[TargetResolver.Index(number, scenes.Count)].Range;
            return candidates.FirstOrDefault(placed => range.Contains(placed.Range.Start))
                ?? throw new EditRefusedException("There is no title there to change.", "那里没有可以修改的标题。");
        }).ToList();
    }

    private static List<PlacedClip> Words(Workspace work) =>
    [
        .. TargetResolver.Candidates(work, Part.Words)
            .OrderBy(placed => Rank(placed.Clip.Role))
            .ThenBy(placed => placed.Range.Start),
    ];

    private static int Rank(string? role)
    {
        int rank = Array.IndexOf(Roles, role == "hook" ? "title" : role);
        return rank < 0 ? Roles.Length : rank;
    }

    private static void Style(Workspace work, StyleWords style)
    {
        if (!PartWords.IsWords(style.Target.Part))
        {
            throw new EditRefusedException("Only words have a style like that.", "只有文字可以这样设置。");
        }

        if (style.CaptionStyle is not null)
        {
            CaptionEdits.Style(work, style with { Target = new(Part.Caption) { IsAll = true } });
            return;
        }

        bool isBare = style.Target.IsBare;
        var clips = TargetResolver.Clips(work, style.Target, TargetResolver.Bare.All);
        if (isBare && clips.Length > 1)
        {
            var name = PartWords.Of(style.Target.Part);
            work.Assume(
                $"I took it to be every {name.English}; say \"the first {name.English}\" for one",
                $"我理解为所有{name.Chinese}；只改一个请说“第一个{name.Chinese}”");
        }

        foreach (var placed in clips)
        {
            var parameters = WordStyles.Apply(placed.Clip.Parameters, style);
            string[] changed = WordStyles.Differing(placed.Clip.Parameters, parameters);
            if (changed.Length > 0)
            {
                work.Change(HandMarks.Mark(placed.Clip.WithParameters(parameters), changed));
            }
            else
            {
                work.Touch(placed.Clip.Id);
            }
        }
    }
}
