using System.Collections.Immutable;

namespace Reelwright.Director;

/// <summary>The script of a message that is emoji alone: each emoji is a scene under its own name.</summary>
internal static class EmojiScript
{
    private const int MostEmoji = 8;

    public static IReadOnlyList<ScriptScene> Write(Subject subject, IArtIndex art, double length, ImmutableArray<int> pictures)
    {
        (string Art, string English, string Chinese)[] emoji =
            [.. EmojiWords.Find(subject.Brief.Subject).Where(entry => art.Contains(entry.Art)).Take(Math.Min(MostEmoji, Math.Max(1, ScriptWriter.SceneCount(length) - 1)))];
        if (emoji.Length == 0)
        {
            throw new DirectionException(subject.IsChinese ? subject.Own("请用一句话说明视频的内容，再加上表情。") : "Say in a few words what the video is about, along with the emoji.");
        }

        ImmutableArray<string> all = [.. emoji.Select(entry => entry.Art)];
        List<ScriptScene> scenes =
        [
            .. emoji.Select((entry, index) => new ScriptScene
            {
                Kind = index == 0 ? SceneKind.Hook : SceneKind.Statement,
                Headline = subject.IsChinese && entry.Chinese.Length > 0 ? subject.Own(entry.Chinese) : EnglishWords.Capitalize(entry.English),
                Art = [entry.Art, .. all.Where(id => id != entry.Art).Take(2)],
                Media = pictures.IsEmpty ? null : pictures[index % pictures.Length],
            }),
        ];
        scenes.Add(new ScriptScene
        {
            Kind = SceneKind.CallToAction,
            Headline = subject.Own(subject.IsChinese ? "就是这样" : "That is all"),
            Art = [.. all.Take(3)],
        });
        return scenes;
    }
}
