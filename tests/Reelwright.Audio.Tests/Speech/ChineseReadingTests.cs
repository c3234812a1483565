namespace Reelwright.Tests;

public sealed class ChineseReadingTests
{
    [Theory]
    [InlineData("你好", "ni2 hao3")]
    [InlineData("很好", "hen2 hao3")]
    [InlineData("展览馆", "zhan2 lan2 guan3")]
    [InlineData("小老虎", "xiao3 lao2 hu3")]
    [InlineData("我很好", "wo3 hen2 hao3")]
    [InlineData("可以", "ke2 yi3")]
    [InlineData("水果", "shui2 guo3")]
    [InlineData("手表", "shou2 biao3")]
    [InlineData("老师", "lao3 shi1")]
    public void Third_tones_in_a_row_rise(string text, string expected) =>
        Assert.Equal(expected, SpeechAssets.Read(text));

    [Theory]
    [InlineData("一个", "yi2 ge4")]
    [InlineData("一样", "yi2 yang4")]
    [InlineData("一定", "yi2 ding4")]
    [InlineData("一天", "yi4 tian1")]
    [InlineData("一年", "yi4 nian2")]
    [InlineData("一起", "yi4 qi3")]
    [InlineData("第一", "di4 yi1")]
    [InlineData("第一名", "di4 yi1 ming2")]
    [InlineData("统一", "tong3 yi1")]
    [InlineData("十一", "shi2 yi1")]
    [InlineData("看一看", "kan4 yi5 kan4")]
    [InlineData("不对", "bu2 dui4")]
    [InlineData("不是", "bu2 shi4")]
    [InlineData("不好", "bu4 hao3")]
    [InlineData("不行", "bu4 xing2")]
    [InlineData("不吃", "bu4 chi1")]
    [InlineData("是不是", "shi4 bu5 shi4")]
    [InlineData("一万", "yi2 wan4")]
    [InlineData("一百", "yi4 bai3")]
    public void One_and_not_change_before_other_tones(string text, string expected) =>
        Assert.Equal(expected, SpeechAssets.Read(text));

    [Theory]
    [InlineData("银行", "yin2 hang2")]
    [InlineData("行走", "xing2 zou3")]
    [InlineData("行业", "hang2 ye4")]
    [InlineData("重庆", "chong2 qing4")]
    [InlineData("重要", "zhong4 yao4")]
    [InlineData("重新", "chong2 xin1")]
    [InlineData("长大", "zhang3 da4")]
    [InlineData("长度", "chang2 du4")]
    [InlineData("成长", "cheng2 zhang3")]
    [InlineData("音乐", "yin1 yue4")]
    [InlineData("快乐", "kuai4 le4")]
    [InlineData("觉得", "jue2 de5")]
    [InlineData("睡觉", "shui4 jiao4")]
    [InlineData("得到", "de2 dao4")]
    [InlineData("还有", "hai2 you3")]
    [InlineData("归还", "gui1 huan2")]
    [InlineData("头发", "tou2 fa5")]
    [InlineData("发现", "fa1 xian4")]
    [InlineData("便宜", "pian2 yi5")]
    [InlineData("方便", "fang1 bian4")]
    [InlineData("调查", "diao4 cha2")]
    [InlineData("调整", "tiao2 zheng3")]
    [InlineData("处理", "chu2 li3")]
    [InlineData("好处", "hao3 chu5")]
    [InlineData("爱好", "ai4 hao4")]
    [InlineData("人参", "ren2 shen1")]
    [InlineData("参加", "can1 jia1")]
    [InlineData("为了", "wei4 le5")]
    [InlineData("成为", "cheng2 wei2")]
    [InlineData("受不了", "shou4 bu4 liao3")]
    [InlineData("了解", "liao2 jie3")]
    [InlineData("数量", "shu4 liang4")]
    [InlineData("全场", "quan2 chang3")]
    [InlineData("还钱", "huan2 qian2")]
    public void Characters_with_many_readings_follow_their_word(string text, string expected) =>
        Assert.Equal(expected, SpeechAssets.Read(text));

    [Theory]
    [InlineData("慢慢地走", "man4 man4 de5 zou3")]
    [InlineData("地上有水", "di4 shang4 you2 shui3")]
    [InlineData("跑得快", "pao3 de5 kuai4")]
    [InlineData("我得走了", "wo3 dei2 zou3 le5")]
    [InlineData("我的书", "wo3 de5 shu1")]
    [InlineData("目的", "mu4 di4")]
    [InlineData("朋友", "peng2 you5")]
    [InlineData("什么", "shen2 me5")]
    [InlineData("我们", "wo3 men5")]
    [InlineData("东西", "dong1 xi5")]
    [InlineData("女儿", "nv3 er2")]
    [InlineData("花儿", "huar1")]
    [InlineData("一点儿", "yi4 dianr3")]
    [InlineData("绿色", "lv4 se4")]
    public void Particles_neutral_tones_and_er_are_said_as_spoken(string text, string expected) =>
        Assert.Equal(expected, SpeechAssets.Read(text));

    [Theory]
    [InlineData("銀行", "yin2 hang2")]
    [InlineData("頭髮", "tou2 fa5")]
    [InlineData("音樂讓人快樂", "yin1 yue4 rang4 ren2 kuai4 le4")]
    public void Traditional_characters_are_read_like_simplified_ones(string text, string expected) =>
        Assert.Equal(expected, SpeechAssets.Read(text));

    [Theory]
    [InlineData("2024年", "er4 ling2 er4 si4 nian2")]
    [InlineData("1919年", "yi1 jiu3 yi1 jiu3 nian2")]
    [InlineData("1个", "yi2 ge4")]
    [InlineData("1.5米", "yi1 dian3 wu2 mi3")]
    [InlineData("11月1日", "shi2 yi1 yue4 yi1 ri4")]
    public void Tones_of_numbers_follow_how_they_are_read(string text, string expected) =>
        Assert.Equal(expected, SpeechAssets.Read(text));
}
