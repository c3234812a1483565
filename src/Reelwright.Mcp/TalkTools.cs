using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using Reelwright.Protocol;

namespace Reelwright.Mcp;

/// <summary>Tools that make and change a video.</summary>
internal sealed class TalkTools(McpStudio studio)
{
    private const double MostSteps = 40;

    private static readonly (string, string, string)[] Said =
    [
        ("project!", "string", "Id of the project, for later calls"),
        ("text!", "string", "What to tell the user"),
        ("tracks", "string", "What is on the timeline now"),
        ("changed!", "boolean", "Whether the timeline is another one than before"),
    ];

    private static readonly (string, string, string) Project =
        ("project", "string", "Id of the project; the last one when left out");

    /// <summary>The tools.</summary>
    public IEnumerable<StudioTool> All() => studio.Options is { AllowsFiles: true, Import: not null } ? [.. Talking(), Importing()] : Talking();

    private StudioTool Importing() => new(
        ToolSchemas.Describe(
            "import_timeline",
            "Take over a timeline",
            "Takes a timeline of another program over as the project's (otio, edl, or our draft as json), or captions (srt, vtt) into the video "
            + "that is there. Media are looked for where the file says and beside it. undo takes it back.",
            [("path!", "string", "The file"), Project],
            [
                ("session!", "string", "Id of the project"),
                ("tracks!", "string", "What is on the timeline now"),
                ("revision!", "integer", "Rises with every change"),
                ("uploaded!", "string[]", "Media that were sent along"),
                ("left!", "string[]", "What was not carried"),
            ]),
        ImportAsync);

    private Task<CallToolResult> ImportAsync(ToolCall call, CancellationToken cancellationToken)
    {
        string path = Path.GetFullPath(call.Required("path"));
        if (!File.Exists(path))
        {
            throw new ToolRefusedException($"{path} is not there. Give a whole path.");
        }

        return studio.WithAsync(
            call.Text("project"),
            async conversation =>
            {
                var result = await studio.Options.Import!(conversation, path, cancellationToken);
                var left = result["left"]!.AsArray().Select(line => $"not carried: {line}");
                return StudioTool.Answer(result, string.Join('\n', left.Prepend(result["tracks"]!.ToString())));
            },
            cancellationToken);
    }

    private StudioTool[] Talking() =>
    [
        new(
            ToolSchemas.Describe(
                "create_video",
                "Make a video",
                "Makes a new video from a description in English or Chinese, and from pictures, clips or sounds. Takes seconds to a "
                + "minute; the result is a timeline that can be changed by talking and exported.",
                [
                    ("prompt!", "string", "What the video is to be"),
                    ("files", "string[]", "Paths or http(s) links of pictures, clips and sounds, in order"),
                ],
                Said),
            CreateAsync),
        new(
            ToolSchemas.Describe(
                "say",
                "Change the video in words",
                "Says something to the project's agent: a change (\"make the title blue\", \"加背景音乐\"), a question, a wish. Send each "
                + "message once and wait for its answer.",
                [("message!", "string", "The user's words, unchanged"), Project],
                Said),
            (call, token) => SayAsync(call, call.Required("message"), token)),
        new(
            ToolSchemas.Describe("undo", "Take the last change back", "Takes the last change back.", [Project], Said),
            UndoAsync),
        new(
            ToolSchemas.Describe(
                "upload_files",
                "Add files",
                "Adds pictures, clips and sounds to the project: mp4 mov avi webm mkv, jpg png gif webp, mp3 wav m4a aac; up to 500 MB each.",
                [("files!", "string[]", "Paths or http(s) links"), Project],
                [("project!", "string", "Id of the project"), ("names!", "string[]", "What was added")]),
            UploadAsync),
    ];

    private Task<CallToolResult> UndoAsync(ToolCall call, CancellationToken cancellationToken) => studio.WithAsync(
        call.Text("project"),
        conversation => SaidAsync(conversation, conversation.UndoWords, call, cancellationToken),
        cancellationToken);

    private Task<CallToolResult> SayAsync(ToolCall call, string message, CancellationToken cancellationToken) => studio.WithAsync(
        call.Text("project"), conversation => SaidAsync(conversation, message, call, cancellationToken), cancellationToken);

    private Task<CallToolResult> CreateAsync(ToolCall call, CancellationToken cancellationToken)
    {
        string prompt = call.Required("prompt");
        var files = call.Texts("files");
        Check(files);
        return studio.WithAsync(
            null,
            async conversation =>
            {
                await conversation.ConnectAsync(prompt, cancellationToken);
                await conversation.NewSessionAsync(cancellationToken);
                await AddAsync(conversation, files, call, cancellationToken);
                return await SaidAsync(conversation, prompt, call, cancellationToken);
            },
            cancellationToken);
    }

    private Task<CallToolResult> UploadAsync(ToolCall call, CancellationToken cancellationToken)
    {
        var files = call.Texts("files");
        if (files.Count == 0)
        {
            throw new ToolRefusedException("'files' is empty: name a file or a link.");
        }

        Check(files);
        return studio.WithAsync(
            call.Text("project"),
            async conversation =>
            {
                string[] names = [.. await AddAsync(conversation, files, call, cancellationToken)];
                return StudioTool.Answer(
                    new()
                    {
                        ["project"] = conversation.SessionId,
                        ["names"] = new JsonArray([.. names.Select(name => (JsonNode)name)]),
                    },
                    $"Added {string.Join(", ", names)}");
            },
            cancellationToken);
    }

    private static async Task<CallToolResult> SaidAsync(
        Conversation conversation,
        string message,
        ToolCall call,
        CancellationToken cancellationToken)
    {
        int steps = 0;
        var result = await conversation.SayAsync(
            message,
            update =>
            {
                if (update is TurnToolCall or TurnStillWorking)
                {
                    steps++;
                    call.Report(steps / (steps + MostSteps), update is TurnToolCall tool
                        ? tool.Name.Replace('_', ' ')
                        : TurnStillWorking.Words(conversation.Language));
                }
            },
            cancellationToken);
        if (result.Failure is not null)
        {
            return StudioTool.Refusal(result.Text);
        }

        return StudioTool.Answer(
            new()
            {
                ["project"] = conversation.SessionId,
                ["text"] = result.Text,
                ["tracks"] = result.Tracks ?? "",
                ["changed"] = result.HasChanged,
            },
            result.Text);
    }

    private static async Task<IEnumerable<string>> AddAsync(
        Conversation conversation,
        IReadOnlyList<string> places,
        ToolCall call,
        CancellationToken cancellationToken)
    {
        var files = places.Where(place => !IsLink(place)).ToList();
        var links = places.Where(IsLink).ToList();
        var added = new List<string>();
        if (files.Count > 0)
        {
            call.Report(0, "uploading");
            added.AddRange((await conversation.UploadAsync(files, null, cancellationToken)).Files.Select(file => file.Filename));
        }

        if (links.Count > 0)
        {
            call.Report(0, "fetching");
            added.AddRange((await conversation.UploadUrlsAsync(links, cancellationToken)).Files.Select(file => file.Filename));
        }

        return added;
    }

    private void Check(IReadOnlyList<string> places)
    {
        foreach (string place in places.Where(place => !IsLink(place)))
        {
            if (!studio.Options.AllowsFiles)
            {
                throw new ToolRefusedException("This server takes links only: its files are another machine's.");
            }

            if (!File.Exists(place))
            {
                throw new ToolRefusedException($"{place} is not there. Give a whole path, or a link.");
            }
        }
    }

    private static bool IsLink(string place) =>
        place.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || place.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
