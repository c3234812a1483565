using System.Text.Json.Nodes;

namespace Reelwright.Tests;

/// <summary>The commands of the README, on real input, through every real part.</summary>
public sealed class MakeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelwright-test-");

    public void Dispose() => TempFolder.Delete(_folder.FullName);

    [Fact]
    public async Task An_english_product_description_becomes_a_thirty_second_promo() => await MakeAsync(
        640,
        360,
        900,
        "generate a 30-second promotional video from my product description: Aurora, a desk lamp that follows the sun");

    [Fact]
    public async Task A_chinese_product_description_becomes_a_thirty_second_introduction() => await MakeAsync(
        640, 360, 900, "生成一段30秒的产品介绍视频：晨露精华液，七天改善肌肤状态");

    [Fact]
    public async Task Five_pictures_of_every_format_become_a_promo_with_music_and_the_caption()
    {
        var pictures = await Pictures.MakeAsync(_folder.FullName);

        await MakeAsync(
            640,
            360,
            900,
            "turn these images into a 30-second promo video with background music",
            [.. pictures, "--caption", "Summer in five pictures"]);
    }

    [Fact]
    public async Task A_chinese_sentence_becomes_a_fifteen_second_vertical_video() =>
        await MakeAsync(360, 640, 450, "竖屏 15 秒，介绍一家新开的咖啡店");

    [Fact]
    public async Task At_full_size_the_picture_is_1920_by_1080()
    {
        var made = await CommandLine.ReelwrightAsync(
            _folder.FullName, "make", "a 10-second promo for Aurora, a desk lamp that follows the sun", "-o", "full.mp4", "--json");

        Assert.True(made.ExitCode == 0, made.Output + made.Errors);
        var video = await FinishedVideo.OpenAsync(Path.Combine(_folder.FullName, "full.mp4"));
        await video.AssertPublishableAsync(1920, 1080, 300);
    }

    private async Task MakeAsync(int width, int height, long frames, string prompt, params string[] more)
    {
        var made = await CommandLine.ReelwrightAsync(
            _folder.FullName, ["make", prompt, .. more, "-o", "out.mp4", "--resolution", "360p", "--json"]);

        Assert.True(made.ExitCode == 0, made.Output + made.Errors);
        var result = JsonNode.Parse(made.Output)!;
        Assert.True(result["ok"]!.GetValue<bool>());
        Assert.Equal(frames / 30.0, result["seconds"]!.GetValue<double>(), 2);
        var video = await FinishedVideo.OpenAsync(Path.Combine(_folder.FullName, "out.mp4"));
        await video.AssertPublishableAsync(width, height, frames);
    }
}
