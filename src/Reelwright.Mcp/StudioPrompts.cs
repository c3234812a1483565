using ModelContextProtocol.Protocol;

namespace Reelwright.Mcp;

/// <summary>Ways of working that a client can offer.</summary>
internal static class StudioPrompts
{
    private static readonly (string Name, string Title, string Description, string[] Arguments, string Words)[] All =
    [
        (
            "quick_edit",
            "Quick edit",
            "Files and one wish become one finished file",
            ["files", "wish"],
            "Make a video with create_video from these files: {files}. The wish: {wish}. Show the storyboard, tell me what was made, then "
            + "export_video and, when export_status says completed, give me the link."),
        (
            "batch",
            "Several videos",
            "Each file becomes a video of its own",
            ["files", "wish"],
            "For each of these files make a video of its own with create_video, one after another, and export each: {files}. What all of "
            + "them are to be: {wish}. At the end list the files with their links."),
        (
            "step_by_step",
            "Step by step",
            "A rough cut first, then one change after another",
            ["idea"],
            "Make a rough cut of this with create_video: {idea}. Show me the storyboard and the tracks, and ask what to change. Carry each "
            + "change out with say, show the frame that it concerns, and go on until I say export."),
        (
            "chinese_video",
            "中文视频",
            "用一句话生成中文视频",
            ["主题"],
            "用 create_video 生成一段中文视频，主题：{主题}。给我看 storyboard，用中文说明时间线，按我的话用 say 修改，满意后用 export_video 导出。"),
    ];

    /// <summary>What there is.</summary>
    public static ListPromptsResult List() => new()
    {
        Prompts =
        [
            .. All.Select(prompt => new Prompt
            {
                Name = prompt.Name,
                Title = prompt.Title,
                Description = prompt.Description,
                Arguments = [.. prompt.Arguments.Select(name => new PromptArgument { Name = name, Required = true })],
            }),
        ],
    };

    /// <summary>One of them, filled in; <c>null</c> when there is none of this name.</summary>
    public static GetPromptResult? Find(string name, IReadOnlyDictionary<string, string> arguments)
    {
        var prompt = All.FirstOrDefault(prompt => prompt.Name == name);
        if (prompt.Name is null)
        {
            return null;
        }

        string words = prompt.Arguments.Aggregate(
            prompt.Words,
            (text, argument) => text.Replace($"{{{argument}}}", arguments.GetValueOrDefault(argument) ?? "…", StringComparison.Ordinal));
        return new()
        {
            Description = prompt.Description,
            Messages = [new() { Role = Role.User, Content = new TextContentBlock { Text = words } }],
        };
    }
}
