namespace Reelwright.Tests;

public sealed class EnglishNormalizerTests
{
    [Theory]
    [InlineData("0", "zero")]
    [InlineData("15", "fifteen")]
    [InlineData("42", "forty two")]
    [InlineData("105", "one hundred five")]
    [InlineData("10,000", "ten thousand")]
    [InlineData("1,234,567", "one million two hundred thirty four thousand five hundred sixty seven")]
    [InlineData("3.14", "three point one four")]
    [InlineData("007", "zero zero seven")]
    [InlineData("1st 2nd 3rd 12th 21st 20th", "first second third twelfth twenty first twentieth")]
    [InlineData("in 2026", "in twenty twenty six")]
    [InlineData("in 2005", "in two thousand five")]
    [InlineData("in 1905", "in nineteen oh five")]
    [InlineData("in 1900", "in nineteen hundred")]
    [InlineData("5000 users", "five thousand users")]
    public void Numbers_are_read_by_value(string text, string expected) =>
        Assert.Equal(expected, SpeechAssets.SayEnglish(text));

    [Theory]
    [InlineData("$49.99", "forty nine dollars ninety nine")]
    [InlineData("$1", "one dollar")]
    [InlineData("€5 million", "five million euros")]
    [InlineData("$1.5B", "one point five billion dollars")]
    [InlineData("35%", "thirty five percent")]
    [InlineData("5kg", "five kilograms")]
    [InlineData("1 km", "one kilometer")]
    [InlineData("8:30", "eight thirty")]
    [InlineData("8:05 am", "eight oh five ltra m")]
    [InlineData("9:00", "nine o'clock")]
    [InlineData("2026-05-01", "May first twenty twenty six")]
    [InlineData("555-123-4567", "five five five one two three four five six seven")]
    [InlineData("3-5 days", "three to five days")]
    [InlineData("16:9", "sixteen to nine")]
    [InlineData("24/7", "twenty four seven")]
    [InlineData("1/2", "one half")]
    [InlineData("3x", "three times")]
    [InlineData("-5°C", "minus five degrees Celsius")]
    [InlineData("#1", "number one")]
    public void Money_dates_times_and_units_are_written_out(string text, string expected) =>
        Assert.Equal(expected, SpeechAssets.SayEnglish(text));

    [Theory]
    [InlineData("AI and USB", "ltra i and u s b")]
    [InlineData("NASA", "NASA")]
    [InlineData("HTML", "h t m l")]
    [InlineData("GitHub", "Git Hub")]
    [InlineData("BUY NOW AND SAVE", "buy now and save")]
    [InlineData("Dr. Smith", "doctor Smith")]
    [InlineData("salt & pepper", "salt and pepper")]
    [InlineData("Café naïve", "Cafe naive")]
    [InlineData("www.aurora.com", "w w w dot aurora dot com")]
    [InlineData("https://a.io/x", "a dot i o slash x")]
    [InlineData("me@mail.com", "me at mail dot com")]
    [InlineData("It’s great 🎉!", "It's great")]
    public void Names_initials_and_addresses_can_be_spoken(string text, string expected) =>
        Assert.Equal(expected, SpeechAssets.SayEnglish(text));

    [Fact]
    public void Every_word_knows_where_it_stands_in_the_text()
    {
        const string text = "Save 35% at www.a.com, Zoë!";

        var tokens = SpeechAssets.Split(text, "en")
            .SelectMany(static piece => piece.Tokens)
            .Select(static token => text.Substring(token.Start, token.Length))
            .Distinct();

        Assert.Equal(["Save", "35%", "at", "www.a.com", "Zoë"], tokens);
    }
}
