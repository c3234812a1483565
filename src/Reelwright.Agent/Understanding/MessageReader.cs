using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Reads the clauses of a message one after the other, each leaning on those before it.</summary>
internal sealed partial class MessageReader(Utterance utterance, TalkContext context, bool isExpanded = false)
{
    private const int MostCommands = 40;
    private const int SeveralSlots = 2;

    private readonly List<Command> _commands = [];

    // All that was said, also what was taken back in the same message.
    private readonly List<Command> _said = [];
    private bool _isComplete = true;
    private bool _isExplicit;
    private bool _startsPlainly;
    private bool _namesPart;
    private bool _takesBack;
    private Target? _focus;

    // The end of the film that fault was found with.
    private Ends? _edge;

    // The run of time that was told of: 头三秒全是沙子，剪掉.
    private Span? _span;

    // What clauses that only find fault were read as.
    private readonly HashSet<Command> _gripes = new(ReferenceEqualityComparer.Instance);

    /// <summary>Reads a message.</summary>
    public static MessageReading Read(Utterance utterance, TalkContext context, List<Item>? items = null)
    {
        var reader = new MessageReader(utterance, context);
        reader.Read(items);
        return new(reader.Settled(), reader._isExplicit, reader._isComplete, reader._startsPlainly, reader._namesPart);
    }

    /// <summary>Reads what is left of a message after commands were read from its start; <c>null</c> when it says more that is not understood.</summary>
    public static ImmutableArray<Command>? Read(Utterance rest, TalkContext context, IReadOnlyList<Command> before)
    {
        var reader = new MessageReader(rest, context);
        reader._commands.AddRange(before);
        reader._said.AddRange(before);
        reader.Read();
        bool isRead = reader._isComplete || reader._commands.Count == before.Count;
        return isRead && !reader._commands.Exists(command => command is NotUnderstood) ? reader.Settled() : null;
    }

    private ImmutableArray<Command> Settled() => Renumbering.Of(PictureNumbers.Of(Settlement.Of(_commands), context), context);

    private void Read(List<Item>? known = null)
    {
        var items = known ?? ClauseItems.Read(utterance, context);
        var segments = Segments.Of(items, utterance);
        bool isFirst = true;
        int from = 0;
        if (context.HasVideo && SceneLists.Read(segments, context, utterance) is { } order)
        {
            _commands.Add(order.Command);
            _said.Add(order.Command);
            (_isExplicit, from, isFirst) = (true, order.Segments, false);
        }

        for (int i = from; i < segments.Count && _commands.Count < MostCommands;)
        {
            // The longest run of segments that only together make sense is one clause.
            int taken = 1;
            var clause = ReadClause(segments[i].Items);
            for (int more = 2; !clause.IsWhole && i + more <= segments.Count && more <= 4 && !segments[i + more - 1].IsHard; more++)
            {
                var joined = ReadClause([.. segments.Skip(i).Take(more).SelectMany(segment => segment.Joined)]);
                if (joined.IsWhole && !clause.IsKept)
                {
                    (clause, taken) = (joined, more);
                }
            }

            // "scenes 2, 4 and 6": what is no clause of its own belongs to the one before.
            while (clause.Commands.Count > 0 && i + taken < segments.Count && !segments[i + taken].IsHard && IsTail(segments[i + taken], clause))
            {
                var joined = ReadClause([.. segments.Skip(i).Take(taken + 1).SelectMany(segment => segment.Joined)]);
                if (joined.Commands.Count < clause.Commands.Count || !joined.IsWhole)
                {
                    break;
                }

                (clause, taken) = (joined, taken + 1);
            }

            if (IsEmpty(clause) && Expanded([.. segments.Skip(i).Take(taken).SelectMany(segment => segment.Items)], []) is { } expanded)
            {
                clause = expanded;
            }

            Add(clause, isFirst);
            isFirst &= clause.IsCourtesy;
            i += taken;
        }

        // 错了，应该是4和5换: what cannot be done over is taken back first.
        if (_commands.Count > 0 && !context.Last.IsDefaultOrEmpty && _commands[0] is Swap or Move or Delete or Duplicate or Split
            && _commands[0].GetType() == context.Last[^1].GetType() && items.Count > 0 && items.Find(item => item.Kind != TokenKind.Mark)?.Is("talk.no") == true && Lexer.IsHan(utterance.Plain[items[0].Start]))
        {
            _commands.Insert(0, new Undo(1));
        }

        // "We only bought a 15 s slot, cut it down": to what was said.
        if (_commands.Where(command => command is not NotUnderstood).ToList() is [SetLength { Seconds.Kind: AmountKind.Factor, ByImportance: false } shorter] && items.Where(item => item.Is("v.duration")).ToList() is [{ Number: > 0 } told]
            && context.Seconds > told.Number)
        {
            _commands[_commands.IndexOf(shorter)] = shorter with { Seconds = new(AmountKind.Absolute, told.Number!.Value) };
        }

        Mend();
        _isComplete &= _commands.Count > 0;
    }

    // Wishes on what was spoken of before, where they do not say on what themselves.
    private List<Command> Scoped(ClauseReading clause)
    {
        bool isFocused = _focus is not null && _commands.TrueForAll(command => command is NotUnderstood) && (!clause.NamesPlace || clause.SaysThere);
        var commands = clause.Commands.Select(command => isFocused ? Scoping.Narrowed(command, _focus!) : command).ToList();

        // "Scene 5 shows cup.jpg, and the title there says …": where the wish before was.
        if (!isFocused && !clause.NamesPlace && clause.SaysThere && _commands is [.., var earlier] && Targets.Of(earlier) is { Part: Part.Scene or Part.Clip } there)
        {
            commands = [.. commands.Select(command => Scoping.Narrowed(command, there))];
        }

        // 开头太墨迹了 砍3秒: from the end that was spoken of.
        if (_edge is { } edge && commands is [SetLength { Seconds: { Kind: AmountKind.Delta, Value: < 0 } cut } shorter])
        {
            return [new Trim(new(Part.Video), edge, -cut.Value) { Said = shorter.Said }];
        }

        if (_commands is [.., var fault] && _gripes.Contains(fault) && !clause.NamesPlace && commands is [var only] && Scoping.Mended(fault, only) is { } mended)
        {
            _commands.RemoveAt(_commands.Count - 1);
            return [mended];
        }

        return commands;
    }

    // "Yellow is ugly, go back to what it was": where something is asked for, the fault is why.
    private void Mend()
    {
        for (int i = 1; i < _commands.Count && context.Last.IsDefaultOrEmpty; i++)
        {
            if (_commands[i] is Move { Target.IsLast: true } lost && _commands.Take(i).All(command => command is NotUnderstood))
            {
                _commands[i] = new NotUnderstood { Said = lost.Said };
            }
        }

        int undo = _commands.FindIndex(command => command is Undo or BackTo or Restore);
        if (undo > 0 && _commands.Take(undo).All(_gripes.Contains))
        {
            _commands.RemoveRange(0, undo);
        }

        if (_commands.Exists(command => !_gripes.Contains(command) && command is not NotUnderstood))
        {
            _commands.RemoveAll(command => _gripes.Contains(command) && command is Regenerate or NotUnderstood && _gripes.Contains(command));

            // 换个安静点的配乐，现在这个太闹: another piece is the remedy, as another length is of haste.
            bool hasOther = _commands.Exists(other => other is SetMusic { Mood: not null });
            bool hasLength = _commands.Exists(other => other is SetLength);
            _commands.RemoveAll(command => _gripes.Contains(command) && ((hasOther && command is SetVolume { Target.Part: Part.Music or Part.Sound })
                || (hasLength && command is SetSpeed { Target: { IsBare: true } or { Part: Part.Video } })));
        }
    }

    // Done again with other slots it would come on top: the last turn's is taken back first.
    private bool IsAnother(Command command) => !context.Last.IsDefaultOrEmpty && context.Last[^1].GetType() == command.GetType()
        && command is Swap or Move or Trim or CutOut or Delete or Duplicate or Split or Insert or AddWords or AddSticker;

    // A segment without a wish of its own.
    private bool IsTail(Segments.Segment segment, ClauseReading clause)
    {
        if (segment.Items.Any(item => item.Is("mark.too")) || segment.Items.Count == 0)
        {
            return false;
        }

        // "… and "Route 66" on the drive": said after the clause before it.
        if (segment.Items.Count(item => !item.Targets.IsEmpty || item.Is("v.quote|color.*|v.duration|mark.start|mark.end")) >= SeveralSlots && Expanded(segment.Items, clause.Commands) is not null)
        {
            return false;
        }

        var own = ReadClause(segment.Items, clause.Commands);
        return own.Commands.Count == 0 && !own.IsKept && !own.IsTakenBack && !own.IsCourtesy && !own.IsWish && clause.Commands.Count > 0;
    }

    private static bool IsEmpty(ClauseReading clause) => clause.Commands.Count == 0 && !clause.IsKept && !clause.IsCourtesy && !clause.IsTakenBack;

    // What says only what is different from the clause or turn before it.
    private ClauseReading? Expanded(IReadOnlyList<Item> items, IReadOnlyList<Command> more)
    {
        var carry = new Carry(context, [.. _said, .. more]) { Focus = _focus };
        if (isExpanded || Analogy.Expanded(items, utterance, carry) is not { } text)
        {
            return null;
        }

        var like = carry.Before.IsEmpty ? context.Last : carry.Before;
        var reader = new MessageReader(Utterance.Of(text), context, isExpanded: true);
        reader.Read();
        string said = utterance.Original[items[0].Start..items[^1].End];
        bool isLike = reader._commands.Count > 0 && reader._isComplete && reader._commands.TrueForAll(command => like.Any(other => other.GetType() == command.GetType()));
        return isLike ? new([.. reader._commands.Select(command => command with { Said = said })], said) { IsWhole = true, IsExplicit = true } : null;
    }

    // "The first five seconds are all sand, cut them": what is cut is what was told of.
    private ClauseReading Taken(ClauseReading clause)
    {
        bool isCut = clause.Commands is [Delete { Target: { IsLast: true, Part: Part.Scene or Part.Video } }] or [Trim or CutOut]
            || (clause.Commands.Count == 0 && CutWords().IsMatch(clause.Said));
        if (_span is not { } span || !isCut || clause.NamesPlace)
        {
            return clause;
        }

        _span = null;
        Command cut = span switch
        {
            { From: null, To: { } to } => new Trim(new(Part.Video), Ends.In, to),
            { From: < 0 and var from, To: null } => new Trim(new(Part.Video), Ends.Out, -from),
            _ => new CutOut(new(Part.Video), span),
        };
        return new([cut with { Said = clause.Said }], clause.Said) { IsWhole = true, IsExplicit = true };
    }

    [GeneratedRegex(@"\b(?:isn['’]t|aren['’]t|not)\b.*\benough\b|不够", RegexOptions.IgnoreCase)]
    private static partial Regex Wanting();

    [GeneratedRegex(@"^\W*(?:所以|就|都|全|给我|请|帮我|先)*(?:剪|删|砍|掐|去|裁|切)(?:掉|了|去)?(?:吧|一下)?\W*$|^\W*(?:so |please |just |can you |could you )*(?:cut|trim|chop|lop|lose|drop|remove|delete|snip|bin|ditch|get rid of|take|skip)(?: (?:it|them|that|those|these|all of (?:it|that)))?(?: off| out| away)?(?: please)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex CutWords();

    private void Add(ClauseReading read, bool isFirst)
    {
        // "The first second is dead air, lop it off".
        if (read is { IsWish: false, Span: { } dead, Commands: [CutSilences] })
        {
            _span = dead;
            return;
        }

        bool wasTold = _span is not null;
        var clause = Taken(read);
        if (!ReferenceEquals(clause, read) && wasTold && _commands.Count == 0)
        {
            _isComplete = true;
        }

        // "The opening text isn't punchy enough": of words a fault asks for no look of the picture.
        if ((clause.IsGripe || Wanting().IsMatch(clause.Said)) && clause.Focus is { } faulty && Targets.IsWords(faulty.Part) && clause.Commands.Count > 0
            && clause.Commands.All(command => command is SetLook or SetStyle or Adjust && Targets.Of(command) is null or { Part: Part.Video }))
        {
            _focus = faulty;
            return;
        }

        _namesPart |= clause.NamesPart && clause.Commands.Count > 0;
        if (clause.Commands.Count > 0)
        {
            // "Remove the captions, actually no, keep them but make them yellow".
            bool isKept = clause.StartsWithNo && clause.KeepsIt && _commands.Count > 0 && _commands[^1] is Delete or Switch { IsOn: false };
            bool isFirstOfAll = _commands.Count == 0;
            bool isMore = isFirstOfAll && TalkWords.Has(utterance.Plain, TalkWords.Further);
            bool isAnew = isKept || (clause.StartsWithNo && !isMore && (isFirstOfAll ? IsAnother(clause.Commands[0]) : _commands[^1].GetType() == clause.Commands[0].GetType()));
            _takesBack |= isAnew;
            if (_takesBack && _commands.Count > 0)
            {
                _commands.RemoveAt(_commands.Count - 1);
            }
            else if (_takesBack && IsAnother(clause.Commands[0]))
            {
                _commands.Add(new Undo { Said = clause.Said });
            }

            _takesBack = false;
            var commands = Scoped(clause);
            _commands.AddRange(commands);
            if (clause.IsGripe)
            {
                _gripes.UnionWith(commands);
            }

            _said.AddRange(commands);
            _isComplete &= clause.IsWhole;
            _isExplicit |= isFirst && clause.IsExplicit;
            return;
        }

        if (clause.IsKept || clause.IsCourtesy)
        {
            _focus = clause.Focus is { } told && (!told.IsBare || Targets.IsSound(told.Part)) ? told : _focus;
            if (clause.IsKept && _takesBack && _commands.Count > 0)
            {
                _commands.RemoveAt(_commands.Count - 1);
                _takesBack = false;
            }

            // "20 seconds, but leave scene 4 alone": what the length is not taken from.
            if (clause.IsKept && _commands is [.., SetLength { Keeping: null } length] && SceneWishes.Kept(clause.Said) is { } scene)
            {
                _commands[^1] = length with { Keeping = scene };
            }

            // 字幕去掉，算了还是留着: taken back in the same breath.
            if (clause.IsKept && _commands.Count > 0 && clause.Said.Length <= 10 && (clause.Said.Contains("算了", StringComparison.Ordinal) || clause.Said.Contains("还是", StringComparison.Ordinal)))
            {
                _commands[^1] = _commands[^1] is Switch { IsOn: false } off ? off with { IsOn = true } : _commands[^1];
            }

            return;
        }

        // "Make it vertical, no wait, square": the last wish is taken back.
        if (clause.IsTakenBack)
        {
            _takesBack = _commands.Count > 0 || !TalkWords.Has(utterance.Plain, TalkWords.Further);
            return;
        }

        _focus = clause.Focus is { } spoken && !(spoken.IsBare && Targets.IsScene(spoken.Part)) ? spoken : _focus;
        _edge = clause.IsGripe ? clause.Edge : null;
        if (clause.IsGripe && _commands.Count == 0 && context.HasVideo && clause.Focus is not null)
        {
            return;
        }

        _span = clause.Span ?? _span;
        _startsPlainly |= isFirst && !clause.IsWish;
        _isComplete = false;
        if (clause.IsWish)
        {
            _commands.Add(new NotUnderstood { Said = clause.Said });
        }
    }

    private ClauseReading ReadClause(IReadOnlyList<Item> items, IReadOnlyList<Command>? more = null) =>
        ClauseReader.Read(items, utterance, new Carry(context, [.. _said, .. more ?? []]) { Focus = _focus });
}
