using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Writes the script of a video from a brief: hook, reveal, points, list, call to action; offline, seeded.</summary>
/// <remarks>
/// Nothing is claimed that the brief does not say: what is written beside its facts are questions, scenes to imagine and
/// invitations.
/// </remarks>
public sealed class ScriptWriter
{
    private const double DefaultSeconds = 30;
    private const double ShortSeconds = 15;
    private const double PictureSeconds = 5;
    private const double LongestReadSeconds = 180;

    /// <summary>A script of two thousand words that is read as it is takes about this long.</summary>
    private const double LongestScriptSeconds = 1200;
    private const double SceneSeconds = 3.9;
    private const int MostScenes = 40;

    /// <summary>Writes a script.</summary>
    /// <param name="request">The brief, the user's media and the seed.</param>
    /// <param name="art">Where pictures are found.</param>
    [SuppressMessage("Performance", "CA1822", Justification = "Callers hold a writer, so that another way of writing can take its place.")]
    public VideoScript Write(DirectionRequest request, IArtIndex art)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(art);

        Brief brief = request.Brief;
        Subject subject = new(brief);
        SceneWriter writer = new(subject, art, new Choice(request.Seed));
        VideoForm? form = VideoForm.Find(brief.Form);
        List<string> assumptions = [];
        ImmutableArray<int> pictures =
            [.. Enumerable.Range(0, request.Media.Length).Where(index => request.Media[index].Kind != MediaKind.Audio)];
        ImmutableArray<int> scenic = [.. pictures.Where(index => request.Media[index].Kind != MediaKind.Image || !PictureNames.IsLogo(request.Media[index].Name))];
        if (!scenic.IsEmpty && scenic.Length < pictures.Length)
        {
            pictures = scenic;
            assumptions.Add(subject.IsChinese ? "标志不单独作为画面；说“加上标志”可以放在角上" : "The logo is no scene of its own; say \"add my logo\" to have it in a corner");
        }

        bool isWordless = !pictures.IsEmpty && PictureScript.IsWordless(subject);
        double length = LengthOf(subject, pictures.Length, isWordless);

        // Nobody gave words, but the files may all be called after one thing.
        string named = isWordless && brief.Caption.Length == 0 && brief.QuotedWords.IsEmpty ? PictureNames.Shared([.. pictures.Select(index => request.Media[index].Name)]) : "";
        bool narrates = (brief.WantsNarration ?? !isWordless) && !brief.IsForeign && !EmojiWords.IsEmojiOnly(brief.Subject);

        IReadOnlyList<ScriptScene> scenes = !brief.Script.IsEmpty ? SpokenScript.Write(subject, writer, length, pictures, assumptions)
            : EmojiWords.IsEmojiOnly(brief.Subject) ? EmojiScript.Write(subject, art, length, pictures)
            : !pictures.IsEmpty ? PictureScript.Write(subject, writer, length, pictures, narrates, named)
            : form is not null ? new FormScript(subject, writer, art, form, brief.LengthSeconds is { } wanted ? SceneCount(wanted, form.SceneSeconds) : null).Write()
            : SubjectScript.Write(subject, writer, brief.LengthSeconds is null ? NaturalCount(brief) : SceneCount(length));
        if (brief.LengthSeconds is null && brief.Script.IsEmpty && pictures.IsEmpty && !EmojiWords.IsEmojiOnly(brief.Subject))
        {
            length = NaturalLength(scenes, subject);
        }

        if (brief.LengthSeconds is null)
        {
            string number = length.ToString("0", CultureInfo.InvariantCulture);
            assumptions.Add(subject.IsChinese ? subject.Own($"没有说明时长，按{number}秒制作。") : $"No length was given, so it is {number} seconds long.");
        }

        if (pictures.IsEmpty && brief.Script.IsEmpty && FormScript.IsOpenQuestion(brief, subject.IsChinese))
        {
            assumptions.Add(subject.IsChinese ? subject.Own("这个问题我没有可靠的资料，所以片子只提问、不作答；把要点发给我，就加进去。")
                : "I have nothing sure on this, so the film asks the question and does not answer it; send me the points and they go in.");
        }

        if (pictures.IsEmpty && brief.Script.IsEmpty && FormScript.IsOpenLesson(brief))
        {
            assumptions.Add(subject.IsChinese ? subject.Own("步骤我没有可靠的资料，所以片子里没有写；把步骤发给我，就一步一步加进去。")
                : "I do not know the steps for sure, so the film does not make them up; send them to me and they go in one by one.");
        }

        if (brief.FactsWanted > scenes.Count(scene => scene.Kind == SceneKind.Point) && pictures.IsEmpty)
        {
            assumptions.Add(subject.IsChinese ? subject.Own("要的条数比我有把握的多，或者时间放不下；把其余的发给我，就加进去。")
                : "You asked for more than I am sure of or there is time for; send me the others and they go in.");
        }

        if (brief.WantsNarration is null && brief.IsForeign)
        {
            assumptions.Add("No voice speaks this language here, so the words are shown and not spoken.");
        }

        if (brief.Script.IsEmpty && pictures.IsEmpty && subject.Slots["the"].Length == 0 && brief.Facts.IsEmpty && subject.Concept?.Id is "video" or "product" && brief.Name.Length == 0)
        {
            assumptions.Add(subject.IsChinese ? subject.Own("您没有说明主题，所以先用了通用的文字；告诉我名称和特点，就能写得更具体。")
                : "You named no subject, so the words are general; tell me its name and what is special about it.");
        }

        if (pictures.IsEmpty && subject.Concept?.Id == "photo" && brief.Script.IsEmpty)
        {
            assumptions.Add(subject.IsChinese ? subject.Own("没有收到照片，所以先用了插画；把照片发来，就会换上。")
                : "No pictures came with the message, so the scenes are illustrated; send them and they take their place.");
        }

        return new VideoScript
        {
            Title = named.Length > 0 ? named : subject.Title,
            Language = brief.Language,
            Scenes = Finish(scenes, subject, length, narrates, writer.WordStarts),
            Genre = pictures.IsEmpty || brief.Genre != "general" ? brief.Genre : "photos",
            MusicMood = MoodOf(brief, subject.Family, form),
            Style = StyleOf(brief, subject.Family, form, request.Seed),
            SuggestedColors = !brief.Colors.IsEmpty ? brief.Colors : form is null ? subject.Family.Colors : [],
            HasNarration = narrates,
            HasCaptions = brief.WantsCaptions ?? narrates,
            HasMusic = brief.WantsMusic ?? true,
            LengthSeconds = length,
            Assumptions = [.. assumptions],
        };
    }

    /// <summary>Scenes for a length: one every four seconds or so.</summary>
    internal static int SceneCount(double lengthSeconds, double sceneSeconds = SceneSeconds) => Math.Clamp((int)Math.Round(lengthSeconds / sceneSeconds), 2, MostScenes);

    // The facts, one scene to imagine, and what opens and closes; with nothing to tell, a short piece of mood.
    private static int NaturalCount(Brief brief) =>
        brief.Message.Contains("short video clip", StringComparison.OrdinalIgnoreCase) ? 4 : brief.Facts.IsEmpty ? 6 : Math.Min(brief.Facts.Length, 8) + 4;

    // As long as the words need: nothing is drawn out, and nothing has to be left unsaid.
    private static double NaturalLength(IReadOnlyList<ScriptScene> scenes, Subject subject)
    {
        double wanted = scenes.Sum(scene => Pace.Wanted(scene, subject.IsChinese) + 0.25);
        double spoken = scenes.Sum(scene => Pace.Seconds(scene.Narration, subject.IsChinese)) / (Pace.SpokenShare - 0.03);
        return Math.Clamp(Math.Ceiling(Math.Max(wanted, spoken)), 8, LongestReadSeconds);
    }

    private static double LengthOf(Subject subject, int pictures, bool isWordless)
    {
        Brief brief = subject.Brief;
        if (brief.LengthSeconds is { } wanted)
        {
            return wanted;
        }

        double seconds = !brief.Script.IsEmpty
            ? Math.Clamp(Math.Ceiling(brief.Script.Sum(sentence => Pace.Seconds(sentence, subject.IsChinese) + 0.7) / Pace.SpokenShare), ShortSeconds, LongestScriptSeconds)
            : pictures > 7 ? Math.Min(90, (pictures * 3.5) + 5)
            : isWordless ? Math.Clamp(pictures * PictureSeconds, ShortSeconds, DefaultSeconds)
            : EmojiWords.IsEmojiOnly(brief.Subject) || brief.Message.Contains("short video clip", StringComparison.OrdinalIgnoreCase) ? ShortSeconds
            : DefaultSeconds;
        return Math.Round(seconds);
    }

    // Narration is kept within its share of the time; what matters least falls silent first.
    private static ImmutableArray<ScriptScene> Finish(IReadOnlyList<ScriptScene> scenes, Subject subject, double length, bool narrates, Func<string, IReadOnlyCollection<int>> wordStarts)
    {
        ScriptScene[] result = [.. scenes.Select(scene => narrates ? scene : scene with { Narration = "" })];
        SceneKind[] order = [SceneKind.List, SceneKind.Statement, SceneKind.Picture, SceneKind.Point, SceneKind.Hook, SceneKind.Reveal];
        foreach (SceneKind kind in order)
        {
            for (int index = result.Length - 1; index >= 0 && TotalSpeech(result, subject.IsChinese) > length * Pace.SpokenShare; index--)
            {
                if (result[index].Kind == kind)
                {
                    result[index] = result[index] with { Narration = "" };
                }
            }
        }

        double mean = result.Average(scene => Pace.Wanted(scene, subject.IsChinese));
        for (int index = 0; index < result.Length; index++)
        {
            ScriptScene scene = result[index];
            result[index] = scene with
            {
                Weight = Math.Round(Pace.Wanted(scene, subject.IsChinese) / mean, 3),
                Emphasis = !scene.Emphasis.IsEmpty ? scene.Emphasis
                    : scene.Composition is FactShape.Figure or FactShape.Price or FactShape.Share or "offer" && Numeral.In(scene.Headline) is { Length: > 0 } numeral ? [numeral] : EmphasisWords.Of(scene.Headline, subject, subject.IsChinese ? wordStarts(scene.Headline) : []),
            };
        }

        return [.. result];
    }

    private static double TotalSpeech(ScriptScene[] scenes, bool isChinese) => scenes.Sum(scene => Pace.Seconds(scene.Narration, isChinese));

    private static string MoodOf(Brief brief, Family family, VideoForm? form) =>
        brief.MusicMood.Length > 0 ? brief.MusicMood
        : brief.Tone switch
        {
            "luxury" or "cinematic" or "dark" => "cinematic",
            "tech" => "electronic",
            "playful" => "playful",
            "warm" => "warm",
            "energetic" => "energetic",
            "calm" => "calm",
            "serious" => "corporate",
            _ => brief.IsForeign ? "calm" : form?.Mood ?? family.Mood,
        };

    private static string StyleOf(Brief brief, Family family, VideoForm? form, long seed) => brief.Tone switch
    {
        "tech" => "tech-dark",
        "dark" => "luxe-noir",
        "luxury" => "aurora-night",
        "playful" => "bold-pop",
        "warm" => "warm-paper",
        "energetic" => "bold-pop",
        "calm" => "fresh-dew",
        "serious" => "clean-light",
        _ => form is null ? family.Style : form.Styles[Seeds.Pick(seed, "style", form.Styles.Length)],
    };
}
