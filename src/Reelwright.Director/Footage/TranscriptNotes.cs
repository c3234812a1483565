using Reelwright.Audio;

namespace Reelwright.Director;

/// <summary>What the user is told about a transcript.</summary>
internal static class TranscriptNotes
{
    private const string HowEnglish = "a transcription endpoint (REELWRIGHT_TRANSCRIBE_URL), a speech model (REELWRIGHT_TRANSCRIBE_MODELS), "
        + "or the words themselves: send the clip again with \"the words are: …\" and they are put in time with the speech";

    private const string HowChinese = "识别服务（REELWRIGHT_TRANSCRIBE_URL）、语音模型（REELWRIGHT_TRANSCRIBE_MODELS），"
        + "或者台词本身：和片段一起说“台词是：……”，就会按说话的时间配上字幕";

    /// <summary>What to say of what was written and what was not; <c>null</c> for nothing.</summary>
    public static DirectorNote? Of(IReadOnlyList<Transcript> written, TranscriptionProblem? problem)
    {
        bool hasWords = written.Any(transcript => !transcript.IsEmpty);
        if (!hasWords)
        {
            return problem is null ? null : Of(problem);
        }

        var notes = new List<DirectorNote>();
        if (written.FirstOrDefault(transcript => transcript.PassedOver is not null)?.PassedOver is { } passed)
        {
            notes.Add(Failed(passed));
        }

        if (written.Any(transcript => transcript.IsDraft))
        {
            notes.Add(new(
                "The captions are a draft that was written down offline: read them over and correct them, for example \"change 'love' to 'loaf'\"",
                "字幕是离线识别的草稿，请通读一遍，有错就说“把‘…’改成‘…’”"));
        }

        if (problem is not null)
        {
            notes.Add(new("In a part of the clips I could not make out words; there are no captions there", "有一部分片段听不清，那里没有字幕"));
        }

        return notes.Count == 0 ? null : new(string.Join(". ", notes.Select(note => note.English)), string.Join("；", notes.Select(note => note.Chinese)));
    }

    /// <summary>Why nothing was written.</summary>
    public static DirectorNote Of(TranscriptionProblem problem)
    {
        var own = problem.Kind switch
        {
            TranscriptionProblemKind.NotEnglish => new DirectorNote(
                $"I could not make out English in the speech, and wrote nothing rather than invent words. For Chinese and other languages I need {HowEnglish}",
                $"没能听出英语，所以没有编造字幕。离线只能识别英语草稿；中文和其他语言需要{HowChinese}"),
            TranscriptionProblemKind.NothingInstalled => new(
                $"Nothing here can write down what is said. For English drafts install pocketsphinx-en-us; else I need {HowEnglish}",
                $"这里不能识别片段里说的话。英语草稿需要安装 pocketsphinx-en-us；除此之外需要{HowChinese}"),
            _ => Failed(problem),
        };
        return problem.Before is { Kind: TranscriptionProblemKind.Endpoint or TranscriptionProblemKind.Model } before
            ? new($"{Failed(before).English}. {own.English}", $"{Failed(before).Chinese}；{own.Chinese}")
            : own;
    }

    private static DirectorNote Failed(TranscriptionProblem problem) => problem.Kind == TranscriptionProblemKind.Endpoint
        ? new($"The transcription endpoint failed: {problem.Detail}", $"识别服务出错：{problem.Detail}")
        : new($"The speech model failed: {problem.Detail}", $"语音模型出错：{problem.Detail}");
}
