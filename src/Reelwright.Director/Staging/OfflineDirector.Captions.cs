using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <content>Captions that are asked for later: of the voice, of what is said in clips, or of the scenes' words.</content>
public sealed partial class OfflineDirector
{
    /// <inheritdoc/>
    public async Task<CaptionedTimeline> WithCaptionsAsync(
        Timeline timeline, IProgress<DirectionStep>? progress, CancellationToken cancellationToken)
    {
        var now = Model(timeline);
        if (now.HasNarration || _footage is null || SpokenClips(timeline) is not { Count: > 0 } clips)
        {
            return new(WithScriptCaptions(timeline));
        }

        var media = clips.Select(placed => (ExternalReference)placed.Clip.Media).DistinctBy(file => file.ContentHash).ToList();
        var listener = new FootageListener(_transcriber, _footage, _crew.Words);
        var speech = new List<(ExternalReference, ImmutableArray<ClipSpan>)>();
        foreach (var file in media)
        {
            speech.Add((file, await listener.SpeechAsync(file, cancellationToken)));
        }

        var heard = !speech.Exists(clip => !clip.Item2.IsEmpty)
            ? HeardScript.Empty with { Note = new("I hear nobody speak in the clips", "片段里没有听到人说话") }
            : await GivenAsync(timeline, now, speech, cancellationToken)
                ?? await listener.HearAsync(speech, now.Script.Language, progress, cancellationToken);
        var shown = clips.Select(placed => Shown(placed, media.FindIndex(file => file.ContentHash == ((ExternalReference)placed.Clip.Media).ContentHash), now.Rate)).ToList();
        return FootageCaptions.Make(now, shown, heard) is { } captions
            ? new(WithTrack(timeline, now, captions), heard.Note)
            : new(WithScriptCaptions(timeline), heard.Note);
    }

    /// <inheritdoc/>
    public async Task<CaptionedTimeline> WithWordsSaidAsync(
        Timeline timeline, string words, IProgress<DirectionStep>? progress, CancellationToken cancellationToken)
    {
        bool isChinese = Model(timeline).IsChinese;
        if (_footage is null || SpokenClips(timeline).Count == 0)
        {
            throw new DirectionException(isChinese
                ? "这个视频里没有能听到人说话的片段，这些词没有地方对上。"
                : "This film has no clip in which somebody could speak, so there is nothing to lay the words on.");
        }

        var given = WithoutCaptions(timeline);
        given = given with { Metadata = given.Metadata.With(Marks.SpokenWords, words.Trim()) };
        var captioned = await WithCaptionsAsync(given, progress, cancellationToken);
        return captioned.Timeline.TrackWithRole(Marks.CaptionRole) is not null
            ? captioned
            : throw new DirectionException(isChinese ? "片段里没有听到人说话，这些词没有地方对上。" : "I hear nobody speak in the clips, so there is nothing to lay the words on.");
    }

    // The words that the film was made with, or was given since, are better than any transcript.
    private async Task<HeardScript?> GivenAsync(
        Timeline timeline, StageModel now, List<(ExternalReference Media, ImmutableArray<ClipSpan> Speech)> clips, CancellationToken cancellationToken)
    {
        string words = timeline.Metadata.Text(Marks.SpokenWords) is { Length: > 0 } given ? given : ScriptJson.Read<Brief>(timeline.Metadata.Node(Marks.Brief)) is { } brief ? FootageWish.Words(brief.Message) : "";
        return words.Length > 0 && _crew.Recite is { } recite
            ? new(words, await ScriptAlignment.AlignAsync(
                words,
                now.SpeechLanguage,
                [.. clips.Select(clip => new FootageFacts { Media = clip.Media, Seconds = clip.Media.DurationSeconds, Speech = clip.Speech })],
                _footage!,
                recite,
                cancellationToken))
            : null;
    }

    // Of what the voice says, or would say: the words stand as long as their scene then.
    private Timeline WithScriptCaptions(Timeline timeline)
    {
        var now = Model(timeline);
        var wanted = now with { HasCaptions = true };
        if (!now.HasNarration)
        {
            wanted = wanted with { Scenes = [.. wanted.Scenes.Select(scene => scene with { Spoken = Spoken.Silently(wanted, scene) })] };
        }

        return CaptionTracks.Make(wanted) is { } captions ? WithTrack(timeline, now, captions) : timeline;
    }

    private static Timeline WithTrack(Timeline timeline, StageModel now, Track captions)
    {
        var without = timeline with { Tracks = timeline.Tracks.RemoveAll(track => track.Role == Marks.CaptionRole) };
        var staged = Reworking.Pictures(without, now, now with { HasCaptions = true });
        int firstSound = staged.Tracks.TakeWhile(track => track.Kind != TrackKind.Audio).Count();
        return CaptionSpots.Clear(staged with { Tracks = staged.Tracks.Insert(firstSound, CaptionFixes.Apply(timeline, captions)) });
    }

    // Clips whose sound is heard.
    private static List<PlacedClip> SpokenClips(Timeline timeline) =>
    [
        .. timeline.Placed().Where(placed => placed.Track is { Kind: TrackKind.Video, IsMuted: false }
            && placed.Clip.Media is ExternalReference { Kind: MediaKind.Video, HasAudio: true, DurationSeconds: > 0 }
            && placed.Clip.Role is not ("logo" or "inset") && ClipSpeed.Of(placed.Clip) > 0
            && placed.Clip.Effect(EffectKinds.Speed)?.Parameters.Flag("reverse", false) != true
            && placed.Clip.Effect(EffectKinds.Volume)?.Parameters.Flag("mute", false) != true)
            .OrderBy(placed => placed.Range.Start),
    ];

    private static ShownSpeech Shown(PlacedClip placed, int clip, FrameRate rate) => new(
        clip,
        rate.SecondsAt(placed.Clip.SourceStart),
        placed.Range.Start,
        rate.SecondsAt(placed.Range.Length),
        ClipSpeed.Of(placed.Clip),
        placed.Clip.Metadata.Text(Marks.Scene) ?? placed.Clip.Id.Value);
}
