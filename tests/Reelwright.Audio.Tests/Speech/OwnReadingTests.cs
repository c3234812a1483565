using Reelwright.Audio;

namespace Reelwright.Tests;

/// <summary>Words that somebody wants read in their own way: what the voice is given, and what is heard.</summary>
public sealed class OwnReadingTests
{
    [Theory]
    [InlineData("单雄信来了", "单雄信", "shan4 xiong2 xin4", "shan4 xiong2 xin4 lai2 le5")]
    [InlineData("重庆市很大", "重庆", "zhong4 qing4", "zhong4 qing4 shi4 hen3 da4")]
    [InlineData("重慶市很大", "重庆", "zhòng qìng", "zhong4 qing4 shi4 hen3 da4")]
    [InlineData("銀行", "銀行", "Yínxíng", "yin2 xing2")]
    [InlineData("我们在六安", "六安", "Liù'ān", "wo3 men5 zai4 liu4 an1")]
    [InlineData("吕小姐", "吕", "lü4", "lv4 xiao2 jie3")]
    [InlineData("妈妈好", "妈妈", "mǎ ma", "ma3 ma5 hao3")]
    [InlineData("打开Vue看看", "vue", "wei1 you4", "da3 kai1 wei1 you4 kan4 kan4")]
    [InlineData("这个SKU卖得好", "SKU", "单品", "zhe4 ge5 dan1 pin3 mai4 de5 hao3")]
    [InlineData("去K歌吧", "K歌", "kei1 ge1", "qu4 kei1 ge1 ba5")]
    public void The_voice_is_given_the_reading(string text, string written, string said, string expected)
    {
        Assert.Equal(expected, SpeechAssets.Read(text, new Pronunciation(written, said)));
        Assert.NotEqual(expected, SpeechAssets.Read(text));
    }

    [Theory]
    [InlineData("银行长期贷款", "行长", "hang2 zhang2")]
    [InlineData("快乐天使", "乐天", "yue4 tian1")]
    [InlineData("VueX很好", "Vue", "wei1 you4")]
    [InlineData("A55G的", "5G", "wu3 ji1")]
    public void Letters_of_another_word_are_left_alone(string text, string written, string said) =>
        Assert.Equal(SpeechAssets.Read(text), SpeechAssets.Read(text, new Pronunciation(written, said)));

    [Theory]
    [InlineData("Deploy Nginx today, nginx!", "Nginx", "engine x", "Deploy engine x today engine x")]
    [InlineData("Dr. Nguyen is here", "Nguyen", "win", "doctor win is here")]
    [InlineData("The C919 flies", "C919", "C nine one nine", "The c nine one nine flies")]
    [InlineData("Nginxes stay", "Nginx", "engine x", "Nginxes stay")]
    [InlineData("iPhone 15 Pro Max", "iphone 15 pro", "the phone", "the phone Max")]
    public void English_is_read_as_it_sounds(string text, string written, string said, string expected) =>
        Assert.Equal(expected, SpeechAssets.SayEnglish(text, new Pronunciation(written, said)));

    [Fact]
    public void The_longer_word_goes_first_and_of_two_readings_the_last_counts()
    {
        Pronunciation[] words = [new("重庆", "chong1 qing4"), new("重庆大厦", "zhong1 qing4 da4 sha4"), new("重庆", "chong3 qing4")];

        Assert.Equal("zhong1 qing4 da4 sha4 zai4 chong3 qing4", SpeechAssets.Read("重庆大厦在重庆", words));
    }

    [Fact]
    public void Pauses_and_places_in_the_text_stay()
    {
        const string Text = "认识单雄信，他用Nginx。";
        Pronunciation[] words = [new("单雄信", "shan4 xiong2 xin4"), new("Nginx", "engine x")];

        var pieces = SpeechAssets.Split(Text, "zh", words);
        var tokens = pieces.SelectMany(piece => piece.Tokens).ToList();

        Assert.Equal(Break.Comma, tokens.Single(token => token.Syllables.Length == 3).After);
        Assert.Equal(["认识", "单雄信", "他用", "Nginx"], tokens.Select(token => Text.Substring(token.Start, token.Length)).Distinct());
    }

    [Fact]
    public async Task What_is_heard_is_the_reading_and_what_is_told_is_the_text()
    {
        // 银杏 is what 银行 is to be read like.
        var own = await SayAsync("银行在哪里？", "zh", new Pronunciation("银行", "yin2 xing4"));
        var usual = await SayAsync("银行在哪里？", "zh");
        var alike = await SayAsync("银杏在哪里？", "zh");

        Assert.Equal("银行", own.Words[0].Text);
        Assert.Equal(alike.Audio.Left, own.Audio.Left);
        Assert.True(Distance(own, usual) > 0.5, $"{Distance(own, usual)}");
    }

    [Fact]
    public async Task English_sounds_as_it_was_spelled()
    {
        var own = await SayAsync("Nginx is fast.", "en", new Pronunciation("Nginx", "engine x"));
        var spelled = await SayAsync("engine x is fast.", "en");
        var usual = await SayAsync("Nginx is fast.", "en");

        Assert.Equal(spelled.Audio.Left, own.Audio.Left);
        Assert.NotEqual(usual.Audio.Left, own.Audio.Left);
        Assert.Equal("Nginx", own.Words[0].Text);
    }

    [Fact]
    public async Task A_kept_line_is_kept_with_its_readings()
    {
        using var folder = new TempFolder();
        var cache = new SpeechCache(SpeechAssets.Voices, folder.Root);
        var request = new SpeechRequest { Text = "重庆。", Language = "zh" };

        var usual = await cache.SpeakAsync(request, CancellationToken.None);
        var own = await cache.SpeakAsync(request with { Readings = [new("重庆", "zhong4 qing4")] }, CancellationToken.None);
        var again = await cache.SpeakAsync(request with { Readings = [new("重庆", "zhong4 qing4")] }, CancellationToken.None);

        Assert.NotEqual(usual.Audio.Left, own.Audio.Left);
        Assert.Equal(own.Audio.Left, again.Audio.Left);
    }

    [Fact]
    public void A_model_that_takes_no_pinyin_is_given_characters_that_sound_alike()
    {
        var homophones = new Lazy<IReadOnlyDictionary<string, char>>(() => SpeechAssets.Segmenter.Lexicon.FindHomophones());
        var piece = SpeechAssets.Split("单雄信来了。", "zh", new Pronunciation("单雄信", "shan4 xiong2 xin4"))[0];

        string given = NaturalVoice.Write(piece, homophones);

        Assert.Equal("shan4 xiong2 xin4 lai2 le5", SpeechAssets.Read(given));
        Assert.EndsWith("来了。", given, StringComparison.Ordinal);
        Assert.DoesNotContain('单', given);
        Assert.True(homophones.Value.Count > 900, $"{homophones.Value.Count} syllables");
    }

    [Theory]
    [InlineData("重庆", "chong9 qing4", "no syllable")]
    [InlineData("重庆", "chong2 qing", "")]
    [InlineData("重庆", "chong2", "1 syllables for 2")]
    [InlineData("重庆", "chong qing", "no tones")]
    [InlineData("重庆", "xyz3 qing4", "no syllable")]
    [InlineData("重庆", "!!!", "nothing that can be spoken")]
    [InlineData("重庆", "😀", "nothing that can be spoken")]
    [InlineData("Vue", "вью", "neither voice")]
    [InlineData("Vue", "维 you", "mixes")]
    [InlineData("", "vue", "1 to 40 characters")]
    [InlineData("…", "vue", "1 to 40 characters")]
    [InlineData("Vue", " ", "1 to 160 characters")]
    public void What_cannot_be_spoken_is_refused_with_the_reason(string written, string said, string reason)
    {
        if (reason.Length == 0)
        {
            // A syllable without a tone beside others with one is light.
            Assert.Equal("chong2 qing5", string.Join(' ', new Pronunciation(written, said).Syllables));
            return;
        }

        var refusal = Assert.Throws<SpeechException>(() => new Pronunciation(written, said));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    private static Task<Speech> SayAsync(string text, string language, params Pronunciation[] readings) =>
        SpeechAssets.Voices.SpeakAsync(new SpeechRequest { Text = text, Language = language, Readings = [.. readings] }, CancellationToken.None);

    // Mean difference of two sounds along their best alignment, in what is heard of each hundredth of a second.
    private static double Distance(Speech one, Speech other)
    {
        var left = SpeechFeatures.OfMono(one.Audio.Left);
        var right = SpeechFeatures.OfMono(other.Audio.Left);
        int[] path = SpeechAlignment.Of(left, right);
        return path.Select((to, from) => Math.Sqrt(left[from].Zip(right[to], (a, b) => (double)(a - b) * (a - b)).Sum())).Average();
    }
}
