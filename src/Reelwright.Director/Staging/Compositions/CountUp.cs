using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>The steps of a figure that counts up to what it is: quick at first, slower towards the end.</summary>
internal static partial class CountUp
{
    private const int Steps = 14;
    private const double LeastToCount = 8;

    /// <summary>What is shown one after another, the figure itself last; only that when it is not worth counting.</summary>
    public static ImmutableArray<string> Of(string figure)
    {
        MatchCollection numbers = Number().Matches(figure);
        if (numbers.Count != 1 || !decimal.TryParse(numbers[0].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal end)
            || end < (decimal)LeastToCount / (numbers[0].Value.Contains('.', StringComparison.Ordinal) ? 10 : 1))
        {
            return [figure];
        }

        Match number = numbers[0];
        int point = number.Value.IndexOf('.', StringComparison.Ordinal);
        int decimals = point < 0 ? 0 : number.Length - point - 1;
        string format = (number.Value.Contains(',', StringComparison.Ordinal) ? "N" : "F") + decimals.ToString(CultureInfo.InvariantCulture);
        var shown = ImmutableArray.CreateBuilder<string>();
        for (int step = 1; step < Steps; step++)
        {
            double left = 1 - ((double)step / Steps);
            decimal now = Math.Round(end * (decimal)(1 - (left * left * left)), decimals);
            string text = string.Concat(figure.AsSpan(0, number.Index), now.ToString(format, CultureInfo.InvariantCulture), figure.AsSpan(number.Index + number.Length));
            if (now > 0 && now < end && (shown.Count == 0 || shown[^1] != text))
            {
                shown.Add(text);
            }
        }

        shown.Add(figure);
        return shown.ToImmutable();
    }

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
