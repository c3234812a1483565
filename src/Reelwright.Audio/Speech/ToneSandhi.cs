namespace Reelwright.Audio;

/// <summary>How tones change beside each other in Mandarin: 一, 不, and third tones in a row.</summary>
internal static class ToneSandhi
{
    private const int Neutral = 5;
    private const string Ordinals = "月号楼级等班期";

    /// <summary>Changes the tones of one clause in place.</summary>
    /// <param name="text">The clause, simplified characters.</param>
    /// <param name="words">Its words.</param>
    /// <param name="literal">Characters whose tone stays: digits that are read one by one.</param>
    /// <param name="tones">1 to 4, 5 for neutral; 0 where nothing is said.</param>
    /// <param name="segmenter">Knows which characters of a word belong together.</param>
    public static void Apply(
        string text, IReadOnlyList<WordSpan> words, bool[] literal, int[] tones, ChineseSegmenter segmenter)
    {
        foreach (var word in words)
        {
            for (int i = word.Start; i < word.End; i++)
            {
                if (text[i] == '一' && !literal[i])
                {
                    ChangeOne(text, word, i, tones);
                }
                else if (text[i] == '不' && tones[i] == 4)
                {
                    ChangeNot(text, i, tones);
                }
            }
        }

        foreach (var word in words)
        {
            ChangeThirdsInside(text, word, tones, segmenter);
        }

        for (int w = words.Count - 2; w >= 0; w--)
        {
            int last = words[w].End - 1;
            int next = words[w + 1].Start;
            if (next == last + 1 && tones[last] == 3 && tones[next] == 3)
            {
                tones[last] = 2;
            }
        }
    }

    // yi1 alone, at the end, in ordinals and after 十; yi2 before a fourth tone (and 个, which was one); yi4 before
    // others.
    private static void ChangeOne(string text, WordSpan word, int i, int[] tones)
    {
        char before = i > 0 ? text[i - 1] : '\0';
        char after = i + 1 < text.Length ? text[i + 1] : '\0';
        bool stays = after == '\0' || tones[i + 1] == 0
            || before is '第' or '月' or '十' or '初' or '零' or '周' or '期' or '点'
            || (i == word.End - 1 && word.Length > 1)
            || (Ordinals.Contains(after, StringComparison.Ordinal) && i == word.Start)
            || after is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '零'
            || (after == '点' && i + 2 < word.End && "零一二三四五六七八九".Contains(text[i + 2], StringComparison.Ordinal));
        if (stays)
        {
            tones[i] = 1;
        }
        else if (before != '\0' && before == after && i > word.Start - 1 && tones[i + 1] != 0 && word.Length >= 3)
        {
            // 看一看: between two of the same verb it is neutral.
            tones[i] = Neutral;
        }
        else
        {
            tones[i] = tones[i + 1] == 4 || after == '个' ? 2 : 4;
        }
    }

    private static void ChangeNot(string text, int i, int[] tones)
    {
        if (i + 1 >= text.Length)
        {
            return;
        }

        if (i > 0 && text[i - 1] == text[i + 1])
        {
            // 是不是, 好不好.
            tones[i] = Neutral;
        }
        else if (tones[i + 1] == 4)
        {
            tones[i] = 2;
        }
    }

    // Within a word the parts change first: 展览|馆 is 2 2 3, 小|老虎 is 3 2 3.
    private static void ChangeThirdsInside(string text, WordSpan word, int[] tones, ChineseSegmenter segmenter)
    {
        if (word.Length == 3 && tones[word.Start] == 3 && tones[word.Start + 1] == 3 && tones[word.Start + 2] == 3
            && segmenter.Lexicon.Find(text.AsSpan(word.Start, 2)) >= 0
            && segmenter.Lexicon.Find(text.AsSpan(word.Start + 1, 2)) < 0)
        {
            tones[word.Start] = 2;
            tones[word.Start + 1] = 2;
            return;
        }

        for (int i = word.End - 2; i >= word.Start; i--)
        {
            if (tones[i] == 3 && tones[i + 1] == 3)
            {
                tones[i] = 2;
            }
        }
    }
}
