using Reelwright.Audio;

namespace Reelwright.Tests;

public sealed class SoundEffectsTests
{
    private static readonly Dictionary<string, Func<long, int, AudioBlock>> All = new()
    {
        ["whoosh"] = SoundEffects.Whoosh,
        ["pop"] = SoundEffects.Pop,
        ["click"] = SoundEffects.Click,
        ["riser"] = SoundEffects.Riser,
        ["hit"] = SoundEffects.Hit,
    };

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_effect_has_its_length_is_quiet_and_closes(string name)
    {
        var block = All[name](3, 20_000);

        Assert.Equal(20_000, block.Length);
        Assert.Equal(0.25, Signals.Peak(block), 0.05);
        Assert.Equal(0, block.Left[^1], 0.001);
        Assert.Equal(0, block.Left[0], 0.02);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_seed_repeats_an_effect_and_another_varies_it(string name)
    {
        Assert.Equal(All[name](3, 9_000).Left, All[name](3, 9_000).Left);
        Assert.NotEqual(All[name](3, 9_000).Left, All[name](4, 9_000).Left);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Lengths_down_to_nothing_work(string name)
    {
        Assert.Equal(0, All[name](1, 0).Length);
        Assert.Equal(1, All[name](1, 1).Length);
        Assert.All(All[name](1, 5).Left, sample => Assert.True(float.IsFinite(sample)));
    }
}
