namespace Reelwright.Audio;

/// <summary>What English signs and short forms are called.</summary>
internal static class EnglishTables
{
    /// <summary>The months.</summary>
    public static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ];

    /// <summary>Signs of money, with one and with many.</summary>
    public static readonly Dictionary<string, (string One, string Many)> Currencies = new(StringComparer.Ordinal)
    {
        ["$"] = ("dollar", "dollars"),
        ["€"] = ("euro", "euros"),
        ["£"] = ("pound", "pounds"),
        ["¥"] = ("yuan", "yuan"),
    };

    /// <summary>Units after a number, with one and with many.</summary>
    public static readonly Dictionary<string, (string One, string Many)> Units = new(StringComparer.Ordinal)
    {
        ["%"] = ("percent", "percent"),
        ["°C"] = ("degree Celsius", "degrees Celsius"),
        ["℃"] = ("degree Celsius", "degrees Celsius"),
        ["°F"] = ("degree Fahrenheit", "degrees Fahrenheit"),
        ["°"] = ("degree", "degrees"),
        ["kg"] = ("kilogram", "kilograms"),
        ["g"] = ("gram", "grams"),
        ["km"] = ("kilometer", "kilometers"),
        ["m"] = ("meter", "meters"),
        ["cm"] = ("centimeter", "centimeters"),
        ["mm"] = ("millimeter", "millimeters"),
        ["ml"] = ("milliliter", "milliliters"),
        ["mL"] = ("milliliter", "milliliters"),
        ["L"] = ("liter", "liters"),
        ["oz"] = ("ounce", "ounces"),
        ["lb"] = ("pound", "pounds"),
        ["lbs"] = ("pounds", "pounds"),
        ["ft"] = ("foot", "feet"),
        ["GB"] = ("gigabyte", "gigabytes"),
        ["MB"] = ("megabyte", "megabytes"),
        ["TB"] = ("terabyte", "terabytes"),
        ["Hz"] = ("hertz", "hertz"),
        ["kHz"] = ("kilohertz", "kilohertz"),
        ["GHz"] = ("gigahertz", "gigahertz"),
        ["W"] = ("watt", "watts"),
        ["V"] = ("volt", "volts"),
        ["mAh"] = ("milliamp hour", "milliamp hours"),
        ["mph"] = ("mile per hour", "miles per hour"),
        ["km/h"] = ("kilometer per hour", "kilometers per hour"),
        ["x"] = ("time", "times"),
        ["×"] = ("time", "times"),
        ["h"] = ("hour", "hours"),
        ["hr"] = ("hour", "hours"),
        ["hrs"] = ("hours", "hours"),
        ["min"] = ("minute", "minutes"),
        ["s"] = ("second", "seconds"),
        ["sec"] = ("second", "seconds"),
        ["ms"] = ("millisecond", "milliseconds"),
        ["K"] = ("K", "K"),
    };

    /// <summary>Short forms and what they stand for.</summary>
    public static readonly Dictionary<string, string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        ["dr."] = "doctor",
        ["mr."] = "mister",
        ["mrs."] = "missus",
        ["ms."] = "miss",
        ["st."] = "street",
        ["vs."] = "versus",
        ["etc."] = "et cetera",
        ["e.g."] = "for example",
        ["i.e."] = "that is",
        ["inc."] = "incorporated",
        ["ltd."] = "limited",
        ["approx."] = "approximately",
        ["no."] = "number",
        ["w/"] = "with",
    };

    /// <summary>Fractions and such that have a name.</summary>
    public static readonly Dictionary<string, string> Fractions = new(StringComparer.Ordinal)
    {
        ["1/2"] = "one half",
        ["1/3"] = "one third",
        ["2/3"] = "two thirds",
        ["1/4"] = "one quarter",
        ["3/4"] = "three quarters",
        ["24/7"] = "twenty four seven",
    };
}
