using System.Text.Json.Nodes;
using Reelwright.Protocol;

namespace Reelwright.Cli;

/// <summary>A conversation in a terminal or a pipe: replies on standard output, everything else on standard error.</summary>
internal sealed class ChatRun(Remote remote, Report report, bool isJson, bool beginsNew)
{
    private const string HelpZh =
        """
        直接说想要什么，中文英文都可以。此外：
          /tracks         时间线上有什么                  /undo          撤销上一步
          /export [文件]  渲染并保存                      /open          用本机的播放器打开最近的导出
          /upload 文件... 添加图片、片段、声音            /credits       还剩多少积分
          /new            另开一个项目                    /quit          离开（项目会保留）
        """;

    private const string Help =
        """
        Say what you want, in English or Chinese. Besides:
          /tracks         what is on the timeline        /undo          take the last change back
          /export [FILE]  render and save                /open          show the last export with this machine's player
          /upload FILE... add pictures, clips, sounds    /credits       what is left to spend
          /new            begin another project          /quit          leave (the project stays)
        """;

    private const string NameTheFile = "Name the file: /upload FILE 请给出文件名：/upload 文件";

    private readonly Conversation _conversation = remote.Conversation;
    private string? _lastFile;
    private bool _beginsNew = beginsNew;

    /// <summary>What was said and done, for scripts.</summary>
    public JsonArray Turns { get; } = [];

    /// <summary>Reads lines until the user leaves.</summary>
    public async Task ConverseAsync(CancellationToken cancellationToken)
    {
        var editor = new LineEditor(Path.Combine(Locations.Data("chat"), "history"));
        Console.Error.WriteLine(_beginsNew || _conversation.SessionId is null
            ? "What shall the video be? A sentence is enough. 想要什么视频？一句话就够了。 (/help)"
            : "Going on with your last project; /new begins another. 继续上次的项目。 (/help)");
        while (await editor.ReadAsync("› ", cancellationToken) is { } line)
        {
            if (line.Trim().Length == 0)
            {
                continue;
            }

            try
            {
                if (!await TakeAsync(line.Trim(), cancellationToken))
                {
                    return;
                }
            }
            catch (RemoteException e)
            {
                report.Failure(_conversation.RemedyFor(e).Sentence, Entry.Remote(e.Code));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                var (code, sentence) = Entry.Explain(e);
                report.Failure(sentence, code);
            }
        }
    }

    /// <summary>Opens the new project that was asked for, in the language of what is said first in it.</summary>
    /// <param name="words">What is said; <c>null</c> when it is nothing yet.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task BeginAsync(string? words, CancellationToken cancellationToken)
    {
        if (!_beginsNew)
        {
            return;
        }

        bool isFirst = _conversation.SessionId is null;
        await _conversation.ConnectAsync(words, cancellationToken);
        if (!isFirst)
        {
            await _conversation.NewSessionAsync(cancellationToken);
        }

        _beginsNew = false;
    }

    /// <summary>Takes one line.</summary>
    /// <returns>False when the user leaves.</returns>
    public async Task<bool> TakeAsync(string line, CancellationToken cancellationToken)
    {
        // Many a program begins what it writes with a mark; a file that is dropped here comes as its path.
        line = line.TrimStart('\ufeff').Trim();
        var (verb, rest) = TypedPaths.AreAll(line) ? ("/upload", line) : line.StartsWith('/') && line.Split(' ', 2) is [var head, .. var tail]
            ? (head.ToLowerInvariant(), tail.Length > 0 ? tail[0].Trim() : "")
            : ("", line);
        if (verb is not ("/quit" or "/exit" or "/q" or "/help" or "/?" or "/new"))
        {
            await BeginAsync(verb.Length == 0 ? line : null, cancellationToken);
        }

        switch (verb)
        {
            case "/quit" or "/exit" or "/q":
                return false;
            case "/help" or "/?":
                Out(Languages.IsChinese(_conversation.Language ?? Locale.Language) ? HelpZh : Help, "help");
                break;
            case "/undo":
                await SayAsync(_conversation.UndoWords, cancellationToken);
                break;
            case "/tracks" or "/status":
                await TracksAsync(cancellationToken);
                break;
            case "/credits":
                Out(CreditsCommand.Line(await _conversation.CreditsAsync(cancellationToken), _conversation.Language), "credits");
                break;
            case "/new":
                _beginsNew = true;
                Out("A new project. 新项目。", "new");
                break;
            case "/upload":
                if (rest.Length == 0)
                {
                    throw new CliException(ExitCodes.Usage, NameTheFile);
                }

                foreach (var file in await UploadCommand.UploadAsync(_conversation, TypedPaths.Of(rest), report, cancellationToken))
                {
                    Out(UploadCommand.Line(file), "upload");
                }

                break;
            case "/export":
                await ExportAsync(rest.Length > 0 ? rest : null, cancellationToken);
                break;
            case "/open":
                await OpenAsync(cancellationToken);
                break;
            case "":
                await RouteAsync(line, cancellationToken);
                break;
            default:
                throw new CliException(ExitCodes.Usage, $"There is no {verb}. /help lists what there is.");
        }

        return true;
    }

    private Task RouteAsync(string line, CancellationToken cancellationToken) => MessageRoutes.Of(line) switch
    {
        MessageRoute.Export => ExportAsync(null, cancellationToken),
        MessageRoute.Credits => TakeAsync("/credits", cancellationToken),
        MessageRoute.Status => TracksAsync(cancellationToken),
        MessageRoute.Upload => throw new CliException(ExitCodes.Usage, NameTheFile),
        _ => SayAsync(line, cancellationToken),
    };

    private async Task SayAsync(string words, CancellationToken cancellationToken)
    {
        var shown = new List<string>();
        var coming = new StreamedWords();
        _conversation.Client.Streams = !isJson;
        var result = await _conversation.SayAsync(
            words,
            update =>
            {
                switch (update)
                {
                    case TurnToolCall call when call.Name.Length > 0:
                        report.Step(StepNames.Of(call.Name));
                        break;
                    case TurnText { IsPartial: true } piece:
                        Write(coming.Take(piece.Text));
                        break;
                    case TurnText text when GuiTranslation.Read(text.Text).Text is { Length: > 0 } kept && (coming.HasBegun || !shown.Contains(kept)):
                        shown.Add(kept);
                        Print(coming.End(text.Text));
                        break;
                    case TurnStillWorking:
                        report.Step(TurnStillWorking.Words(_conversation.Language));
                        break;
                }
            },
            cancellationToken);
        if (result.IsNewSession)
        {
            report.Step("The earlier project is gone; this is a new one");
        }

        Turns.Add((JsonNode)new JsonObject
        {
            ["said"] = words,
            ["text"] = result.Text,
            ["tracks"] = result.Tracks,
            ["changed"] = result.HasChanged,
            ["failed"] = result.Failure is not null,
        });
        if (shown.Count == 0 || result.WasSilent || result.Failure is not null)
        {
            Print(result.Text);
        }

        if (result is { HasChanged: true, Tracks: { } tracks } && !result.Text.Contains(Head(tracks), StringComparison.Ordinal))
        {
            Print(tracks);
        }

        if (result.Failure is not null)
        {
            throw new CliException(ExitCodes.Refused, result.Text);
        }

        if (result.Steps.Any(step => step.Action == GuiAction.Export))
        {
            await ExportAsync(null, cancellationToken);
        }
    }

    // A reply that has the summary already needs it no second time, in whatever words.
    private static string Head(string tracks) => tracks[..Math.Min(tracks.Length, 4)];

    private async Task TracksAsync(CancellationToken cancellationToken)
    {
        await _conversation.ConnectAsync(null, cancellationToken);
        var state = await _conversation.StateAsync(cancellationToken);
        Out(DraftSummary.Of(state, _conversation.Language), "tracks");
    }

    private async Task ExportAsync(string? path, CancellationToken cancellationToken)
    {
        await _conversation.ConnectAsync(null, cancellationToken);
        string target = path ?? FreeName();
        string ending = Path.GetExtension(target).TrimStart('.').ToLowerInvariant();
        var (status, file) = await ExportCommand.SaveAsync(
            _conversation,
            new RenderOutput { Format = ending.Length > 0 ? ending : "mp4", Quality = "high" },
            target,
            resumes: false,
            report,
            cancellationToken);
        _lastFile = file.FullName;
        Out(ExportCommand.Line(status, file, _conversation.Language), "export");
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (_lastFile is null)
        {
            await ExportAsync(null, cancellationToken);
        }

        if (!await IsOpenedAsync(_lastFile!, cancellationToken))
        {
            throw new CliException(ExitCodes.Unavailable, Languages.IsChinese(_conversation.Language)
                ? $"本机没有可以调用的播放器；文件在 {_lastFile}"
                : $"This machine has no player that can be called; the file is {_lastFile}");
        }
    }

    private static async Task<bool> IsOpenedAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            var player = await Media.ChildProcess.RunAsync(
                new Media.ProcessRequest { Program = OperatingSystem.IsMacOS() ? "open" : "xdg-open", Arguments = [file] },
                cancellationToken);
            return player.ExitCode == 0;
        }
        catch (Media.MediaException)
        {
            return false;
        }
    }

    private static string FreeName()
    {
        for (int number = 1; ; number++)
        {
            string name = number == 1 ? "video.mp4" : $"video-{number}.mp4";
            if (!File.Exists(name))
            {
                return name;
            }
        }
    }

    private void Out(string text, string kind)
    {
        Turns.Add((JsonNode)new JsonObject { ["did"] = kind, ["text"] = text });
        Print(text);
    }

    private void Write(string text)
    {
        if (!isJson && text.Length > 0)
        {
            Console.Out.Write(text);
            Console.Out.Flush();
        }
    }

    private void Print(string text)
    {
        if (!isJson)
        {
            Console.Out.WriteLine(text);
        }
    }
}
