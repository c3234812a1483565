namespace Reelwright.Timelines;

/// <summary>One thing that differs between two revisions, in terms that a person knows. The set is closed.</summary>
public abstract record TimelineChange;

/// <summary>The video has another length.</summary>
/// <param name="From">Seconds before.</param>
/// <param name="To">Seconds after.</param>
public sealed record LengthChanged(double From, double To) : TimelineChange;

/// <summary>The picture has another size.</summary>
/// <param name="Width">Pixels before.</param>
/// <param name="Height">Pixels before.</param>
/// <param name="NewWidth">Pixels after.</param>
/// <param name="NewHeight">Pixels after.</param>
public sealed record CanvasChanged(int Width, int Height, int NewWidth, int NewHeight) : TimelineChange;

/// <summary>Scenes were taken out or put in.</summary>
/// <param name="From">Scenes before.</param>
/// <param name="To">Scenes after.</param>
public sealed record SceneCountChanged(int From, int To) : TimelineChange;

/// <summary>The scenes are the same but come in another order.</summary>
/// <param name="Names">Their names as they come now.</param>
public sealed record ScenesReordered(IReadOnlyList<string> Names) : TimelineChange;

/// <summary>Words on the picture were changed.</summary>
/// <param name="Role">What they are: title, subline, caption.</param>
/// <param name="From">The words before.</param>
/// <param name="To">The words after.</param>
/// <param name="AtSeconds">Where they come up now.</param>
public sealed record WordsChanged(string Role, string From, string To, double AtSeconds) : TimelineChange;

/// <summary>A kind of thing came or went: captions, narration, music.</summary>
/// <param name="Role">Which.</param>
/// <param name="IsPresent">Whether it is there now.</param>
public sealed record PartChanged(string Role, bool IsPresent) : TimelineChange
{
    /// <summary>Whether it is a rough draft that a person should read over; captions that were written down from speech.</summary>
    public bool IsDraft { get; init; }
}

/// <summary>Music of another mood.</summary>
/// <param name="From">Mood before.</param>
/// <param name="To">Mood after.</param>
public sealed record MusicChanged(string From, string To) : TimelineChange;

/// <summary>A part is louder or quieter.</summary>
/// <param name="Role">Which.</param>
/// <param name="FromPercent">Level before; 100 is unchanged.</param>
/// <param name="ToPercent">Level after.</param>
public sealed record LevelChanged(string Role, int FromPercent, int ToPercent) : TimelineChange;

/// <summary>A scene was put in.</summary>
/// <param name="Number">Its number now, 1 = first.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Seconds">How long it is.</param>
public sealed record SceneAdded(int Number, string Name, double Seconds) : TimelineChange;

/// <summary>A scene was taken out.</summary>
/// <param name="Number">Its number before, 1 = first.</param>
/// <param name="Name">What it was called.</param>
public sealed record SceneRemoved(int Number, string Name) : TimelineChange;

/// <summary>A scene was cut in two or more.</summary>
/// <param name="Number">Number of the first piece.</param>
/// <param name="Pieces">Seconds of each piece.</param>
public sealed record SceneSplit(int Number, IReadOnlyList<double> Pieces) : TimelineChange;

/// <summary>A scene is shown for another time.</summary>
/// <param name="Number">Its number now.</param>
/// <param name="From">Seconds before.</param>
/// <param name="To">Seconds after.</param>
public sealed record SceneLengthChanged(int Number, double From, double To) : TimelineChange;

/// <summary>Scenes play at another speed.</summary>
/// <param name="Numbers">Their numbers now.</param>
/// <param name="From">Speed before; 1 is normal.</param>
/// <param name="To">Speed after.</param>
public sealed record SpeedChanged(IReadOnlyList<int> Numbers, double From, double To) : TimelineChange;

/// <summary>A clip plays the other way.</summary>
/// <param name="Number">Number of its scene.</param>
/// <param name="IsReversed">Whether it plays backwards now.</param>
public sealed record DirectionChanged(int Number, bool IsReversed) : TimelineChange;

/// <summary>A clip holds one frame, or does not any more.</summary>
/// <param name="Number">Number of its scene.</param>
/// <param name="IsFrozen">Whether it holds one now.</param>
/// <param name="Seconds">How long.</param>
public sealed record FreezeChanged(int Number, bool IsFrozen, double Seconds) : TimelineChange;

/// <summary>A scene shows other media.</summary>
/// <param name="Number">Its number.</param>
/// <param name="From">Name of what it showed; empty for a drawn backdrop.</param>
/// <param name="To">Name of what it shows.</param>
public sealed record SceneMediaChanged(int Number, string From, string To) : TimelineChange;

/// <summary>Other illustrations are shown.</summary>
/// <param name="Numbers">Numbers of the scenes.</param>
/// <param name="From">What was shown before.</param>
/// <param name="To">What is shown now.</param>
public sealed record ArtChanged(IReadOnlyList<int> Numbers, string From, string To) : TimelineChange;

/// <summary>Scenes have another backdrop.</summary>
/// <param name="Numbers">Their numbers.</param>
/// <param name="From">Style and colours before.</param>
/// <param name="To">Style and colours after.</param>
public sealed record BackdropChanged(IReadOnlyList<int> Numbers, string From, string To) : TimelineChange;

/// <summary>Scenes were laid out anew: another layout, another picture.</summary>
/// <param name="Numbers">Their numbers.</param>
public sealed record ScenesRedone(IReadOnlyList<int> Numbers) : TimelineChange;

/// <summary>The whole video was made anew.</summary>
public sealed record VideoRedone : TimelineChange;

/// <summary>A look, a setting of colour or sharpness is another.</summary>
/// <param name="Number">Number of the scene; 0 for the whole video.</param>
/// <param name="Property">look, lut, blur, vignette, brightness and so on.</param>
/// <param name="From">Before; empty for none.</param>
/// <param name="To">After; empty for none.</param>
public sealed record LookChanged(int Number, string Property, string From, string To) : TimelineChange
{
    /// <summary>First and last second that it is over, when that is no whole scene; <c>null</c> otherwise.</summary>
    public (double Start, double End)? Times { get; init; }
}

/// <summary>All captions come earlier or later.</summary>
/// <param name="From">Seconds after the voice, before.</param>
/// <param name="To">Seconds after the voice now.</param>
public sealed record CaptionsShifted(double From, double To) : TimelineChange;

/// <summary>A picture stands in the frame in another way.</summary>
/// <param name="Numbers">Numbers of the scenes.</param>
/// <param name="Property">fit, crop, turn, flip, zoom, camera, opacity, rotation.</param>
/// <param name="From">Before; empty for the usual.</param>
/// <param name="To">After; empty for the usual.</param>
public sealed record PictureChanged(IReadOnlyList<int> Numbers, string Property, string From, string To) : TimelineChange;

/// <summary>Words or another layer were put in.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Name">Its words or name.</param>
/// <param name="From">First second.</param>
/// <param name="To">End in seconds.</param>
public sealed record LayerAdded(string Role, string Name, double From, double To) : TimelineChange;

/// <summary>Words or another layer were taken away.</summary>
/// <param name="Role">What it was.</param>
/// <param name="Name">Its words or name.</param>
/// <param name="AtSeconds">Where it came up.</param>
public sealed record LayerRemoved(string Role, string Name, double AtSeconds) : TimelineChange;

/// <summary>A layer stands elsewhere, or is larger or smaller.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Name">Its words or name.</param>
/// <param name="Property">place or size; nudge where the place is called the same.</param>
/// <param name="From">Before; of a nudge, which way: up, down, left or right.</param>
/// <param name="To">After; of a nudge, how far in percent of the picture.</param>
public sealed record LayerMoved(string Role, string Name, string Property, string From, string To) : TimelineChange;

/// <summary>A layer is there at another time.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Name">Its words or name.</param>
/// <param name="From">First second and end before.</param>
/// <param name="To">First second and end after.</param>
public sealed record LayerTimed(string Role, string Name, (double Start, double End) From, (double Start, double End) To) : TimelineChange;

/// <summary>Words look otherwise.</summary>
/// <param name="Role">What they are.</param>
/// <param name="Name">The words, when it is about one.</param>
/// <param name="Count">How many are alike.</param>
/// <param name="Property">color, family, size, weight, outline, plate, shadow, uppercase, align and so on.</param>
/// <param name="From">Before; empty for none.</param>
/// <param name="To">After; empty for none.</param>
public sealed record WordStyleChanged(string Role, string Name, int Count, string Property, string From, string To) : TimelineChange;

/// <summary>Words or layers come or go in another way.</summary>
/// <param name="Role">What they are.</param>
/// <param name="Name">The words, when it is about one.</param>
/// <param name="Count">How many are alike.</param>
/// <param name="IsIn">Coming in; else going out.</param>
/// <param name="From">Style before; empty for none.</param>
/// <param name="To">Style after; empty for none.</param>
public sealed record AnimationChanged(string Role, string Name, int Count, bool IsIn, string From, string To) : TimelineChange;

/// <summary>The change from scene to scene is another.</summary>
/// <param name="Cut">Number of the scene before the first such cut.</param>
/// <param name="Count">How many cuts are alike.</param>
/// <param name="From">Kind before; empty for a plain cut.</param>
/// <param name="To">Kind after; empty for a plain cut.</param>
/// <param name="FromSeconds">Length before.</param>
/// <param name="ToSeconds">Length after.</param>
public sealed record TransitionChanged(int Cut, int Count, string From, string To, double FromSeconds, double ToSeconds) : TimelineChange;

/// <summary>A fade is another.</summary>
/// <param name="Role">picture, music, narration, clip, sound.</param>
/// <param name="Number">Number of the scene; 0 for the whole video.</param>
/// <param name="IsIn">At the beginning; else at the end.</param>
/// <param name="From">Seconds before; 0 for none.</param>
/// <param name="To">Seconds after; 0 for none.</param>
public sealed record FadeChanged(string Role, int Number, bool IsIn, double From, double To) : TimelineChange;

/// <summary>Another voice speaks.</summary>
/// <param name="From">Before.</param>
/// <param name="To">After.</param>
public sealed record VoiceChanged(string From, string To) : TimelineChange;

/// <summary>It is spoken faster or slower.</summary>
/// <param name="From">Before; 1 is usual.</param>
/// <param name="To">After.</param>
public sealed record SpeechRateChanged(double From, double To) : TimelineChange;

/// <summary>A word is read in its own way, or no more.</summary>
/// <param name="Written">The word.</param>
/// <param name="From">How it was read; empty for the usual.</param>
/// <param name="To">How it is read; empty for the usual.</param>
public sealed record ReadingChanged(string Written, string From, string To) : TimelineChange;

/// <summary>The voice says something else.</summary>
/// <param name="Number">Number of the scene.</param>
/// <param name="From">Words before; empty for none.</param>
/// <param name="To">Words after; empty for none.</param>
public sealed record LineChanged(int Number, string From, string To) : TimelineChange;

/// <summary>Music steps back under speech by another amount.</summary>
/// <param name="From">Before.</param>
/// <param name="To">After.</param>
public sealed record DuckingChanged(MusicDucking From, MusicDucking To) : TimelineChange;

/// <summary>How far music steps back under speech.</summary>
/// <param name="Decibels">Decibels; <c>null</c> for the usual, 0 for not at all.</param>
/// <param name="MoreDb">Decibels further than that.</param>
public readonly record struct MusicDucking(double? Decibels, double MoreDb)
{
    /// <summary>What a music track's metadata say.</summary>
    public static MusicDucking Of(Properties music)
    {
        ArgumentNullException.ThrowIfNull(music);
        return new(music.Has("duckDb") ? music.Number("duckDb", 0) : null, music.Number("duckMoreDb", 0));
    }
}

/// <summary>The music is another piece, faster or slower, or starts elsewhere.</summary>
/// <param name="Property">piece, tempo or start.</param>
/// <param name="From">Before; empty for the usual.</param>
/// <param name="To">After; empty for the usual.</param>
public sealed record MusicDetailChanged(string Property, string From, string To) : TimelineChange;

/// <summary>Short sounds were put in or taken away.</summary>
/// <param name="Sound">Which.</param>
/// <param name="Count">How many.</param>
/// <param name="IsAdded">Whether they were put in.</param>
/// <param name="AtSeconds">Where the first is.</param>
public sealed record SoundsChanged(string Sound, int Count, bool IsAdded, double AtSeconds) : TimelineChange;

/// <summary>The video has another style.</summary>
/// <param name="From">Id before.</param>
/// <param name="To">Id after.</param>
public sealed record StyleChanged(string From, string To) : TimelineChange;

/// <summary>The video has other colours.</summary>
/// <param name="From">Colours before.</param>
/// <param name="To">Colours after.</param>
public sealed record PaletteChanged(string From, string To) : TimelineChange;

/// <summary>The video is called otherwise.</summary>
/// <param name="From">Before.</param>
/// <param name="To">After.</param>
public sealed record TitleChanged(string From, string To) : TimelineChange;

/// <summary>Something differs that has no words of its own here.</summary>
/// <param name="Tracks">Names of the tracks on which it does; empty when it is none of them.</param>
public sealed record OtherChanged(IReadOnlyList<string> Tracks) : TimelineChange;
