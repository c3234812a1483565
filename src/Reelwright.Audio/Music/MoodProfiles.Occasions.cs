using static Reelwright.Audio.Instruments;

namespace Reelwright.Audio;

/// <summary>The moods of occasions: children and pets, weddings, feasts.</summary>
internal static partial class MoodProfiles
{
    private static readonly MoodProfile Playful = new()
    {
        Tempo = (104, 118),
        Melody = MajorPentatonic,
        Keys = [0, 2, 5, 7, 10],
        Main = [["I", "V", "I", "V"], ["I", "vi", "ii7", "V"], ["I", "IV", "I", "V"]],
        Lift = [["IV", "I", "ii7", "V"], ["vi", "iii7", "IV", "V"]],
        Cadences = ["ii7,V", "IV,V"],
        FinalChord = "I6",
        Comps = [PluckedStrings, NylonGuitar.At(50, 100)],
        CompStyles = [CompStyle.Syncopated, CompStyle.Pulse],
        Basses = [Bassoon, AcousticBass.At(64, 90)],
        BassStyles = [BassStyle.RootFifth],
        Pads = [Strings.At(64, 54), WarmPad.At(64, 78)],
        Leads = [Clarinet, Xylophone, Whistle, Marimba.At(76, 92)],
        Counters = [Glockenspiel.At(82, 76), Marimba.At(84, 84)],
        Grooves =
        [
            [
                new(76, "x.....x...x.....", 0.35, 56), new(77, "....x.......x...", 0.35, 52),
                new(36, "X.......X.......", 0.5, 74), new(70, "..x...x...x...x.", 0.5, 40), new(81, "............o...", 0.8, 40),
            ],
            [
                new(36, "X.......x.......", 0.45, 76), new(37, "....x.......x.x.", 0.45, 56),
                new(54, "..o...o...o...o.", 0.6, 42), new(76, "......x.......x.", 0.75, 46),
            ],
        ],
        Swing = 0.56,
        LeadDensity = 0.75,
        Touch = 70,
    };

    private static readonly MoodProfile Romantic = new()
    {
        Tempo = (64, 76),
        Melody = MajorPentatonic,
        Keys = [0, 2, 3, 5, 7, 8],
        Main = [["Iadd9", "vi7", "IVmaj7", "Vsus4"], ["Imaj7", "iii7", "IVmaj7", "iv6"], ["I", "V", "vi7", "IVmaj7"]],
        Lift = [["IVmaj7", "V", "iii7", "vi7"], ["ii7", "V", "Imaj7", "vi7"]],
        Cadences = ["IVmaj7,V", "iv6,V"],
        FinalChord = "Iadd9",
        Comps = [Piano],
        CompStyles = [CompStyle.Arpeggio, CompStyle.Held],
        Basses = [Cellos, AcousticBass.At(64, 84)],
        BassStyles = [BassStyle.Long],
        Pads = [SlowStrings, WarmPad],
        Leads = [Violin, Cello, PianoLead],
        Counters = [Harp.At(84, 92), Celesta.At(82, 84)],
        LeadDensity = 0.5,
        Touch = 66,
    };

    private static readonly MoodProfile Festive = new()
    {
        Tempo = (116, 128),
        Melody = MajorPentatonic,
        Keys = [0, 2, 5, 7, 9],
        Main = [["I", "I", "vi", "Vsus4"], ["I", "IV6", "I", "Vsus4"], ["vi", "I", "ii7", "Vsus4"]],
        Lift = [["IV6", "I", "vi", "Vsus4"], ["vi", "vi", "IV6", "Vsus4"]],
        Cadences = ["IV6,Vsus4", "ii7,Vsus4"],
        FinalChord = "I6",
        Comps = [Zither, PluckedStrings],
        CompStyles = [CompStyle.Pulse, CompStyle.Arpeggio],
        Basses = [Cellos.At(66, 92), AcousticBass],
        BassStyles = [BassStyle.RootFifth],
        Pads = [Strings, SlowStrings],
        Leads = [Fiddle, BambooFlute, Reed],
        Counters = [Zither.At(82, 84), Glockenspiel.At(82, 76)],
        Kit = 48,
        Grooves =
        [
            [
                new(36, "X.....x.X.......", 0.4, 92), new(41, "X..x..x.X..x.x..", 0.6, 80),
                new(76, "x.x.x.xxx.x.x.xx", 0.5, 48), new(49, "X...............", 0.95, 44),
            ],
            [
                new(36, "X...x...X...x.x.", 0.4, 90), new(43, "..x...x...x...xx", 0.7, 72),
                new(77, "x..x..x.x..x..x.", 0.5, 46), new(54, "....x.......x...", 0.6, 50),
            ],
        ],
        LeadDensity = 0.85,
        Graces = true,
        Touch = 76,
        Crash = 49,
    };
}
