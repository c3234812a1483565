namespace Reelwright.Director;

/// <summary>Looks on a dark ground.</summary>
internal static class DarkStyles
{
    public static StylePack AuroraNight { get; } = new()
    {
        Id = "aurora-night",
        Name = "Aurora night",
        ChineseName = "极光之夜",
        Palette = new Palette
        {
            Background = ["#0a0f2c", "#182458", "#35206b", "#0d4a5e"],
            Surface = "#ffffff14",
            Text = "#f6f8ff",
            Muted = "#c3cdee",
            Accent = "#7fe7d4",
            Accent2 = "#b58cff",
            OnAccent = "#07142b",
            CaptionPlate = "#060a1ecc",
            CaptionText = "#ffffff",
        }.Legible(),
        Backgrounds = ["aurora", "mesh", "waves", "bokeh"],
        Shapes = ShapeLanguage.Halo,
        Radius = 0.035,
        Transitions = ["dissolve", "dissolve", "push-up"],
        TransitionFrames = 14,
        MusicMood = "cinematic",
    };

    public static StylePack TechDark { get; } = new()
    {
        Id = "tech-dark",
        Name = "Tech dark",
        ChineseName = "科技暗色",
        Palette = new Palette
        {
            Background = ["#05070d", "#0a1526", "#0d2540"],
            Surface = "#ffffff10",
            Text = "#eef5ff",
            Muted = "#a9bdd6",
            Accent = "#2fd8f0",
            Accent2 = "#6a6cff",
            OnAccent = "#03131a",
            CaptionPlate = "#02050acc",
            CaptionText = "#f4f9ff",
        }.Legible(),
        HeadlineWeight = 600,
        KickerFamily = "mono",
        Backgrounds = ["spotlight", "stripes", "radial", "terraces"],
        BackgroundSpeed = 0.8,
        Shapes = ShapeLanguage.Grid,
        Radius = 0.014,
        Transitions = ["wipe", "push-left", "dissolve"],
        TransitionFrames = 10,
        TextIn = "left",
        ArtIn = "fade",
        Stagger = 4,
        EntranceFrames = 14,
        PrefersLeft = true,
        MusicMood = "upbeat",
    };

    public static StylePack LuxeNoir { get; } = new()
    {
        Id = "luxe-noir",
        Name = "Luxe noir",
        ChineseName = "黑金",
        Palette = new Palette
        {
            Background = ["#0c0a09", "#1b1511", "#2b2018"],
            Surface = "#ffffff0f",
            Text = "#f8f1e5",
            Muted = "#cdbfa8",
            Accent = "#e5bf7e",
            Accent2 = "#8d6b3f",
            OnAccent = "#1a120a",
            CaptionPlate = "#080605cc",
            CaptionText = "#fbf6ec",
        }.Legible(),
        HeadlineFamily = "serif",
        HeadlineWeight = 600,
        Backgrounds = ["spotlight", "bokeh", "radial"],
        BackgroundSpeed = 0.6,
        Shapes = ShapeLanguage.Ink,
        Radius = 0.008,
        Transitions = ["dissolve", "dip-black"],
        TransitionFrames = 16,
        TextIn = "fade",
        ArtIn = "fade",
        Stagger = 6,
        EntranceFrames = 18,
        MusicMood = "cinematic",
    };

    public static StylePack DeepOcean { get; } = new()
    {
        Id = "deep-ocean",
        Name = "Deep ocean",
        ChineseName = "深海",
        Palette = new Palette
        {
            Background = ["#04263f", "#063f63", "#0a5a7a"],
            Surface = "#ffffff1a",
            Text = "#f4fbff",
            Muted = "#cfe6f2",
            Accent = "#ffd27a",
            Accent2 = "#4fd1c5",
            OnAccent = "#1d2a33",
            CaptionPlate = "#021a2ccc",
            CaptionText = "#ffffff",
        }.Legible(),
        Backgrounds = ["waves", "ripples", "terraces"],
        Shapes = ShapeLanguage.Arch,
        Radius = 0.045,
        Transitions = ["dissolve", "push-up", "wipe"],
        TransitionFrames = 12,
        MusicMood = "upbeat",
    };
}
