namespace Reelwright.Director;

/// <summary>One of two things that are compared, with what the brief says of it; figures of one measure have bars.</summary>
internal static class ContrastCards
{
    private const double Inset = 0.05;
    private const double NameHeight = 0.13;
    private const double BarHeight = 0.014;

    /// <summary>Puts a card up.</summary>
    /// <param name="sketch">The scene.</param>
    /// <param name="index">0 for the first, 1 for the second.</param>
    /// <param name="side">Its name and facts.</param>
    /// <param name="others">The facts of the other one.</param>
    /// <param name="card">Where it stands.</param>
    /// <param name="delay">When it comes.</param>
    public static void Put(SceneSketch sketch, int index, (string Name, string[] Facts) side, string[] others, Box card, long delay)
    {
        var style = sketch.Style;
        string fill = index == 0 ? Frames.Solid(sketch) : sketch.Palette.Accent;
        string ink = index == 0 ? sketch.Palette.Text : sketch.Palette.OnAccent;
        sketch.Shape($"side-{index + 1}", "rectangle", card, fill, Ornaments.Rounded(Math.Max(style.Radius, 0.016), 0.28), motion: index == 0 ? "left" : "right", delay: delay);
        double width = card.Width - (2 * Inset);
        var name = FittedText.Fit(
            side.Name,
            new TextLook { Family = style.HeadlineFamily, Weight = Math.Max(600, style.HeadlineWeight), Color = ink, Size = 0.078, MinSize = 0.04, MaxLines = 1 },
            width - 0.04,
            sketch.Words);
        sketch.Text(LayerGroup.Point, $"name-{index + 1}", name, new(card.X + Inset, card.Y + Inset, name.Width, NameHeight - 0.03), "left", "middle", delay + sketch.Frames(4), "rise");

        double top = card.Y + Inset + NameHeight;
        double each = Math.Min(0.14, (card.Bottom - Inset - top) / Math.Max(1, side.Facts.Length));
        for (int i = 0; i < side.Facts.Length; i++)
        {
            long at = delay + sketch.Frames(8 + (5 * i));
            var bars = i < others.Length ? (index == 0 ? ContrastFacts.Bars(side.Facts[i], others[i]) : ContrastFacts.Bars(others[i], side.Facts[i])) : null;
            double bar = bars is null ? 0 : BarHeight + 0.012;
            var fact = FittedText.Fit(
                side.Facts[i],
                new TextLook { Family = style.TextFamily, Weight = 600, Color = ink, Size = 0.052, MinSize = 0.034, MaxLines = each > 0.12 ? 2 : 1 },
                width,
                sketch.Words);
            double y = top + (i * each);
            sketch.Text(LayerGroup.Point, $"fact-{index + 1}-{i + 1}", fact, new(card.X + Inset, y, width, each - bar - 0.01), "left", "middle", at, "rise");
            if (bars is var (left, right))
            {
                double part = Math.Max(0.02, index == 0 ? left : right);
                sketch.Shape($"bar-{index + 1}-{i + 1}", "rectangle", new(card.X + Inset, y + each - bar, width * part, BarHeight), ink, Ornaments.Rounded(BarHeight / 2), LayerGroup.Overlay, "wipe", at);
            }
        }
    }
}
