using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Says which of the closed set of intents a message has.</summary>
internal static class IntentReader
{
    /// <summary>Classifies a message against what there is to talk about.</summary>
    /// <param name="message">The message.</param>
    /// <param name="hasVideo">Whether there is a video already.</param>
    /// <param name="hasMedia">Whether there are uploads.</param>
    public static Intent Read(string message, bool hasVideo, bool hasMedia)
    {
        string text = message.Trim();
        if (text.Length == 0 || Phrases.Help().IsMatch(text))
        {
            return Of(IntentKind.Help);
        }

        if (Phrases.Unsupported().Match(text) is { Success: true } wish)
        {
            return Of(IntentKind.Unsupported, ("wish", wish.Value));
        }

        if (Phrases.Undo().IsMatch(text))
        {
            return Of(IntentKind.Undo);
        }

        if (Phrases.Redo().IsMatch(text))
        {
            return Of(IntentKind.Redo);
        }

        bool makes = Phrases.Make().IsMatch(text);
        if (!makes && Errand(text) is { } errand)
        {
            return Of(errand);
        }

        var edits = hasVideo ? EditReader.Read(text) : [];
        if (edits.Count > 0 && !(makes && LooksNew(text)))
        {
            return Of(IntentKind.Edit, ("changes", string.Join(", ", edits.Select(edit => edit.GetType().Name))));
        }

        if (hasVideo && !makes)
        {
            return Of(IntentKind.Help, ("unclear", text));
        }

        return hasMedia && (Phrases.Uploads().IsMatch(text) || !hasVideo) ? Of(IntentKind.Assemble) : Of(IntentKind.Generate);
    }

    // "make the video vertical" edits; "make a video about …" or a text after a colon is something new.
    private static bool LooksNew(string text) =>
        text.Contains(':', StringComparison.Ordinal) || text.Contains('：', StringComparison.Ordinal)
        || text.Contains(" about ", StringComparison.OrdinalIgnoreCase)
        || text.Contains("一个", StringComparison.Ordinal) || text.Contains("一段", StringComparison.Ordinal)
        || text.Contains("一条", StringComparison.Ordinal)
        || text.Contains(" a new ", StringComparison.OrdinalIgnoreCase);

    private static IntentKind? Errand(string text) =>
        Phrases.Export().IsMatch(text) ? IntentKind.Export
        : Phrases.Status().IsMatch(text) ? IntentKind.Status
        : Phrases.Upload().IsMatch(text) ? IntentKind.Upload
        : text.Length <= 60 && Phrases.Credits().IsMatch(text) ? IntentKind.Credits
        : null;

    private static Intent Of(IntentKind kind, params ReadOnlySpan<(string Name, string Value)> slots)
    {
        var values = Properties.Empty;
        foreach (var (name, value) in slots)
        {
            values = values.With(name, JsonValue.Create(value));
        }

        return new(kind, values);
    }
}
