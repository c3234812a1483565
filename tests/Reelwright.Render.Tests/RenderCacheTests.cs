using System.Text;
using Reelwright.Render;

namespace Reelwright.Tests;

public sealed class RenderCacheTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_stored_comes_back_also_after_a_restart()
    {
        Assert.True(Store(new(_folder.Root), 'a', "hello"));

        Assert.Equal("hello", Read(new(_folder.Root), 'a'));
        Assert.Null(Read(new(_folder.Root), 'b'));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(39)]
    [InlineData(44)]
    public void A_torn_entry_counts_as_absent_and_is_made_again(int length)
    {
        var cache = new RenderCache(_folder.Root);
        Store(cache, 'a', "hello");
        string path = PathOf('a');
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..length]);

        Assert.Null(Read(cache, 'a'));
        Assert.False(File.Exists(path));
        Assert.True(Store(cache, 'a', "hello"));
        Assert.Equal("hello", Read(cache, 'a'));
    }

    [Fact]
    public void An_entry_with_one_wrong_bit_counts_as_absent()
    {
        var cache = new RenderCache(_folder.Root);
        Store(cache, 'a', "hello");
        byte[] bytes = File.ReadAllBytes(PathOf('a'));
        bytes[^2] ^= 4;
        File.WriteAllBytes(PathOf('a'), bytes);

        Assert.Null(Read(cache, 'a'));
    }

    [Fact]
    public void Over_the_limit_what_was_used_longest_ago_goes_first()
    {
        var cache = new RenderCache(_folder.Root, 500);
        foreach (char name in "abcd")
        {
            Store(cache, name, new string(name, 60));
            Age(name, "abcd".IndexOf(name, StringComparison.Ordinal));
        }

        Assert.NotNull(Read(cache, 'a'));
        Store(cache, 'e', new string('e', 60));
        Store(cache, 'f', new string('f', 60));

        Assert.NotNull(Read(cache, 'a'));
        Assert.Null(Read(cache, 'b'));
        Assert.NotNull(Read(cache, 'f'));
        Assert.InRange(Directory.EnumerateFiles(_folder.Root, "*", SearchOption.AllDirectories).Sum(path => new FileInfo(path).Length), 1, 500);
    }

    [Fact]
    public void What_is_larger_than_the_limit_and_what_has_no_folder_is_not_kept()
    {
        Assert.False(Store(new(_folder.Root, 50), 'a', new string('a', 60)));
        Assert.False(Store(new(null), 'a', "hello"));
        Assert.False(Store(new(_folder.Root, 0), 'a', "hello"));
        Assert.Empty(Directory.EnumerateFiles(_folder.Root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Where_nothing_can_be_written_nothing_fails()
    {
        File.WriteAllText(_folder["file"], "in the way");

        Assert.False(Store(new(_folder["file"]), 'a', "hello"));
        Assert.Null(Read(new(_folder["file"]), 'a'));
    }

    [Fact]
    public async Task Many_writers_and_readers_see_only_whole_entries()
    {
        string content = new('x', 100_000);
        await Parallel.ForAsync(0, 64, (i, _) =>
        {
            // Each has a cache of its own, as processes have.
            var cache = new RenderCache(_folder.Root, 450_000);
            char name = (char)('a' + (i % 6));
            Store(cache, name, content + name);
            string? read = Read(cache, (char)('a' + ((i + 1) % 6)));
            Assert.True(read is null || read == content + (char)('a' + ((i + 1) % 6)));
            return ValueTask.CompletedTask;
        });
    }

    [Fact]
    public void An_open_entry_stays_readable_when_it_is_evicted()
    {
        var cache = new RenderCache(_folder.Root);
        Store(cache, 'a', "hello");
        using var file = cache.TryOpen(Key('a'), out long length)!;
        File.Delete(PathOf('a'));

        byte[] content = new byte[length];
        RandomAccess.Read(file, content, RenderCache.HeadBytes);
        Assert.Equal("hello", Encoding.UTF8.GetString(content));
    }

    private static string Key(char name) => new(name, 64);

    private static bool Store(RenderCache cache, char name, string content) =>
        cache.TryStore(Key(name), stream => stream.Write(Encoding.UTF8.GetBytes(content)));

    private static string? Read(RenderCache cache, char name) =>
        cache.TryRead(Key(name)) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    private string PathOf(char name) => Path.Combine(_folder.Root, new(name, 2), Key(name));

    private void Age(char name, int order) =>
        File.SetLastAccessTimeUtc(PathOf(name), new DateTime(2020, 1, 1 + order, 0, 0, 0, DateTimeKind.Utc));
}
