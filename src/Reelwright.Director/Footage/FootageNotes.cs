using System.Collections.Immutable;
using System.Globalization;

namespace Reelwright.Director;

/// <summary>What the user should know of a film that was cut from clips.</summary>
internal sealed class FootageNotes(bool isChinese, IReadOnlyList<FootageFacts> clips)
{
    private const double WorthSaying = 0.5;

    /// <summary>Each a short sentence in the brief's language.</summary>
    public ImmutableArray<string> Of(FootageCutKind kind, Brief brief, double? wanted, double seconds, bool hasCaptions, DirectorNote? captionNote)
    {
        var said = ImmutableArray.CreateBuilder<string>();
        if (kind == FootageCutKind.Highlights && brief.LengthSeconds is null)
        {
            said.Add(Say($"No length was given, so it is {Number(seconds)} seconds long.", $"没有说明时长，按{Number(seconds)}秒制作。"));
        }

        if (wanted is { } asked && seconds < asked - WorthSaying)
        {
            said.Add(Say($"The clips have only {Number(seconds)} s that can be shown.", $"素材里能用的画面只有{Number(seconds)}秒。"));
        }

        if (brief.Width is null)
        {
            said.Add(Say("No shape was given, so it is 16:9.", "没有说明画幅，按横屏 16:9 制作。"));
        }

        if (kind != FootageCutKind.Plain)
        {
            LeftOut(said);
        }

        double pauses = clips.Sum(clip => clip.HasSpeech ? clip.Silences.Where(pause => pause.Seconds >= 0.55).Sum(pause => pause.Seconds) : 0);
        if (kind == FootageCutKind.WithoutPauses && pauses < WorthSaying)
        {
            said.Add(Say("I found no pause worth cutting.", "没有发现需要剪掉的停顿。"));
        }

        if (captionNote is not null)
        {
            said.Add(Say(captionNote.English, captionNote.Chinese));
        }
        else if (!hasCaptions && FootageWish.WantsCaptions(brief))
        {
            said.Add(Say("I hear nobody speak in the clips, so there are no captions", "片段里没有听到人说话，所以没有字幕"));
        }

        return said.ToImmutable();
    }

    private void LeftOut(ImmutableArray<string>.Builder said)
    {
        double Sum(FootageFault fault) => clips.Sum(clip => clip.Faults.Where(found => found.Fault == fault).Sum(found => found.Span.Seconds));
        (FootageFault Fault, string English, string Chinese)[] kinds =
        [
            (FootageFault.Black, "black", "黑屏"),
            (FootageFault.Frozen, "frozen", "定格"),
            (FootageFault.Blurred, "out of focus", "失焦"),
            (FootageFault.Shaky, "shaky", "抖动"),
        ];
        var found = kinds.Where(kind => Sum(kind.Fault) >= WorthSaying).ToList();
        if (found.Count > 0)
        {
            said.Add(Say(
                $"Left out: {string.Join(", ", found.Select(kind => $"{Number(Sum(kind.Fault))} s {kind.English}"))}.",
                $"没有用的部分：{string.Join("、", found.Select(kind => $"{kind.Chinese}{Number(Sum(kind.Fault))}秒"))}。"));
        }

        foreach (var clip in clips.Where(clip => clip.IsSoft))
        {
            said.Add(Say($"“{clip.Media.Name}” is out of focus throughout.", $"“{clip.Media.Name}”整段不够清晰。"));
        }
    }

    private string Say(string english, string chinese) => isChinese ? chinese : english;

    private static string Number(double seconds) => seconds.ToString("0.#", CultureInfo.InvariantCulture);
}
