namespace Reelwright.Agent;

/// <summary>The command that does the contrary: to the other side, the other way round, out instead of in.</summary>
internal static class Opposite
{
    /// <summary>The contrary of a command; <c>null</c> when it has none.</summary>
    public static Command? Of(Command command) => command switch
    {
        MoveCamera camera when Of(camera.Move) is { } move => camera with { Move = move },
        Rotate turn => turn with { Degrees = -turn.Degrees },
        Flip flip => flip with { IsVertical = !flip.IsVertical },
        PlaceLayer { Where: { } where } layer when Of(where) is { } other => layer with { Where = other },
        AddOverlay { Where: { } where } overlay when Of(where) is { } other => new PlaceLayer(new(overlay.Part) { IsLast = true }, other, null),
        AddSticker { Where: { } where } when Of(where) is { } other => new PlaceLayer(new(Part.Sticker) { IsLast = true }, other, null),
        AddWords { Where: { } where } words when Of(where) is { } other => new PlaceLayer(new(words.Part) { IsLast = true }, other, null),
        SetSpeed sped when Of(sped.Speed) is { } amount => sped with { Speed = amount },
        SetVolume volume when Of(volume.Percent) is { } amount => volume with { Percent = amount },
        SetDuration held when Of(held.Seconds) is { } amount => held with { Seconds = amount },
        Adjust adjusted when Of(adjusted.Amount) is { } amount => adjusted with { Amount = amount },
        SetZoom zoomed when Of(zoomed.Zoom) is { } amount => zoomed with { Zoom = amount },
        StyleWords { Size: { } size } style when Of(size) is { } amount => style with { Size = amount },
        Move { To.Where: Where.Start } moved => moved with { To = new(Where.End) },
        Move { To.Where: Where.End } moved => moved with { To = new(Where.Start) },
        _ => null,
    };

    private static CameraMove? Of(CameraMove move) => move switch
    {
        CameraMove.ZoomIn => CameraMove.ZoomOut,
        CameraMove.ZoomOut => CameraMove.ZoomIn,
        CameraMove.PanLeft => CameraMove.PanRight,
        CameraMove.PanRight => CameraMove.PanLeft,
        CameraMove.PanUp => CameraMove.PanDown,
        CameraMove.PanDown => CameraMove.PanUp,
        _ => null,
    };

    private static string? Of(string where) => where.Contains("left", StringComparison.Ordinal) ? where.Replace("left", "right", StringComparison.Ordinal)
        : where.Contains("right", StringComparison.Ordinal) ? where.Replace("right", "left", StringComparison.Ordinal)
        : where == "top" ? "bottom" : where == "bottom" ? "top" : null;

    private static Amount? Of(Amount amount) => amount.Kind switch
    {
        AmountKind.Factor when amount.Value > 0 => amount with { Value = Math.Round(1 / amount.Value, 4) },
        AmountKind.Delta => amount with { Value = -amount.Value },
        _ => null,
    };
}
