using System.Collections.Immutable;
using Reelwright.Audio;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Makes videos from briefs, and makes them anew when a later sentence changes what they rest on.</summary>
public interface IDirector
{
    /// <summary>The same director, whose narration reads some words in their own way; without this each film keeps its own.</summary>
    IDirector WithReadings(ImmutableArray<Pronunciation> readings) => this;

    /// <summary>Directs a video: words, timing, layout, music.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="progress">Told after each step; may be <c>null</c>.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="DirectionException">No video can be made of this brief.</exception>
    Task<Direction> DirectAsync(
        DirectionRequest request,
        IProgress<DirectionStep>? progress,
        CancellationToken cancellationToken);

    /// <summary>Lays every layer out again for another canvas; words, media and timing stay as they are.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="width">Pixels; even, 64 to 8192.</param>
    /// <param name="height">Pixels; even, 64 to 8192.</param>
    Timeline Reflow(Timeline timeline, int width, int height);

    /// <summary>
    /// Gives the video another length: scenes are scaled within reason, left out or brought back; speech is never cut.
    /// </summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="seconds">Its new length, exact to the frame.</param>
    /// <param name="cancellationToken">Stops.</param>
    Task<Timeline> RetimeAsync(Timeline timeline, double seconds, CancellationToken cancellationToken);

    /// <summary>
    /// Adds the script's narration, and captions with it unless the brief refused them; the length stays.
    /// </summary>
    Task<Timeline> WithNarrationAsync(Timeline timeline, CancellationToken cancellationToken);

    /// <summary>Takes the narration away; captions stay, music comes up.</summary>
    Timeline WithoutNarration(Timeline timeline);

    /// <summary>Adds captions of the narration, of what is said in clips, or of what the narration would be.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="progress">Told while it listens; may be <c>null</c>.</param>
    /// <param name="cancellationToken">Stops.</param>
    Task<CaptionedTimeline> WithCaptionsAsync(Timeline timeline, IProgress<DirectionStep>? progress, CancellationToken cancellationToken);

    /// <summary>Captions of what is said in clips, in words that the user gives, in time with the speech; they are remembered.</summary>
    /// <param name="timeline">The timeline; captions that it has are replaced.</param>
    /// <param name="words">What is said, as <see cref="SpokenWords.In"/> finds it in a message or as a document holds it.</param>
    /// <param name="progress">Told while it listens; may be <c>null</c>.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="DirectionException">The film has no clip in which somebody speaks.</exception>
    Task<CaptionedTimeline> WithWordsSaidAsync(Timeline timeline, string words, IProgress<DirectionStep>? progress, CancellationToken cancellationToken) =>
        WithCaptionsAsync(timeline, progress, cancellationToken);

    /// <summary>Takes the captions away.</summary>
    Timeline WithoutCaptions(Timeline timeline);

    /// <summary>Adds the notice that the video is made by AI, see <see cref="AiNotice"/>; none where there is one.</summary>
    Timeline WithAiNotice(Timeline timeline);

    /// <summary>Adds music or changes its mood; its level stays as it was.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="mood">The mood; <c>null</c> for the one that suits the video.</param>
    Timeline WithMusic(Timeline timeline, string? mood);

    /// <summary>Takes the music away.</summary>
    Timeline WithoutMusic(Timeline timeline);

    /// <summary>Gives the video another look; words, media and timing stay as they are.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="styleId">Id or name of a look, see <see cref="StylePacks"/>; the default look when it is
    /// unknown.</param>
    Timeline Restyle(Timeline timeline, string styleId);

    /// <summary>Turns the video to other colours; words stay readable.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="colors">#rrggbb, the leading one first.</param>
    Timeline WithPalette(Timeline timeline, IReadOnlyList<string> colors);

    /// <summary>Gives scenes another backdrop; words on it stay readable. Scenes that show a picture stay as they are.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="scenes">Places of the scenes, 0 = first.</param>
    /// <param name="colors">#rrggbb; empty keeps them.</param>
    /// <param name="style">A style of the background generator; <c>null</c> keeps it.</param>
    Timeline WithBackground(Timeline timeline, IReadOnlyList<int> scenes, IReadOnlyList<string> colors, string? style);

    /// <summary>Directs the video again from the brief it was made from, of the same length and shape.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="media">The user's uploads; those that the video shows are used again.</param>
    /// <param name="seed">Another seed gives another result.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="DirectionException">No video can be made of the brief.</exception>
    Task<Timeline> RegenerateAsync(
        Timeline timeline,
        IReadOnlyList<ExternalReference> media,
        long seed,
        CancellationToken cancellationToken);

    /// <summary>Lays scenes out anew with another seed: other layout, other picture; words and lengths stay.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="scenes">Places of the scenes, 0 = first.</param>
    /// <param name="seed">Another seed gives another result.</param>
    Timeline RegenerateScenes(Timeline timeline, IReadOnlyList<int> scenes, long seed);

    /// <summary>Puts scenes in; what follows moves.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="place">Place of the first of them, 0 = the very start.</param>
    /// <param name="scenes">The scenes; at least one.</param>
    Timeline InsertScenes(Timeline timeline, int place, IReadOnlyList<NewScene> scenes);

    /// <summary>Shows another picture or clip in a scene; words and length stay.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="place">Place of the scene, 0 = first.</param>
    /// <param name="media">The picture or clip.</param>
    Timeline ReplaceMedia(Timeline timeline, int place, ExternalReference media);

    /// <summary>
    /// Speaks the narration otherwise and fits captions to it; scenes get more time only where the voice needs it.
    /// </summary>
    Task<Timeline> RespeakAsync(Timeline timeline, SpeechChange change, CancellationToken cancellationToken);

    /// <summary>Makes the video shorter by leaving out the least important scenes first; exact to the frame.</summary>
    Task<Timeline> ShortenAsync(Timeline timeline, double seconds, CancellationToken cancellationToken);

    /// <summary>Clips that show, say or are called what the words mean, with a score, best first.</summary>
    IReadOnlyList<(PlacedClip Clip, double Score)> FindShowing(Timeline timeline, string words);

    /// <summary>The picture of the art library that the words mean best; <c>null</c> when there is none.</summary>
    string? FindArt(string words);
}
