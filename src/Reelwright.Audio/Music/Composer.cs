namespace Reelwright.Audio;

/// <summary>Writes stock music: a form that fits a length exactly, with an ending.</summary>
/// <remarks>Pure: the same request gives the same score, to the sample.</remarks>
public static class Composer
{
    /// <summary>Composes a piece.</summary>
    /// <param name="request">Mood, exact length, seed, perhaps a tempo.</param>
    /// <returns>A score whose last chord has decayed at its last sample; made in a few milliseconds.</returns>
    public static Score Compose(MusicRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var random = new SeededRandom(request.Seed).Fork((int)request.Mood);
        var mood = MoodProfiles.Of(request.Mood);
        double seconds = (double)request.LengthSamples / AudioBlock.SampleRate;
        var form = FormPlanner.Plan(seconds, mood.Tempo, request.TempoBpm, random.Fork(1));
        var choices = random.Fork(2);
        int tonic = choices.Pick(mood.Keys);
        var piece = new Arrangement
        {
            Mood = mood,
            Form = form,
            Tonic = tonic,
            Chords = HarmonyWriter.Write(form, mood, tonic, random.Fork(3)),
            Comp = choices.Pick(mood.Comps),
            CompStyle = choices.Pick(mood.CompStyles),
            Bass = choices.Pick(mood.Basses),
            BassStyle = choices.Pick(mood.BassStyles),
            Pad = choices.Pick(mood.Pads),
            Lead = choices.Pick(mood.Leads),
            Counter = choices.Pick(mood.Counters),
            Groove = mood.Grooves.Length == 0 ? [] : choices.Pick(mood.Grooves),
        };
        CompPart.Write(piece, random.Fork(4));
        BassPart.Write(piece, random.Fork(5));
        if (form.Bars > 0)
        {
            DrumPart.Write(piece, random.Fork(6));
            LeadPart.Write(piece, random.Fork(7));
            CounterPart.Write(piece, random.Fork(8));
        }

        return Performance.Play(piece, request, random.Fork(9));
    }
}
