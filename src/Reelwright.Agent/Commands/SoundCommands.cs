namespace Reelwright.Agent;

/// <summary>Turns a part on or off: captions, narration, music, clip sound, effects, logo.</summary>
internal sealed record Switch(Part Part, bool IsOn) : Command;

/// <summary>Loudness, percent of normal: of music, narration, clips' own sound, or all.</summary>
internal sealed record SetVolume(Target Target, Amount Percent) : Command;

/// <summary>Fades sound or picture.</summary>
/// <param name="Target">What: music, narration, clips, or the whole video (picture and sound).</param>
/// <param name="Ends">Which end.</param>
/// <param name="Seconds">How long; <c>null</c> for the usual second; 0 takes the fade away.</param>
internal sealed record Fade(Target Target, Ends Ends, double? Seconds) : Command;

/// <summary>Whether and how far music steps back under speech.</summary>
/// <param name="IsOn">Whether.</param>
/// <param name="Decibels">How far, 3 to 30; <c>null</c> for the usual.</param>
internal sealed record Duck(bool IsOn, double? Decibels) : Command;

/// <summary>Other music.</summary>
/// <param name="Mood">One of the moods; <c>null</c> keeps it, unless <paramref name="IsAnother"/>.</param>
/// <param name="Tempo">Beats a minute; <c>null</c> keeps it.</param>
/// <param name="Media">Number of an uploaded piece (1 = first, −1 = latest); <c>null</c> for music that is made.</param>
/// <param name="StartsAtDrop">Starts where it is fullest.</param>
/// <param name="IsAnother">Another piece: of the same mood with another seed, or any other mood.</param>
internal sealed record SetMusic(string? Mood, Amount? Tempo, int? Media, bool StartsAtDrop, bool IsAnother) : Command;

/// <summary>When music is heard.</summary>
/// <param name="From">A time of the video or a scene at whose start it begins; <c>null</c> keeps its start.</param>
/// <param name="To">A time of the video or a scene at whose start it stops; <c>null</c> keeps its end.</param>
/// <param name="IsWhole">Through the whole video again.</param>
internal sealed record TimeMusic(Target? From, Target? To, bool IsWhole = false) : Command;

/// <summary>Another voice.</summary>
/// <param name="Voice">female, male, or a voice's name; <c>null</c> for any other.</param>
internal sealed record SetVoice(string? Voice) : Command;

/// <summary>How fast is spoken: absolute 1 = normal.</summary>
internal sealed record SetSpeechRate(Amount Rate) : Command;

/// <summary>Other words for what is spoken.</summary>
/// <param name="Target">Which line: by number, scene, or the words it has.</param>
/// <param name="Text">The words.</param>
internal sealed record RewriteLine(Target Target, string Text) : Command;

/// <summary>How a word is said from now on in this video.</summary>
/// <param name="Written">The word as it stands in the narration; <c>null</c> reads all again with the account's words.</param>
/// <param name="Reading">Pinyin with tones, or words as they sound; <c>null</c> with no word.</param>
internal sealed record Pronounce(string? Written, string? Reading) : Command;

/// <summary>A short sound.</summary>
/// <param name="Sound">whoosh, pop, click, riser or hit.</param>
/// <param name="At">When: a scene's start or a time; <c>null</c> for every cut.</param>
internal sealed record AddSound(string Sound, Target? At) : Command;
