namespace Reelwright.Tests;

/// <summary>Checks of captions.</summary>
internal static class CaptionChecks
{
    public static Verdict Run(Check check, Comparison compared)
    {
        var captions = compared.After.Captions;
        if (check.Property.Length > 0)
        {
            var old = compared.Before.Captions.Count > 0 ? compared.Before.Captions[0].Clip : null;
            var results = captions.Select(item => WordChecks.Property(check, old, item, compared.After)).ToList();
            return new(
                results.Count > 0 && results.All(result => result.Holds),
                results.Count == 0 ? "no captions" : results[0].Found,
                "captionstyle", "motion/captions");
        }

        if (check.Value is "on" or "off" && check.Selector.Length == 0)
        {
            // Words and pictures make room for captions, or take the room back.
            return new(
                (check.Value == "on") == captions.Count > 0,
                captions.Count > 0 ? "on" : "off",
                "captions", "captionstyle", "type", "media", "motion", "frame");
        }

        var scenes = compared.Scenes(check.Selector);
        string said = string.Join(' ', captions
            .Where(item => scenes.Contains(compared.Map.Before(compared.After.SceneAt(item.Range))))
            .Select(item => item.Clip.Parameters.Text("text")));
        bool has = Check.Plain(said).Contains(Check.Plain(check.Words), StringComparison.Ordinal);
        return new(
            check.Operator switch { "-=" => !has, "+=" => has, _ => check.MatchesWords(said) },
            said,
            [.. scenes.Select(scene => $"captions/{scene}"), .. check.Selector.Length == 0 ? ["captions"] : (string[])[]]);
    }
}
