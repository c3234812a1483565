using System.Globalization;
using System.Runtime.InteropServices;
using System.Security;
using System.Text;

namespace Reelwright.Graphics;

/// <summary>Our own fonts, loaded through a private configuration: the host's fonts are never seen.</summary>
/// <remarks>Safe to use from several threads at once; drawing of one set is done one text after another.</remarks>
public sealed class FontSet : IDisposable
{
    private readonly FontConfigHandle _config;
    private readonly List<nint> _charSets = [];
    private readonly HashSet<string> _families = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Loads the fonts.</summary>
    /// <param name="assetsDirectory">The packed assets; has <c>fonts/fonts.conf</c>.</param>
    /// <exception cref="FileNotFoundException">There is no font set in that folder.</exception>
    public FontSet(string assetsDirectory)
    {
        string folder = Path.Combine(Path.GetFullPath(assetsDirectory), "fonts");
        string file = Path.Combine(folder, "fonts.conf");
        if (!File.Exists(file))
        {
            throw new FileNotFoundException("The font set is not packed; run assets/pack.mjs.", file);
        }

        _config = FontConfigNative.Create();
        string cache = SecurityElement.Escape(Path.Combine(folder, "cache"));
        bool loaded = FontConfigNative.ParseAndLoad(_config, file, 1) != 0
            && FontConfigNative.ParseAndLoadFromMemory(
                _config, $"<fontconfig><cachedir>{cache}</cachedir></fontconfig>", 1) != 0
            && FontConfigNative.BuildFonts(_config) != 0;
        if (!loaded)
        {
            _config.Dispose();
            throw new InvalidDataException($"The font configuration {file} cannot be read.");
        }

        ReadFonts();
        if (_families.Count == 0)
        {
            _config.Dispose();
            throw new InvalidDataException($"There are no fonts beside {file}; pack the assets again.");
        }

        FontMap = PangoNative.CreateFontMap(CairoNative.FontTypeFreeType);
        PangoNative.SetConfig(FontMap, _config);
        Context = CreateContext(FontMap);
        Families = [.. _families.Order(StringComparer.Ordinal)];
    }

    /// <summary>Names of all families, sorted.</summary>
    public IReadOnlyList<string> Families { get; }

    /// <summary>Held while Pango's objects are used: they belong to one thread at a time.</summary>
    internal Lock Gate { get; } = new();

    internal GObjectHandle FontMap { get; }

    internal GObjectHandle Context { get; }

    /// <summary>The characters of a text that no font of ours has, each once, in order.</summary>
    /// <remarks>
    /// Controls, joiners, variation selectors and line feeds have no glyph of their own and are not looked for.
    /// </remarks>
    public IReadOnlyList<Rune> FindMissing(string text)
    {
        List<Rune> missing = [];
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (NeedsGlyph(rune) && !HasGlyph(rune) && !missing.Contains(rune))
            {
                missing.Add(rune);
            }
        }

        return missing;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (Gate)
        {
            Context.Dispose();
            FontMap.Dispose();
            _config.Dispose();
        }
    }

    /// <summary>The families to look in for a role or a name, first choice first, as Pango's comma list.</summary>
    /// <exception cref="TextException">There is no such role or family.</exception>
    internal string ResolveFamilies(string family, FontScript script)
    {
        string? resolved = FontRoles.Resolve(family, script);
        if (resolved is not null)
        {
            return resolved;
        }

        if (!_families.Contains(family))
        {
            throw new TextException(
                TextErrorCode.OutOfRange,
                $"There is no font family '{family}'. Use {FontRoles.Names} or one of: {string.Join(", ", Families)}.");
        }

        return $"{family}, {FontRoles.Resolve("text", script)}";
    }

    private static bool NeedsGlyph(Rune rune)
    {
        if (rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE01EF))
        {
            return false;
        }

        return Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
    }

    private static GObjectHandle CreateContext(GObjectHandle fontMap)
    {
        GObjectHandle context = PangoNative.CreateContext(fontMap);
        nint options = CairoNative.CreateFontOptions();
        CairoNative.SetFontAntialias(options, CairoNative.AntialiasGray);
        CairoNative.SetFontHintStyle(options, CairoNative.HintStyleNone);
        CairoNative.SetFontHintMetrics(options, CairoNative.HintMetricsOff);
        PangoNative.SetFontOptions(context, options);
        CairoNative.DestroyFontOptions(options);

        // Sizes are in pixels, and glyphs lie where their advances say: text that grows must not jitter.
        PangoNative.SetResolution(context, 72);
        PangoNative.SetRoundGlyphPositions(context, 0);
        return context;
    }

    // A lone surrogate is read as U+FFFD; drawing that would be a box by another name.
    private bool HasGlyph(Rune rune) =>
        rune != Rune.ReplacementChar
            && _charSets.Exists(set => FontConfigNative.CharSetHasChar(set, (uint)rune.Value) != 0);

    private void ReadFonts()
    {
        nint fonts = FontConfigNative.GetFonts(_config, 0);
        if (fonts == 0)
        {
            return;
        }

        // struct FcFontSet { int nfont; int sfont; FcPattern **fonts; }
        int count = Marshal.ReadInt32(fonts);
        nint patterns = Marshal.ReadIntPtr(fonts, 8);
        for (int i = 0; i < count; i++)
        {
            nint pattern = Marshal.ReadIntPtr(patterns, i * nint.Size);
            if (FontConfigNative.PatternGetString(pattern, "family", 0, out nint name) == 0)
            {
                _families.Add(Marshal.PtrToStringUTF8(name) ?? "");
            }

            if (FontConfigNative.PatternGetCharSet(pattern, "charset", 0, out nint charSet) == 0
                && !_charSets.Exists(known => FontConfigNative.CharSetEqual(known, charSet) != 0))
            {
                _charSets.Add(charSet);
            }
        }
    }
}
