namespace Reelwright.Agent;

/// <summary>A look over the picture.</summary>
/// <param name="Target">The whole video, or scenes.</param>
/// <param name="Name">One of the look names; <c>none</c> takes looks away; <c>lut</c> is the latest .cube upload.</param>
/// <param name="Strength">0 to 1; <c>null</c> for full.</param>
internal sealed record SetLook(Target Target, string Name, double? Strength) : Command;

/// <summary>Colour and sharpness by numbers.</summary>
/// <param name="Target">The whole video, or scenes.</param>
/// <param name="Property">brightness, contrast, saturation, temperature, exposure, sharpness, blur, vignette or grain.</param>
/// <param name="Amount">Absolute −1 to 1 (0 = unchanged); percent of the range; factor or delta against now.</param>
internal sealed record Adjust(Target Target, string Property, Amount Amount) : Command;

/// <summary>How pictures fill the frame: fill (cut edges), fit (bars), blur (bars of the blurred picture).</summary>
internal sealed record SetFit(Target Target, string Mode) : Command;

/// <summary>Cuts edges off a picture, fractions of it.</summary>
internal sealed record CropPicture(Target Target, double Left, double Top, double Right, double Bottom) : Command;

/// <summary>How the view of a picture moves.</summary>
internal enum CameraMove
{
    /// <summary>Closer over its time.</summary>
    ZoomIn,

    /// <summary>Further over its time.</summary>
    ZoomOut,

    /// <summary>To the left.</summary>
    PanLeft,

    /// <summary>To the right.</summary>
    PanRight,

    /// <summary>Upwards.</summary>
    PanUp,

    /// <summary>Downwards.</summary>
    PanDown,

    /// <summary>Not at all.</summary>
    Still,
}

/// <summary>Moves the view over a picture.</summary>
/// <param name="Target">Which scenes or clips.</param>
/// <param name="Move">How.</param>
/// <param name="Amount">How strongly, factor of the usual; <c>null</c> for the usual.</param>
internal sealed record MoveCamera(Target Target, CameraMove Move, double? Amount) : Command;

/// <summary>Nearer or further, without moving: absolute 1 = as fitted.</summary>
internal sealed record SetZoom(Target Target, Amount Zoom) : Command;

/// <summary>Turns a picture, degrees clockwise.</summary>
internal sealed record Rotate(Target Target, double Degrees) : Command;

/// <summary>Mirrors a picture: horizontal (left for right) or vertical.</summary>
internal sealed record Flip(Target Target, bool IsVertical) : Command;

/// <summary>Blurs part of the picture.</summary>
/// <param name="Target">Which scenes.</param>
/// <param name="Where">One of <see cref="Corners"/>; <c>null</c> for everything.</param>
internal sealed record BlurPart(Target Target, string? Where) : Command;

/// <summary>See-through: absolute 0 to 1.</summary>
internal sealed record SetOpacity(Target Target, Amount Opacity) : Command;

/// <summary>Lays an upload over the picture as a logo or a picture in the picture.</summary>
/// <param name="Part"><see cref="Part.Logo"/> or <see cref="Part.Inset"/>.</param>
/// <param name="Media">Number of the upload; <c>null</c> for the latest fitting one.</param>
/// <param name="Where">One of <see cref="Corners"/>; <c>null</c> for the usual.</param>
/// <param name="Size">Fraction of the short edge; <c>null</c> for the usual.</param>
/// <param name="During">When; <c>null</c> for the whole video.</param>
internal sealed record AddOverlay(Part Part, int? Media, string? Where, double? Size, Target? During) : Command;

/// <summary>Lays an emoji or illustration over the picture.</summary>
/// <param name="What">An emoji, or a word for what it shows.</param>
/// <param name="Where">One of <see cref="Corners"/>; <c>null</c> for the usual.</param>
/// <param name="During">When; <c>null</c> for the whole video.</param>
internal sealed record AddSticker(string What, string? Where, Target? During) : Command;

/// <summary>Shows another illustration: in the place of the one that a target means, or of a scene's main one.</summary>
/// <param name="Target">Art by what it shows, or scenes.</param>
/// <param name="What">A word for what it is to show.</param>
internal sealed record ShowArt(Target Target, string What) : Command;

/// <summary>Moves or sizes a thing that lies over the picture: words, logo, sticker, inset, art, captions.</summary>
/// <param name="Target">Which.</param>
/// <param name="Where">One of <see cref="Corners"/>; <c>null</c> keeps its place.</param>
/// <param name="Size">Factor or percent of its size now; <c>null</c> keeps it.</param>
internal sealed record PlaceLayer(Target Target, string? Where, Amount? Size) : Command;

/// <summary>The change from one scene to the next.</summary>
/// <param name="Target">Which: all, by number (1 = between scenes 1 and 2), or next to a scene.</param>
/// <param name="Kind">One of the transition kinds; <c>none</c> for a plain cut; <c>null</c> keeps it, or suits when there is none.</param>
/// <param name="Seconds">How long; <c>null</c> keeps it.</param>
internal sealed record SetTransition(Target Target, string? Kind, double? Seconds) : Command;
