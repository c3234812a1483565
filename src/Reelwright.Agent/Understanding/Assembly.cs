using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Reads messages that only say how uploads are put together: "terrace first, then the counter, 12 seconds in all".</summary>
/// <remarks>Whatever else is told is a subject, and then the message is a brief.</remarks>
internal static partial class Assembly
{
    private const int Longest = 300;
    private const char Masked = '\uE001';
    private static readonly string[] Sounds = [".mp3", ".wav", ".m4a", ".aac", ".flac", ".ogg", ".opus"];

    /// <summary>A video of the uploads and what is asked of it; <c>null</c> where the message says more, or less.</summary>
    public static Reading? Read(Utterance utterance, TalkContext context)
    {
        if (context.HasVideo || context.Uploads.IsEmpty || utterance.Original.Length > Longest || Naming.Of(context.Uploads) is not { } naming)
        {
            return null;
        }

        var order = new List<int>();
        var last = new List<int>();
        var commands = new List<Command>();
        bool isJoined = false;
        bool isOnly = false;
        foreach (var clause in Clauses(utterance))
        {
            var named = naming.Find(clause.Plain);
            bool isEnd = named.Uploads is [_] && AtEnd().IsMatch(clause.Plain) && !AtStart().IsMatch(clause.Plain);
            if (IsIdle(named.Left))
            {
                (isEnd ? last : order).AddRange(named.Uploads);
                isOnly |= named.Uploads.Count > 0 && Only().IsMatch(clause.Plain);
                bool isPlaced = isEnd || AtStart().IsMatch(clause.Plain) || Only().IsMatch(clause.Plain);
                isJoined |= named.Uploads.Count > 1 || Joining().IsMatch(clause.Plain) || (named.Uploads.Count > 0 && isPlaced);
                continue;
            }

            // "Only the garden clip, first 6 seconds of it".
            if (isOnly && FirstSeconds().Match(clause.Plain) is { Success: true } seconds)
            {
                commands.Add(LengthOf(seconds, clause));
                continue;
            }

            // "Stitch both clips together garden first", 花园在前厨房在后 are all said; anything else has to be a wish.
            var wish = Along().IsMatch(clause.Original) ? Utterance.Of(Along().Replace(clause.Original, "add "))
                : Trailing().IsMatch(clause.Original) ? Utterance.Of(Trailing().Replace(clause.Original, "")) : clause;
            var reading = MessageReader.Read(wish, context with { HasVideo = true, Scenes = context.Uploads.Length, Seconds = 30, Subjects = context.Uploads });
            // 快速剪一个发小红书: where it goes says which shape.
            if (reading.Commands is [Decline { Wish: "publish", Platform: { } platform }])
            {
                var shape = VideoSlots.ShapeOf(platform);
                commands.Add(new SetAspect(shape.Width, shape.Height) { Said = clause.Original });
                if (Seconds().Match(clause.Plain) is { Success: true } length)
                {
                    commands.Add(LengthOf(length, clause));
                }

                isJoined |= Making().IsMatch(clause.Plain);
                continue;
            }

            if (!reading.IsComplete || !reading.Commands.All(IsOfWhole))
            {
                return null;
            }

            commands.AddRange(reading.Commands.Where(command => !IsOfNothing(command))
                .Select(command => command is ChangeWords words ? new AddWords(Part.Words, words.Text, null, null) { Said = words.Said } : command));
        }

        if (!isJoined && order.Concat(last).Distinct().Count() < 2)
        {
            return null;
        }

        int[] first = [.. order.Distinct()];
        int[] end = [.. last.Distinct().Except(first)];
        var pictures = Enumerable.Range(0, context.Uploads.Length).Where(i => !IsSound(context.Uploads[i])).ToList();
        int[] between = isOnly ? [] : [.. pictures.Except(first).Except(end)];
        var make = new MakeVideo(true) { Said = utterance.Original, Order = [.. first, .. between, .. end] };
        return new([make, .. commands]);
    }

    private static SetLength LengthOf(Match seconds, Utterance clause) =>
        new(new(AmountKind.Absolute, double.Parse(seconds.Groups["s"].ValueSpan, CultureInfo.InvariantCulture))) { Said = clause.Original };

    private static IEnumerable<Utterance> Clauses(Utterance utterance)
    {
        int start = 0;
        foreach (Match end in Separator().Matches(utterance.Plain))
        {
            if (end.Index > start && !string.IsNullOrWhiteSpace(utterance.Plain[start..end.Index]))
            {
                yield return utterance.Slice(start, end.Index);
            }

            start = end.Index + end.Length;
        }

        if (start < utterance.Plain.Length && !string.IsNullOrWhiteSpace(utterance.Plain[start..]))
        {
            yield return utterance.Slice(start, utterance.Plain.Length);
        }
    }

    private static bool IsIdle(string rest) => Idle().Replace(rest, " ").All(c => !char.IsLetterOrDigit(c) && c != Utterance.Hidden);

    private static bool IsSound(SceneSubject upload) => Sounds.Any(ending => upload.File.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    // What can be asked of a film before it is there.
    private static bool IsOfWhole(Command command) => command is SetLength or SetAspect or SetMusic or Switch or SetVolume or AddWords or SetStyle or SetTransition
        or SetLook or Fade or CutToBeats or CutSilences or SetVoice or StyleWords or ChangeWords { Instead: null }
        or Delete { Target.Part: Part.Words or Part.Title or Part.Caption or Part.Narration };

    // Words and a voice come only when they are asked for.
    private static bool IsOfNothing(Command command) => command is Switch { IsOn: false, Part: Part.Narration or Part.Caption } or Delete or SetVoice;

    /// <summary>How each picture and clip can be named.</summary>
    private sealed class Naming(ImmutableArray<(string Name, int Upload)> names)
    {
        /// <summary>The names; <c>null</c> when nothing among the uploads can be shown.</summary>
        public static Naming? Of(ImmutableArray<SceneSubject> uploads)
        {
            var names = new List<(string Name, int Upload)>();
            for (int i = 0; i < uploads.Length; i++)
            {
                var upload = uploads[i];
                int place = IsSound(upload) ? -1 : i;
                names.AddRange(new[] { upload.File.ToLowerInvariant(), upload.Stem }.Where(name => name.Length > 1).Select(name => (name, place)));
                names.AddRange(upload.Own.Where(word => word.Length > 2 && !word.All(char.IsDigit)).SelectMany(SceneFinder.Synonyms).Select(name => (name, place)));
            }

            // What two of them are called names neither.
            var own = names.Distinct().GroupBy(name => name.Name, StringComparer.Ordinal).Where(group => group.Select(name => name.Upload).Distinct().Count() == 1)
                .Select(group => group.First()).OrderByDescending(name => name.Name.Length);
            return uploads.All(IsSound) ? null : new([.. own]);
        }

        /// <summary>The uploads that a clause names, in its order, and what it says besides.</summary>
        public (List<int> Uploads, string Left) Find(string plain)
        {
            char[] rest = plain.ToCharArray();
            var found = new List<(int At, int Upload)>();
            foreach (var (name, upload) in names)
            {
                for (int at = IndexOf(rest, name, 0); at >= 0; at = IndexOf(rest, name, at + 1))
                {
                    found.Add((at, upload));
                    Array.Fill(rest, Masked, at, name.Length);
                }
            }

            return ([.. found.Where(one => one.Upload >= 0).OrderBy(one => one.At).Select(one => one.Upload).Distinct()], new string(rest).Replace(Masked, ' '));
        }

        private static int IndexOf(char[] text, string name, int from)
        {
            for (int at = from; at + name.Length <= text.Length; at++)
            {
                bool isFree = !char.IsAsciiLetterOrDigit(name[0])
                    || ((at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && (at + name.Length == text.Length || !char.IsAsciiLetterOrDigit(text[at + name.Length])));
                if (isFree && text.AsSpan(at, name.Length).SequenceEqual(name))
                {
                    return at;
                }
            }

            return -1;
        }
    }

    [GeneratedRegex(@"^\s*(?:just|only|use|take|the|\s)*first (?<s>\d{1,3}) ?(?:s|secs?|seconds?)(?: of (?:it|that|the clip))?\s*$|^\s*(?:只要|只用|就用|用|取)?(?:它的|它)?(?:前|开头)面?的?(?<s>\d{1,3})秒(?:就行|就好|就够了)?\s*$")]
    private static partial Regex FirstSeconds();

    // 做个15秒的短片发朋友圈: its length stands beside where it goes.
    [GeneratedRegex(@"(?<![\d.:])(?<s>\d{1,3})\s*(?:秒|(?:s|secs?|seconds?)(?![a-z]))")]
    private static partial Regex Seconds();

    [GeneratedRegex(@"剪(?:一?个|一下|辑)|(?:做|弄|搞)一?个|\b(?:edit|video|reel)\b")]
    private static partial Regex Making();

    // 10秒左右, 正方形的💛: what carries nothing.
    [GeneratedRegex(@"(?<=\S)(?:左右|上下|就行|即可|就好)?的?(?<=左右|上下|就行|即可|就好|的|[\p{So}\p{Cs}\uFE0F\u200D])[\p{So}\p{Cs}\uFE0F\u200D\s]*$")]
    private static partial Regex Trailing();

    // "With the words …": to be added.
    [GeneratedRegex(@"^\s*with\s+(?=.*[""“「'])", RegexOptions.IgnoreCase)]
    private static partial Regex Along();

    [GeneratedRegex(@"[,，、;；!！?？:\n]+(?!\d)|[.。](?=\s|$)|(?<!\d)\.(?!\w)|(?<![a-z])then(?![a-z])|然后|接着")]
    private static partial Regex Separator();

    [GeneratedRegex(@"(?<![a-z\d])(?:last|finally|lastly|at the end|end with|ends with|finish with|close with)(?![a-z\d])|最后|在后|末尾|结尾|收尾|压轴")]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"(?<![a-z\d])(?:first|start with|starts with|begin with|open with|at the (?:front|start|beginning)|up front)(?![a-z\d])|先|在前|打头|开头|最前|第一")]
    private static partial Regex AtStart();

    [GeneratedRegex(@"(?<![a-z\d])(?:just|only)(?![a-z\d])|只用|只要|就用|只放|单用")]
    private static partial Regex Only();

    [GeneratedRegex(@"(?<![a-z\d])(?:stitch|merge|join|combine|splice|string|glue|assemble)(?![a-z\d])|(?<![a-z])together(?![a-z])|\+|合并|拼|接起来|连起来|串起来|合成|合在一起|用上|merge")]
    private static partial Regex Joining();

    [GeneratedRegex(@"(?<![a-z\d])(?:please|pls|could you|can you|put|place|use|take|show|starts?|starting|begins?|beginning|opens?|ends?|ending|finish|close|followed|follows?|with|by|on|first|second|third|then|next|after|that|before|last|finally|lastly|and|the|my|our|an?|of|to|in|into|ones?|single|only|just|photos?|pictures?|pics?|images?|clips?|videos?|shots?|files?|footage|both|all|two|three|four|five|six|(?<!:)\d+(?![\d:])|these|those|them|it|together|up|make|made|create|stitch|merge|join|combine|splice|edit|stick|string|glue|assemble|go(?:es)?|comes?|should|be|is|order|films?|movie|slideshow|reel|out|from|ok|so|at|front|uploads?|uploaded|i|we|sent|vlog|nicely|neatly|beautifully|smoothly|quickly|nice|good|great|lovely|pretty|simple|short|little|something|for me|us|me|under|underneath|as|own|song|track|music)(?![a-z\d])"
        + "|短视频|视频|影片|片子|片段|照片|图片|相片|素材|背景音乐|音乐|那首|首先|最先|最后|最前|接下来|之后|中间|起来|一起|一下|一个|全部|所有|用上|我们|顺序是|顺序为|顺序|依次|左右|开头|开始|结尾|收尾|打头|末尾|的感觉|[先再放排摆是用只就要把将和跟与到成在前后面边头图那这张段个条幅的我都上两三四五六七八九十几做拼合并接剪辑连串请帮给吧了歌首配加一]|vlog|bgm")]
    private static partial Regex Idle();
}
