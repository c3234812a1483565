namespace Reelwright.Director;

/// <summary>Looks on a light, quiet ground.</summary>
internal static class LightStyles
{
    public static StylePack CleanLight { get; } = new()
    {
        Id = "clean-light",
        Name = "Clean light",
        ChineseName = "简约明亮",
        Palette = new Palette
        {
            Background = ["#f8fafd", "#eaf0f9", "#dfe9f8"],
            Surface = "#ffffff",
            Text = "#0f1b33",
            Muted = "#46546f",
            Accent = "#2457e6",
            Accent2 = "#18b7a2",
            OnAccent = "#ffffff",
            CaptionPlate = "#0f1b33e0",
            CaptionText = "#ffffff",
        }.Legible(),
        HeadlineWeight = 700,
        Backgrounds = ["linear", "mesh", "stripes"],
        BackgroundSpeed = 0.8,
        Shapes = ShapeLanguage.Card,
        Radius = 0.03,
        Transitions = ["push-left", "dissolve", "wipe"],
        TransitionFrames = 12,
        PrefersLeft = true,
        MusicMood = "corporate",
    };

    public static StylePack WarmPaper { get; } = new()
    {
        Id = "warm-paper",
        Name = "Warm paper",
        ChineseName = "暖纸",
        Palette = new Palette
        {
            Background = ["#fbf5ea", "#f6e9d3", "#f2dfc1"],
            Surface = "#fffaf1",
            Text = "#38241a",
            Muted = "#67503f",
            Accent = "#ad4019",
            Accent2 = "#e0a043",
            OnAccent = "#fffaf2",
            CaptionPlate = "#38241ae0",
            CaptionText = "#fff8ec",
        }.Legible(),
        HeadlineFamily = "serif",
        HeadlineWeight = 700,
        Backgrounds = ["radial", "terraces", "mesh"],
        BackgroundSpeed = 0.7,
        Shapes = ShapeLanguage.Arch,
        Radius = 0.03,
        Transitions = ["dissolve", "wipe"],
        TransitionFrames = 14,
        ArtIn = "rise",
        Stagger = 6,
        EntranceFrames = 18,
        MusicMood = "lofi",
    };

    public static StylePack FreshDew { get; } = new()
    {
        Id = "fresh-dew",
        Name = "Fresh dew",
        ChineseName = "清新晨露",
        Palette = new Palette
        {
            Background = ["#f3fbf8", "#dcf4eb", "#cdeeea", "#e4f4fb"],
            Surface = "#ffffffd9",
            Text = "#0b3a36",
            Muted = "#3a615c",
            Accent = "#0a7566",
            Accent2 = "#6fcdb6",
            OnAccent = "#ffffff",
            CaptionPlate = "#0b3a36e0",
            CaptionText = "#ffffff",
        }.Legible(),
        HeadlineWeight = 600,
        Backgrounds = ["aurora", "ripples", "mesh"],
        BackgroundSpeed = 0.8,
        Shapes = ShapeLanguage.Arch,
        Radius = 0.05,
        Transitions = ["dissolve", "push-up"],
        TransitionFrames = 14,
        Stagger = 6,
        EntranceFrames = 18,
        MusicMood = "lofi",
    };

    public static StylePack InkWash { get; } = new()
    {
        Id = "ink-wash",
        Name = "Ink wash",
        ChineseName = "水墨",
        Palette = new Palette
        {
            Background = ["#f7f4ed", "#ece7dc", "#dfd9cc"],
            Surface = "#fbf9f4",
            Text = "#1d1b18",
            Muted = "#56504a",
            Accent = "#9e2a20",
            Accent2 = "#8a968f",
            OnAccent = "#fbf6ec",
            CaptionPlate = "#1d1b18d9",
            CaptionText = "#fbf8f1",
        }.Legible(),
        HeadlineFamily = "serif",
        HeadlineWeight = 600,
        HeadlineTracking = 0.02,
        Backgrounds = ["radial", "terraces", "ripples"],
        BackgroundSpeed = 0.5,
        Shapes = ShapeLanguage.Ink,
        Radius = 0.006,
        Transitions = ["dissolve", "dip-white"],
        TransitionFrames = 16,
        TextIn = "fade",
        ArtIn = "fade",
        Stagger = 6,
        EntranceFrames = 18,
        MusicMood = "chinese",
    };
}
