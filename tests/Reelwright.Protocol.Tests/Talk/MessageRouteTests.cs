using Reelwright.Protocol;

namespace Reelwright.Tests;

public sealed class MessageRouteTests
{
    [Theory]
    [InlineData("export", MessageRoute.Export)]
    [InlineData("导出", MessageRoute.Export)]
    [InlineData("Please download it.", MessageRoute.Export)]
    [InlineData("send me the video", MessageRoute.Export)]
    [InlineData("帮我导出视频", MessageRoute.Export)]
    [InlineData("credits", MessageRoute.Credits)]
    [InlineData("积分", MessageRoute.Credits)]
    [InlineData("what's my balance?", MessageRoute.Credits)]
    [InlineData("我还有多少积分？", MessageRoute.Credits)]
    [InlineData("余额", MessageRoute.Credits)]
    [InlineData("status", MessageRoute.Status)]
    [InlineData("状态", MessageRoute.Status)]
    [InlineData("show tracks", MessageRoute.Status)]
    [InlineData("upload", MessageRoute.Upload)]
    [InlineData("上传图片", MessageRoute.Upload)]
    [InlineData("make a video about export quotas", MessageRoute.Say)]
    [InlineData("add end credits with our names", MessageRoute.Say)]
    [InlineData("加一个状态栏", MessageRoute.Say)]
    [InlineData("add BGM", MessageRoute.Say)]
    [InlineData("生成一段30秒的产品介绍视频", MessageRoute.Say)]
    public void Words_go_to_the_call_that_they_are_for(string text, MessageRoute route) =>
        Assert.Equal(route, MessageRoutes.Of(text));
}
