namespace Reelwright.Server;

/// <summary>How loud a clip is over its time.</summary>
/// <param name="Clip">The clip's id.</param>
/// <param name="Peaks">Highest level of each piece of <c>1 / Waveforms.PerSecond</c> s; 255 is full scale.</param>
internal sealed record ClipPeaks(string Clip, byte[] Peaks);
