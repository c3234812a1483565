namespace Reelwright.Director;

/// <summary>Names of what staging writes into metadata.</summary>
internal static class Marks
{
    public const string Role = "role";
    public const string Scene = "scene";
    public const string Slot = "slot";
    public const string Template = "template";
    public const string Mirrored = "mirrored";
    public const string Index = "index";
    public const string Seed = "seed";
    public const string Words = "words";
    public const string Rate = "rate";
    public const string Seconds = "seconds";
    public const string Brief = "brief";
    public const string Script = "script";
    public const string Style = "style";
    public const string Palette = "palette";
    public const string Captions = "captions";
    public const string Language = "language";
    public const string Mood = "mood";
    public const string Media = "media";
    public const string Pictures = "pictures";
    public const string Alt = "alt";
    public const string Voice = "voice";
    public const string SpeechRate = "speechRate";
    public const string CaptionLook = "captionLook";
    public const string Told = "readings";
    public const string SpokenWords = "spokenWords";
    public const string Deleted = "deleted";
    public const string Cut = "cut";

    public const string MainRole = "main";
    public const string CaptionRole = "caption";
    public const string NarrationRole = "narration";
    public const string MusicRole = "music";
    public const string SoundRole = "sound";
}
