using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>How captions look and where they stand; remembered, so that captions made anew look the same.</summary>
internal static class CaptionEdits
{
    private const string Key = "captionLook";

    /// <summary>Caption styles by name.</summary>
    public static ImmutableSortedDictionary<string, Properties> Looks { get; } = new Dictionary<string, Properties>(StringComparer.Ordinal)
    {
        ["plain"] = Properties.Empty.With("color", "#ffffff").With("weight", 600).With("plate", "#00000000").With("shadow", 0.7),
        ["boxed"] = Properties.Empty.With("color", "#ffffff").With("weight", 600).With("plate", "#000000cc").With("plateRadius", 0.2).With("platePadding", 0.4),
        ["bold"] = Properties.Empty.With("color", "#ffffff").With("weight", 900).With("plate", "#00000000").With("outline", "#000000").With("outlineWidth", 0.1).With("size", 0.05),
        ["pop"] = Properties.Empty.With("color", "#ffe14a").With("weight", 900).With("family", "rounded").With("plate", "#00000000").With("outline", "#1a1a1a").With("outlineWidth", 0.12).With("size", 0.055).With("animateIn", "pop"),
        ["outline"] = Properties.Empty.With("color", "#ffffff").With("weight", 700).With("plate", "#00000000").With("outline", "#000000").With("outlineWidth", 0.08),
        ["yellow"] = Properties.Empty.With("color", "#ffe14a").With("weight", 800).With("plate", "#00000000").With("outline", "#000000").With("outlineWidth", 0.08),
        ["karaoke"] = Properties.Empty.With("color", "#ffffff").With("weight", 800).With("plate", "#00000099").With("highlightColor", "#ffe14a").With("animateIn", "highlight"),
        ["typewriter"] = Properties.Empty.With("family", "mono").With("animateIn", "typewriter"),
        ["words"] = Properties.Empty.With("weight", 800).With("animateIn", "words"),
        ["neon"] = Properties.Empty.With("color", "#7df9ff").With("weight", 700).With("plate", "#0b0b1acc").With("outline", "#ff2bd6").With("outlineWidth", 0.03),
        ["minimal"] = Properties.Empty.With("color", "#ffffff").With("weight", 400).With("plate", "#00000000").With("size", 0.036).With("shadow", 0.5),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static void Style(Workspace work, StyleWords style)
    {
        var captions = Captions(work);
        var change = (Properties words) =>
        {
            if (style.CaptionStyle is { } name)
            {
                words = Looks.TryGetValue(name.ToLowerInvariant(), out var look)
                    ? words.With(look)
                    : throw Refuse.Name(new("caption style", "字幕样式"), name, Looks.Keys);
            }

            return WordStyles.Apply(words, style);
        };

        if (style.Target.IsBare || style.Target.IsAll)
        {
            All(work, captions, change);
            return;
        }

        foreach (var placed in TargetResolver.Clips(work, style.Target, TargetResolver.Bare.One))
        {
            var parameters = change(placed.Clip.Parameters);
            work.Change(HandMarks.Mark(
                placed.Clip.WithParameters(parameters.Without("animateIn")),
                WordStyles.Differing(placed.Clip.Parameters, parameters)));
        }
    }

    public static void Place(Workspace work, PlaceLayer command)
    {
        var captions = Captions(work);
        All(work, captions, words =>
        {
            if (command.Size is { } size)
            {
                double factor = Amounts.Of(size, 1, 1);
                words = factor is >= 0.1 and <= 10
                    ? WordStyles.Scaled(words, factor)
                    : throw Refuse.Range(new("The size", "大小"), 10, 1000, new(" % of what it is now", "%（相对现在）"));
            }

            if (command.Where is { } where)
            {
                double[] now = words.Numbers("box") is { Length: 4 } box ? box : [0.14, 0.8, 0.72, 0.14];
                if (where is "up" or "down")
                {
                    return words.With("box", Layers.Json(Layers.Shifted(now, where)));
                }

                words = words
                    .With("box", Layers.Json(Layers.Box(work.Timeline, where, now[2], now[3])))
                    .With("valign", where.StartsWith("top", StringComparison.Ordinal) ? "top" : where.StartsWith("bottom", StringComparison.Ordinal) ? "bottom" : "middle")
                    .With("align", where.EndsWith("left", StringComparison.Ordinal) ? "left" : where.EndsWith("right", StringComparison.Ordinal) ? "right" : "center");
            }

            return words;
        });
    }

    /// <summary>How captions come in from now on.</summary>
    public static void Animate(Workspace work, string style) =>
        All(work, Captions(work), words => words.With("animateIn", style));

    private static Track Captions(Workspace work) =>
        work.Timeline.TrackWithRole(PartWords.Caption) is { } track && track.Clips.Any() ? track : throw Refuse.NoCaptions();

    private static void All(Workspace work, Track captions, Func<Properties, Properties> change)
    {
        var first = captions.Clips.First();
        var changed = change(first.Parameters);
        var names = WordStyles.Differing(first.Parameters, changed);
        var look = work.Timeline.Metadata.Node(Key) is JsonObject known ? Properties.From(known) : Properties.Empty;
        foreach (string name in names)
        {
            look = changed.Has(name) ? look.With(name, changed.Node(name)) : look.Without(name);
        }

        var items = captions.Items.Select(item => item is Clip clip && PartWords.HasWords(clip) ? Changed(clip, changed, names) : item);
        work.Timeline = work.Timeline.WithTrack(captions with { Items = [.. items] });
        work.Apply(new SetMetadata(Properties.Empty.With(Key, look.ToJson())));
        work.Touch(captions.Clips.Select(clip => clip.Id));
    }

    private static Clip Changed(Clip clip, Properties changed, string[] names)
    {
        var parameters = clip.Parameters;
        foreach (string name in names.Where(name => name != "animateIn"))
        {
            parameters = changed.Has(name) ? parameters.With(name, changed.Node(name)) : parameters.Without(name);
        }

        var styled = clip.WithParameters(parameters);
        if (!names.Contains("animateIn") || changed.Text("animateIn") is not { } style)
        {
            return styled;
        }

        return style == "none"
            ? styled with { Effects = styled.Effects.RemoveAll(effect => effect.Kind == EffectKinds.AnimateIn) }
            : styled.With(new Effect
            {
                Kind = EffectKinds.AnimateIn,
                Parameters = Properties.Empty.With("style", style)
                    .With("frames", style is "typewriter" or "words" or "highlight" ? Math.Max(1, clip.Frames * 3 / 4) : 6)
                    .With("delay", 0),
            });
    }
}
