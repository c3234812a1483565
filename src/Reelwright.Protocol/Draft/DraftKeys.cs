namespace Reelwright.Protocol;

/// <summary>The draft's keys; docs/DRAFT.md says what each one holds.</summary>
internal static class DraftKeys
{
    public const string Version = "v";
    public const string Rate = "r";
    public const string Tracks = "t";
    public const string Markers = "mk";
    public const string Metadata = "m";
    public const string Milliseconds = "d";
    public const string Frames = "f";
    public const string StartMilliseconds = "s";
    public const string StartFrame = "sf";

    public const string Title = "title";
    public const string Width = "width";
    public const string Height = "height";

    public const string Id = "id";
    public const string Name = "n";
    public const string TrackType = "tt";
    public const string Segments = "sg";
    public const string GainDb = "db";
    public const string Muted = "mu";

    public const string Type = "ty";
    public const string Clip = "clip";
    public const string Gap = "gap";
    public const string Transition = "transition";
    public const string Media = "md";
    public const string Effects = "fx";
    public const string Kind = "k";
    public const string InOffset = "in";
    public const string OutOffset = "out";

    public const string Parameters = "p";
    public const string Curves = "c";
    public const string Parameter = "p";
    public const string Keyframes = "kf";

    public const string External = "external";
    public const string Generator = "generator";
    public const string Missing = "missing";
    public const string MediaKind = "kind";
    public const string MediaName = "name";
    public const string Hash = "hash";
    public const string Seconds = "seconds";
    public const string MediaRate = "rate";
    public const string Audio = "audio";
    public const string GeneratorParameters = "params";
    public const string Seed = "seed";
    public const string Reason = "reason";
}
