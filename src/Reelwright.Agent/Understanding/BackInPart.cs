using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Reads a wish for one aspect as it was before, while the rest stays: "the old voice was better, slower is good".</summary>
internal static partial class BackInPart
{
    private const string Own = "v.quote|v.text|v.percent|v.duration|v.clock|span.*|shape.*|act.add|act.insert|act.move|ask.*|act.split|act.trim|act.replace|v.factor|mood.*|act.makesure";

    /// <summary>What is to be brought back; <c>null</c> when the message is about something else, or nothing of that was changed.</summary>
    public static List<Command>? Read(Clause clause, Command last)
    {
        string plain = clause.PlainSaid;
        if (plain.Length > 90 || !TalkWords.Has(plain, TalkWords.Before) || Than().IsMatch(plain))
        {
            return null;
        }

        var past = clause.Carry.Context.Past.Value;
        if (past.IsEmpty)
        {
            return null;
        }

        if (Named(clause, past) is { } named)
        {
            return named;
        }

        return IsVague(clause, plain) && !(clause.Has("mark.every|act.undoall") && TalkWords.Has(plain, TalkWords.AtFirst)) ? [new Undo()] : null;
    }

    private static List<Command>? Named(Clause clause, System.Collections.Immutable.ImmutableArray<System.Collections.Immutable.ImmutableArray<Command>> past)
    {
        string plain = clause.Utterance.Plain;
        var wanted = new List<(string Aspect, Target? Target)>();
        foreach (var (piece, items) in TalkWords.Pieces(clause))
        {
            bool isBack = TalkWords.Has(piece, TalkWords.Before);
            bool stays = TalkWords.Has(piece, TalkWords.Stays) && !isBack;
            var named = Aspects(items, past).ToList();
            if (stays && !items.Exists(item => item.Is("act.delete|act.no")))
            {
                continue;
            }

            // What asks for something of its own is no wish for what was.
            if (items.Exists(item => item.Is(Own) && item.Targets.IsEmpty && !item.Is("fill.*|talk.*")))
            {
                return null;
            }

            if (isBack && named.Count > 0)
            {
                wanted.AddRange(named);
            }
            else if (!isBack && named.Count > 0 && items.Exists(item => item.Is("color.*|act.*|dim.*") && !item.Is("fill.*|act.want|act.like|talk.*")))
            {
                return null;
            }
        }

        if (wanted.Count == 0)
        {
            return null;
        }

        var (aspect, target) = wanted[0];
        bool Changes(Command command) => Aspect.Has(command, aspect, target);
        int turn = past.Select((commands, i) => (commands, i)).Where(entry => entry.commands.Any(Changes)).Select(entry => (int?)entry.i).FirstOrDefault() ?? -1;
        if (turn < 0)
        {
            return null;
        }

        bool isFirst = TalkWords.Has(plain, TalkWords.AtFirst);
        bool isOnce = past.Count(commands => commands.Any(Changes)) == 1;
        return turn == 0 && past[0].All(Changes) && (isOnce || !isFirst) ? [new Undo()] : [new Restore(aspect, target, isFirst)];
    }

    // The aspects that words name, when an earlier turn changed such a thing.
    private static IEnumerable<(string Aspect, Target? Target)> Aspects(List<Item> items,
        System.Collections.Immutable.ImmutableArray<System.Collections.Immutable.ImmutableArray<Command>> past)
    {
        var thing = items.SelectMany(item => item.Targets).FirstOrDefault(target => target.Part is not Part.Video && !target.IsLast);
        string? adjusted = items.Find(item => item.Targets.IsEmpty && item.Is("adjust.*"))?.Value("adjust.");
        string? aspect = adjusted is not null ? adjusted : items.Exists(item => item.Is("part.color|color.*|dim.saturation.*")) ? "color"
            : items.Exists(item => item.Is("part.size|dim.size.*")) ? "size"
            : items.Exists(item => item.Is("part.font|font.*")) ? "font"
            : items.Exists(item => item.Is("part.position|place.*")) && thing is not { Part: Part.Scene } ? "place"
            : items.Exists(item => item.Is("part.volume|dim.volume.*")) ? "volume"
            : items.Exists(item => item.Is("part.speed|dim.speed.*")) ? "speed"
            : items.Exists(item => item.Is("part.length|dim.length.*")) ? "length"
            : items.Exists(item => item.Is("part.transition|trans.*")) ? "transition"
            : items.Exists(item => item.Is("part.shape|shape.*")) ? "shape"
            : items.Exists(item => item.Is("part.look|look.*|dim.vignette.*|part.vignette")) ? "look"
            : items.Exists(item => item.Is("part.background")) ? "background"
            : items.Exists(item => item.Is("part.animation|anim.*")) ? "animation"
            : items.Exists(item => item.Is("part.music")) ? "music"
            : items.Exists(item => item.Is("part.narration|voice.*")) ? "voice"
            : items.Exists(item => item.Is("part.caption")) ? "caption"
            : items.Exists(item => item.Is("part.sound")) ? "voice"
            : null;
        if (aspect is not null)
        {
            var of = aspect is "music" or "voice" or "caption" or "length" or "shape" or "transition" or "background" || thing is { Part: Part.Music or Part.Narration or Part.Sound } || thing is { IsBare: true } && !Targets.IsWords(thing.Part) ? null : thing;
            foreach (string each in aspect is "voice" ? ["voice", "rate", "narration", "music"] : aspect is "caption" ? ["caption", "size", "color", "place", "font"] : aspect is "color" && of is null ? ["color"] : new[] { aspect })
            {
                var to = aspect == "caption" && each != "caption" ? new Target(Part.Caption) : of;
                if (past.Any(commands => commands.Any(command => Aspect.Has(command, each, to))))
                {
                    yield return (each, to);
                    yield break;
                }
            }

            if (aspect is not ("color" or "look") || thing is null)
            {
                foreach (string each in aspect is "color" ? ["look"] : Array.Empty<string>())
                {
                    if (past.Any(commands => commands.Any(command => Aspect.Has(command, each, null))))
                    {
                        yield return (each, null);
                        yield break;
                    }
                }
            }
        }

        // "The first one" of persons is a voice; a scene that went, words that were changed.
        if (thing is not null && !thing.IsBare)
        {
            foreach (string each in new[] { "scene", "look", "words", "size", "speed", "length" })
            {
                if (past.Any(commands => commands.Any(command => Aspect.Has(command, each, thing))))
                {
                    yield return (each, thing);
                    yield break;
                }
            }
        }

        if (items.Exists(item => item.Text is "person" or "speaker" or "guy" or "lady" or "woman" or "man"))
        {
            yield return ("voice", null);
        }
    }

    // "That was better before", 还是原来那样好.
    private static bool IsVague(Clause clause, string plain) => VagueWords().Match(plain) is { Success: true } vague
        && !clause.Items.Any(item => item.Is("dim.volume.*|dim.size.*|dim.speed.*") && item.Start - clause.Items[0].Start > vague.Index)
        && clause.Items.All(item => item.Kind == TokenKind.Mark || item.Targets.All(target => target.IsLast || target.Part is Part.Video)
            && !(item.Is(Own + "|color.*|place.*|trans.*|look.*|font.*|act.delete|part.*") && !item.Is("fill.*|talk.*|act.undo|ref.it|gen.normal|time.*")));

    [GeneratedRegex(@"\bthan (before|it was|the original|previously)|比(原来|之前|以前|原先|刚才)|\bbefore (scene|the|clip|photo|\d)")]
    private static partial Regex Than();

    [GeneratedRegex(@"\b(mistake|what we had|there before|(better|nicer) (before|the way|as|how)|liked? (it )?(better|more) (before|the way)|(was|were) (\w+ )?(better|nicer)( before)?|regret)\b|之前那样|原来那样|之前(的|那)?(就)?(挺|更|比较)?好|后悔|反悔|还是(之前|原来|原先|刚才)|撤了")]
    private static partial Regex VagueWords();
}
