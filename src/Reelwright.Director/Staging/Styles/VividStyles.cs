namespace Reelwright.Director;

/// <summary>Looks in strong colours.</summary>
internal static class VividStyles
{
    public static StylePack BoldPop { get; } = new()
    {
        Id = "bold-pop",
        Name = "Bold pop",
        ChineseName = "波普",
        Palette = new Palette
        {
            Background = ["#ffd84d", "#ff9fba", "#86dcff", "#b9ee9a"],
            Surface = "#fffdf6",
            Text = "#17120f",
            Muted = "#3d332b",
            Accent = "#6a1b9a",
            Accent2 = "#ff4f7b",
            OnAccent = "#ffffff",
            CaptionPlate = "#17120ff0",
            CaptionText = "#ffffff",
        }.Legible(),
        HeadlineWeight = 800,
        Backgrounds = ["linear", "halftone", "stripes"],
        RotatesBackground = true,
        Shapes = ShapeLanguage.Block,
        Radius = 0.022,
        Transitions = ["push-left", "wipe", "push-up"],
        TransitionFrames = 10,
        TextIn = "pop",
        Stagger = 4,
        EntranceFrames = 12,
        PrefersLeft = true,
        MusicMood = "upbeat",
    };

    public static StylePack Sunny { get; } = new()
    {
        Id = "sunny",
        Name = "Sunny",
        ChineseName = "阳光",
        Palette = new Palette
        {
            Background = ["#fff7df", "#ffe9b8", "#ffdcb0"],
            Surface = "#fffdf7",
            Text = "#43260c",
            Muted = "#6f4a23",
            Accent = "#b03d0a",
            Accent2 = "#f7a823",
            OnAccent = "#fffaf0",
            CaptionPlate = "#43260ce6",
            CaptionText = "#fffaf0",
        }.Legible(),
        HeadlineWeight = 700,
        Backgrounds = ["mesh", "radial", "aurora"],
        Shapes = ShapeLanguage.Halo,
        Radius = 0.045,
        Transitions = ["push-left", "dissolve", "push-up"],
        TransitionFrames = 12,
        MusicMood = "upbeat",
    };
}
