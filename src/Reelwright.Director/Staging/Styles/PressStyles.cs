namespace Reelwright.Director;

/// <summary>Looks of the printed page and of the newsroom.</summary>
internal static class PressStyles
{
    public static StylePack Editorial { get; } = new()
    {
        Id = "editorial",
        Name = "Editorial",
        ChineseName = "杂志",
        Palette = new Palette
        {
            Background = ["#f4f1ec", "#eae5dc", "#f8f6f2"],
            Surface = "#ffffff",
            Text = "#141210",
            Muted = "#57514a",
            Accent = "#b3261e",
            Accent2 = "#d9cbb6",
            OnAccent = "#ffffff",
            CaptionPlate = "#141210e6",
            CaptionText = "#ffffff",
        }.Legible(),
        HeadlineFamily = "serif",
        HeadlineWeight = 700,
        Backgrounds = ["linear", "stripes", "radial"],
        BackgroundSpeed = 0.5,
        Shapes = ShapeLanguage.Ink,
        Radius = 0.004,
        Transitions = ["wipe", "push-left"],
        TransitionFrames = 12,
        TextIn = "rise",
        ArtIn = "rise",
        Stagger = 5,
        PrefersLeft = true,
        MusicMood = "lofi",
    };

    public static StylePack Newsroom { get; } = new()
    {
        Id = "newsroom",
        Name = "Newsroom",
        ChineseName = "新闻演播",
        Palette = new Palette
        {
            Background = ["#0b1f44", "#12306a", "#0a1733"],
            Surface = "#ffffff1f",
            Text = "#ffffff",
            Muted = "#c3d0ea",
            Accent = "#ffb02e",
            Accent2 = "#e23b3b",
            OnAccent = "#14213d",
            CaptionPlate = "#050d20e6",
            CaptionText = "#ffffff",
        }.Legible(),
        HeadlineWeight = 700,
        Backgrounds = ["beams", "stripes", "spotlight"],
        BackgroundSpeed = 0.7,
        Shapes = ShapeLanguage.Grid,
        Radius = 0.01,
        Transitions = ["wipe", "push-left"],
        TransitionFrames = 10,
        TextIn = "wipe",
        Stagger = 4,
        EntranceFrames = 12,
        PrefersLeft = true,
        MusicMood = "corporate",
    };
}
