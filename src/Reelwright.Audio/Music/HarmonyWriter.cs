namespace Reelwright.Audio;

/// <summary>Lays a mood's progressions over the form.</summary>
internal static class HarmonyWriter
{
    public static List<ChordSpan> Write(FormPlan form, MoodProfile mood, int tonic, SeededRandom random)
    {
        string[] main = random.Pick(mood.Main);
        string[] lift = random.Pick(mood.Lift);
        string[] bars = new string[form.Bars];
        foreach (var part in form.Parts)
        {
            string[] progression = part.Kind == SectionKind.Lift ? lift : main;
            for (int bar = 0; bar < part.Bars; bar++)
            {
                bars[part.StartBar + bar] = progression[bar % progression.Length];
            }
        }

        if (bars.Length > 0)
        {
            bars[^1] = random.Pick(mood.Cadences);
        }

        var chords = new List<ChordSpan>();
        for (int bar = 0; bar < bars.Length; bar++)
        {
            string[] symbols = bars[bar].Split(',');
            double length = (double)FormPlanner.BeatsPerBar / symbols.Length;
            for (int i = 0; i < symbols.Length; i++)
            {
                double start = (bar * FormPlanner.BeatsPerBar) + (i * length);
                chords.Add(new(start, length, Chord.Parse(symbols[i], tonic)));
            }
        }

        chords.Add(new(form.Bars * FormPlanner.BeatsPerBar, form.EndingBeats, Chord.Parse(mood.FinalChord, tonic)));
        return chords;
    }
}
