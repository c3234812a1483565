namespace Reelwright.Agent;

/// <summary>Turns an amount into a value.</summary>
internal static class Amounts
{
    /// <summary>The value that is meant.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="now">The value as it is.</param>
    /// <param name="normal">The value that 100 percent means.</param>
    public static double Of(Amount amount, double now, double normal)
    {
        double value = amount.Kind switch
        {
            AmountKind.Percent => normal * amount.Value / 100,
            AmountKind.Factor => now * amount.Value,
            AmountKind.Delta => now + amount.Value,
            _ => amount.Value,
        };
        return double.IsFinite(value) ? Math.Round(value, 6) : double.NaN;
    }
}
