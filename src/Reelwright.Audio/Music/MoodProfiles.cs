using static Reelwright.Audio.Instruments;

namespace Reelwright.Audio;

/// <summary>The moods as data.</summary>
internal static partial class MoodProfiles
{
    private static readonly int[] MajorPentatonic = [0, 2, 4, 7, 9];
    private static readonly int[] MinorPentatonic = [0, 3, 5, 7, 10];
    private static readonly int[] NaturalMinor = [0, 2, 3, 5, 7, 8, 10];

    public static MoodProfile Of(MusicMood mood) => mood switch
    {
        MusicMood.LoFi => LoFi,
        MusicMood.Upbeat => Upbeat,
        MusicMood.Cinematic => Cinematic,
        MusicMood.Corporate => Corporate,
        MusicMood.Chinese => Chinese,
        MusicMood.Calm => Calm,
        MusicMood.Energetic => Energetic,
        MusicMood.Warm => Warm,
        MusicMood.Playful => Playful,
        MusicMood.Romantic => Romantic,
        MusicMood.Festive => Festive,
        MusicMood.Epic => Epic,
        MusicMood.Electronic => Electronic,
        MusicMood.Jazz => Jazz,
        _ => throw new ArgumentOutOfRangeException(nameof(mood), mood, "No such mood."),
    };

    private static readonly MoodProfile LoFi = new()
    {
        Tempo = (72, 84),
        Melody = MajorPentatonic,
        Keys = [0, 3, 5, 8, 10],
        Main = [["Imaj9", "vi9", "ii9", "Vsus47"], ["IVmaj9", "iii7", "ii9", "Imaj9"], ["ii9", "V9", "Imaj9", "vi9"]],
        Lift = [["IVmaj9", "V9", "iii7", "vi9"], ["IVmaj7", "iv6", "iii7", "vi9"]],
        Cadences = ["ii9,V9", "IVmaj9,Vsus47"],
        FinalChord = "Imaj9",
        Comps = [ElectricPiano, ElectricPiano2],
        CompStyles = [CompStyle.Syncopated],
        Basses = [FingerBass, AcousticBass],
        BassStyles = [BassStyle.Lazy],
        Pads = [WarmPad],
        Leads = [Vibraphone, JazzGuitar, Flute],
        Counters = [NylonGuitar.At(88, 90), Celesta],
        Kit = 0,
        Grooves =
        [
            [
                new(36, "X.....x..ox.....", 0.3, 84), new(37, "....X.......X...", 0.3, 74),
                new(42, "x.o.x.o.x.o.x.oo", 0.45, 46), new(70, "..o...o...o...o.", 0.8, 38),
            ],
            [
                new(36, "X..o....x.x.....", 0.3, 84), new(38, "....x.......x..o", 0.3, 60),
                new(42, "x.x.x.x.x.x.xox.", 0.45, 44),
            ],
        ],
        Swing = 0.59,
        LeadDensity = 0.55,
        Touch = 62,
    };

    private static readonly MoodProfile Upbeat = new()
    {
        Tempo = (112, 124),
        Melody = MajorPentatonic,
        Keys = [0, 2, 4, 7, 9],
        Main = [["I", "V", "vi", "IV"], ["I", "IV", "vi", "V"], ["Iadd9", "iii7", "IV", "V"]],
        Lift = [["IV", "V", "vi", "I"], ["vi", "IV", "I", "V"]],
        Cadences = ["IV,V", "ii7,V"],
        FinalChord = "Iadd9",
        Comps = [SteelGuitar, NylonGuitar.At(48, 108)],
        CompStyles = [CompStyle.Strummed],
        Basses = [FingerBass],
        BassStyles = [BassStyle.RootFifth, BassStyle.Eighths],
        Pads = [Strings, WarmPad],
        Leads = [Glockenspiel, Marimba.At(76, 90), PianoLead],
        Counters = [Pizzicato, Marimba],
        Grooves =
        [
            [
                new(36, "X.....x.x.......", 0.3, 92), new(39, "....x.......x...", 0.5, 62),
                new(38, "....x.......x...", 0.6, 70), new(42, "x.x.x.x.x.x.x.x.", 0.5, 50),
                new(54, "..x...x...x...x.", 0.8, 44),
            ],
            [
                new(36, "X...x...X...x...", 0.3, 88), new(39, "....x.......x...", 0.4, 66),
                new(70, "x.xox.xox.xox.xo", 0.45, 44), new(46, "..o...o...o...o.", 0.85, 40),
            ],
        ],
        LeadDensity = 0.8,
        Touch = 74,
        Crash = 49,
    };

    private static readonly MoodProfile Cinematic = new()
    {
        Tempo = (76, 92),
        Melody = NaturalMinor,
        Keys = [0, 2, 4, 9, 11],
        Main = [["i", "bVI", "bIII", "bVII"], ["i", "bVII", "bVI", "v7"], ["i", "iv", "bVI", "bVII"]],
        Lift = [["bVI", "bVII", "i", "bIII"], ["iv", "bVI", "bIII", "bVII"]],
        Cadences = ["bVI,bVII", "iv,bVII"],
        FinalChord = "iadd9",
        Comps = [SpiccatoStrings, Piano.At(56, 100)],
        CompStyles = [CompStyle.Arpeggio, CompStyle.Pulse],
        Basses = [Contrabass, Cellos],
        BassStyles = [BassStyle.Long],
        Pads = [SlowStrings, Choir],
        Leads = [Horn, Violin, Oboe],
        Counters = [Harp.At(84, 90), Celesta],
        Kit = 48,
        Grooves =
        [
            [
                new(41, "X.......x.......", 0.5, 86), new(43, "......x.....x...", 0.75, 70),
                new(36, "X...............", 0.5, 90), new(45, "..........x...xx", 0.85, 66),
            ],
            [
                new(36, "X.....x.........", 0.5, 88), new(41, "X..x..x.X..x..x.", 0.75, 74),
            ],
        ],
        LeadDensity = 0.4,
        Touch = 66,
        Crash = 49,
    };

    private static readonly MoodProfile Corporate = new()
    {
        Tempo = (100, 114),
        Melody = MajorPentatonic,
        Keys = [0, 2, 5, 7, 9],
        Main = [["I", "V", "vi7", "IVadd9"], ["Iadd9", "vi7", "IVadd9", "V"], ["vi7", "IVadd9", "I", "V"]],
        Lift = [["IVadd9", "V", "vi7", "iii7"], ["IVadd9", "I", "V", "vi7"]],
        Cadences = ["IVadd9,V", "ii7,Vsus4"],
        FinalChord = "Iadd9",
        Comps = [MutedGuitar, CleanGuitar],
        CompStyles = [CompStyle.Pulse],
        Basses = [FingerBass],
        BassStyles = [BassStyle.Eighths, BassStyle.RootFifth],
        Pads = [WarmPad, Strings],
        Leads = [PianoLead, Vibraphone.At(74, 80), Glockenspiel],
        Counters = [Piano.At(80, 86), Marimba],
        Grooves =
        [
            [
                new(36, "X...x...X...x...", 0.5, 80), new(37, "....x.......x...", 0.5, 58),
                new(42, "o.x.o.x.o.x.o.x.", 0.6, 44), new(39, "....x.......x...", 0.85, 52),
            ],
            [
                new(36, "X.....x.X.......", 0.5, 82), new(38, "....x.......x...", 0.6, 58),
                new(70, "x.o.x.o.x.o.x.o.", 0.5, 42),
            ],
        ],
        LeadDensity = 0.55,
        Touch = 70,
        Crash = 49,
    };

    private static readonly MoodProfile Chinese = new()
    {
        Tempo = (76, 92),
        Melody = MajorPentatonic,
        Keys = [0, 2, 5, 7, 10],
        Main = [["I", "vi", "IV", "Vsus4"], ["I6", "ii7", "vi", "Vsus4"], ["vi", "I", "ii7", "vi"]],
        Lift = [["IV6", "I", "ii7", "Vsus4"], ["vi", "IV6", "I", "Vsus4"]],
        Cadences = ["IV6,Vsus4", "ii7,Vsus4"],
        FinalChord = "I6",
        Comps = [Zither, Harp],
        CompStyles = [CompStyle.Arpeggio],
        Basses = [Cellos, AcousticBass.At(64, 90)],
        BassStyles = [BassStyle.Long],
        Pads = [SlowStrings, Strings],
        Leads = [Fiddle, BambooFlute, Flute],
        Counters = [Harp.At(84, 92), Zither.At(82, 80)],
        Kit = 48,
        Grooves =
        [
            [
                new(36, "X.......x.......", 0.6, 62), new(76, "....o.......o.o.", 0.6, 46),
                new(70, "..o...o...o...o.", 0.75, 34),
            ],
        ],
        LeadDensity = 0.7,
        Graces = true,
        Touch = 68,
    };

    private static readonly MoodProfile Calm = new()
    {
        Tempo = (62, 74),
        Melody = MajorPentatonic,
        Keys = [0, 2, 3, 5, 7, 10],
        Main =
        [
            ["Imaj7", "IVmaj7", "vi7", "Vsus4"], ["Iadd9", "iii7", "IVmaj7", "Vsus4"], ["vi7", "IVmaj7", "Iadd9", "V"],
        ],
        Lift = [["IVmaj7", "V", "iii7", "vi7"], ["ii7", "IVmaj7", "Iadd9", "Vsus4"]],
        Cadences = ["IVmaj7,Vsus4", "ii7,V"],
        FinalChord = "Iadd9",
        Comps = [Piano, ElectricPiano, Harp],
        CompStyles = [CompStyle.Arpeggio, CompStyle.Held],
        Basses = [AcousticBass.At(64, 84), Cellos.At(66, 80)],
        BassStyles = [BassStyle.Long],
        Pads = [WarmPad, SlowStrings],
        Leads = [PianoLead.At(72, 88), Flute, Celesta],
        Counters = [Harp.At(84, 96), Vibraphone],
        LeadDensity = 0.4,
        Touch = 60,
    };

    private static readonly MoodProfile Energetic = new()
    {
        Tempo = (122, 134),
        Melody = MinorPentatonic,
        Keys = [9, 11, 0, 2, 4],
        Main = [["i", "bVI", "bIII", "bVII"], ["i", "i", "bVI", "bVII"], ["i", "iv", "bVII", "bVI"]],
        Lift = [["bVI", "bVII", "i", "i"], ["iv", "bVI", "bVII", "i"]],
        Cadences = ["bVI,bVII", "bVII"],
        FinalChord = "i",
        Comps = [CleanGuitar, MutedGuitar, Piano.At(54, 96)],
        CompStyles = [CompStyle.Syncopated, CompStyle.Pulse],
        Basses = [SynthBass],
        BassStyles = [BassStyle.Offbeat, BassStyle.Eighths],
        Pads = [SynthStrings, WarmPad],
        Leads = [SynthLead, PianoLead, Marimba.At(76, 92)],
        Counters = [Marimba, Pizzicato],
        Kit = 24,
        Grooves =
        [
            [
                new(36, "X...X...X...X...", 0.3, 96), new(39, "....x.......x...", 0.5, 76),
                new(46, "..x...x...x...x.", 0.6, 54), new(42, "x.oox.oox.oox.oo", 0.45, 46),
            ],
            [
                new(36, "X..x..X...x.X...", 0.3, 96), new(38, "....X.......X...", 0.5, 80),
                new(42, "x.x.x.x.x.x.x.x.", 0.45, 52), new(54, "..o...o...o...o.", 0.85, 44),
            ],
        ],
        LeadDensity = 0.8,
        Touch = 78,
        Crash = 49,
    };

    private static readonly MoodProfile Warm = new()
    {
        Tempo = (86, 98),
        Melody = MajorPentatonic,
        Keys = [0, 2, 4, 7, 9],
        Main = [["Iadd9", "V", "vi7", "IVadd9"], ["I", "IVadd9", "I", "V"], ["Iadd9", "iii7", "IVadd9", "V"]],
        Lift = [["vi7", "IVadd9", "I", "V"], ["IVadd9", "V", "iii7", "vi7"]],
        Cadences = ["IV,V", "ii7,V"],
        FinalChord = "Iadd9",
        Comps = [NylonGuitar, SteelGuitar],
        CompStyles = [CompStyle.Arpeggio],
        Basses = [AcousticBass, FingerBass.At(64, 90)],
        BassStyles = [BassStyle.RootFifth, BassStyle.Long],
        Pads = [Strings.At(64, 64), WarmPad],
        Leads = [Clarinet, Flute, JazzGuitar],
        Counters = [Glockenspiel.At(82, 74), Piano.At(82, 86)],
        Kit = 40,
        Grooves =
        [
            [
                new(36, "X.......x.x.....", 0.5, 72), new(38, "....o..o....o..o", 0.5, 56),
                new(70, "o.x.o.x.o.x.o.x.", 0.55, 40),
            ],
            [
                new(36, "X.......X.......", 0.5, 70), new(37, "....x.......x...", 0.55, 52),
                new(82, "x.o.x.o.x.o.x.o.", 0.5, 46),
            ],
        ],
        Swing = 0.53,
        LeadDensity = 0.6,
        Touch = 66,
    };
}
