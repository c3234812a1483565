using System.Collections.Immutable;
using Reelwright.Agent;

namespace Reelwright.Tests;

/// <summary>Commands by chance, sane and absurd, from a seed.</summary>
internal sealed class RandomCommands(int seed)
{
    private readonly Random _random = new(seed);

    private static readonly string[] Texts = ["Welcome", "全新上市", "", "  ", "a 🎉 b", "Aurora", "lamp", new string('长', 700), "line\nbreak\u0007", "<b>'%{}\\</b>"];
    private static readonly string[] Hexes = ["#ff0000", "#ffffff", "#000000", "#12ab9f", "red", ""];
    private static readonly string?[] Places = [null, "top", "bottom-left", "center", "nowhere"];
    private static readonly double[] Numbers = [0, 1, 2, 3.5, 5, 8, 12, 15, 30, 60, 0.5, 0.2, 1.25, 2, -1, -3, 100, 50, 1e9, -1e9, double.NaN, double.PositiveInfinity];

    public Command[] List() => [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => One())];

    public Command One() => _random.Next(64) switch
    {
        0 => new SetLength(Amount(), Flip()),
        1 => new SetAspect(Pick(1080, 1920, 720, 1081, 0, -2, 64, 8192), Pick(1920, 1080, 1080, 640)),
        2 => new SetStyle(Pick(null, "minimal", "neon", "水墨", "no such style")),
        3 => new SetPalette([.. Some(() => Pick(Hexes))]),
        4 => new SetBackground(Target(), [.. Some(() => Pick(Hexes))], Pick(null, "waves", "aurora", "stripes")),
        5 => new Regenerate(Target()),
        6 => new Trim(Target(), Pick<Ends>(), Number()),
        7 => new Keep(Target(), Span()),
        8 => new CutOut(Target(), Span()),
        9 => new Split(Target(), Flip() ? null : Number()),
        10 or 11 => new Delete(Target()),
        12 => new Move(Target(), Place()),
        13 => new Swap(Target(), Target()),
        14 => new Duplicate(Target(), Pick(1, 2, 0, -1, 21, int.MaxValue)),
        15 => new Insert([.. Some(() => Pick(1, 3, -1, 6, 9, 0))], Flip() ? Pick(Texts) : null, Place(), Flip() ? null : Number()),
        16 => new ReplaceMedia(Target(), Flip() ? null : Pick(1, 3, -1, 99)),
        17 => new Reorder(Pick<SceneOrder>(), [.. Some(() => Pick(1, 2, 3, 3, 40, -1))]),
        18 => new SetDuration(Target(), Amount()),
        19 => new SetSpeed(Target(), Amount(), Flip()),
        20 => new PlayBackwards(Target()),
        21 => new Freeze(Target(), Flip() ? null : Number(), Number()),
        22 => new SetLook(Target(), Pick("cinematic", "mono", "none", "lut", "pink"), Flip() ? null : Number()),
        23 => new Adjust(Target(), Pick("brightness", "exposure", "sharpness", "blur", "vignette", "magic"), Amount()),
        24 => new SetFit(Target(), Pick("fill", "fit", "blur", "squash")),
        25 => new CropPicture(Target(), Pick(0, 0.1, 0.5, 0.95), Pick(0, 0.2), Pick(0, 0.1, 0.5), 0),
        26 => new MoveCamera(Target(), Pick<CameraMove>(), Flip() ? null : Number()),
        27 => new SetZoom(Target(), Amount()),
        28 => new Rotate(Target(), Number()),
        29 => new Reelwright.Agent.Flip(Target(), Flip()),
        30 => new BlurPart(Target(), Pick(Places)),
        31 => new SetOpacity(Target(), Amount()),
        32 => new AddOverlay(Pick(Part.Logo, Part.Inset, Part.Music), Flip() ? null : Pick(1, 3, 5, 6, 99), Pick(Places), Flip() ? null : Number(), Flip() ? null : Target()),
        33 => new AddSticker(Pick("🎉", "star", "lamp", "qwertzu", ""), Pick(Places), Flip() ? null : Target()),
        34 => new PlaceLayer(Target(), Pick(Places), Flip() ? null : Amount()),
        35 or 36 => new Reelwright.Agent.SetTransition(Target(), Pick(null, "none", "wipe", "glitch", "boom"), Flip() ? null : Number()),
        37 or 38 => new Switch(Pick<Part>(), Flip()),
        39 => new SetVolume(Target(), Amount()),
        40 => new Fade(Target(), Pick<Ends>(), Flip() ? null : Number()),
        41 => new Duck(Flip(), Flip() ? null : Number()),
        42 or 43 => new SetMusic(Pick(null, "calm", "upbeat", "metal"), Flip() ? null : Amount(), Flip() ? null : Pick(6, -1, 1, 77), Flip(), Flip()),
        44 => new SetVoice(Pick(null, "male", "female", "robot")),
        45 => new SetSpeechRate(Amount()),
        46 => new RewriteLine(Target(), Pick(Texts)),
        47 => new AddSound(Pick("whoosh", "pop", "hit", "bark"), Flip() ? null : Target()),
        48 or 49 => new AddWords(Pick(Part.Title, Part.LowerThird, Part.CallToAction, Part.Hook, Part.Words), Pick(Texts), Pick(Places), Flip() ? null : Target()),
        50 or 51 => new ChangeWords(Target(), Pick(Texts), Flip() ? null : Pick("a", "Aurora", "咖啡", "zzz")),
        52 or 53 => new StyleWords(Target())
        {
            Color = Flip() ? null : Pick(Hexes),
            Font = Pick(null, "serif", "comic"),
            Size = Flip() ? null : Amount(),
            IsBold = Flip() ? null : Flip(),
            Outline = Pick(null, "none", "#000000"),
            Plate = Pick(null, "none", "#112233"),
            Align = Pick(null, "left", "diagonal"),
            CaptionStyle = Pick(null, null, "karaoke", "shouting"),
        },
        54 => new TimeWords(Target(), Flip() ? null : Span(), Flip() ? null : Amount()),
        55 => new Animate(Target(), Pick<Ends>(), Pick(null, "fade", "typewriter", "none", "explode")),
        56 => new Undo(Pick(1, 1, 2, 0, 99)),
        57 => new Redo(Pick(1, 1, 3)),
        58 => new BackTo(Pick(0, 1, 2, -1, 50)),
        59 => new Correct(Flip() ? null : Target()),
        60 => new More(Pick(1, 0.5, -0.5, 0, double.NaN)),
        61 => new SetBrand([.. Some(() => Pick(Hexes))], Pick(null, "serif"), Flip() ? null : Pick(5, 1, 50), _random.Next(8) == 0),
        62 => Pick<Command>(new CutSilences(null), new MakeHighlights(null), new Translate(new(Part.Video), "fr"), new MakeVersions([15, 30], []), new MakeVersions([15], [(1080, 1920)])),
        _ => Pick<Command>(new Ask(Topic.Status), new Decline("face-swap"), new NotUnderstood { Said = "make the sky purple" }, new Export()),
    };

    private Target Target()
    {
        var target = new Target(Pick<Part>());
        return _random.Next(9) switch
        {
            0 or 1 or 2 => target with { Numbers = [Pick(1, 2, 3, -1, 0, 9, int.MaxValue, int.MinValue)] },
            3 => target with { Span = Span() },
            4 => target with { Showing = Pick("lamp", "咖啡", "beach", "nothing like that") },
            5 => target with { InScenes = [Pick(1, 2, -1, 12)] },
            6 => target with { IsAll = true },
            7 => Flip() ? target with { IsLast = true } : target with { IsOther = true },
            _ => target,
        };
    }

    private Place Place() => new(Pick<Where>(), Flip() ? null : Target());

    private Span Span() => new(Flip() ? null : Number(), Flip() ? null : Number());

    private Amount Amount() => Pick<AmountKind>() switch
    {
        AmountKind.Factor => new(AmountKind.Factor, Pick(0.5, 0.8, 1.2, 2, 0, -1, 1e6)),
        var kind => new(kind, Number()),
    };

    private double Number() => Pick(Numbers);

    private bool Flip() => _random.Next(2) == 0;

    private ImmutableArray<T> Some<T>(Func<T> make) => [.. Enumerable.Range(0, _random.Next(0, 3)).Select(_ => make())];

    private T Pick<T>(params T[] among) => among[_random.Next(among.Length)];

    private T Pick<T>()
        where T : struct, Enum => Pick(Enum.GetValues<T>());
}
