namespace Reelwright.Agent;

/// <summary>Commands once more, stronger or weaker: what "a bit more" makes of the last change.</summary>
internal static class Strengthening
{
    /// <summary>The command again.</summary>
    /// <param name="command">The last command.</param>
    /// <param name="factor">1 as before, 0.5 half as much more, −0.5 half of it back.</param>
    /// <param name="before">Length of the video before the last change, in seconds.</param>
    /// <param name="now">Its length now.</param>
    /// <returns>The command; <c>null</c> when there is no more or less of it.</returns>
    public static Command? Again(Command command, double factor, double before, double now)
    {
        switch (command)
        {
            case SetLength length:
                double ratio = length.Seconds.Kind == AmountKind.Factor ? length.Seconds.Value : before > 0 && now > 0 ? now / before : 1;
                return Math.Abs(ratio - 1) < 1e-6 || ratio <= 0
                    ? null
                    : length with { Seconds = new(AmountKind.Factor, Math.Pow(ratio, factor)) };
            case SetSpeed it:
                return it with { Speed = Scale(it.Speed, factor) };
            case SetZoom it:
                return it with { Zoom = Scale(it.Zoom, factor) };
            case SetSpeechRate it:
                return new SetSpeechRate(Scale(it.Rate, factor));
            case SetDuration it:
                return it with { Seconds = it.Seconds.Kind is AmountKind.Absolute ? new(AmountKind.Factor, 1 + (0.25 * factor)) : Scale(it.Seconds, factor) };
            case SetVolume it:
                bool isFixed = it.Percent.Kind is AmountKind.Percent or AmountKind.Absolute;
                return it with { Percent = isFixed ? Scale(new(AmountKind.Percent, it.Percent.Value), factor) : Scale(it.Percent, factor) };
            case SetOpacity it:
                return it with { Opacity = Scale(it.Opacity, factor) };
            case Adjust it:
                return it with { Amount = Step(it.Amount, factor) };
            case StyleWords { Size: { } size } it:
                return new StyleWords(it.Target) { Size = Scale(size, factor) };
            case PlaceLayer { Size: { } size } it:
                return it with { Where = null, Size = Scale(size, factor) };
            case SetMusic { Tempo: { } tempo } it:
                return it with { Mood = null, IsAnother = false, Tempo = tempo.Kind == AmountKind.Absolute ? new(AmountKind.Factor, 1 + (0.2 * factor)) : Scale(tempo, factor) };
            case SetLook { Name: "vivid", Strength: null or >= 1 } it when factor > 0:
                return new Adjust(it.Target, "saturation", new(AmountKind.Delta, 0.3 * factor));
            case SetLook it:
                double strength = Math.Round(Math.Clamp((it.Strength ?? 1) + (0.4 * factor), 0.05, 1), 2);
                return Math.Abs(strength - (it.Strength ?? 1)) < 1e-6 ? null : it with { Strength = strength };
            case Fade it:
                return it with { Seconds = Math.Clamp((it.Seconds ?? 1) * (1 + factor), 0, 10) };
            case SetTransition it:
                return it with { Seconds = Math.Clamp((it.Seconds ?? 0.5) * (1 + factor), 0.1, 3) };
            case MoveCamera it:
                return it with { Amount = Math.Clamp((it.Amount ?? 1) * (1 + factor), 0.1, 5) };
            case Trim it:
                return factor > 0 ? it with { Seconds = it.Seconds * factor } : null;
            case Duck it:
                return it with { Decibels = Math.Clamp((it.Decibels ?? 12) + (6 * factor), 3, 30) };
            case TimeWords { Seconds: { } seconds } it:
                return it with { Seconds = seconds.Kind == AmountKind.Absolute ? new(AmountKind.Factor, 1 + (0.25 * factor)) : Scale(seconds, factor) };
            case Undo or Redo or BackTo or Correct or More or Ask or Decline or Export or NotUnderstood or MakeVideo:
                return null;
            default:
                return factor > 0 ? command : null;
        }
    }

    // A value against normal, or against what it was, once more.
    private static Amount Scale(Amount amount, double factor) => amount.Kind switch
    {
        AmountKind.Delta => new(AmountKind.Delta, amount.Value * factor),
        AmountKind.Percent => new(AmountKind.Factor, Math.Pow(Math.Clamp(amount.Value / 100, 0.1, 10), factor)),
        _ => new(AmountKind.Factor, Math.Pow(Math.Clamp(amount.Value, 0.1, 10), factor)),
    };

    private static Amount Step(Amount amount, double factor) => amount.Kind switch
    {
        AmountKind.Factor => new(AmountKind.Delta, (amount.Value - 1) * factor),
        AmountKind.Percent => new(AmountKind.Delta, amount.Value / 100 * factor),
        _ => new(AmountKind.Delta, amount.Value * factor),
    };
}
