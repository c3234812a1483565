namespace Reelwright.Audio;

/// <summary>Letters with marks as plain letters, for a voice that knows no others.</summary>
internal static class LatinLetters
{
    // From U+00C0 on, one entry a character.
    private static readonly string[] Latin1 =
        ("a a a a a a ae c e e e e i i i i th n o o o o o . o u u u u y th ss "
        + "a a a a a a ae c e e e e i i i i th n o o o o o . o u u u u y th y").Split(' ');

    // U+0100 to U+017F: each letter as large and small, in the order of the block.
    private const string ExtendedA =
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
        + "nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>The plain small letters of a letter with marks; empty for anything else.</summary>
    public static string Plain(char c) => c switch
    {
        '×' or '÷' => "",
        >= 'À' and <= 'ÿ' => Latin1[c - 'À'],
        >= '\u0100' and <= '\u017F' => ExtendedA[c - '\u0100'].ToString(),
        _ => "",
    };
}
