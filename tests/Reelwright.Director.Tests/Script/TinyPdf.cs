using System.Globalization;
using System.Text;

namespace Reelwright.Tests;

/// <summary>Writes PDFs of plain lines: any script, by codes that a table in the file turns into letters.</summary>
internal static class TinyPdf
{
    /// <summary>A PDF with these lines on each page, from the top.</summary>
    public static byte[] Of(params string[][] pages)
    {
        char[] letters = [.. pages.SelectMany(page => page).SelectMany(line => line).Distinct().Order()];
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Count {pages.Length}/Kids[{string.Join(' ', pages.Select((_, i) => $"{7 + (i * 2)} 0 R"))}]>>",
            "<</Type/Font/Subtype/Type0/BaseFont/Tiny/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>",
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/Tiny/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 5 0 R/DW 1000/W[{string.Join(' ', letters.Select((letter, i) => letter < 0x2e80 ? $"{i + 1}[500]" : ""))}]>>",
            "<</Type/FontDescriptor/FontName/Tiny/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>",
            Stream(Table(letters)),
        };
        foreach (string[] page in pages)
        {
            var drawn = new StringBuilder("BT /F 12 Tf 14 TL 60 780 Td\n");
            foreach (string line in page)
            {
                drawn.Append('<').AppendJoin("", line.Select(letter => (Array.IndexOf(letters, letter) + 1).ToString("x4", CultureInfo.InvariantCulture))).Append("> Tj T*\n");
            }

            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents {objects.Count + 2} 0 R>>");
            objects.Add(Stream(drawn.Append("ET").ToString()));
        }

        return Written(objects);
    }

    private static string Table(char[] letters) =>
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        + string.Concat(letters.Select((letter, i) => $"1 beginbfchar <{i + 1:x4}> <{(int)letter:x4}> endbfchar\n"))
        + "endcmap end end";

    private static string Stream(string content) => $"<</Length {content.Length}>>stream\n{content}\nendstream";

    private static byte[] Written(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (int i = 0; i < objects.Count; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        int table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (int place in places)
        {
            file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        }

        file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
