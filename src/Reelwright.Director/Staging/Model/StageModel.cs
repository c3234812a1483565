using System.Collections.Immutable;
using Reelwright.Audio;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>A whole video before it is laid out: what a timeline is built from and can be read back into.</summary>
internal sealed record StageModel
{
    public required VideoScript Script { get; init; }

    /// <summary>The brief as JSON, kept for later edits.</summary>
    public Properties Brief { get; init; } = Properties.Empty;

    public required ImmutableArray<ModelScene> Scenes { get; init; }

    public required StylePack Style { get; init; }

    public required Palette Palette { get; init; }

    public required long Seed { get; init; }

    public int Width { get; init; } = 1920;

    public int Height { get; init; } = 1080;

    public FrameRate Rate { get; init; } = FrameRate.Default;

    public string Title { get; init; } = "";

    /// <summary>Mood of the music; empty for none.</summary>
    public string MusicMood { get; init; } = "";

    /// <summary>The user's own music; goes before the mood.</summary>
    public ExternalReference? MusicFile { get; init; }

    public bool HasCaptions { get; init; }

    /// <summary>What was seen in the user's pictures, by media id.</summary>
    public ImmutableDictionary<string, PictureGuide> Guides { get; init; } = ImmutableDictionary<string, PictureGuide>.Empty;

    /// <summary>Whether short sounds mark cuts and entrances.</summary>
    public bool HasSounds { get; init; } = true;

    /// <summary>Voice of the narration; <c>null</c> for the usual.</summary>
    public string? Voice { get; init; }

    /// <summary>Who reads it, as <see cref="SpokenLine.Engine"/>; <c>null</c> for the best there is.</summary>
    public string? Engine { get; init; }

    /// <summary>Words that its narration reads in their own way.</summary>
    public ImmutableArray<Pronunciation> Readings { get; init; } = [];

    /// <summary>Words whose reading was told of this film; they go before those of the account.</summary>
    public ImmutableArray<Pronunciation> Told { get; init; } = [];

    /// <summary>How fast is spoken, 1 = usual; what a tight fit adds comes on top.</summary>
    public double SpeechRate { get; init; } = 1;

    /// <summary>What captions look like beyond the usual: parameters of words.</summary>
    public Properties CaptionLook { get; init; } = Properties.Empty;

    /// <summary>The rate of speech for a fit.</summary>
    public double RateOf(double fit) => Math.Round(Math.Clamp(SpeechRate * fit, 0.5, 2), 4);

    public long Length => Scenes.Sum(scene => scene.Frames);

    public bool HasNarration => Scenes.Any(scene => scene.Spoken is not null);

    /// <summary>Knows the words of Chinese; <c>null</c> when no dictionary is at hand.</summary>
    public FindWords? Words { get; init; }

    public Canvas Canvas => new(Width, Height);

    /// <summary>What its scenes are laid out with.</summary>
    public StageLook Look => new(Canvas, Style, Palette, Rate, HasCaptions, Words, IsChinese);

    /// <summary>Language for speech: en or zh.</summary>
    public string SpeechLanguage => IsChinese ? "zh" : "en";

    public bool IsChinese => Script.Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A scene of a <see cref="StageModel"/>.</summary>
internal sealed record ModelScene
{
    /// <summary>Stable id, <c>s1</c> for the script's first scene.</summary>
    public required string Id { get; init; }

    /// <summary>Place in the script, 0 = first; layouts take turns by it.</summary>
    public required int Index { get; init; }

    public required ScriptScene Words { get; init; }

    public ExternalReference? Media { get; init; }

    /// <summary>Pictures that are shown beside <see cref="Media"/>, in their order.</summary>
    public ImmutableArray<ExternalReference> More { get; init; } = [];

    public required string Template { get; init; }

    public bool IsMirrored { get; init; }

    public required long Seed { get; init; }

    public long Frames { get; init; } = 1;

    /// <summary>The narration as it was spoken; <c>null</c> when the scene is silent.</summary>
    public SpokenLine? Spoken { get; init; }

    /// <summary>How much quicker than the model's rate a new line is to be said, as a factor; other than 1 where the scene plays at another speed.</summary>
    public double Tempo { get; init; } = 1;

    /// <summary>A clip of the main track that did not come from a script and stays as it is.</summary>
    public Clip? Kept { get; init; }
}
