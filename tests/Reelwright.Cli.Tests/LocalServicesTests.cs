using Reelwright.Server;

namespace Reelwright.Tests;

public sealed class LocalServicesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Chinese_words_are_loaded_when_they_are_needed_and_not_before()
    {
        foreach (string part in (string[])["fonts", "art"])
        {
            Directory.CreateSymbolicLink(_folder[part], Path.Combine(RepositoryPaths.Assets, part));
        }

        // There is no word list here: whoever read it now would fail.
        using var services = new LocalServices(_folder.Root, _folder["cache"], _folder["data"]);

        Assert.NotNull(services.Agent);
    }
}
