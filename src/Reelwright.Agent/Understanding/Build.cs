using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>Makes commands of clauses: for every builder that a frame can name, how its slots are filled.</summary>
internal static class Build
{
    private static readonly FrozenDictionary<string, Func<Clause, IEnumerable<Command>>> Builders =
        new Dictionary<string, Func<Clause, IEnumerable<Command>>>(StringComparer.Ordinal)
        {
            ["undo"] = TalkSlots.Undo,
            ["redo"] = clause => [new Redo(TalkSlots.Times(clause))],
            ["backto"] = TalkSlots.BackTo,
            ["ask.changes"] = _ => [new Ask(Topic.Changes)],
            ["ask.status"] = _ => [new Ask(Topic.Status)],
            ["ask.tracks"] = _ => [new Ask(Topic.Tracks)],
            ["ask.credits"] = _ => [new Ask(Topic.Credits)],
            ["ask.upload"] = _ => [new Ask(Topic.Upload)],
            ["ask.help"] = _ => [new Ask(Topic.Help)],
            ["ask.greeting"] = _ => [new Ask(Topic.Greeting)],
            ["ask.thanks"] = _ => [new Ask(Topic.Thanks)],
            ["ask.farewell"] = _ => [new Ask(Topic.Farewell)],
            ["export"] = TalkSlots.Export,
            ["captionfile"] = clause => [new ExportCaptions(clause.Has("format.vtt") ? "vtt" : "srt")],
            ["more"] = clause => [new More(clause.Has("gen.much") ? 1 : 0.5)],
            ["less"] = _ => [new More(-0.5)],
            ["decline"] = clause => [new Decline((clause.Find("wish.*") is { } wish ? TalkSlots.Wish(wish) : null) ?? "")],
            ["decline.chroma"] = _ => [new Decline("remove-background")],
            ["startover"] = _ => [new StartOver()],
            ["regenerate"] = VideoSlots.Regenerate,
            ["length"] = VideoSlots.Length,
            ["aspect"] = VideoSlots.Aspect,
            ["versions"] = VideoSlots.Versions,
            ["highlights"] = clause => [new MakeHighlights(clause.FindLast("v.duration")?.Number)],
            ["silences"] = clause => [new CutSilences(clause.FindLast("v.duration")?.Number)],
            ["background"] = VideoSlots.Background,
            ["style.pack"] = clause => [new SetStyle(clause.Value("packs.") ?? VideoSlots.StyleWords(clause))],
            ["palette"] = clause => [new SetPalette(VideoSlots.Colors(clause))],
            ["brand"] = VideoSlots.Brand,
            ["translate"] = VideoSlots.Translate,
            ["trim"] = ClipSlots.Trim,
            ["keep"] = ClipSlots.Keep,
            ["cutout"] = ClipSlots.CutOut,
            ["split"] = ClipSlots.Split,
            ["duplicate"] = ClipSlots.Duplicate,
            ["reverse"] = clause => ClipSlots.Each(clause, target => new PlayBackwards(target)),
            ["freeze"] = ClipSlots.Freeze,
            ["swap"] = ClipSlots.Swap,
            ["move"] = ClipSlots.Move,
            ["delete"] = ClipSlots.Delete,
            ["replace"] = ClipSlots.Replace,
            ["insert"] = ClipSlots.Insert,
            ["reorder"] = ClipSlots.Reorder,
            ["duration"] = ClipSlots.Duration,
            ["speed"] = ClipSlots.Speed,
            ["switch.on"] = SoundSlots.Switch,
            ["switch.off"] = SoundSlots.Switch,
            ["silence"] = SoundSlots.Silence,
            ["unsilence"] = SoundSlots.Silence,
            ["volume"] = SoundSlots.Volume,
            ["fade"] = SoundSlots.Fade,
            ["duck"] = SoundSlots.Duck,
            ["music"] = SoundSlots.Music,
            ["tempo"] = SoundSlots.Tempo,
            ["voice"] = clause => [new SetVoice(clause.Value("voice."))],
            ["rate"] = clause => [new SetSpeechRate(AmountReader.Read(clause, "rate") ?? new(AmountKind.Factor, 1.25))],
            ["line"] = SoundSlots.Line,
            ["effect"] = SoundSlots.Effect,
            ["words"] = WordSlots.Words,
            ["change"] = WordSlots.Change,
            ["style"] = WordSlots.Style,
            ["align"] = WordSlots.Style,
            ["timewords"] = WordSlots.Time,
            ["animate"] = WordSlots.Animate,
            ["place"] = WordSlots.Place,
            ["look"] = PictureSlots.Look,
            ["adjust"] = PictureSlots.Adjust,
            ["fit"] = clause => ClipSlots.Each(clause, target => new SetFit(target, clause.Has("fit.blur") ? "blur" : clause.Value("fit.") ?? "fill")),
            ["crop"] = PictureSlots.Crop,
            ["camera"] = PictureSlots.Camera,
            ["zoom"] = PictureSlots.Zoom,
            ["rotate"] = PictureSlots.Turn,
            ["flip"] = clause => ClipSlots.Each(clause, target => new Flip(target, clause.Has("act.flipvertical"))),
            ["blurpart"] = clause => [new BlurPart(Targets.Picture(clause), clause.Value("place."))],
            ["opacity"] = PictureSlots.Opacity,
            ["overlay"] = PictureSlots.Overlay,
            ["sticker"] = PictureSlots.Sticker,
            ["transition"] = PictureSlots.Transition,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Names of all builders.</summary>
    public static ImmutableArray<string> Names => Builders.Keys;

    /// <summary>The commands that a frame makes of a clause; empty when a slot is missing that it cannot do without.</summary>
    public static IEnumerable<Command> Of(string builder, Clause clause) => Builders[builder](clause);
}
