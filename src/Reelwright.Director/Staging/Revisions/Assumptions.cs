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
        said.AddRange(model.Script.Assumptions.IsDefault ? [] : model.Script.Assumptions);
        if (brief.Width is null)
        {
            said.Add(zh ? "没有说明画幅，按横屏 16:9 制作。" : "No shape was given, so it is 16:9.");
        }

        int left = model.Script.Scenes.Length - model.Scenes.Length;
        if (left > 0)
        {
            said.Add(zh ? $"时间有限，省去了{left}个场景。" : $"There was no time for {left} of the scenes.");
        }

        if (model.Scenes.Select(scene => scene.Spoken?.Note).FirstOrDefault(note => note is not null) is { } note)
        {
            said.Add(zh ? "设好的配音现在用不了，这次由本机的声音来读。" : note);
        }

        return said.ToImmutable();
    }
}
