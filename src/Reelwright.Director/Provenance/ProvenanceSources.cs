using System.Globalization;
using System.Text;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Where each kind of medium comes from. What NOTICE says, as a table.</summary>
internal static class ProvenanceSources
{
    private const string Ours = "Reelwright";
    private const string Mit = "MIT";
    private const string Ofl = "OFL-1.1";

    /// <summary>What a clip is made of; nothing for a plain colour or a change to what lies below it.</summary>
    public static IEnumerable<ProvenanceItem> Of(Clip clip) => clip.Media switch
    {
        ExternalReference file => [new("file", file.Name, Text(clip.Metadata, "source"), "user", file.ContentHash, [])],
        MissingReference => [new("missing", clip.Name, "", "user", "", [])],
        GeneratorReference made => Generated(made),
        _ => [],
    };

    private static IEnumerable<ProvenanceItem> Generated(GeneratorReference made)
    {
        switch (made.Kind)
        {
            case GeneratorKinds.Art:
                string id = Text(made.Parameters, "art");
                yield return id.StartsWith("icon:", StringComparison.Ordinal)
                    ? new("art", id, "IconPark (@icon-park/svg)", "Apache-2.0", "", [])
                    : new("art", id, "Fluent Emoji (@iconify-json/fluent-emoji)", Mit, "", []);
                break;
            case GeneratorKinds.Emoji:
                yield return new("emoji", Text(made.Parameters, "emoji"), "Fluent Emoji (@iconify-json/fluent-emoji)", Mit, "", []);
                break;
            case GeneratorKinds.Text:
                foreach (ProvenanceItem font in Fonts(Text(made.Parameters, "family"), Text(made.Parameters, "text")))
                {
                    yield return font;
                }

                break;
            case GeneratorKinds.Music:
                yield return new("music", $"{Text(made.Parameters, "mood")} {made.Seed.ToString("x", CultureInfo.InvariantCulture)}", $"composed by {Ours}, played with MuseScore General", Mit, "", []);
                break;
            case GeneratorKinds.Sound:
                yield return new("sound", Text(made.Parameters, "sound"), $"synthesized by {Ours}", Mit, "", []);
                break;
            case GeneratorKinds.Speech:
                yield return Voice(Text(made.Parameters, "language"), Text(made.Parameters, "engine"), Text(made.Parameters, "voice"));
                break;
            case GeneratorKinds.Background or GeneratorKinds.Shape:
                yield return new("drawn", made.Kind, $"drawn by {Ours}", Mit, "", []);
                break;
            default:
                break;
        }
    }

    // What a voice says is nobody's but the user's; the licence is the voice's.
    private static ProvenanceItem Voice(string language, string engine, string voice) => engine.Length > 0
        ? new("voice", engine, engine.StartsWith("service:", StringComparison.Ordinal) ? "a speech service of the user's choice" : "a voice that the user installed, run by sherpa-onnx", "user", "", [])
        : voice.Length > 0
        ? new("voice", voice, "a voice of the user's choice", "user", "", [])
        : language.StartsWith("zh", StringComparison.Ordinal)
            ? new("voice", "cmn-latn-pinyin", "espeak-ng", "GPL-3.0-or-later", "", [])
            : new("voice", "cmu_us_slt_arctic_hts", "Festival", "BSD-style", "", []);

    private static IEnumerable<ProvenanceItem> Fonts(string role, string text)
    {
        bool hasHan = Hanzi.Has(text);
        if (text.Any(letter => letter < '\u2E80' && char.IsLetterOrDigit(letter)))
        {
            string family = role switch { "display" => "Outfit", "serif" => "Playfair Display", "mono" => "JetBrains Mono", "text" or "" => "Inter", _ => role };
            yield return new("font", family, family is "Outfit" or "Playfair Display" or "JetBrains Mono" or "Inter" ? "Google Fonts" : "", family == role ? "" : Ofl, "", []);
        }

        if (hasHan)
        {
            yield return new("font", role == "serif" ? "Noto Serif SC" : "Noto Sans SC", "Google Fonts", Ofl, "", []);
        }

        if (text.EnumerateRunes().Any(rune => rune.Value >= 0x1F000 || Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol))
        {
            yield return new("font", "Noto Color Emoji", "Google Fonts", Ofl, "", []);
        }
    }

    private static string Text(Properties properties, string name) => properties.Text(name) ?? "";
}
