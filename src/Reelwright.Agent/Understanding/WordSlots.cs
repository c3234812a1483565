namespace Reelwright.Agent;

/// <summary>Slots of commands about words on the picture and what lies over it.</summary>
internal static class WordSlots
{
    // "The title there should be …": what is there, and not something more.
    private static bool IsStated(Clause clause) => clause.Items[0].Is("part.*|fill.word")
        && clause.Items.Any(item => clause.Plain(item) is "should be" or "must be" or "needs to be" or "there should be" or "there must be");

    private static bool IsPlaced(Part part) => Targets.IsWords(part) || Targets.IsLayer(part);

    // "The last screen should read …": what is there is to say something else.
    private static bool IsSaid(Clause clause, string text) => text.Length > 0 && !clause.Has("act.add|act.insert|act.move|act.append|act.want|span.*|v.clock")
        && clause.Items.FirstOrDefault(item => item.Is("act.say")) is { } verb && clause.Plain(verb) is var plain
        && (plain.StartsWith("should", StringComparison.Ordinal) || plain.StartsWith("to ", StringComparison.Ordinal) || clause.Items.Any(item => clause.Plain(item) is "should" or "must" or "needs to" or "has to" or "need to" or "should be"))
        && clause.Items.Any(item => item.End <= verb.Start && item.Targets.Any(target => target.Part is Part.Title or Part.Scene or Part.Subtitle or Part.CallToAction or Part.Hook));

    // Words that a title is changed to are no font: 標題改成「…」，字體再大一點.
    private static string? FontName(Clause clause)
    {
        int noun = clause.Items.First(item => item.Is("part.font")).Start;
        bool isTold = clause.Items.Any(item => item.Is("part.title|part.words|part.caption") && item.Start < noun) && clause.Items.Any(item => item.Is("v.quote|v.text") && item.Start < noun);
        return (isTold ? clause.All("v.unknown|v.text|v.quote").FirstOrDefault(item => item.Start > noun) : clause.Find("v.unknown|v.text|v.quote"))?.Text;
    }

    public static IEnumerable<Command> Words(Clause clause)
    {
        if (IsSaid(clause, clause.Find("v.quote|v.text")?.Text ?? ""))
        {
            return Change(clause);
        }

        // "Headline of the last one: …", "the title there should be …": what is there says something else.
        if (clause.Has("v.quote") && (IsStated(clause) || (!clause.Has("act.add|act.insert|act.append|act.want") && clause.Has("mark.colon")))
            && clause.Items.Any(item => item.Targets.Any(target => target.Part is Part.Title or Part.Subtitle or Part.CallToAction or Part.Hook)))
        {
            return Change(clause);
        }

        if (Paired(clause) is { Count: > 1 } pairs)
        {
            return pairs;
        }

        string text = clause.Find("v.quote|v.text")?.Text ?? "";
        var part = clause.Items.SelectMany(item => item.Targets).Select(target => target.Part)
            .FirstOrDefault(part => part is Part.Title or Part.LowerThird or Part.CallToAction or Part.Hook or Part.Subtitle, Part.Words);
        if (part == Part.Words && clause.Has("part.caption"))
        {
            part = Part.Subtitle;
        }

        var during = WordMoments.During(clause) ?? (clause.Has("ref.it") && clause.Has("mark.in") && clause.Carry.It(Targets.IsScene) is { Part: Part.Scene } it ? it : null);

        // "A title on every clip: Beach, Dinner, Drive".
        string[] texts = text.Split([',', '、', '，', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        int scenes = clause.Carry.Context.Scenes;
        if (scenes > 1 && texts.Length == scenes && (clause.Has("mark.every") || clause.Items.Any(item => item.Targets is [{ IsAll: true }])))
        {
            return texts.Select((one, i) => new AddWords(part, one, clause.Value("place."), new(Part.Scene) { Numbers = [i + 1] }));
        }

        // 最后一张移到最前面，上面写…: on what was spoken of.
        during ??= clause.Carry.Here is { Part: Part.Scene, IsBare: false } here && clause.Has("place.*|ref.it") ? here : null;
        var added = new AddWords(part, text, clause.Value("place."), during);
        return text.Length > 0 && clause.Taken.FirstOrDefault(item => item.Is("color.*"))?.Value("color.") is { } color
            ? [added, new StyleWords(new(part) { Showing = text }) { Color = color }] : [added];
    }

    // 第二张“…”，第三张“…”: words for each of several scenes.
    private static List<AddWords> Paired(Clause clause)
    {
        var quotes = clause.All("v.quote").ToList();
        var scenes = clause.Items.Where(item => item.Targets is [{ Part: Part.Scene or Part.Clip, IsAll: false, IsLast: false, IsBare: false, Numbers.Length: <= 1 }]).ToList();
        if (quotes.Count < 2 || quotes.Count != scenes.Count || quotes.Zip(scenes).Any(pair => pair.First.Start < pair.Second.Start != quotes[0].Start < scenes[0].Start))
        {
            return [];
        }

        return [.. quotes.Zip(scenes, (quote, scene) => new AddWords(Part.Words, quote.Text, clause.Value("place."), scene.Targets[0]))];
    }

    public static IEnumerable<Command> Change(Clause clause)
    {
        var words = clause.All("v.quote|v.text").ToList();
        if (words.Count == 0)
        {
            return [];
        }

        // "First scene: … last scene: …".
        if (clause.Has("mark.colon") && Paired(clause) is { Count: > 1 } pairs)
        {
            return pairs.Select(pair => new ChangeWords(Targets.Inside(new(Part.Title), pair.During!), pair.Text, null));
        }

        // 结尾加上地址：…: something new.
        if (words.Count == 1 && !IsStated(clause) && clause.Has("act.add|act.insert") && !clause.Has("act.change|act.replace|act.rewrite|act.rename"))
        {
            return Words(clause);
        }

        if (words.Count >= 2)
        {
            // "replace B with A" and "use A instead of B" name them in the opposite order.
            bool isInstead = clause.Items.Any(item => item.Is("mark.instead") && item.Start >= words[0].End && item.End <= words[1].Start);
            var (from, to) = isInstead ? (words[1], words[0]) : (words[0], words[1]);
            var where = Targets.Named(clause, Targets.IsWords, Part.Words)[0];
            return [new ChangeWords(where with { IsLast = false, IsAll = where.IsAll || clause.Has("mark.every") }, to.Text, from.Text)];
        }

        var target = Targets.Named(clause, Targets.IsWords, Part.Title)[0];
        if (clause.Has("act.say") && !clause.Has("part.title|part.words|part.subtitle|part.caption|part.hook|part.calltoaction|part.lowerthird") && target.Part == Part.Title
            && clause.Carry.Here is null && !clause.Has("ref.it"))
        {
            target = target with { Part = Part.Words };
        }

        var changed = new ChangeWords(target, words[0].Text, null);
        return clause.Value("color.") is { } color && Lexer.IsHan(clause.Said.FirstOrDefault(c => c > ' ')) == Lexer.IsHan(clause.Plain(clause.Find("color.*")!)[0])
            ? [changed, new StyleWords(target) { Color = color }] : [changed];
    }

    public static IEnumerable<Command> Style(Clause clause)
    {
        var targets = Targets.Named(clause, Targets.IsWords, Part.Words);
        var taken = clause.Taken;

        // 再小一点 after the music was touched is about the music.
        if (taken.TrueForAll(item => item.Is("dim.size.*|gen.*|act.*|fill.*|ref.it|talk.more|part.size")) && !clause.Items.Any(item => item.Is("part.*") && !item.Is("part.size")) && (clause.Carry.Here ?? clause.Carry.There) is { } touched)
        {
            if (Targets.IsSound(touched.Part))
            {
                return SoundSlots.Volume(clause);
            }

            if (Targets.IsLayer(touched.Part))
            {
                return Place(clause);
            }
        }

        string? color = null, outline = null, plate = null, font = null, captions = null;
        bool isOff = clause.Has("act.delete|act.no|act.off");
        bool hasOutline = taken.Exists(item => item.Is("part.outline"));
        bool hasPlate = taken.Exists(item => item.Is("part.plate"));
        bool hasShadow = taken.Exists(item => item.Is("part.shadow"));
        foreach (var item in taken.Where(item => item.Is("color.*")))
        {
            string value = item.Value("color.")!;
            var next = clause.Beside(item, 1) is { Text: "的" } ? clause.Beside(item, 2) : clause.Beside(item, 1);
            if (next?.Is("part.edges") == true && targets.All(target => Targets.IsWords(target.Part)))
            {
                outline = value;
                continue;
            }

            bool isLastOfTwo = taken.Count(other => other.Is("color.*")) == 2 && hasOutline && !hasPlate
                && clause.Items.Any(other => clause.Plain(other) == "描" && other.Start > taken.First(first => first.Is("color.*")).Start && other.Start < taken.Last(last => last.Is("color.*")).Start);
            if (isLastOfTwo)
            {
                (color, outline) = ReferenceEquals(item, taken.First(first => first.Is("color.*"))) ? (value, outline) : (color, value);
            }
            else if (hasOutline && !IsJoined(clause, item, "part.outline") && Nearest(clause, item, "part.outline", "part.words|part.title|part.caption|part.plate|part.color"))
            {
                outline = value;
            }
            else if (hasPlate && !IsJoined(clause, item, "part.plate") && Nearest(clause, item, "part.plate", "part.words|part.title|part.caption|part.outline|part.color"))
            {
                plate = value;
            }
            else if (!hasShadow || clause.Beside(item, 1)?.Is("part.shadow") != true)
            {
                color = value;
            }
        }

        if (taken.Exists(item => item.Is("part.font|font.*")))
        {
            font = taken.Select(item => item.Value("font.")).FirstOrDefault(value => value is not null)
                ?? (clause.Has("part.font") && !clause.Has("dim.size.*|dim.bold.*|gen.up|gen.down") ? FontName(clause) ?? (clause.Has("gen.another") ? "rounded" : null) : null);
        }

        if (taken.Exists(item => item.Is("captions.*")) && taken.Exists(item => item.Is("part.caption|captions.karaoke")))
        {
            captions = clause.Value("captions.");
            targets = captions is not null && targets.All(target => target.Part is not Part.Caption) ? [new(Part.Caption)] : targets;
        }

        bool isSize = taken.Exists(item => item.Is("dim.size.*|part.size|gen.half|gen.double|gen.up|gen.down|v.percent|v.factor|v.fraction"))
            && !hasOutline && !hasPlate && !hasShadow;
        if (font is null && clause.Has("part.font") && clause.Has("act.change|gen.another") && !clause.Has("dim.*|color.*") && !(clause.Has("gen.up|gen.down") && clause.Has("v.quote|v.text")))
        {
            // "Another font", whichever.
            font = "serif";
        }

        if (clause.Find("v.quote") is { } named && targets is [{ IsBare: true, Part: Part.Words }] && font != named.Text)
        {
            targets = [new(Part.Words) { Showing = named.Text }];
        }

        // "The writing at the beginning", 开头那行字.
        if (targets is [{ IsBare: true, Part: Part.Words or Part.Title } bare] && clause.Has("mark.start|mark.end") && !clause.Has("part.video|span.*"))
        {
            targets = [bare with { InScenes = [clause.Has("mark.start") ? 1 : -1] }];
        }

        var style = new StyleWords(targets[0])
        {
            Color = color,
            Font = font,
            Size = isSize ? AmountReader.Read(clause, "size") : null,
            IsBold = Weight(clause) switch { > 0 when !hasOutline => true, < 0 => false, _ => null },
            Outline = hasOutline ? isOff ? "none" : outline ?? "#000000" : outline,
            Plate = hasPlate ? isOff ? "none" : plate ?? "#000000" : null,
            HasShadow = hasShadow ? !isOff : null,
            IsUppercase = taken.Exists(item => item.Is("dim.upper.up")) ? true : taken.Exists(item => item.Is("dim.upper.down")) ? false : null,
            Align = clause.Has("act.align") ? clause.Value("place.") : taken.Select(item => item.Value("align.")).FirstOrDefault(value => value is not null),
            CaptionStyle = captions,
        };
        if (style with { Target = new(Part.Video), Said = "" } == new StyleWords(new Target(Part.Video)))
        {
            return [];
        }

        return targets.Select(target => style with { Target = target });
    }

    // "Too heavy" asks for less of it.
    private static int Weight(Clause clause) => clause.Taken.Any(item => item.Is("dim.bold.*")) ? AmountReader.Sign(clause, "bold") : 0;

    // 白色加描边, "in white with a dark box": the colour is of the words, and what comes with them has none.
    private static bool IsJoined(Clause clause, Item color, string with) => clause.Items
        .SkipWhile(item => !ReferenceEquals(item, color)).Skip(1).TakeWhile(item => !item.Is(with))
        .Any(item => clause.Plain(item).StartsWith("with", StringComparison.Ordinal) || clause.Plain(item) is "and" or "plus" or "加" or "加个" or "加上" or "带" or "带上" or "再加" or "配" or "配上")
        && clause.Items.Any(item => item.Is(with) && item.Start > color.Start);

    // Which of two nouns a colour belongs to: the one right after it, or the one before it.
    private static bool Nearest(Clause clause, Item color, string mine, string others)
    {
        int at = clause.IndexOf(color);
        for (int by = 1; by < 4; by++)
        {
            if (at + by < clause.Items.Count && clause.Items[at + by].Is(mine))
            {
                return true;
            }

            if (at + by < clause.Items.Count && clause.Items[at + by].Is("color.*|" + others))
            {
                break;
            }
        }

        for (int by = 1; by < 4 && at - by >= 0; by++)
        {
            if (clause.Items[at - by].Is(mine))
            {
                return true;
            }

            if (clause.Items[at - by].Is("color.*|" + others))
            {
                return false;
            }
        }

        return false;
    }

    public static IEnumerable<Command> Time(Clause clause)
    {
        var targets = Targets.Named(clause, IsPlaced, Part.Title);
        var span = clause.Find("span.mid|span.in|span.out")?.Span;
        if (span is null && clause.Find("v.duration") is { Number: { } later } delay && clause.Beside(delay, -1)?.Is("mark.late") == true)
        {
            return targets.Select(target => new TimeWords(target, new(later, null), null));
        }

        if (span is null && clause.Find("v.clock")?.Number is { } at)
        {
            span = new(at, null);
        }

        bool isUntil = clause.Has("act.delete|act.off") && clause.Has("mark.after");
        Amount? seconds = isUntil && clause.Find("v.duration")?.Number is { } shown ? new(AmountKind.Absolute, shown) : AmountReader.Read(clause, "duration", "v.duration");
        if (span is null && seconds is null)
        {
            return [];
        }

        // "Make the title go away after 2 seconds": how long it is there.
        if (clause.Has("act.animateout|act.delete|act.off") && seconds is { Kind: AmountKind.Absolute } && span is null)
        {
            return targets.Select(target => new TimeWords(target, null, seconds));
        }

        // "Show it after 2 seconds": a moment, not a length.
        if (span is null && seconds is { Kind: AmountKind.Absolute } && clause.Find("v.duration") is { } said
            && (clause.Beside(said, -1)?.Is("mark.after") == true || clause.Plain(clause.Beside(said, -1) ?? said) is "at" or "在" or "from"
                || clause.Beside(said, 1) is { } next && clause.Plain(next) is "后" or "之后" or "时" or "处" or "in"))
        {
            (span, seconds) = (new(seconds.Value, null), null);
        }

        return targets.Select(target => new TimeWords(target with { IsAll = target.IsAll }, span, seconds));
    }

    public static IEnumerable<Command> Animate(Clause clause)
    {
        if (clause.Has("act.fade*") && clause.Has("ref.it") && clause.Carry.It(Targets.IsSound) is not null && !clause.Items.Any(item => item.Targets.Any(target => IsPlaced(target.Part))))
        {
            return SoundSlots.Fade(clause);
        }

        var targets = Targets.Named(clause, IsPlaced, Part.Title);
        bool isOut = clause.Has("act.animateout|act.fadeout") && !clause.Has("act.fadein");
        bool isBoth = clause.Has("mark.both") || (clause.Has("act.fadein") && clause.Has("act.fadeout"))
            || (clause.Items.Any(item => clause.Plain(item) is "淡入淡出" or "in and out"));
        var ends = isBoth ? Ends.Both : isOut ? Ends.Out : Ends.In;
        string? style = clause.Has("act.delete|act.no|act.off") ? "none" : clause.Value("anim.");
        style ??= clause.Has("act.fade|act.fadein|act.fadeout") ? "fade" : null;
        return targets.Select(target => new Animate(target, ends, style));
    }

    public static IEnumerable<Command> Place(Clause clause)
    {
        var targets = Targets.Named(clause, IsPlaced, Part.Words);
        bool isPlace = clause.Taken.Exists(item => item.Is("place.*"));
        // "At the top rather than the bottom": what is not wanted stands last.
        var last = clause.FindLast("place.*");
        bool isOld = last is not null && clause.Has("mark.instead") && clause.IndexOf(last) > clause.IndexOf(clause.Find("mark.instead")!);
        string? where = isPlace ? (isOld ? clause.Find("place.*") : last)?.Value("place.") : null;
        bool isMove = clause.Has("gen.up|gen.down") && where is null;
        if (isMove && clause.Has("act.move|dir.up|dir.down") && !clause.Has("dim.size.*|part.size|v.*"))
        {
            return targets.Select(target => new PlaceLayer(target, clause.Has("gen.up") ? "up" : "down", null));
        }

        var size = clause.Taken.Exists(item => item.Is("dim.size.*|part.size|gen.half|gen.double|v.percent|v.factor") || (item.Is("gen.up|gen.down") && where is null))
            ? AmountReader.Read(clause, "size") : null;
        return where is null && size is null ? [] : targets.Select(target => new PlaceLayer(target, where, isMove && size is null ? null : size));
    }
}
