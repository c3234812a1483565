namespace Reelwright.Director;

/// <summary>Looks for days that are not like others: feasts, love, tales, races.</summary>
internal static class FestiveStyles
{
    public static StylePack FestiveRed { get; } = new()
    {
        Id = "festive-red",
        Name = "Festive red",
        ChineseName = "喜庆红",
        Palette = new Palette
        {
            Background = ["#a3121b", "#8a0f1a", "#b81f23"],
            Surface = "#ffffff1a",
            Text = "#fff3da",
            Muted = "#ffdfb5",
            Accent = "#ffd166",
            Accent2 = "#e8533f",
            OnAccent = "#6e0b12",
            CaptionPlate = "#4a060cea",
            CaptionText = "#fff6e5",
        }.Legible(),
        HeadlineWeight = 800,
        Backgrounds = ["radial", "bokeh", "beams"],
        Shapes = ShapeLanguage.Halo,
        Radius = 0.03,
        Transitions = ["push-left", "wipe", "push-up"],
        TransitionFrames = 10,
        TextIn = "pop",
        Stagger = 4,
        EntranceFrames = 13,
        MusicMood = "energetic",
    };

    public static StylePack Romance { get; } = new()
    {
        Id = "romance",
        Name = "Romance",
        ChineseName = "浪漫",
        Palette = new Palette
        {
            Background = ["#fdf1f1", "#f9e1e4", "#fbeee6"],
            Surface = "#fffafa",
            Text = "#4a1526",
            Muted = "#7c4554",
            Accent = "#a8264e",
            Accent2 = "#e9a6b3",
            OnAccent = "#fff8f8",
            CaptionPlate = "#4a1526e0",
            CaptionText = "#fff6f6",
        }.Legible(),
        HeadlineFamily = "serif",
        HeadlineWeight = 600,
        Backgrounds = ["aurora", "mesh", "bokeh"],
        BackgroundSpeed = 0.6,
        Shapes = ShapeLanguage.Halo,
        Radius = 0.04,
        Transitions = ["dissolve", "dip-white"],
        TransitionFrames = 16,
        TextIn = "fade",
        ArtIn = "rise",
        Stagger = 6,
        EntranceFrames = 20,
        MusicMood = "warm",
    };

    public static StylePack Storybook { get; } = new()
    {
        Id = "storybook",
        Name = "Storybook",
        ChineseName = "绘本",
        Palette = new Palette
        {
            Background = ["#1d2a5b", "#2b3f7e", "#3b3470"],
            Surface = "#ffffff1c",
            Text = "#fff4d8",
            Muted = "#d9d6f0",
            Accent = "#ffcf6b",
            Accent2 = "#7f86d8",
            OnAccent = "#2a2350",
            CaptionPlate = "#10183ae0",
            CaptionText = "#fff8e8",
        }.Legible(),
        HeadlineFamily = "serif",
        HeadlineWeight = 700,
        Backgrounds = ["aurora", "waves", "bokeh"],
        BackgroundSpeed = 0.6,
        Shapes = ShapeLanguage.Arch,
        Radius = 0.06,
        Transitions = ["dissolve", "push-up"],
        TransitionFrames = 16,
        TextIn = "fade",
        ArtIn = "rise",
        Stagger = 6,
        EntranceFrames = 20,
        MusicMood = "calm",
    };

    public static StylePack NeonSport { get; } = new()
    {
        Id = "neon-sport",
        Name = "Neon sport",
        ChineseName = "运动霓虹",
        Palette = new Palette
        {
            Background = ["#101214", "#1a1e20", "#0c1512"],
            Surface = "#ffffff17",
            Text = "#ffffff",
            Muted = "#c9d2cc",
            Accent = "#c8f53c",
            Accent2 = "#37d67a",
            OnAccent = "#131a05",
            CaptionPlate = "#000000e6",
            CaptionText = "#ffffff",
        }.Legible(),
        HeadlineWeight = 800,
        Backgrounds = ["beams", "stripes", "spotlight"],
        BackgroundSpeed = 1.2,
        Shapes = ShapeLanguage.Grid,
        Radius = 0.012,
        Transitions = ["push-left", "wipe"],
        TransitionFrames = 8,
        TextIn = "wipe",
        Stagger = 3,
        EntranceFrames = 10,
        PrefersLeft = true,
        MusicMood = "energetic",
    };
}
