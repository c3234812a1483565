namespace Reelwright.Audio;

/// <summary>Says a text in a voice that doesn't tell when each word is heard.</summary>
internal interface ISoundMaker
{
    /// <summary>What it is called, for people and in timelines; letters, digits, <c>-</c>, <c>_</c> and <c>.</c> only.</summary>
    string Name { get; }

    /// <summary>Who of it would speak; <c>null</c> when nobody can.</summary>
    /// <param name="isChinese">Whether Chinese is to be spoken; else English.</param>
    /// <param name="timbre">female, male or <c>null</c> for any.</param>
    /// <param name="speaker">A speaker that was chosen before; <c>null</c> for the usual.</param>
    string? Offer(bool isChinese, string? timbre, string? speaker);

    /// <summary>Says a text.</summary>
    /// <returns>One channel, full scale at ±1, and its rate.</returns>
    /// <exception cref="SpeechException">It cannot; the message says why and what to do.</exception>
    Task<(float[] Samples, int SampleRate)> SpeakAsync(string text, string speaker, double rate, CancellationToken cancellationToken);
}
