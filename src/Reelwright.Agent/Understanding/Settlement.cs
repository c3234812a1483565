using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Settles commands that are said twice or belong together.</summary>
internal static partial class Settlement
{
    private const double ShortestFilm = 3;

    /// <summary>The commands as they are to be carried out.</summary>
    public static List<Command> Of(IEnumerable<Command> commands)
    {
        var settled = new List<Command>();
        foreach (var command in commands)
        {
            switch (command)
            {
                // "Too long, make it 10 seconds" says at last how long.
                case SetLength { ByImportance: true, Seconds.Kind: AmountKind.Factor } when settled.FindIndex(earlier => earlier is SetLength) is >= 0 and var length:
                    settled[length] = (SetLength)settled[length] with { ByImportance = true };
                    continue;
                case SetLength { ByImportance: false } when settled.Exists(earlier => earlier is SetLength { ByImportance: true, Seconds.Kind: AmountKind.Factor }):
                    settled.RemoveAll(earlier => earlier is SetLength);
                    settled.Add((SetLength)command with { ByImportance = true });
                    continue;
                // "Start the music quietly and build up over 3 s": one swell.
                case Fade { Ends: Ends.In, Target.Part: Part.Music } swell when settled is [.., SetVolume { Target.Part: Part.Music } soft] && Starting().IsMatch(soft.Said):
                    settled[^1] = swell;
                    continue;
                // 慢慢往里推，有点高级感那种: only the manner of what was wished.
                case SetStyle or SetLook when settled.Count > 0 && Manner().IsMatch(command.Said):
                    continue;
                // "The beach part slow motion, half speed": how slow.
                case SetSpeed { Target: { IsBare: true } or { Part: Part.Video } } rate when settled is [.., SetSpeed { Target: { Part: Part.Scene or Part.Clip, IsBare: false } } there]:
                    settled[^1] = there with { Speed = rate.Speed };
                    continue;
                // 第二个场景我不要，请你去掉它: said twice.
                case Delete { Target.IsLast: true } when settled is [.., Delete]:
                // 字幕用黄色的，醒目; "pop in, bouncy like"; "grain on all, subtle": only its manner.
                case SetStyle when settled is [.., StyleWords or Animate] && command.Said.Length <= 8:
                case SetMusic { Mood: not null } when settled is [.., Animate] && !MusicNoun().IsMatch(command.Said):
                case SetOpacity { Target: { IsBare: true } or { Part: Part.Video } } when settled is [.., Adjust or SetLook] && command.Said.Length <= 10:
                    continue;
                case SetFit:
                    settled.RemoveAll(earlier => earlier is SetFit && Equals(Targets.Of(earlier), Targets.Of(command)));
                    break;

                // "Add a page, and write … on it": the words of the new page.
                case AddWords { Part: Part.Words, During: null } words when settled is [.., Insert { Text: "" } page]:
                    settled[^1] = page with { Text = words.Text };
                    continue;
                // "Scene 3 needs to breathe, two more seconds there".
                case SetLength { Seconds: { Kind: AmountKind.Delta } by } there when settled is [.., SetSpeed { Target.Part: Part.Scene } slow]
                    && (there.Said.Contains("there", StringComparison.OrdinalIgnoreCase) || there.Said.Contains('那', StringComparison.Ordinal)):
                    settled[^1] = new SetDuration(slow.Target, by) { Said = there.Said };
                    continue;
                // "A 15 second vertical version and a square one": the second is a version too; its length is that of the video.
                case SetLength { Seconds: { Kind: AmountKind.Absolute } own } when settled is [.., MakeVersions { Seconds: [var length] }] && own.Value == length:
                    continue;
                case SetAspect shape when settled is [.., MakeVersions { Shapes.IsEmpty: false } made]:
                    settled[^1] = made with
                    {
                        Shapes = [.. made.Shapes, (shape.Width, shape.Height)],
                        Wishes = [.. made.Wishes.IsEmpty ? Product(made) : made.Wishes, new VersionWish(null, (shape.Width, shape.Height))],
                    };
                    continue;
                // "Chop it in half and bin the second half": what is left is one piece.
                case Trim half when settled is [.., Split { AtSeconds: null }] && Halving().IsMatch(half.Said):
                    settled[^1] = half;
                    continue;
                // "All fades, duration 0.5 s": no film is that short.
                case SetLength { Seconds: { Kind: AmountKind.Absolute, Value: < ShortestFilm } brief } when settled is [.., SetTransition cuts]:
                    settled[^1] = cuts with { Seconds = brief.Value };
                    continue;
                // "Make it longer and shorter": which of the two?
                case SetLength { Seconds: { Kind: AmountKind.Factor } to } opposite when settled.OfType<SetLength>().LastOrDefault() is { Seconds: { Kind: AmountKind.Factor } from }
                    && (from.Value - 1) * (to.Value - 1) < 0 && !opposite.Said.Contains("not", StringComparison.OrdinalIgnoreCase):
                    settled.RemoveAll(earlier => earlier is SetLength);
                    settled.Add(new Decline("contradiction") { Said = opposite.Said });
                    continue;
                case SetLength:
                    settled.RemoveAll(earlier => earlier is SetLength);
                    break;
                case SetSpeechRate or SetVolume or SetSpeed or SetDuration or Adjust or SetOpacity
                    when settled is [.., { } before] && before.GetType() == command.GetType() && IsSameThing(before, command):
                    settled.RemoveAt(settled.Count - 1);
                    break;
                // "Upside down, rotate it": how far is said before. "It feels rushed, give it 2 seconds": the wish, not the complaint.
                case Rotate { Degrees: 90 } turn when settled is [.., Rotate { Degrees: 180 } said] && (turn.Target == said.Target || turn.Target.IsLast || turn.Target.Part == Part.Video):
                    continue;
                case SetDuration held when settled is [.., SetSpeed sped] && sped.Target == held.Target:
                    settled.RemoveAt(settled.Count - 1);
                    break;
                case Delete gone when settled is [.., Regenerate remade] && remade.Target == gone.Target:
                    settled.RemoveAt(settled.Count - 1);
                    break;
                // "Mute everything and put some music under it": all but the music that comes.
                case SetMusic or Switch { Part: Part.Music, IsOn: true } when settled is [.., SetVolume { Target: { Part: Part.Sound, IsBare: true }, Percent.Value: 0 } mute]:
                    settled[^1] = mute with { Target = new(Part.ClipSound) };
                    break;
                // 全部作废，我要原来的: said twice.
                case Undo or BackTo when settled is [.., BackTo { Version: 0 }]:
                case Undo when settled is [.., BackTo { Version: > 0 }]:
                    continue;
                // 复制一份放在它后面: where a copy is anyway.
                case Move when settled is [.., Duplicate] && AfterIt().IsMatch(command.Said):
                case SetBrand { Colors.IsEmpty: true, Font: null, Logo: null, IsCleared: false } when settled is [.., SetBrand]:
                    continue;
                // 第二段和第三段之间的转场不要了，直接切: said twice.
                case SetTransition { Kind: "none", Target: { IsAll: true } or { IsBare: true } } when settled is [.., Delete { Target.Part: Part.Transition }]:
                    continue;
                // 全部重新来一版: another take, no version that was.
                case BackTo when settled is [.., Regenerate]:
                    continue;
                // "Start on the sunset and end on it too": at both ends, so there are two of it.
                case Move { To: { Where: Where.End, Other: null } } last when settled is [.., Move { To: { Where: Where.Start, Other: null } } first]
                    && (last.Target.IsLast || Equals(first.Target, last.Target)):
                    settled[^1] = new Duplicate(first.Target) { AtBothEnds = true, Said = last.Said };
                    continue;
                case BackTo when settled is [.., StartOver]:
                    settled.RemoveAt(settled.Count - 1);
                    break;
                // "Undo. Undo again."
                case Undo again when settled is [.., Undo once]:
                    settled[^1] = new Undo(once.Times + again.Times) { Said = once.Said };
                    continue;
                // "Use our own song, and keep it quiet": a piece of the user's has no other mood, but a level.
                case SetMusic { Mood: "calm", Media: null } soft when settled is [.., SetMusic { Media: not null }]:
                    settled.Add(new SetVolume(new(Part.Music), new(AmountKind.Factor, Grammar.Current.Scales["volume"].Steps[4])) { Said = soft.Said });
                    continue;

                case SetMusic { Mood: not null } when settled is [.., SetMusic { Mood: null, Media: null, Tempo: null }]:
                    settled.RemoveAt(settled.Count - 1);
                    break;
                case SetMusic { Mood: null, Media: null, Tempo: null, StartsAtDrop: false } when settled is [.., SetMusic]:
                    continue;
                case SetTransition then when settled is [.., SetTransition first] && first.Target == then.Target && then.Kind is null:
                    settled[^1] = first with { Seconds = then.Seconds ?? first.Seconds };
                    continue;
                case SetMusic when settled is [.., Delete { Target.Part: Part.Music } or Switch { Part: Part.Music, IsOn: false }]:
                case Undo when settled is [.., BackTo { Version: < 0 }]:
                    settled.RemoveAt(settled.Count - 1);
                    break;
                case AddWords { Text.Length: > 0 } words when settled is [.., Insert { Text: "" } insert]:
                    settled[^1] = insert with { Text = words.Text };
                    continue;
                case AddWords { Text.Length: > 0 } words when settled is [.., AddWords { Text: "" } empty]:
                    settled[^1] = words with { Part = empty.Part, During = words.During ?? empty.During };
                    continue;
                case SetAspect:
                    settled.RemoveAll(earlier => earlier is SetAspect);
                    break;
                case Correct { Instead: { } instead }:
                    settled.RemoveAll(earlier => earlier is Undo or Correct { Instead: null });
                    break;
                case StyleWords style when settled.FindIndex(earlier => earlier is StyleWords same && same.Target == style.Target) is >= 0 and var at && at >= settled.Count - 2:
                    settled[at] = Merged((StyleWords)settled[at], style);
                    continue;
                case Ask { About: Topic.Greeting or Topic.Thanks or Topic.Farewell } when settled.Count > 0:
                    continue;
                default:
                    break;
            }

            if (command is not Ask { About: Topic.Greeting or Topic.Thanks or Topic.Farewell })
            {
                settled.RemoveAll(earlier => earlier is Ask { About: Topic.Greeting or Topic.Thanks or Topic.Farewell });
            }

            if (settled.Count == 0 || settled[^1] with { Said = "" } != command with { Said = "" })
            {
                settled.Add(command);
            }
        }

        // 要发小红书的，比例改一下: where it goes says which shape.
        int platform = settled.FindIndex(command => command is Decline { Wish: "publish", Platform: not null });
        int wish = settled.FindIndex(command => command is NotUnderstood && Shaping().IsMatch(command.Said));
        if (platform >= 0 && wish >= 0 && ((Decline)settled[platform]).Platform is { } where)
        {
            var size = VideoSlots.ShapeOf(where);
            settled[platform] = new SetAspect(size.Width, size.Height) { Said = settled[platform].Said };
            settled.RemoveAt(wish);
        }

        // 竖版的，发抖音用: what it is for, said with its shape.
        if (settled.Exists(command => command is SetAspect))
        {
            settled.RemoveAll(command => command is Decline { Wish: "publish" });
        }

        if (settled.Exists(command => command is Decline))
        {
            // "Find the faces and blur them": what leans on what cannot be done.
            settled.RemoveAll(command => command is Animate or BlurPart or Adjust && Targets.Of(command) is { IsLast: true } or { Part: Part.Video } or { IsBare: true });
            settled.RemoveAll(command => command is NotUnderstood);

            // 用 Sora 重新生成一遍，要那种电影级的: how another's model is to do it.
            if (settled.Exists(command => command is Decline { Wish: "vendor-model" }))
            {
                settled.RemoveAll(command => command is SetLook or SetStyle or Regenerate);
            }
        }

        return settled;
    }

    [GeneratedRegex(@"\b(?:music|song|track|tune|sound)|音乐|配乐|歌|曲", RegexOptions.IgnoreCase)]
    private static partial Regex MusicNoun();

    [GeneratedRegex(@"\b(?:start|begin|open|come in)|开始|开头|起初", RegexOptions.IgnoreCase)]
    private static partial Regex Starting();

    [GeneratedRegex(@"(?:那种|那种感觉|的感觉|的那种感觉)\W*$")]
    private static partial Regex Manner();

    [GeneratedRegex(@"(?:它|其|这个|那个)(?:自己)?(?:的)?(?:[后後]|之[后後]|[后後]面|[后後]边|[后後]邊|旁[边邊])|\b(?:after|behind|next to) (?:it|that|the original)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AfterIt();

    [GeneratedRegex(@"\bhalf\b|半|那段", RegexOptions.IgnoreCase)]
    private static partial Regex Halving();

    [GeneratedRegex(@"比例|画幅|尺寸|画面|版式|\b(?:ratio|aspect|format|shape|size)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Shaping();

    // "It is too fast, a bit slower": the second says how much.
    private static bool IsSameThing(Command before, Command command) => Equals(Targets.Of(before), Targets.Of(command))
        && (before, command) switch
        {
            (Adjust first, Adjust second) => first.Property == second.Property,
            _ => true,
        };

    private static StyleWords Merged(StyleWords first, StyleWords then) => first with
    {
        Color = then.Color ?? first.Color,
        Font = then.Font ?? first.Font,
        Size = then.Size ?? first.Size,
        IsBold = then.IsBold ?? first.IsBold,
        Outline = then.Outline ?? first.Outline,
        Plate = then.Plate ?? first.Plate,
        HasShadow = then.HasShadow ?? first.HasShadow,
        IsUppercase = then.IsUppercase ?? first.IsUppercase,
        Align = then.Align ?? first.Align,
        CaptionStyle = then.CaptionStyle ?? first.CaptionStyle,
    };

    private static IEnumerable<VersionWish> Product(MakeVersions made) =>
        made.Seconds.Select(seconds => (double?)seconds).DefaultIfEmpty(null).SelectMany(seconds => made.Shapes.Select(shape => new VersionWish(seconds, shape)));
}
