using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Puts the words of a video in another language: words that are given, by a person or by a language model.</summary>
internal static class Translations
{
    private const int MostListed = 24;

    public static async Task<bool> TryApplyAsync(Command command, Workspace work, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case ReplaceAllWords words:
                await ReplaceAsync(work, words, cancellationToken);
                return true;
            case Translate translate:
                Put(work, translate);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether a video speaks a language (ISO code) already, in whichever characters.</summary>
    public static bool IsSameLanguage(Timeline timeline, string language) =>
        (timeline.Metadata.Text("language") ?? "en").Split('-')[0].Equals(language.Split('-')[0], StringComparison.OrdinalIgnoreCase);

    private static void Put(Workspace work, Translate translate)
    {
        if (!IsSameLanguage(work.Timeline, translate.Language))
        {
            Ask(VideoWords.Of(work.Timeline, translate.Target));
        }
        else if (translate.Language.StartsWith("zh-", StringComparison.OrdinalIgnoreCase))
        {
            // The same language in other characters needs nobody who translates.
            WritingEdits.Rewrite(work, translate.Target, translate.Language.Equals("zh-Hant", StringComparison.OrdinalIgnoreCase));
        }
    }

    // No words are given and nobody is there who could find them: what is asked for is told, line by line.
    private static void Ask(ImmutableArray<NewWord> words)
    {
        if (words.IsEmpty)
        {
            throw Refuse.Nothing(PartWords.Of(Part.Words));
        }

        string english = string.Join('\n', words.Take(MostListed).Select(word => $"{NameOf(word.Part).English} {word.Number}: {OneLine(word.Text)}"));
        string chinese = string.Join('\n', words.Take(MostListed).Select(word => $"{NameOf(word.Part).Chinese}{word.Number}：{OneLine(word.Text)}"));
        throw new EditRefusedException(
            "Translating needs a language model, and none is set up here (REELWRIGHT_LLM_URL). Give me the words yourself: send these lines back, each with its words in that language, and I put them all in at once.\n" + english + "\n",
            "翻译需要语言模型，这里没有配置（REELWRIGHT_LLM_URL）。你可以给我译文：把下面这些行换成译文一起发来，我会一次全部替换。\n" + chinese + "\n");
    }

    private static async Task ReplaceAsync(Workspace work, ReplaceAllWords command, CancellationToken cancellationToken)
    {
        var pictured = VideoWords.OnPicture(work.Timeline);
        var captions = VideoWords.Captions(work.Timeline);
        var lines = ImmutableDictionary.CreateBuilder<int, string>();
        foreach (var word in command.Words.Where(word => word.Part != Part.Narration))
        {
            var among = word.Part == Part.Caption ? captions
                : word.Part == Part.Words ? pictured
                : TargetResolver.Candidates(work, word.Part);
            if (word.Number < 1 || word.Number > among.Length)
            {
                throw Refuse.NoNumber(NameOf(word.Part), word.Number, among.Length);
            }

            Change(work, work.Timeline.Find(among[word.Number - 1].Clip.Id)!, word.Text);
        }

        var spoken = VideoWords.Lines(work.Timeline);
        foreach (var word in command.Words.Where(word => word.Part == Part.Narration))
        {
            // A person counts lines or scenes; both are the same where every scene speaks.
            int scene = spoken.Any(line => line.Number == word.Number) ? word.Number : 0;
            lines[scene > 0 ? scene - 1 : throw Refuse.NoNumber(NameOf(Part.Narration), word.Number, spoken.Length)] = word.Text;
        }

        string? language = command.Language ?? LanguageOf(command.Words);
        bool isSpoken = lines.Count > 0 || spoken.Length == 0;
        if (language is "en" or "zh" && isSpoken && lines.Count == spoken.Length)
        {
            string now = work.Timeline.Metadata.Text("language") ?? "en";
            if (!now.StartsWith(language, StringComparison.Ordinal))
            {
                SetLanguage(work, language == "zh" ? "zh-Hans" : "en");
            }
        }

        if (lines.Count > 0)
        {
            work.Timeline = await work.Director.RespeakAsync(work.Timeline, new SpeechChange { Lines = lines.ToImmutable() }, cancellationToken);
        }
    }

    /// <summary>The language of a video; its script says with it what is spoken and how words are broken.</summary>
    public static void SetLanguage(Workspace work, string language)
    {
        var metadata = Properties.Empty.With("language", language);
        if (work.Timeline.Metadata.Node("script") is JsonObject script)
        {
            script["language"] = language;
            metadata = metadata.With("script", script);
        }

        work.Apply(new SetMetadata(metadata));
    }

    private static void Change(Workspace work, PlacedClip placed, string text)
    {
        string was = placed.Clip.Parameters.Text("text") ?? "";
        if (was == text)
        {
            return;
        }

        if (work.Timeline.Title == was)
        {
            work.Apply(new SetTitle(text));
        }

        var parameters = placed.Clip.Parameters.With("text", text).Without("highlight");
        work.Change(HandMarks.Mark(placed.Clip.WithParameters(parameters) with { Name = text }, "text"));
        if (PartWords.IsCaption(placed))
        {
            work.Timeline = CaptionFixes.Remember(work.Timeline, was, text);
        }
    }

    // What most words are written in: there are voices for these two.
    private static string LanguageOf(ImmutableArray<NewWord> words) =>
        words.Sum(word => word.Text.Count(c => c is >= '\u4e00' and <= '\u9fff')) * 3 > words.Sum(word => word.Text.Count(char.IsAsciiLetter)) ? "zh" : "en";

    private static Phrase NameOf(Part part) => part switch
    {
        Part.Narration => new("line", "旁白"),
        Part.Words => new("text", "文字"),
        _ => PartWords.Of(part),
    };

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
