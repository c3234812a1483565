namespace Reelwright.Tests;

/// <summary>Finds out whether a check holds; the kinds are told in <c>Data/README.md</c>.</summary>
internal static class Checks
{
    /// <summary>What may follow from another length or order of scenes.</summary>
    public static string[] Retimed { get; } =
    [
        "length", "dur", "src", "order", "captions", "narration", "voice", "trans", "motion", "time", "sound", "musiclevel",
        "frame", "speed", "extras", "otheraudio",
    ];

    public static Verdict Run(Check check, Comparison compared) => check.Name switch
    {
        "seconds" or "scenes" or "order" or "cut" or "split" or "canvas" or "aspect" or "new" or "subject" or "uses"
            or "version" or "same" or "language" => VideoChecks.Run(check, compared),
        "title" or "subline" or "kicker" or "point" or "text" or "words" => WordChecks.Run(check, compared),
        "captions" => CaptionChecks.Run(check, compared),
        "music" or "narration" or "sound" or "clipsound" => SoundChecks.Run(check, compared),
        "scene" => SceneChecks.Run(check, compared),
        "look" or "adjust" or "transition" or "opens" or "closes" or "style" or "background" or "accent" or "logo" or "emoji"
            or "overlay" => PictureChecks.Run(check, compared),
        "unchanged" or "declined" or "asks" or "reply" or "may" or "changed" or "undone" => TalkChecks.Run(check, compared),
        _ => throw new InvalidDataException($"There is no check \"{check}\"."),
    };
}
