using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Reads which version is meant by the change that came after it: "the version before the vertical one", 改竖屏之前那个版本.</summary>
internal static partial class BeforeThat
{
    private const string Words = "part.title|part.words|part.subtitle|part.hook|part.calltoaction";

    // What a change can be called by, and the aspect that it changed.
    private static readonly (string Concepts, string Aspect)[] Names =
    [
        ("shape.*|platform.*|part.shape", "shape"), ("part.caption", "caption"), ("part.music|mood.*", "music"), ("voice.*|part.narration", "voice"),
        ("part.transition|trans.*", "transition"), ("part.background", "background"), ("look.*|part.look|dim.brightness.*|dim.saturation.*", "look"),
        ("part.length|v.duration|dim.length.*", "length"), ("part.logo|part.sticker", "layer"), ("color.*", "color"), ("dim.speed.*|part.speed", "speed"),
        (Words, "words"), ("act.delete|part.scene", "scene"), ("act.move|act.swap|part.order", "order"),
    ];

    /// <summary>The steps taken back; <c>null</c> when no change is named, or none of the last turns made it.</summary>
    public static List<Command>? Read(Clause clause, Command last)
    {
        string plain = clause.PlainSaid;
        if (plain.Length > 80 || Before().Match(plain) is not { Success: true } before)
        {
            return null;
        }

        var what = before.Groups["what"];
        int start = clause.Items[0].Start + what.Index;
        var named = clause.Items.Where(item => item.Start >= start && item.End <= start + what.Length).ToList();
        var turns = clause.Carry.Context.Past.Value;
        foreach (var (concepts, aspect) in Names)
        {
            if (!named.Exists(item => item.Is(concepts)))
            {
                continue;
            }

            for (int i = 0; i < turns.Length; i++)
            {
                if (turns[i].Any(command => Aspect.Has(command, aspect, null)))
                {
                    return [new Undo(i + 1)];
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"\b(?:version|one|state|edit|go back|back|undo|how it was|as it was|what it was|what we had)\b.{0,24}?\bbefore\s+(?<what>.+)$|(?:回到|退到|还原到|恢复到|要|还是|用|换回)?(?<what>[^,.;!?]{2,16}?)(?:之前|以前)的?(?:那个|那一个|那)?(?:版本|版|状态|样子|那版)")]
    private static partial Regex Before();
}
