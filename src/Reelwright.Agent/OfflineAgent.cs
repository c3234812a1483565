using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>The agent that needs no network: rules read the message, the director and edits carry it out.</summary>
/// <param name="briefs">Reads what a new video is to be.</param>
/// <param name="director">Makes videos and remakes them.</param>
/// <param name="footage">Looks into the user's clips; <c>null</c> where nobody can.</param>
/// <param name="model">Helps where the rules do not understand; <c>null</c> for rules alone.</param>
public sealed class OfflineAgent(
    BriefReader briefs,
    IDirector director,
    IFootageAnalyst? footage = null,
    LanguageModel? model = null) : IAgent
{
    private const int MostWords = 120;

    /// <inheritdoc/>
    public TurnPlan Plan(TurnRequest request)
    {
        var reading = Conversation.Read(request);
        var intent = IntentOf(reading, request);
        var charge = intent.Kind switch
        {
            IntentKind.Generate or IntentKind.Assemble => TurnCharge.Generation,
            IntentKind.Edit => TurnCharge.Edit,
            _ when AsksModel(request, reading) => TurnCharge.Edit,
            _ => TurnCharge.Free,
        };
        return new(intent, charge) { Reading = reading };
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<AgentEvent> RunAsync(
        TurnRequest request,
        TurnPlan plan,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (request.Lexicon is { } lexicon)
        {
            var told = new OfflineAgent(briefs, director.WithReadings(lexicon), footage, model).RunAsync(request with { Lexicon = null }, plan, cancellationToken);
            await foreach (var item in told)
            {
                yield return item;
            }

            yield break;
        }

        var tongue = Tongue.Of(request.Message, request.Language);
        var reading = plan.Reading ?? Conversation.Read(request);
        if (AsksModel(request, reading))
        {
            reading = await AskModelAsync(request, cancellationToken) ?? reading;
        }

        if (model is not null && !request.History.Current.Timeline.IsEmpty && reading.Commands.Any(command => command is Translate))
        {
            reading = await TranslatedAsync(request, reading, cancellationToken);
        }

        var turn = reading.Commands.Any(command => command is MakeVideo)
            ? DirectAsync(request, reading, new ReplyWriter(tongue), cancellationToken)
            : CarryOutAsync(request, reading, new ReplyWriter(tongue), cancellationToken);
        await foreach (var item in turn)
        {
            yield return item;
        }
    }

    private bool AsksModel(TurnRequest request, Reading reading) => model is not null
        && !request.History.Current.Timeline.IsEmpty
        && reading.Commands.Any(command => command is NotUnderstood)
        && !reading.Commands.Any(command => command is MakeVideo);

    // Translations become words that are given; where the model has none, the wish stays and is answered by the rules.
    private async Task<Reading> TranslatedAsync(TurnRequest request, Reading reading, CancellationToken cancellationToken)
    {
        var commands = new List<Command>();
        foreach (var command in reading.Commands)
        {
            var words = command is Translate wish && !Translations.IsSameLanguage(request.History.Current.Timeline, wish.Language)
                ? VideoWords.Of(request.History.Current.Timeline, wish.Target) : [];
            var translated = words.IsEmpty ? null : await model!.Translator.TranslateAsync(
                [.. words.Select(word => word.Text)], ((Translate)command).Language, cancellationToken);
            commands.Add(translated is { } lines
                ? new ReplaceAllWords([.. words.Zip(lines, (word, line) => word with { Text = line })], ((Translate)command).Language) { Said = command.Said }
                : command);
        }

        return new([.. commands]);
    }

    private async Task<Reading?> AskModelAsync(TurnRequest request, CancellationToken cancellationToken)
    {
        var commands = await model!.Reader.ReadAsync(
            request.Message,
            Conversation.Context(request),
            async (commands, token) =>
            {
                var outcome = await new CommandExecutor(director, footage).RunAsync(commands, request, Conversation.Last(request), token);
                return outcome.Refusal?.English;
            },
            cancellationToken);
        return commands is { } found ? new(found) : null;
    }

    private static Intent IntentOf(Reading reading, TurnRequest request)
    {
        var kind = IntentKind.Help;
        foreach (var command in reading.Commands)
        {
            var own = command switch
            {
                MakeVideo { UsesMedia: true } => IntentKind.Assemble,
                MakeVideo => IntentKind.Generate,
                Undo or BackTo => IntentKind.Undo,
                Redo => IntentKind.Redo,
                Export or ExportCaptions => IntentKind.Export,
                Ask { About: Topic.Credits } => IntentKind.Credits,
                Ask { About: Topic.Status or Topic.Tracks or Topic.Changes or Topic.Versions or Topic.Licences } => IntentKind.Status,
                Ask { About: Topic.Find or Topic.Scene or Topic.Music or Topic.Voice or Topic.Fonts } => IntentKind.Status,
                Ask { About: Topic.Upload } => IntentKind.Upload,
                Ask or NotUnderstood => IntentKind.Help,
                Decline => IntentKind.Unsupported,
                _ => IntentKind.Edit,
            };
            kind = Rank(own) > Rank(kind) ? own : kind;
        }

        // Without a video there is nothing to change, and nothing to charge.
        bool isIdle = kind == IntentKind.Edit && request.History.Current.Timeline.IsEmpty
            && !reading.Commands.Any(command => command is SetBrand);
        return new(isIdle ? IntentKind.Help : kind, isIdle ? Properties.Empty.With("empty", true) : Properties.Empty);
    }

    private static int Rank(IntentKind kind) => kind switch
    {
        IntentKind.Generate or IntentKind.Assemble => 4,
        IntentKind.Edit => 3,
        IntentKind.Help => 0,
        IntentKind.Unsupported or IntentKind.Credits or IntentKind.Status or IntentKind.Upload => 1,
        _ => 2,
    };

    private static ToolCallEvent Call(string name, Properties arguments) =>
        new($"adk-{Guid.NewGuid():D}", name, arguments);

    private async IAsyncEnumerable<AgentEvent> CarryOutAsync(
        TurnRequest request,
        Reading reading,
        ReplyWriter reply,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var before = request.History.Current.Timeline;
        bool isEdit = reading.Commands.Any(command =>
            command is not (Ask or Decline or Export or ExportCaptions or NotUnderstood or Undo or Redo or BackTo))
            && !(before.IsEmpty && !reading.Commands.Any(command => command is SetBrand));
        var call = Call("edit_timeline", Properties.Empty.With("changes", Changes(reading)));
        if (isEdit)
        {
            yield return call;
        }

        var work = new StepStream<Outcome>((steps, token) => new CommandExecutor(director, footage, steps).RunAsync(
            reading.Commands, request, Conversation.Last(request), token));
        await foreach (var step in work.RunAsync(cancellationToken))
        {
            yield return step;
        }

        var outcome = work.Outcome;
        var differences = TimelineDifference.Between(before, outcome.After);
        bool isUnseen = differences is [OtherChanged { Tracks.Count: 0 }]
            || (outcome.Versions == request.History.Current.Versions && !ReferenceEquals(before, outcome.After) && SeenAndHeard.AreSame(before, outcome.After));
        if (outcome.Refusal is null && !outcome.IsMoveOnly && isUnseen)
        {
            // A note in the document that nobody can see or hear is no change; nothing is claimed of it.
            outcome = outcome with { After = before };
        }

        bool hasMoved = outcome.IsMoveOnly && outcome.History.Position != request.History.Position;
        bool hasVersions = outcome.Refusal is null && !outcome.IsMoveOnly && outcome.Versions != request.History.Current.Versions;
        bool hasChanged = outcome.Refusal is null && (hasMoved || hasVersions || !TimelineText.AreSame(before, outcome.After));
        if (hasChanged)
        {
            yield return new HistoryChangedEvent(outcome.IsMoveOnly
                ? outcome.History
                : request.History.Commit(outcome.After, request.Message, outcome.Versions));
        }

        if (outcome.Refusal is null && ExportWords.Offer(outcome, request) is { Refusal: null } && !outcome.After.IsEmpty)
        {
            yield return new ExportChosenEvent(ExportSlots.Wish(outcome.Answers));
        }

        if (outcome.Refusal is null && outcome.Brand != request.Brand)
        {
            yield return new BrandChangedEvent(outcome.Brand);
        }

        if (isEdit)
        {
            yield return new ToolResultEvent(call.Id, call.Name, Properties.Empty
                .With("status", outcome.Refusal is null ? "done" : "refused")
                .With("differences", hasChanged ? differences.Count : 0));
        }

        yield return new TextEvent(reply.Told(before, outcome, request));
    }

    // The user's words and what they were read as; nothing longer than a line.
    private static JsonArray Changes(Reading reading) =>
    [
        .. reading.Commands.Select(command => (JsonNode)JsonValue.Create(
            $"{command.GetType().Name}: {(command.Said.Length > MostWords ? command.Said[..MostWords] : command.Said)}")),
    ];

    private async IAsyncEnumerable<AgentEvent> DirectAsync(
        TurnRequest request,
        Reading reading,
        ReplyWriter reply,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var make = reading.Commands.OfType<MakeVideo>().FirstOrDefault() ?? new(false);
        bool usesMedia = make.UsesMedia;
        Brief brief;
        try
        {
            string told = usesMedia ? UploadNames.Without(request) : request.Message;
            brief = make.About is { } about ? Alike(request.History.Current.Timeline, briefs.Read(about, request.Language)) with { Message = request.Message }
                : !make.Order.IsEmpty ? Assembling.BriefOf(request, make) : briefs.Read(told, request.Language) with { Message = request.Message };
        }
        catch (DirectionException e)
        {
            throw new TurnException(e.Message);
        }

        if (brief.Colors.IsDefaultOrEmpty && request.Brand is { Colors.IsDefaultOrEmpty: false } brand)
        {
            brief = brief with { Colors = brand.Colors };
        }

        if (model is not null && brief.Script.IsDefaultOrEmpty && !usesMedia && !brief.IsForeign)
        {
            brief = await model.Script.WriteAsync(brief, cancellationToken) is { } lines ? brief with { Script = lines } : brief;
        }

        var call = Call("direct_video", Properties.Empty
            .With("subject", JsonValue.Create(brief.Subject))
            .With("language", JsonValue.Create(brief.Language))
            .With("media", JsonValue.Create(request.Media.Length)));
        yield return call;

        var media = !usesMedia ? [] : make.Order.IsEmpty ? request.Media : Assembling.MediaOf(request, make);
        var directing = new StepStream<Direction>((steps, token) => DirectAsync(brief, request, media, steps, token));
        await foreach (var step in directing.RunAsync(cancellationToken))
        {
            yield return step;
        }

        var direction = directing.Outcome;
        if (make.About is not null && request.History.Current.Timeline.Metadata.Text("style") is { } style)
        {
            direction = direction with { Timeline = director.Restyle(direction.Timeline, style) };
        }

        var timeline = make.Order.IsEmpty ? direction.Timeline : Assembling.TryJust(direction.Timeline, media, request, director);
        var (made, edits) = await FinishAsync(request, reading, timeline, cancellationToken);
        yield return new HistoryChangedEvent(request.History.Commit(made, request.Message, edits?.Versions ?? VersionShelf.Empty));
        yield return new ToolResultEvent(call.Id, call.Name, Properties.Empty
            .With("scenes", JsonValue.Create(made.Scenes().Count))
            .With("seconds", JsonValue.Create(made.Seconds)));
        bool replaces = !request.History.Current.Timeline.IsEmpty;
        yield return new TextEvent(reply.Made(made, direction, replaces, edits));
    }

    // What is not said of a video like another one is as it was there.
    private static Brief Alike(Timeline other, Brief brief) => brief with
    {
        LengthSeconds = brief.LengthSeconds ?? Math.Clamp(Math.Round(other.Seconds), 3, 600),
        Width = other.Width,
        Height = other.Height,
        MusicMood = other.TrackWithRole("music")?.Placed().FirstOrDefault()?.Clip.Parameters.Text("mood") ?? brief.MusicMood,
        WantsMusic = other.TrackWithRole("music") is not null,
        WantsNarration = other.TrackWithRole("narration") is not null,
        WantsCaptions = other.Placed().Any(PartWords.IsCaption),
    };

    // What the message asks for besides the video, and the account's brand; what cannot be done does not spoil the video.
    private async Task<(Timeline Made, Outcome? Edits)> FinishAsync(
        TurnRequest request,
        Reading reading,
        Timeline made,
        CancellationToken cancellationToken)
    {
        var rest = reading.Commands.Where(command => command is not (MakeVideo or Ask or Export)).ToList();
        var after = request with { History = History.Start(Timeline.Empty).Commit(made, request.Message) };
        if (request.Brand is { IsEmpty: false } brand)
        {
            var work = new Workspace(after, director, footage);
            try
            {
                BrandEdits.Wear(work, brand with { Colors = [] });
                made = Upkeep.After(made, work.Timeline);
                after = after with { History = History.Start(Timeline.Empty).Commit(made, request.Message) };
            }
            catch (EditRefusedException)
            {
                // The brand asks for what this video has no place for; it goes without.
            }
        }

        if (rest.Count == 0)
        {
            return (made, null);
        }

        // What cannot be done is told; the other wishes are met all the same.
        var refused = new List<Outcome>();
        var outcome = await new CommandExecutor(director, footage).RunAsync(rest, after, [], cancellationToken);
        while (outcome.Refusal is not null && rest.RemoveAll(command => command.Said == outcome.RefusedWords) > 0 && rest.Count > 0)
        {
            refused.Add(outcome);
            outcome = await new CommandExecutor(director, footage).RunAsync(rest, after, [], cancellationToken);
        }

        return (outcome.Refusal is null ? outcome.After : made, refused.Count == 0 ? outcome : outcome.WithRefused(refused));
    }

    private async Task<Direction> DirectAsync(
        Brief brief,
        TurnRequest request,
        ImmutableArray<ExternalReference> media,
        IProgress<DirectionStep> steps,
        CancellationToken cancellationToken)
    {
        try
        {
            return await director.DirectAsync(
                new DirectionRequest
                {
                    Brief = brief,
                    Media = media,
                    Seed = request.Seed,
                },
                steps,
                cancellationToken);
        }
        catch (DirectionException e)
        {
            throw new TurnException(e.Message);
        }
    }
}
