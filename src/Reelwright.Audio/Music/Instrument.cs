namespace Reelwright.Audio;

/// <summary>A General MIDI program and how it is used here.</summary>
/// <param name="Program">0–127.</param>
/// <param name="Low">Lowest key that is written for it.</param>
/// <param name="High">Highest key that is written for it.</param>
/// <param name="Volume">Controller 7, 0–127.</param>
/// <param name="Pan">Controller 10: 0 left, 64 middle, 127 right.</param>
/// <param name="Reverb">Controller 91.</param>
/// <param name="Chorus">Controller 93.</param>
internal sealed record Instrument(
    int Program, int Low, int High, int Volume, int Pan = 64, int Reverb = 40, int Chorus = 0)
{
    public Instrument At(int pan, int volume) => this with { Pan = pan, Volume = volume };
}
