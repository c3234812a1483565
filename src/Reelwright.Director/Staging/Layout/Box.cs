using System.Text.Json.Nodes;

namespace Reelwright.Director;

/// <summary>A rectangle in units of the canvas's short edge; x to the right, y down.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double CenterX => X + (Width / 2);

    public double CenterY => Y + (Height / 2);

    public static Box Between(double left, double top, double right, double bottom) =>
        new(left, top, right - left, bottom - top);

    public static Box Around(double centerX, double centerY, double width, double height) =>
        new(centerX - (width / 2), centerY - (height / 2), width, height);

    public static Box Disc(double centerX, double centerY, double diameter) =>
        Around(centerX, centerY, diameter, diameter);

    public Box Inset(double horizontal, double vertical) =>
        new(X + horizontal, Y + vertical, Width - (2 * horizontal), Height - (2 * vertical));

    public bool Overlaps(Box other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    /// <summary>The box as fractions of the canvas, as generators take it.</summary>
    public JsonArray ToFractions(Canvas canvas) =>
    [
        Math.Round(X / canvas.Width, 5),
        Math.Round(Y / canvas.Height, 5),
        Math.Round(Width / canvas.Width, 5),
        Math.Round(Height / canvas.Height, 5),
    ];
}
