namespace Reelwright.Audio;

/// <summary>The instruments that moods choose from, at the level and register where they sound well.</summary>
internal static class Instruments
{
    public static readonly Instrument Piano = new(0, 55, 76, 102, 58, 45);
    public static readonly Instrument ElectricPiano = new(4, 52, 74, 92, 60, 40, 35);
    public static readonly Instrument ElectricPiano2 = new(5, 52, 74, 88, 60, 40, 30);
    public static readonly Instrument NylonGuitar = new(24, 50, 72, 106, 50, 35);
    public static readonly Instrument SteelGuitar = new(25, 50, 72, 108, 48, 35);
    public static readonly Instrument CleanGuitar = new(27, 50, 72, 94, 44, 40, 20);
    public static readonly Instrument MutedGuitar = new(28, 48, 70, 114, 40, 40);
    public static readonly Instrument Harp = new(46, 48, 79, 110, 52, 60);
    public static readonly Instrument Zither = new(107, 50, 79, 104, 50, 50);
    public static readonly Instrument Marimba = new(12, 55, 79, 88, 84, 40);
    public static readonly Instrument Pizzicato = new(45, 55, 79, 104, 82, 50);
    public static readonly Instrument SpiccatoStrings = new(48, 48, 72, 98, 50, 55);

    public static readonly Instrument PluckedStrings = new(45, 48, 72, 110, 52, 50);
    public static readonly Instrument SynthSequence = new(81, 48, 72, 46, 50, 40, 30);
    public static readonly Instrument SynthPluck = new(4, 52, 76, 90, 56, 45, 50);

    public static readonly Instrument DeepSynthBass = new(39, 28, 46, 92, 64, 6);
    public static readonly Instrument Bassoon = new(70, 34, 52, 84, 64, 40);
    public static readonly Instrument AcousticBass = new(32, 28, 48, 98, 64, 12);
    public static readonly Instrument FingerBass = new(33, 28, 48, 88, 64, 8);
    public static readonly Instrument SynthBass = new(38, 28, 46, 94, 64, 6);
    public static readonly Instrument Cellos = new(42, 36, 52, 88, 70, 55);
    public static readonly Instrument Contrabass = new(43, 28, 48, 84, 66, 50);

    public static readonly Instrument Strings = new(48, 50, 76, 66, 64, 60);
    public static readonly Instrument SlowStrings = new(49, 50, 76, 68, 64, 65);
    public static readonly Instrument WarmPad = new(89, 50, 76, 94, 64, 55, 30);
    public static readonly Instrument Choir = new(52, 52, 76, 66, 64, 70);
    public static readonly Instrument SynthStrings = new(50, 50, 76, 84, 64, 50, 30);

    public static readonly Instrument BrassSection = new(61, 50, 72, 62, 64, 60);
    public static readonly Instrument Polysynth = new(90, 50, 76, 78, 64, 50, 30);

    public static readonly Instrument Xylophone = new(13, 67, 88, 84, 76, 45);
    public static readonly Instrument Whistle = new(78, 67, 86, 66, 72, 55);
    public static readonly Instrument Cello = new(42, 48, 69, 84, 70, 60);
    public static readonly Instrument Trumpet = new(56, 57, 77, 68, 66, 60);
    public static readonly Instrument MutedTrumpet = new(59, 57, 77, 70, 70, 45);
    public static readonly Instrument Saxophone = new(66, 53, 74, 72, 70, 45);
    public static readonly Instrument Reed = new(111, 62, 79, 66, 72, 60);
    public static readonly Instrument SawLead = new(81, 62, 82, 44, 72, 50, 30);
    public static readonly Instrument Vibraphone = new(11, 64, 86, 84, 76, 50);
    public static readonly Instrument Glockenspiel = new(9, 76, 96, 88, 80, 55);
    public static readonly Instrument Celesta = new(8, 69, 91, 96, 78, 55);
    public static readonly Instrument Flute = new(73, 67, 86, 74, 72, 55);
    public static readonly Instrument Clarinet = new(71, 58, 79, 74, 72, 50);
    public static readonly Instrument Oboe = new(68, 62, 81, 66, 72, 55);
    public static readonly Instrument Horn = new(60, 48, 69, 76, 58, 60);
    public static readonly Instrument Violin = new(40, 60, 84, 74, 74, 60);
    public static readonly Instrument Fiddle = new(110, 60, 81, 84, 74, 60);
    public static readonly Instrument BambooFlute = new(77, 65, 86, 76, 74, 60);
    public static readonly Instrument PianoLead = new(0, 67, 88, 82, 72, 50);
    public static readonly Instrument SynthLead = new(80, 64, 84, 44, 72, 45, 30);
    public static readonly Instrument JazzGuitar = new(26, 58, 79, 88, 76, 40);
}
