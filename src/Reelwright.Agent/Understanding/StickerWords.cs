using System.Collections.Frozen;

namespace Reelwright.Agent;

/// <summary>Emoji by their everyday names.</summary>
internal static class StickerWords
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["fire"] = "🔥",
        ["flame"] = "🔥",
        ["heart"] = "❤️",
        ["red heart"] = "❤️",
        ["star"] = "⭐",
        ["sparkle"] = "✨",
        ["sparkles"] = "✨",
        ["rocket"] = "🚀",
        ["smile"] = "😊",
        ["smiley"] = "😊",
        ["smiling"] = "😊",
        ["laughing"] = "😂",
        ["laugh"] = "😂",
        ["thumbs up"] = "👍",
        ["thumb up"] = "👍",
        ["party"] = "🎉",
        ["party popper"] = "🎉",
        ["confetti"] = "🎉",
        ["clap"] = "👏",
        ["clapping"] = "👏",
        ["sun"] = "☀️",
        ["moon"] = "🌙",
        ["check mark"] = "✅",
        ["checkmark"] = "✅",
        ["crown"] = "👑",
        ["gift"] = "🎁",
        ["cake"] = "🎂",
        ["coffee"] = "☕",
        ["lightning"] = "⚡",
        ["light bulb"] = "💡",
        ["lightbulb"] = "💡",
        ["100"] = "💯",
        ["eyes"] = "👀",
        ["cool"] = "😎",
        ["sunglasses"] = "😎",
        ["火"] = "🔥",
        ["火焰"] = "🔥",
        ["笑脸"] = "😊",
        ["火箭"] = "🚀",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The emoji of a name; <c>null</c> when there is none.</summary>
    public static string? Of(string name) => Names.GetValueOrDefault(name.Trim());
}
