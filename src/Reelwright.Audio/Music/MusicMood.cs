namespace Reelwright.Audio;

/// <summary>The character of a piece of music.</summary>
public enum MusicMood
{
    /// <summary>Slow swung beats, electric piano, vibraphone.</summary>
    LoFi,

    /// <summary>Bright and quick: guitars, claps, glockenspiel.</summary>
    Upbeat,

    /// <summary>Wide and minor: strings, horns, taiko, slow build.</summary>
    Cinematic,

    /// <summary>Confident and tidy: muted guitar pulse, piano, light drums.</summary>
    Corporate,

    /// <summary>Chinese pentatonic: plucked zither, fiddle, bamboo flute, harp.</summary>
    Chinese,

    /// <summary>Soft and slow: piano, pads, no drums.</summary>
    Calm,

    /// <summary>Fast and driving: synthetic bass, four on the floor.</summary>
    Energetic,

    /// <summary>Homely and acoustic: fingerpicked guitar, clarinet, brushes.</summary>
    Warm,

    /// <summary>Light-footed: plucked strings, xylophone, clarinet, wood blocks.</summary>
    Playful,

    /// <summary>A ballad: piano, strings, violin or cello.</summary>
    Romantic,

    /// <summary>A feast: big drums, gongs, reed and bamboo flute over quick plucked strings.</summary>
    Festive,

    /// <summary>Heroic and marching: brass, choir, driving strings, taiko.</summary>
    Epic,

    /// <summary>Machines: sequenced synthesizers, deep bass, electronic drums.</summary>
    Electronic,

    /// <summary>A club: walking bass, brushed swing, piano, saxophone or vibraphone.</summary>
    Jazz,
}
