using System.Collections.Immutable;
using System.Text;
using Reelwright.Audio;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Writes down what is said in clips of the user's.</summary>
/// <param name="transcriber">Writes down; <c>null</c> where nobody can.</param>
/// <param name="samples">The clips' sound.</param>
/// <param name="find">Finds Chinese words; <c>null</c> leaves characters alone.</param>
internal sealed class FootageListener(ITranscriber? transcriber, IFootageSamples samples, FindWords? find)
{
    // Longer clips are heard this far, as they are watched.
    private const double MostSeconds = 1200;
    private const double StretchSeconds = 60;
    private const double TellEvery = 0.1;

    /// <summary>Where somebody speaks in a clip.</summary>
    public async Task<ImmutableArray<ClipSpan>> SpeechAsync(ExternalReference media, CancellationToken cancellationToken)
    {
        var presence = new SpeechPresence();
        double end = Math.Min(media.DurationSeconds, MostSeconds);
        for (double at = 0; media.HasAudio && at < end; at += StretchSeconds)
        {
            presence.Add(await samples.SoundAsync(media, at, Math.Min(StretchSeconds, end - at), cancellationToken));
        }

        return [.. presence.Speech()];
    }

    /// <summary>Writes clips down.</summary>
    /// <param name="clips">The clips, and where somebody speaks in them; a clip without speech has no runs.</param>
    /// <param name="language">Language of the video: the likely one.</param>
    /// <param name="progress">Told as it goes on; may be <c>null</c>.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>The words that were made out, and what the user should know.</returns>
    public async Task<HeardScript> HearAsync(
        IReadOnlyList<(ExternalReference Media, ImmutableArray<ClipSpan> Speech)> clips,
        string language,
        IProgress<DirectionStep>? progress,
        CancellationToken cancellationToken)
    {
        if (transcriber is null)
        {
            return HeardScript.Empty with { Note = TranscriptNotes.Of(new(TranscriptionProblemKind.NothingInstalled)) };
        }

        var text = new StringBuilder();
        var words = ImmutableArray.CreateBuilder<HeardWord>();
        var written = new List<Transcript>();
        TranscriptionProblem? problem = null;
        double whole = clips.Sum(clip => clip.Speech.Sum(span => span.Seconds));
        double done = 0;
        for (int i = 0; i < clips.Count; i++)
        {
            var (media, speech) = clips[i];
            if (speech.IsEmpty)
            {
                continue;
            }

            double seconds = speech.Sum(span => span.Seconds);
            try
            {
                var transcript = await transcriber.TranscribeAsync(
                    RequestOf(media, speech, language), new Share(progress, done / whole, seconds / whole), cancellationToken);
                Add(text, words, i, transcript with { Words = Whole(transcript) });
                written.Add(transcript);
            }
            catch (TranscriptionException e)
            {
                problem ??= e.Problem;
            }

            done += seconds;
        }

        var note = TranscriptNotes.Of(written, problem);
        return words.Count == 0
            ? HeardScript.Empty with { Note = note }
            : new(text.ToString(), words.ToImmutable())
            {
                IsDraft = written.Exists(transcript => transcript is { IsDraft: true, IsEmpty: false }),
                Source = written.First(transcript => !transcript.IsEmpty).Source,
                Note = note,
            };
    }

    private TranscriptionRequest RequestOf(ExternalReference media, ImmutableArray<ClipSpan> speech, string language) => new()
    {
        ContentHash = media.ContentHash,
        Speech = [.. speech.Select(span => new SpeechSpan(span.Start, span.End))],
        Sound = (start, seconds, cancellationToken) => samples.SoundAsync(media, start, seconds, cancellationToken),
        Language = language,
    };

    private static void Add(StringBuilder text, ImmutableArray<HeardWord>.Builder words, int clip, Transcript transcript)
    {
        if (text.Length > 0)
        {
            text.Append(' ');
        }

        int from = text.Length;
        text.Append(transcript.Text);
        words.AddRange(transcript.Words.Select(word => new HeardWord(clip, from + word.Offset, word.Length, word.Start, word.End)));
    }

    // Recognizers time Chinese by characters or by pieces of their own: captions break between words.
    private ImmutableArray<TranscribedWord> Whole(Transcript transcript)
    {
        if (find is null || !transcript.Text.Any(TextMeasure.IsWide))
        {
            return transcript.Words;
        }

        var begins = find(transcript.Text);
        var whole = ImmutableArray.CreateBuilder<TranscribedWord>();
        foreach (var word in transcript.Words)
        {
            bool goesOn = whole.Count > 0 && !begins.Contains(word.Offset) && TextMeasure.IsWide(transcript.Text[word.Offset])
                && whole[^1].Offset + whole[^1].Length == word.Offset && TextMeasure.IsWide(transcript.Text[word.Offset - 1]);
            if (goesOn)
            {
                whole[^1] = whole[^1] with { Length = whole[^1].Length + word.Length, End = word.End };
            }
            else
            {
                whole.Add(word);
            }
        }

        return whole.ToImmutable();
    }

    // One clip's part of all that is to be heard, told in tenths.
    private sealed class Share(IProgress<DirectionStep>? progress, double from, double part) : IProgress<double>
    {
        private double _told = double.NegativeInfinity;

        public void Report(double value)
        {
            double now = Math.Clamp(from + (value * part), 0, 1);
            if (progress is not null && (now - _told >= TellEvery || now >= 1))
            {
                _told = now;
                progress.Report(new("hear_speech", Properties.Empty.With("percent", (int)Math.Round(now * 100))));
            }
        }
    }
}
