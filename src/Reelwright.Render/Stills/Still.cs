namespace Reelwright.Render;

/// <summary>A still that is known but not drawn yet.</summary>
/// <param name="Key">Equal for equal pictures: 64 hexadecimal digits.</param>
/// <param name="RenderAsync">Draws and writes it.</param>
public sealed record Still(string Key, Func<CancellationToken, Task<byte[]>> RenderAsync);
