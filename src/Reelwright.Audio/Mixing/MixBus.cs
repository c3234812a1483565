namespace Reelwright.Audio;

/// <summary>Where a clip's sound goes in the mix.</summary>
public enum MixBus
{
    /// <summary>The bed; makes room under voices.</summary>
    Music,

    /// <summary>Narration: cleaned, levelled, in front.</summary>
    Voice,

    /// <summary>Transition sounds; as they are.</summary>
    Effects,

    /// <summary>The sound of filmed clips; makes a little room under voices.</summary>
    Original,
}
