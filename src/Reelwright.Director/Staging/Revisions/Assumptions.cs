using System.Collections.Immutable;

namespace Reelwright.Director;

/// <summary>What was decided where the brief was silent, said in the brief's language.</summary>
internal static class Assumptions
{
    public static ImmutableArray<string> Of(DirectionRequest request, StageModel model)
    {
        var brief = request.Brief;
        bool zh = model.IsChinese;
        var said = ImmutableArray.CreateBuilder<string>();
        if (brief.LengthSeconds is null)
        {
            double seconds = Math.Round(model.Rate.SecondsAt(model.Length), 1);
            said.Add(zh ? $"没有说明时长，做成了 {seconds} 秒。" : $"No length was given, so it is {seconds} seconds long.");
        }

        if (brief.Width is null)
        {
            said.Add(zh ? "没有说明画幅，用了横屏 16:9。" : "No shape was given, so it is 16:9.");
        }

        int left = model.Script.Scenes.Length - model.Scenes.Length;
        if (left > 0)
        {
            said.Add(zh ? $"时间有限，省去了 {left} 个场景。" : $"There was no time for {left} of the scenes.");
        }

        return said.ToImmutable();
    }
}
