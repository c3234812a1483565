using System.Collections.Immutable;

namespace Reelwright.Director;

/// <summary>The script of a video of the user's own pictures: they carry the scenes, the words come from the brief alone.</summary>
internal static class PictureScript
{
    private const double PictureSeconds = 4.2;
    private const double ShortestPictureSeconds = 1.6;
    private const double ShortestFactSeconds = 2.6;
    private const double OpeningSeconds = 3;
    private const double CardsSeconds = 6;

    /// <summary>Whether the brief gives no words about the pictures but a title, so that none are spoken.</summary>
    public static bool IsWordless(Subject subject) =>
        subject.Brief.Facts.IsEmpty && subject.Brief.Script.IsEmpty && (subject.Concept?.Id == "photo" || (subject.Brief.Name.Length == 0 && subject.Brief.Phrase.Length == 0));

    // A title that the brief gives to pictures stands on the first of them, as a caption does.
    private static string AlbumTitle(Subject subject) => subject.Brief.Caption.Length == 0 && subject.Concept?.Id == "photo" ? subject.Brief.Name : "";

    public static IReadOnlyList<ScriptScene> Write(Subject subject, SceneWriter writer, double length, ImmutableArray<int> pictures, bool narrates, string named = "")
    {
        bool isWordless = IsWordless(subject);
        List<ScriptScene> scenes = [];
        if (subject.Brief.Caption.Length > 0 || isWordless)
        {
            // The title stands on the first picture: a page of words alone would keep the pictures waiting.
            scenes.Add(Opening(subject, writer, named) with { Kind = SceneKind.Picture, Media = pictures[0], Art = [] });
        }
        else
        {
            scenes.Add(SubjectScript.Reveal(subject, writer) with { Art = writer.SubjectArt() });
        }

        int opened = scenes[0].Media is null ? 0 : 1;
        int Shown(double cards) => Math.Clamp(opened + (int)((length - cards) / ShortestPictureSeconds), 1, pictures.Length);

        // Every picture is seen when there is time for it; a card that nobody asked for gives way to them, and thanks without a word before are none.
        bool isAsked = !isWordless || subject.Brief.CallToAction.Length > 0;
        bool isClosed = isAsked || (AlbumTitle(subject).Length > 0 ? pictures.Length >= Compositions.FewestOfCollage && Shown(CardsSeconds) == pictures.Length
            : scenes[0].Headline.Length > 0 && scenes[0].Headline != named && Shown(CardsSeconds) == pictures.Length);
        int shown = Shown(isClosed ? CardsSeconds : OpeningSeconds);
        int wanted = Math.Max(shown - opened, Math.Min(pictures.Length * 2, (int)Math.Round((length - 6.5) / PictureSeconds)));
        if (!isWordless)
        {
            // Each fact has a picture behind it as long as there is time to read it.
            wanted = Math.Max(wanted, Math.Min(subject.Brief.Facts.Length, (int)((length - 5) / ShortestFactSeconds)));
        }

        List<ScriptScene> words = isWordless ? [] : Words(subject, writer, Math.Max(wanted, 1));
        for (int index = 0; index < wanted; index++)
        {
            if (index < words.Count && words[index].Kind == SceneKind.List)
            {
                // What is left for one scene is a list of its own.
                scenes.Add(words[index]);
                continue;
            }

            // When time is long and pictures are few, each is seen twice: the second time staging moves another way.
            int media = pictures[(index + opened) % shown];
            ScriptScene picture = index < words.Count ? words[index] : new ScriptScene { Kind = SceneKind.Picture };
            scenes.Add(picture with { Kind = SceneKind.Picture, Media = media, Art = [] });
        }

        if (isClosed)
        {
            scenes.Add(Closing(subject, writer, isWordless));
        }

        return narrates && isWordless && subject.Brief.Caption.Length > 0 && scenes[0].Narration.Length == 0
            ? [scenes[0] with { Narration = Typography.Sentence(subject.Brief.Caption, subject.IsChinese) }, .. scenes.Skip(1)]
            : scenes;
    }

    private static ScriptScene Opening(Subject subject, SceneWriter writer, string named)
    {
        string caption = Typography.Headline(subject.Brief.Caption.Length > 0 ? subject.Brief.Caption : AlbumTitle(subject));
        string quoted = subject.Brief.QuotedWords.FirstOrDefault(writer.FitsHeadline) ?? "";
        string headline = caption.Length > 0 ? caption : quoted.Length > 0 ? quoted : named;
        if (headline.Length == 0)
        {
            // Nobody gave words: the picture speaks for itself.
            return new ScriptScene { Kind = SceneKind.Picture };
        }

        writer.Use(headline);
        bool fits = writer.FitsHeadline(headline);
        return new ScriptScene
        {
            Kind = SceneKind.Reveal,
            Headline = fits ? headline : subject.IsChinese ? headline : FactWords.Short(headline),
            Subline = fits || !writer.FitsSubline(headline) ? "" : headline,
            Narration = caption.Length > 0 ? Typography.Sentence(caption, subject.IsChinese) : "",
            Art = caption.Length > 0 ? writer.ArtFor(caption) : writer.SubjectArt(),
        };
    }

    private static ScriptScene Closing(Subject subject, SceneWriter writer, bool isWordless)
    {
        if (!isWordless || subject.Brief.CallToAction.Length > 0)
        {
            return SubjectScript.Close(subject, writer) with { Art = writer.SubjectArt() };
        }

        // All of them once more under the title they began with.
        string title = AlbumTitle(subject);
        string said = title.Length > 0 ? title : subject.Brief.Caption;
        bool isTitled = title.Length > 0 && writer.FitsHeadline(title);
        return new ScriptScene
        {
            Kind = SceneKind.CallToAction,
            Headline = isTitled ? Typography.Headline(title) : subject.Own(subject.IsChinese ? "谢谢观看" : "Thanks for watching"),
            Subline = !isTitled && writer.FitsSubline(said) ? Typography.Headline(said) : "",
            Art = writer.ArtFor(said.Length > 0 ? said : "camera 照片"),
        };
    }

    // Words on pictures are the brief's facts; a scene to imagine would speak of things the picture may not show.
    private static List<ScriptScene> Words(Subject subject, SceneWriter writer, int count)
    {
        List<ScriptScene> scenes = [];
        bool hasRoom = count > subject.Brief.Facts.Length;
        if (hasRoom && writer.Write("hook", SceneKind.Hook) is { } hook)
        {
            scenes.Add(hook);
        }

        scenes.AddRange(SubjectScript.Facts(subject, writer, Math.Max(1, count - scenes.Count)));
        return scenes;
    }
}
