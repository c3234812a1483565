using System.Globalization;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>What is wrong with media → findings that say where it is seen or heard.</summary>
internal static class MediaFindings
{
    /// <summary>Media that are gone or exchanged, found without rendering.</summary>
    public static IEnumerable<Finding> Look(Timeline timeline, MediaFiles files)
    {
        foreach (var placed in timeline.Placed().Where(placed => !placed.Track.IsMuted))
        {
            if (files.ProblemOf(placed.Clip.Media) is { } problem)
            {
                yield return Of(timeline, problem with { Clip = placed.Clip.Id });
            }

            foreach (var lut in placed.Clip.Effects.Where(effect => effect.Kind == EffectKinds.Lut).Select(MediaFiles.LutOf))
            {
                if (files.ProblemOf(lut) is { } table)
                {
                    yield return Of(timeline, table with { Clip = placed.Clip.Id, Kind = ProblemKind.Look });
                }
            }
        }
    }

    /// <summary>The finding of one problem.</summary>
    public static Finding Of(Timeline timeline, MediaProblem problem)
    {
        var placed = problem.Clip is { } id ? timeline.Find(id) : null;
        int scene = placed is null ? 0 : SceneOf(timeline, placed) + 1;
        bool isSound = placed?.Track.Kind == TrackKind.Audio;
        string name = problem.Name.Length > 0 ? $"“{problem.Name}”" : "a file";
        string nameZh = problem.Name.Length > 0 ? $"“{problem.Name}”" : "某个素材";
        var (shown, shownZh) = problem.Kind switch
        {
            ProblemKind.Damaged when isSound => ("It is silent where it is damaged.", "损坏的地方没有声音。"),
            ProblemKind.Damaged => ("The last good frame stands where it is damaged.", "损坏的地方停在最后一个好画面。"),
            ProblemKind.Look => ("Colours stay as they are.", "颜色保持原样。"),
            _ when isSound => ("There is silence instead.", "这里没有声音。"),
            _ => ("A grey slate stands in for it.", "这里显示灰色占位画面。"),
        };
        return new(CheckKind.Media, new($"{name}: {problem.Reason} {shown}", $"{nameZh}：{problem.ReasonZh}{shownZh}"))
        {
            ClipId = problem.Clip?.Value,
            StartSeconds = placed is null ? null : timeline.Rate.SecondsAt(placed.Range.Start),
            EndSeconds = placed is null ? null : timeline.Rate.SecondsAt(placed.Range.End),
            Suggestion = Suggest(problem.Kind, isSound, placed?.Track.Role, scene),
        };
    }

    /// <summary>The scene, from 0, that something stands in; the first one when there is none.</summary>
    public static int SceneOf(Timeline timeline, PlacedClip placed)
    {
        var scenes = timeline.Scenes();
        for (int i = scenes.Count - 1; i > 0; i--)
        {
            if (placed.Range.Start >= scenes[i].Range.Start)
            {
                return i;
            }
        }

        return 0;
    }

    private static Bilingual? Suggest(ProblemKind kind, bool isSound, string? role, int scene)
    {
        string number = scene.ToString(CultureInfo.InvariantCulture);
        return kind == ProblemKind.Look ? new("remove the filter", "去掉滤镜")
            : isSound && role == "music" ? new("change the music", "换一首背景音乐")
            : isSound || scene == 0 ? null
            : new($"delete scene {number}", $"删掉第{number}个场景");
    }
}
