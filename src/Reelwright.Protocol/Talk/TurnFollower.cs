using System.Text.RegularExpressions;

namespace Reelwright.Protocol;

/// <summary>Sees one message through: stream, silence, dropped connections, words about a page.</summary>
internal sealed partial class TurnFollower(Conversation conversation)
{
    private const int MaxRemedies = 3;
    private const int SettledReadings = 2;

    private readonly ReelwrightClient _client = conversation.Client;
    private readonly ConversationOptions _options = conversation.Options;
    private readonly List<string> _texts = [];
    private string _partial = "";
    private TurnFailure? _failure;
    private bool _hasStarted;
    private bool _isNewSession;

    /// <summary>Sends the message, once.</summary>
    public async Task<TurnResult> FollowAsync(string text, Action<TurnUpdate>? told, CancellationToken cancellationToken)
    {
        var before = await StateOrNullAsync(cancellationToken);
        bool wasCut = await SendAsync(text, told, cancellationToken);
        if (wasCut)
        {
            await SettleAsync(before, cancellationToken);
        }

        var reading = GuiTranslation.Read(Said());
        if (_options.FollowsInstructions && Instruction(reading) is { } instruction)
        {
            // What a page would be dragged or clicked for, said in words; once, so that two machines do not talk for ever.
            _texts.Clear();
            (_partial, _hasStarted) = ("", false);
            await SendAsync(instruction, told, cancellationToken);
            var second = GuiTranslation.Read(Said());
            reading = new(
                string.Join('\n', new[] { reading.Text, second.Text }.Where(part => part.Length > 0)),
                [.. reading.Steps.Concat(second.Steps).Where(step => step.Action is not (GuiAction.SendEdit or GuiAction.Execute))]);
        }

        var after = await StateOrNullAsync(cancellationToken);
        return Result(reading, before, after, wasCut);
    }

    private TurnResult Result(GuiReading reading, SessionState? before, SessionState? after, bool wasCut)
    {
        string? language = conversation.Language;
        var old = DraftSummary.Read(_isNewSession ? null : before?.State.Draft);
        var now = DraftSummary.Read(after?.State.Draft);
        var changes = ChangeWords.Between(old, now, language);
        string? tracks = now.IsEmpty ? null : Timelines.TrackSummary.Of(now, language);
        string words = _failure is not null ? FailureWords(language) : reading.Text;
        bool isSilent = words.Length == 0;
        if (isSilent)
        {
            words = changes.Count > 0 ? string.Join('\n', changes)
                : reading.Steps.Any(step => step.Action is GuiAction.ShowTracks or GuiAction.ReadState) && tracks is not null ? tracks
                : Unchanged(language, wasCut);
        }

        return new()
        {
            Text = words,
            Tracks = tracks,
            HasChanged = changes.Count > 0,
            Steps = reading.Steps,
            WasSilent = isSilent,
            WasCut = wasCut,
            Failure = _failure,
            IsNewSession = _isNewSession,
        };
    }

    private static string Unchanged(string? language, bool wasCut) => (Languages.IsChinese(language), wasCut) switch
    {
        (true, true) => "连接中断了，时间线目前还没有变化；服务器可能仍在处理，请稍后查看状态。",
        (true, false) => "时间线没有变化。",
        (false, true) => "The connection broke off and the timeline has not changed yet; the work may still go on, so ask for the status in a moment.",
        (false, false) => "The timeline has not changed.",
    };

    private string FailureWords(string? language)
    {
        int code = int.TryParse(_failure!.Code, out int number) ? number : 0;
        return code is 0 ? _failure.Message : Remedy.For(new RemoteException(code, _failure.Message), language, conversation.UserId, _options.Web).Sentence;
    }

    // What the server said, without the worry that some servers add after the work is done.
    private string Said()
    {
        var texts = _texts.Append(_partial).Select(text => text.Trim()).Where(text => text.Length > 0).ToList();
        if (texts.Count > 1 && TemporaryIssue().Match(texts[^1]) is { Success: true, Index: 0 })
        {
            texts.RemoveAt(texts.Count - 1);
        }

        string whole = string.Join('\n', texts.Distinct(StringComparer.Ordinal));
        return TemporaryIssue().Match(whole) is { Success: true, Index: > 0 } trailing ? whole[..trailing.Index].TrimEnd() : whole;
    }

    private static string? Instruction(GuiReading reading) => reading.Steps
        .FirstOrDefault(step => step.Action == GuiAction.SendEdit || (step.Action == GuiAction.Execute && reading.Text.Length == 0))?.Words;

    // True when the stream was lost for good.
    private async Task<bool> SendAsync(string text, Action<TurnUpdate>? told, CancellationToken cancellationToken)
    {
        string key = Guid.NewGuid().ToString();
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await ReadAsync(text, key, told, cancellationToken);
            }
            catch (RemoteException e) when (!_hasStarted && attempt < MaxRemedies && Conversation.CanHelp(e, replacesSession: true))
            {
                _isNewSession |= e.Code == (int)WireError.SessionNotFound;
                await conversation.HelpAsync(e, cancellationToken);
            }
            catch (RemoteException e) when (e.Code == RemoteException.Unreachable && (_hasStarted || e.MayHaveArrived))
            {
                return true;
            }
        }
    }

    private async Task<bool> ReadAsync(string text, string key, Action<TurnUpdate>? told, CancellationToken cancellationToken)
    {
        var time = _options.Time;
        long started = time.GetTimestamp();
        long lastTold = started;
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var updates = _client.RunAsync(conversation.SessionId!, text, key, stopping.Token).GetAsyncEnumerator(stopping.Token);
        Task<bool>? next = null;
        while (true)
        {
            next ??= updates.MoveNextAsync().AsTask();
            var left = _options.LongestTurn - time.GetElapsedTime(started);
            var untilWord = _options.StillWorkingEvery - time.GetElapsedTime(lastTold);
            if (!await IsDoneWithinAsync(next, left < untilWord ? left : untilWord, cancellationToken))
            {
                if (time.GetElapsedTime(started) >= _options.LongestTurn)
                {
                    await stopping.CancelAsync();
                    await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    return true;
                }

                lastTold = time.GetTimestamp();
                told?.Invoke(new TurnStillWorking(time.GetElapsedTime(started)));
                continue;
            }

            bool hasMore = await next;
            next = null;
            if (!hasMore)
            {
                return false;
            }

            Take(updates.Current);
            if (updates.Current is TurnText)
            {
                lastTold = time.GetTimestamp();
            }

            told?.Invoke(updates.Current);
        }
    }

    private async Task<bool> IsDoneWithinAsync(Task task, TimeSpan limit, CancellationToken cancellationToken)
    {
        if (task.IsCompleted)
        {
            return true;
        }

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pause = Task.Delay(limit < TimeSpan.Zero ? TimeSpan.Zero : limit, _options.Time, waiting.Token);
        var first = await Task.WhenAny(task, pause);
        await waiting.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return first == task;
    }

    private void Take(TurnUpdate update)
    {
        _hasStarted = true;
        switch (update)
        {
            case TurnText { IsPartial: true } piece:
                _partial += piece.Text;
                break;
            case TurnText whole:
                _partial = "";
                _texts.Add(whole.Text);
                break;
            case TurnFailure failure:
                _failure = failure;
                break;
        }
    }

    // The turn goes on at the server: its end is a state that has changed and stays as it is.
    private async Task SettleAsync(SessionState? before, CancellationToken cancellationToken)
    {
        string old = before?.State.Draft?.ToJsonString() ?? "";
        string last = old;
        int same = 0;
        long started = _options.Time.GetTimestamp();
        while (_options.Time.GetElapsedTime(started) < _options.StatePatience)
        {
            await Task.Delay(_options.StatePoll, _options.Time, cancellationToken);
            string now = (await StateOrNullAsync(cancellationToken))?.State.Draft?.ToJsonString() ?? last;
            same = now == last ? same + 1 : 0;
            last = now;
            if (now != old && same >= SettledReadings - 1)
            {
                return;
            }
        }
    }

    private async Task<SessionState?> StateOrNullAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await conversation.StateAsync(cancellationToken);
        }
        catch (RemoteException)
        {
            // The message itself will tell what is wrong; a state is only for comparing.
            return null;
        }
    }

    [GeneratedRegex(@"\s*(?:(?:i'?m |i am )?(?:sorry|apologies)[,.!]?\s*)?(?:(?:but )?(?:i(?: have|'ve)? |we(?: have|'ve)? )?(?:encountered|ran into|hit) a temporary (?:issue|problem|error)|(?:抱歉[，,]?)?(?:我)?遇到了?(?:一个|一些)?(?:临时|暂时)(?:性的?)?(?:问题|故障))[^\n]*\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TemporaryIssue();
}
