using static Reelwright.Audio.Instruments;

namespace Reelwright.Audio;

/// <summary>The moods that people know by a style of music.</summary>
internal static partial class MoodProfiles
{
    private static readonly MoodProfile Epic = new()
    {
        Tempo = (96, 110),
        Melody = NaturalMinor,
        Keys = [0, 2, 4, 7, 9],
        Main = [["i", "bVI", "bIII", "bVII"], ["i", "bVII", "bVI", "bVII"], ["i", "i", "bVI", "bVII"]],
        Lift = [["bVI", "bVII", "i", "bVII"], ["iv", "i", "bVI", "bVII"]],
        Cadences = ["bVI,bVII", "iv,bVII"],
        FinalChord = "i",
        Comps = [SpiccatoStrings],
        CompStyles = [CompStyle.Pulse],
        Basses = [Contrabass.At(66, 92), Cellos],
        BassStyles = [BassStyle.Eighths, BassStyle.Long],
        Pads = [BrassSection, Choir],
        Leads = [Horn, Trumpet, Violin],
        Counters = [SpiccatoStrings.At(82, 84), Harp.At(84, 90)],
        Kit = 48,
        Grooves =
        [
            [
                new(36, "X.......X.....x.", 0.4, 96), new(41, "X..x..x.X..x..x.", 0.6, 88),
                new(43, "....x.......x.xx", 0.75, 80), new(38, "..x...x...x.x.xx", 0.9, 56),
            ],
            [
                new(36, "X.....X.....X...", 0.4, 96), new(41, "x.xxx.xxx.xxx.xx", 0.7, 74),
                new(45, "............X.X.", 0.85, 80),
            ],
        ],
        LeadDensity = 0.45,
        Touch = 80,
        Crash = 49,
    };

    private static readonly MoodProfile Electronic = new()
    {
        Tempo = (106, 120),
        Melody = MinorPentatonic,
        Keys = [9, 11, 0, 2, 4, 5],
        Main = [["i", "bVI", "bIII", "bVII"], ["i", "v7", "bVI", "iv"], ["bVI", "bVII", "i", "i"]],
        Lift = [["bVI", "bVII", "i", "bIII"], ["iv", "bVII", "bIII", "bVI"]],
        Cadences = ["bVI,bVII", "iv,v7"],
        FinalChord = "iadd9",
        Comps = [SynthSequence, SynthPluck],
        CompStyles = [CompStyle.Arpeggio],
        Basses = [DeepSynthBass, SynthBass],
        BassStyles = [BassStyle.Eighths, BassStyle.Offbeat],
        Pads = [Polysynth, SynthStrings],
        Leads = [SawLead, SynthLead, Vibraphone.At(74, 78)],
        Counters = [SynthPluck.At(82, 82), Celesta.At(82, 84)],
        Kit = 24,
        Grooves =
        [
            [
                new(36, "X...X...X...X...", 0.3, 94), new(38, "....X.......X...", 0.5, 78),
                new(42, "..x...x...x...x.", 0.45, 50), new(46, "..............x.", 0.8, 46),
            ],
            [
                new(36, "X.....X...X.....", 0.3, 94), new(39, "....x.......x...", 0.5, 72),
                new(42, "x.x.x.x.x.x.x.xx", 0.45, 46),
            ],
        ],
        LeadDensity = 0.6,
        Touch = 72,
        Crash = 49,
    };

    private static readonly MoodProfile Jazz = new()
    {
        Tempo = (96, 118),
        Melody = MajorPentatonic,
        Keys = [0, 3, 5, 8, 10],
        Main = [["Imaj9", "vi9", "ii9", "V9"], ["ii9", "V9", "Imaj9", "vi9"], ["Imaj7", "IVmaj7", "ii9", "V9"]],
        Lift = [["IVmaj7", "iv6", "iii7", "vi9"], ["ii9", "V9", "iii7", "vi9"]],
        Cadences = ["ii9,V9"],
        FinalChord = "Imaj9",
        Comps = [Piano.At(56, 92), JazzGuitar.At(50, 84) with { Low = 50, High = 72 }],
        CompStyles = [CompStyle.Syncopated],
        Basses = [AcousticBass],
        BassStyles = [BassStyle.Walking],
        Pads = [WarmPad.At(64, 62)],
        Leads = [Saxophone, Vibraphone, MutedTrumpet],
        Counters = [Piano.At(80, 80), Vibraphone.At(84, 72)],
        Kit = 40,
        Grooves =
        [
            [
                new(51, "x...x.o.x...x.o.", 0.4, 56), new(44, "....x.......x...", 0.35, 44),
                new(38, "..............o.", 0.7, 44), new(36, "o.......o.......", 0.6, 50),
            ],
            [
                new(51, "x...x.x.x...x.x.", 0.4, 52), new(44, "....x.......x...", 0.35, 46),
                new(37, "............x...", 0.75, 44), new(36, "o...o...o...o...", 0.6, 46),
            ],
        ],
        Swing = 0.65,
        LeadDensity = 0.65,
        Touch = 64,
    };
}
