using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>A scene laid out: its ground and its layers, lowest group first.</summary>
/// <param name="Ground">Media of the main track.</param>
/// <param name="GroundEffects">Effects of the ground.</param>
/// <param name="Layers">Everything over it.</param>
internal sealed record StagedScene(
    MediaReference Ground,
    ImmutableArray<Effect> GroundEffects,
    ImmutableArray<Layer> Layers);
