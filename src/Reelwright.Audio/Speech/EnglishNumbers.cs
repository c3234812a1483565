using System.Globalization;

namespace Reelwright.Audio;

/// <summary>Numbers as English says them.</summary>
internal static class EnglishNumbers
{
    private const int MaxDigits = 15;

    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens =
        ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] Groups = ["", "thousand", "million", "billion", "trillion"];

    private static readonly Dictionary<string, string> Ordinals = new(StringComparer.Ordinal)
    {
        ["one"] = "first",
        ["two"] = "second",
        ["three"] = "third",
        ["five"] = "fifth",
        ["eight"] = "eighth",
        ["nine"] = "ninth",
        ["twelve"] = "twelfth",
    };

    /// <summary>Reads the digits one by one.</summary>
    public static string Literal(string digits) =>
        string.Join(' ', digits.Where(Script.IsDigit).Select(static digit => Small[digit - '0']));

    /// <summary>Reads a whole number; one with leading zeros or more than 15 digits digit by digit.</summary>
    public static string Cardinal(string digits)
    {
        if (digits.Length > MaxDigits || (digits.Length > 1 && digits[0] == '0'))
        {
            return Literal(digits);
        }

        long value = long.Parse(digits, CultureInfo.InvariantCulture);
        if (value == 0)
        {
            return Small[0];
        }

        var words = new List<string>();
        for (int group = Groups.Length - 1; group >= 0; group--)
        {
            long part = value / (long)Math.Pow(1000, group) % 1000;
            if (part > 0)
            {
                words.Add(BelowThousand((int)part));
                if (group > 0)
                {
                    words.Add(Groups[group]);
                }
            }
        }

        return string.Join(' ', words);
    }

    /// <summary>Reads digits with an optional point, such as <c>3.14</c>.</summary>
    public static string Decimal(string number)
    {
        int point = number.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? Cardinal(number) : $"{Cardinal(number[..point])} point {Literal(number[(point + 1)..])}";
    }

    /// <summary>Reads a year of four digits.</summary>
    public static string Year(string digits)
    {
        int century = int.Parse(digits[..2], CultureInfo.InvariantCulture);
        int rest = int.Parse(digits[2..], CultureInfo.InvariantCulture);
        return (century, rest) switch
        {
            (10 or 20, < 10) => Cardinal(digits),
            (_, 0) => $"{BelowThousand(century)} hundred",
            (_, < 10) => $"{BelowThousand(century)} oh {Small[rest]}",
            _ => $"{BelowThousand(century)} {BelowThousand(rest)}",
        };
    }

    /// <summary>Reads an ordinal number.</summary>
    public static string Ordinal(string digits)
    {
        string words = Cardinal(digits);
        int cut = words.LastIndexOf(' ') + 1;
        string last = words[cut..];
        string ordinal = Ordinals.TryGetValue(last, out string? known) ? known
            : last.EndsWith('y') ? last[..^1] + "ieth" : last + "th";
        return words[..cut] + ordinal;
    }

    private static string BelowThousand(int value)
    {
        string hundreds = value >= 100 ? Small[value / 100] + " hundred" : "";
        int rest = value % 100;
        if (rest == 0 && value > 0)
        {
            return hundreds;
        }

        string tail = rest < 20 ? Small[rest]
            : rest % 10 == 0 ? Tens[rest / 10]
            : $"{Tens[rest / 10]} {Small[rest % 10]}";
        return hundreds.Length == 0 ? tail : $"{hundreds} {tail}";
    }
}
