using System.Collections.Immutable;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Carries out the commands of a turn on a timeline: all, or none.</summary>
internal sealed class CommandExecutor(IDirector director, IFootageAnalyst? analyst = null, IProgress<DirectionStep>? progress = null)
{
    private const double LongestSeconds = 600;

    /// <summary>Carries them out in order.</summary>
    /// <param name="commands">The commands.</param>
    /// <param name="request">The turn.</param>
    /// <param name="last">The commands of the last turn that changed something.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<Outcome> RunAsync(
        IReadOnlyList<Command> commands,
        TurnRequest request,
        ImmutableArray<Command> last,
        CancellationToken cancellationToken)
    {
        var work = new Workspace(request, director, analyst) { Progress = progress };
        work.Renumber();
        var notUnderstood = new List<string>();
        var answers = new List<Command>();
        var done = new List<Command>();
        foreach (var command in commands)
        {
            switch (command)
            {
                case NotUnderstood:
                    notUnderstood.Add(command.Said);
                    continue;
                case Ask or Decline or Export or ExportCaptions:
                    answers.Add(command);
                    continue;
            }

            try
            {
                if (command is Restore restore)
                {
                    await Restoring.RunAsync(restore, work, ApplyAsync, cancellationToken);
                    done.Add(command);
                    continue;
                }

                foreach (var each in Expand(command, work, last))
                {
                    await ApplyAsync(each, work, cancellationToken);
                }

                done.Add(command);
            }
            catch (Exception e) when (Reason(e) is { } why)
            {
                return new Outcome
                {
                    After = request.History.Current.Timeline,
                    History = request.History,
                    Refusal = why,
                    RefusedWords = commands.Count > 1 ? command.Said : "",
                    NotUnderstood = [.. notUnderstood],
                    Answers = [.. answers],
                    Brand = request.Brand,
                    Versions = request.History.Current.Versions,
                };
            }
        }

        bool isMove = done.Count > 0 && done.All(command => command is Undo or Redo or BackTo) && work.Versions == work.History.Current.Versions;
        return new Outcome
        {
            After = isMove || done.Count == 0 ? work.Timeline : work.Signed(),
            History = isMove ? work.History : request.History,
            IsMoveOnly = isMove,
            IsBack = work.History.Position < request.History.Position,
            Assumed = [.. work.Assumed],
            NotUnderstood = [.. notUnderstood],
            Answers = [.. answers],
            Done = [.. done],
            Brand = work.Brand,
            Versions = work.Timeline.IsEmpty ? VersionShelf.Empty : work.Versions,
        };
    }

    private static Phrase? Reason(Exception e) => e switch
    {
        EditRefusedException refused => refused.Why,
        TimelineException impossible => new($"That change cannot be made: {impossible.Message}", "这个修改在当前的时间线上做不了。"),
        DirectionException failed => new(failed.Message, failed.Message),
        _ => null,
    };

    private static List<Command> Expand(Command command, Workspace work, ImmutableArray<Command> last)
    {
        switch (command)
        {
            case Correct correct:
                return Corrected(correct, work, last);
            // "The logo only for the last three seconds": one that is not there yet comes with it.
            case TimeWords { Target: { Part: Part.Logo, IsBare: true }, Span: { } span } when TargetResolver.Candidates(work, Part.Logo).IsEmpty && !work.Timeline.IsEmpty:
                return [new AddOverlay(Part.Logo, null, null, null, new(Part.Video) { Span = span })];
            // "The little words bigger": where no second line is, the captions are the small ones.
            case StyleWords { Target: { Part: Part.Subtitle, IsBare: true } } small when !work.Timeline.IsEmpty && TargetResolver.Candidates(work, Part.Subtitle).IsEmpty
                && !TargetResolver.Candidates(work, Part.Caption).IsEmpty:
                work.Assume("I took the small words to be the captions", "小字我理解为字幕");
                return [small with { Target = new(Part.Caption) }];
            case More more:
                return Stronger(more, work, last);
            default:
                return [command];
        }
    }

    // The last change is taken back first: what it is made on anew is the timeline from before it.
    private static List<Command> Corrected(Correct correct, Workspace work, ImmutableArray<Command> last)
    {
        var again = last.Select(command => Retargeting.Instead(command, correct.Instead)).OfType<Command>().ToList();
        if (again.Count == 0 || !work.History.CanUndo)
        {
            throw new EditRefusedException(
                "I do not know which change to make differently; say what to change.",
                "不知道要改哪一处，请直接说要改什么。");
        }

        work.Timeline = work.History.Undo().Current.Timeline;
        work.Versions = work.History.Undo().Current.Versions;
        work.Renumber();
        return again;
    }

    private static List<Command> Stronger(More more, Workspace work, ImmutableArray<Command> last)
    {
        double before = work.History.CanUndo ? work.History.Undo().Current.Timeline.Seconds : 0;
        double factor = double.IsFinite(more.Factor) ? Math.Clamp(more.Factor, -4, 4) : 0;
        var again = last.Select(command => Strengthening.Again(command, factor, before, work.Timeline.Seconds)).OfType<Command>().ToList();
        return again.Count > 0 && factor != 0 ? again : throw new EditRefusedException(
            "There is no change that I could make stronger or weaker; say what to change.",
            "没有可以再加强或减弱的修改，请直接说要改什么。");
    }

    private static async Task ApplyAsync(Command command, Workspace work, CancellationToken cancellationToken)
    {
        var before = work.Timeline;
        work.Begin();
        if (HistoryMoves.TryApply(command, work))
        {
            work.Renumber();
            work.End();
            return;
        }

        if (work.Timeline.IsEmpty && command is not (SetBrand or StartOver))
        {
            throw new EditRefusedException(
                "There is no video to change yet; describe one first, for example: \"a 30-second video about a new coffee shop\".",
                "还没有可以修改的视频。请先描述一个，比如：“介绍一家新开的咖啡店，30秒”。");
        }

        command = Stretch.Cut(work, command);
        bool isDone = await VideoEdits.TryApplyAsync(command, work, cancellationToken)
            || await Translations.TryApplyAsync(command, work, cancellationToken)
            || await VersionEdits.TryApplyAsync(command, work, cancellationToken)
            || SceneEdits.TryApply(command, work)
            || OrderEdits.TryApply(command, work)
            || TimeEdits.TryApply(command, work)
            || LookEdits.TryApply(command, work)
            || PictureEdits.TryApply(command, work)
            || ArtEdits.TryApply(command, work)
            || OverlayEdits.TryApply(command, work)
            || TransitionEdits.TryApply(command, work)
            || await SoundEdits.TryApplyAsync(command, work, cancellationToken)
            || await MusicEdits.TryApplyAsync(command, work, cancellationToken)
            || await BeatEdits.TryApplyAsync(command, work, cancellationToken)
            || MusicTimes.TryApply(command, work)
            || await VoiceEdits.TryApplyAsync(command, work, cancellationToken)
            || AnimationEdits.TryApply(command, work)
            || WordEdits.TryApply(command, work)
            || BrandEdits.TryApply(command, work)
            || await FootageEdits.TryApplyAsync(command, work, cancellationToken);
        if (!isDone)
        {
            throw new EditRefusedException("I cannot make that change.", "我做不了这个修改。");
        }

        work.Timeline = Upkeep.After(before, work.Timeline);
        if (work.Timeline.Seconds > Math.Max(LongestSeconds, before.Seconds))
        {
            throw new EditRefusedException(
                $"The video would be {Refuse.Text(work.Timeline.Seconds)} s long; it can be at most {LongestSeconds:0} s.",
                $"这样视频会有 {Refuse.Text(work.Timeline.Seconds)} 秒；最长 {LongestSeconds:0} 秒。");
        }

        work.End();
    }
}
