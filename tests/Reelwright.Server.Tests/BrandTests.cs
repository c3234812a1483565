using Microsoft.Extensions.DependencyInjection;
using Reelwright.Agent;
using Reelwright.Server;

namespace Reelwright.Tests;

public sealed class BrandTests
{
    [Fact]
    public async Task A_brand_is_kept_for_its_account_over_a_restart_and_goes_with_every_turn()
    {
        using var folder = new TempFolder();
        string account;
        string token;
        await using (var server = await RunningServer.StartAsync(folder: folder.Root))
        {
            token = await server.SignInAsync();
            account = (string)(await server.GetAsync($"/api/state/nemo_agent/me/{await server.OpenSessionAsync()}/latest"))["data"]!["user_id"]!;
            var brands = server.App.Services.GetRequiredService<BrandStore>();
            await brands.SetAsync(account, new BrandKit { Colors = ["#112233", "#ffcc00"], Font = "serif" }, CancellationToken.None);
        }

        await using (var server = await RunningServer.StartAsync(folder: folder.Root))
        {
            server.Use(token);
            await server.SayAsync(await server.OpenSessionAsync(), "hello");

            Assert.Equal(["#112233", "#ffcc00"], server.Agent.LastRequest!.Brand!.Colors.AsEnumerable());
            Assert.Equal("serif", server.Agent.LastRequest.Brand.Font);
            await server.App.Services.GetRequiredService<BrandStore>().SetAsync(account, null, CancellationToken.None);
            await server.SayAsync(await server.OpenSessionAsync(), "hello");
            Assert.Null(server.Agent.LastRequest.Brand);
        }
    }
}
