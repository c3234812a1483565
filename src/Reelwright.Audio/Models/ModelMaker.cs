namespace Reelwright.Audio;

/// <summary>A model folder as a voice.</summary>
internal sealed class ModelMaker(VoiceFolder folder, SpeechProcess process) : ISoundMaker
{
    /// <inheritdoc/>
    public string Name => folder.Name;

    /// <summary>The folder as it was when it was read.</summary>
    public VoiceFolder Folder => folder;

    /// <summary>Its process.</summary>
    public SpeechProcess Process => process;

    /// <inheritdoc/>
    public string? Offer(bool isChinese, string? timbre, string? speaker)
    {
        string language = isChinese ? "zh" : "en";
        var able = folder.Speakers.Where(one => one.Languages.Contains(language) && (timbre is null || one.Timbre is null || one.Timbre == timbre)).ToList();
        return able.Find(one => one.Name == speaker)?.Name ?? (speaker is null && able.Count > 0 ? able[0].Name : null);
    }

    /// <inheritdoc/>
    public Task<(float[] Samples, int SampleRate)> SpeakAsync(string text, string speaker, double rate, CancellationToken cancellationToken) =>
        process.SpeakAsync(text, folder.Speakers.First(one => one.Name == speaker).Id, rate, cancellationToken);
}
