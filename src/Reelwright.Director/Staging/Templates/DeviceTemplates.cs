using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Frames of devices that hold the user's picture; where there is none, a plain screen with the scene's art.</summary>
internal static class DeviceTemplates
{
    private const double PhoneAspect = 9 / 19.0;
    private const string Body = "#14171c";
    private const string Rim = "#3a404a";

    /// <summary>A phone that stands beside the words.</summary>
    public static void Phone(SceneSketch sketch)
    {
        Ornaments.Ambient(sketch);
        Frames.Beside(
            sketch,
            0.4,
            0.108,
            room =>
            {
                // A picture that is not as long as a phone gets a shorter one, so that little of it is cut.
                double aspect = sketch.Scene.Media is { } media ? Math.Clamp(KenBurns.Aspect(media), PhoneAspect * 0.96, 0.62) : PhoneAspect;
                var body = Frames.Inside(room, aspect);
                double bezel = body.Width * 0.035;
                double radius = body.Width * 0.13;
                Glow(sketch, body, 1.6);
                sketch.Shape("device", "rectangle", body, Body, Both(Ornaments.Rounded(radius, 0.45), Ornaments.Stroke(Rim, 0.004)), motion: "rise", delay: sketch.Lead(0));
                var screen = body.Inset(bezel, bezel);
                Screen(sketch, screen, radius - bezel);
                sketch.Shape("island", "rectangle", Box.Around(body.CenterX, screen.Y + (body.Width * 0.055), body.Width * 0.26, body.Width * 0.05), Body, Ornaments.Rounded(body.Width * 0.025), LayerGroup.Overlay, "rise", sketch.Lead(1));
            },
            1.1);
    }

    /// <summary>A laptop with its lid open.</summary>
    public static void Laptop(SceneSketch sketch)
    {
        Ornaments.Ambient(sketch);
        Frames.Beside(
            sketch,
            0.58,
            0.096,
            room =>
            {
                var whole = Frames.Inside(room, 1.62);
                double lid = whole.Width * 0.84;
                var body = new Box(whole.CenterX - (lid / 2), whole.Y, lid, whole.Height * 0.92);
                Glow(sketch, body, 1.25);
                sketch.Shape("device", "rectangle", body, Body, Both(Ornaments.Rounded(0.018), Ornaments.Stroke(Rim, 0.003)), motion: "rise", delay: sketch.Lead(0));
                double bezel = lid * 0.018;
                Screen(sketch, body.Inset(bezel, bezel), 0.008);
                var foot = new Box(whole.X, body.Bottom - 0.004, whole.Width, whole.Height * 0.075);
                sketch.Shape("base", "rectangle", foot, "#c9ced6", Both(Ornaments.Rounded(0.016, 0.4), json => json["fill2"] = "#8d949f"), LayerGroup.Overlay, "rise", sketch.Lead(0));
                sketch.Shape("notch", "rectangle", Box.Around(foot.CenterX, foot.Y + (foot.Height * 0.16), whole.Width * 0.15, foot.Height * 0.32), "#7c838e", Ornaments.Rounded(foot.Height * 0.14), LayerGroup.Overlay, "rise", sketch.Lead(0));
            },
            0.66);
    }

    /// <summary>A window of a browser; its address line stays empty, since the brief gives the address or none.</summary>
    public static void Browser(SceneSketch sketch)
    {
        Ornaments.Ambient(sketch);
        Frames.Beside(
            sketch,
            0.58,
            0.096,
            room =>
            {
                double aspect = sketch.Scene.Media is { } media ? Math.Clamp(KenBurns.Aspect(media), 1.1, 1.9) * 0.92 : 1.4;
                var body = Frames.Inside(room, aspect);
                double bar = Math.Clamp(body.Height * 0.1, 0.045, 0.07);
                Glow(sketch, body, 1.25);
                string chrome = sketch.Palette.IsDark ? "#20252e" : "#eceff4";
                sketch.Shape("device", "rectangle", body, chrome, Ornaments.Rounded(0.02, 0.4), motion: "rise", delay: sketch.Lead(0));
                string[] lights = ["#ff5f57", "#febc2e", "#28c840"];
                for (int i = 0; i < lights.Length; i++)
                {
                    sketch.Shape($"light-{i + 1}", "circle", Box.Disc(body.X + (bar * (0.55 + (i * 0.42))), body.Y + (bar / 2), bar * 0.26), lights[i], motion: "rise", delay: sketch.Lead(0));
                }

                var address = Box.Between(body.X + (bar * 2.1), body.Y + (bar * 0.24), body.Right - (bar * 0.7), body.Y + (bar * 0.76));
                sketch.Shape("address", "rectangle", address, sketch.Palette.IsDark ? "#343b47" : "#ffffff", Ornaments.Rounded(address.Height / 2), motion: "rise", delay: sketch.Lead(0));
                Screen(sketch, Box.Between(body.X + 0.006, body.Y + bar, body.Right - 0.006, body.Bottom - 0.006), 0.014);
            },
            0.74);
    }

    // What the screen shows: the picture, or art on the style's colours with bare bars where an app has its words.
    private static void Screen(SceneSketch sketch, Box screen, double radius)
    {
        if (sketch.Scene.Media is { } media)
        {
            // A screen shows its page whole and from the top; it neither drifts nor comes closer.
            var view = Effects.View([Effects.Curve("cy", (0, media.Kind == MediaKind.Image ? 0 : 0.5, Easing.Linear))]);
            sketch.Picture("picture", media, screen, [Effects.Fit("fill", screen.ToFractions(sketch.Canvas), radius), view], sketch.Lead(0), "rise");
            return;
        }

        var palette = sketch.Palette;
        string top = Ornaments.Blend(palette.Background[0], palette.Accent, 0.28);
        string bottom = Ornaments.Blend(palette.Background[^1], palette.Accent2, 0.34);
        sketch.Shape("screen", "rectangle", screen, top, Both(Ornaments.Rounded(radius), json => json["fill2"] = bottom), motion: "rise", delay: sketch.Lead(0));
        bool tall = screen.Height > screen.Width;
        double size = tall ? screen.Width * 0.56 : screen.Height * 0.5;
        double y = tall ? screen.Y + (screen.Height * 0.33) : screen.CenterY;
        double x = tall ? screen.CenterX : screen.X + (screen.Width * 0.29);
        sketch.Shape("screen-disc", "circle", Box.Disc(x, y, size * 1.36), sketch.Colors.Light(0.14), motion: "pop", delay: sketch.Lead(1));
        sketch.Art("hero", sketch.ArtAt(0), Box.Disc(x, y, size), sketch.Lead(1.4), Effects.Idle("float", 0.006));
        double unit = tall ? screen.Width : screen.Width * 0.4;
        double left = tall ? screen.X + (screen.Width * 0.12) : screen.X + (screen.Width * 0.56);
        double line = tall ? screen.Y + (screen.Height * 0.62) : screen.CenterY - (screen.Height * 0.16);
        double[] widths = [0.76, 0.6, 0.68];
        for (int i = 0; i < widths.Length; i++)
        {
            double h = (tall ? 0.07 : 0.085) * unit;
            sketch.Shape(
                $"line-{i + 1}",
                "rectangle",
                new(left, line + (i * h * 1.9), unit * (tall ? 1 : 0.9) * widths[i], h),
                i == 0 ? palette.Accent : sketch.Colors.Text(0.2),
                Ornaments.Rounded(h / 2),
                motion: "wipe",
                delay: sketch.Step(3 + (i * 1.5)));
        }
    }

    private static void Glow(SceneSketch sketch, Box body, double size) => sketch.Shape(
        "device-glow",
        "glow",
        Box.Around(body.CenterX, body.CenterY, body.Width * size, body.Height * Math.Min(size, 1.25)),
        sketch.Colors.Accent2(0.36),
        motion: "fade");

    private static Action<JsonObject> Both(Action<JsonObject> first, Action<JsonObject> second) => json =>
    {
        first(json);
        second(json);
    };
}
