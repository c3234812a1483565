namespace Reelwright.Audio;

/// <summary>How loud a programme is, after ITU-R BS.1770-4 and EBU Tech 3341.</summary>
/// <param name="IntegratedLufs">Gated loudness of the whole; −∞ for silence or less than 0.4 s.</param>
/// <param name="MaxMomentaryLufs">The loudest 0.4 s; −∞ when shorter.</param>
/// <param name="MaxShortTermLufs">The loudest 3 s; −∞ when shorter.</param>
/// <param name="TruePeakDbtp">Highest level between the samples, 4 × oversampled; −∞ for silence.</param>
public readonly record struct LoudnessReport(
    double IntegratedLufs, double MaxMomentaryLufs, double MaxShortTermLufs, double TruePeakDbtp);
