using System.Globalization;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Two timelines side by side, with the ways of a check to point at scenes and to compare.</summary>
internal sealed class Comparison(Timeline before, Timeline after, CaseOutcome outcome, Session session)
{
    public TimelineFacts Before { get; } = new(before);

    public TimelineFacts After { get; } = new(after);

    public SceneMap Map { get; } = new(new(before), new(after));

    public CaseOutcome CaseOutcome { get; } = outcome;

    public Session Session { get; } = session;

    /// <summary>
    /// The scenes a check points at, as numbers of before: <c>*</c> all, <c>2</c>, <c>-1</c>, <c>1,3-4</c>; those that are gone
    /// are left out for <c>*</c> only.
    /// </summary>
    public IReadOnlyList<int> Scenes(string selector)
    {
        int count = Before.Scenes.Count;
        if (selector is "" or "*" or "?")
        {
            return [.. Enumerable.Range(0, count).Where(scene => Map.After(scene) >= 0)];
        }

        return Numbers(selector, count);
    }

    /// <summary>Zero-based indices of a list such as <c>1,3-4,-1</c>; <c>+</c> is −1.</summary>
    public static IReadOnlyList<int> Numbers(string list, int count)
    {
        var numbers = new List<int>();
        foreach (string part in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int dash = part.IndexOf('-', 1);
            if (part == "+")
            {
                numbers.Add(-1);
            }
            else if (dash > 0)
            {
                int from = int.Parse(part[..dash], CultureInfo.InvariantCulture);
                int to = int.Parse(part[(dash + 1)..], CultureInfo.InvariantCulture);
                numbers.AddRange(Enumerable.Range(from - 1, to - from + 1));
            }
            else
            {
                int number = int.Parse(part, CultureInfo.InvariantCulture);
                numbers.Add(number > 0 ? number - 1 : count + number);
            }
        }

        return numbers;
    }

    /// <summary>
    /// Compares numbers: <c>=</c> within a tolerance, <c>&lt;</c> and <c>&gt;</c> with a value or with before;
    /// <c>=+2</c>, <c>=x0.5</c> and <c>=-6dB</c> are meant from before.
    /// </summary>
    public static bool Compare(Check check, double old, double now, double tolerance)
    {
        string value = check.Value.TrimEnd('%', 's');
        switch (check.Operator)
        {
            case "<" when value.Length == 0:
                return now < old - (tolerance / 4);
            case ">" when value.Length == 0:
                return now > old + (tolerance / 4);
            case "!":
                return Math.Abs(now - old) > tolerance / 4;
        }

        if (value.Length > 0 && value[0] == 'x')
        {
            return Math.Abs(now - (old * Number(value[1..]))) <= Math.Max(tolerance, Math.Abs(old) * 0.04);
        }

        if (check.Value.EndsWith("dB", StringComparison.Ordinal))
        {
            double wanted = old * Math.Pow(10, Number(check.Value[..^2]) / 20);
            return Math.Abs(now - wanted) <= Math.Max(tolerance, wanted * 0.04);
        }

        double number = value[0] is '+' or '-' ? old + Number(value) : Number(value);
        return check.Operator switch
        {
            "<" => now < number,
            ">" => now > number,
            "!=" => Math.Abs(now - number) > tolerance,
            _ => Math.Abs(now - number) <= tolerance,
        };
    }

    public static string Show(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
