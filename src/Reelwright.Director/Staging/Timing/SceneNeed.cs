namespace Reelwright.Director;

/// <summary>What a scene asks of time, in frames.</summary>
/// <param name="Least">It is not shorter than this.</param>
/// <param name="Most">It is not longer than this.</param>
/// <param name="Share">Its share of what is left, against its neighbours'.</param>
internal readonly record struct SceneNeed(long Least, long Most, double Share);
