using Reelwright.Graphics;

namespace Reelwright.Render;

/// <summary>A decoded photo.</summary>
/// <param name="Color">Its colours; straight where it is see-through.</param>
/// <param name="Alpha">Its alpha in Y; <c>null</c> when it is solid.</param>
internal sealed record StillPicture(Picture Color, Picture? Alpha);
