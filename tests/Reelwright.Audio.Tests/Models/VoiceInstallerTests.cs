using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using Reelwright.Audio;

namespace Reelwright.Tests;

/// <summary>Downloads that break, archives that lie, and voices that are there whole or not at all.</summary>
public sealed class VoiceInstallerTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly HttpClient _http = new();

    private VoiceShelf Shelf => new(_folder["voices"]);

    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("tar")]
    [InlineData("tar.gz")]
    [InlineData("tar.bz2")]
    [InlineData("zip")]
    public async Task Every_kind_of_archive_becomes_a_voice(string kind)
    {
        string archive = await PackAsync(kind);

        var voice = await Installer().InstallAsync(null, archive, [], null, CancellationToken.None);

        Assert.Equal(("tiny", VoiceKind.Vits), (voice.Name, voice.Kind));
        Assert.Equal(["en"], voice.Languages.AsEnumerable());
        Assert.Equal(2, voice.Speakers.Length);
        Assert.Equal("tiny", Assert.Single(Shelf.Packs()).Name);
        Assert.True(File.Exists(archive));
        Assert.Empty(Directory.GetDirectories(Shelf.Folder, ".*-*"));
    }

    [Fact]
    public async Task A_download_that_breaks_goes_on_where_it_was()
    {
        byte[] archive = File.ReadAllBytes(await PackAsync("tar.gz", padding: 600_000));
        var starts = new List<long>();
        using var server = new LoopbackServer((call, count) => SendAsync(call, archive, starts, breakAfter: count < 2 ? 200_000 : null));
        var progress = new Steps();

        var voice = await Installer().InstallAsync(null, new Uri(server.Address, "tiny.tar.gz").AbsoluteUri, [], progress, CancellationToken.None);

        Assert.Equal("tiny", voice.Name);
        Assert.Equal(3, starts.Count);
        Assert.True(starts[0] == 0 && starts[1] > 0 && starts[2] > starts[1], string.Join(' ', starts));
        Assert.Equal(1, progress.Last);
        Assert.Empty(Directory.GetFiles(Path.Combine(Shelf.Folder, "downloads")));
    }

    [Fact]
    public async Task A_half_download_is_never_a_voice_and_the_next_run_goes_on()
    {
        byte[] archive = File.ReadAllBytes(await PackAsync("tar.gz", padding: 600_000));
        var starts = new List<long>();
        bool isWell = false;
        using var server = new LoopbackServer((call, _) => SendAsync(call, archive, starts, breakAfter: isWell ? null : 100_000));
        string address = new Uri(server.Address, "tiny.tar.gz").AbsoluteUri;

        var error = await FailAsync(address);
        Assert.Equal(InstallFailure.Unreachable, error.Failure);
        Assert.Contains("Run the command again", error.Message, StringComparison.Ordinal);
        Assert.Empty(Shelf.Packs());
        isWell = true;
        starts.Clear();
        await Installer().InstallAsync(null, address, [], null, CancellationToken.None);

        Assert.True(Assert.Single(starts) > 0);
        Assert.Single(Shelf.Packs());
    }

    [Fact]
    public async Task What_changed_on_the_server_meanwhile_is_fetched_from_its_beginning()
    {
        byte[] archive = File.ReadAllBytes(await PackAsync("tar.gz", padding: 600_000));
        var starts = new List<long>();
        using var server = new LoopbackServer((call, count) =>
            SendAsync(call, archive, starts, breakAfter: count == 0 ? 100_000 : null, tag: $"\"version-{Math.Min(count, 1)}\""));

        await Installer().InstallAsync(null, new Uri(server.Address, "tiny.tar.gz").AbsoluteUri, [], null, CancellationToken.None);

        Assert.Single(Shelf.Packs());
    }

    [Fact]
    public async Task Nobody_at_the_address_is_told_in_one_sentence()
    {
        string address;
        using (var server = new LoopbackServer((_, _) => Task.CompletedTask))
        {
            address = new Uri(server.Address, "tiny.tar.gz").AbsoluteUri;
        }

        var error = await FailAsync(address);

        Assert.Equal(InstallFailure.Unreachable, error.Failure);
        Assert.Contains("--from", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_given_up()
    {
        using var never = new CancellationTokenSource();
        using var server = new LoopbackServer((_, _) => Task.Delay(Timeout.Infinite, never.Token).ContinueWith(_ => { }, TaskScheduler.Default));

        var error = await Assert.ThrowsAsync<InstallException>(() => Installer(patience: 0.05)
            .InstallAsync(null, new Uri(server.Address, "tiny.tar.gz").AbsoluteUri, [], null, CancellationToken.None));

        Assert.Contains("nothing came", error.Message, StringComparison.Ordinal);
        await never.CancelAsync();
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("tiny/../../outside.txt")]
    [InlineData("/tmp/outside.txt")]
    [InlineData("tiny/..\\..\\outside.txt")]
    public async Task An_archive_that_wants_out_of_its_folder_is_refused_whole(string name)
    {
        string archive = _folder["tiny.tar"];
        await using (var tar = new TarWriter(File.Create(archive)))
        {
            await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream([1]) });
        }

        var error = await FailAsync(archive);

        Assert.Equal(InstallFailure.WrongContent, error.Failure);
        Assert.Contains("outside of its own folder", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Root, "outside*", SearchOption.AllDirectories));
        Assert.Empty(Shelf.Packs());
    }

    [Fact]
    public async Task A_link_in_an_archive_leads_nowhere()
    {
        string archive = _folder["tiny.tar"];
        TinyVoice.Write(_folder["tiny"], ["lamp"]);
        await using (var tar = new TarWriter(File.Create(archive)))
        {
            await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.SymbolicLink, "tiny/out") { LinkName = _folder.Root });
            await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, "tiny/out/caught.txt") { DataStream = new MemoryStream([1]) });
            foreach (string file in Directory.GetFiles(_folder["tiny"]))
            {
                await tar.WriteEntryAsync(file, "tiny/" + Path.GetFileName(file));
            }
        }

        await Installer().InstallAsync(null, archive, [], null, CancellationToken.None);

        Assert.False(File.Exists(_folder["caught.txt"]));
    }

    [Theory]
    [InlineData("no archive at all, only words")]
    [InlineData("BZh9 cut off")]
    [InlineData("")]
    public async Task What_is_no_archive_is_told_in_one_sentence(string content)
    {
        File.WriteAllText(_folder["tiny.tar.bz2"], content);

        Assert.Equal(InstallFailure.WrongContent, (await FailAsync(_folder["tiny.tar.bz2"])).Failure);
        Assert.Empty(Directory.GetDirectories(Shelf.Folder, ".*-*"));
    }

    [Fact]
    public async Task A_damaged_bzip2_block_is_found_by_its_checksum()
    {
        string archive = await PackAsync("tar.bz2", padding: 2_000_000);
        await Installer().InstallAsync("whole", archive, [], null, CancellationToken.None);
        byte[] bytes = File.ReadAllBytes(archive);
        bytes[bytes.Length / 2] ^= 0x10;
        File.WriteAllBytes(archive, bytes);

        Assert.Equal(InstallFailure.WrongContent, (await FailAsync(archive)).Failure);
    }

    [Fact]
    public async Task A_voice_that_is_not_whole_does_not_replace_the_one_that_is()
    {
        await Installer().InstallAsync(null, await PackAsync("zip"), [], null, CancellationToken.None);
        TinyVoice.Write(_folder["tiny"], ["lamp"]);
        File.Delete(Path.Combine(_folder["tiny"], "tokens.txt"));

        var error = await FailAsync(_folder["tiny"]);

        Assert.Contains("tokens.txt is missing", error.Message, StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(Shelf.Packs()).Voice);
    }

    [Fact]
    public async Task A_package_whose_hash_differs_is_thrown_away()
    {
        using var server = new LoopbackServer((call, _) => call.Response.OutputStream.WriteAsync(new byte[1000]).AsTask());

        var error = await Assert.ThrowsAsync<InstallException>(() =>
            Installer().InstallLibraryAsync(null, server.Address.AbsoluteUri, null, CancellationToken.None));

        Assert.Equal(InstallFailure.WrongContent, error.Failure);
        Assert.Contains("SHA-512", error.Message, StringComparison.Ordinal);
        Assert.False(SherpaLibrary.IsIn(Shelf.LibraryFolder));
        Assert.Empty(Directory.GetFiles(Path.Combine(Shelf.Folder, "downloads")));
    }

    [Fact]
    public async Task The_package_that_npm_gives_out_is_the_one_that_is_pinned()
    {
        byte[] archive = await File.ReadAllBytesAsync(await SherpaPackage.ArchiveAsync());
        Assert.Equal(VoiceCatalogue.Own.Library.Sha512, Convert.ToBase64String(SHA512.HashData(archive)));
        Assert.Equal(VoiceCatalogue.Own.Library.Bytes, archive.Length);
        string? path = null;
        using var server = new LoopbackServer(async (call, _) =>
        {
            path = call.Request.Url!.AbsolutePath;
            await call.Response.OutputStream.WriteAsync(archive);
        });

        Assert.True(await Installer().InstallLibraryAsync(null, server.Address.AbsoluteUri, null, CancellationToken.None));
        Assert.False(await Installer().InstallLibraryAsync(null, server.Address.AbsoluteUri, null, CancellationToken.None));

        Assert.Equal($"/sherpa-onnx-linux-x64/-/sherpa-onnx-linux-x64-{SherpaLibrary.Version}.tgz", path);
        Assert.Equal(1, server.Count);
        Assert.Equal(
            [SherpaLibrary.RuntimeFileName, SherpaLibrary.FileName], Directory.GetFiles(Shelf.LibraryFolder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("../x")]
    [InlineData(".hidden")]
    [InlineData("a b")]
    [InlineData("")]
    public void Names_that_are_no_names_are_refused(string name)
    {
        Directory.CreateDirectory(Shelf.PacksFolder);

        Assert.Equal(InstallFailure.Unknown, Assert.Throws<InstallException>(() => Installer().Remove(name, library: false)).Failure);
        Assert.True(Directory.Exists(Shelf.PacksFolder));
    }

    [Fact]
    public async Task A_removed_voice_is_gone()
    {
        await Installer().InstallAsync(null, await PackAsync("zip"), [], null, CancellationToken.None);

        Installer().Remove("tiny", library: false);

        Assert.Empty(Shelf.Packs());
        Assert.Throws<InstallException>(() => Installer().Remove("tiny", library: false));
    }

    [Fact]
    public void The_catalogue_names_what_can_be_had()
    {
        Assert.Equal(SherpaLibrary.Version, VoiceCatalogue.Own.Library.Version);
        Assert.Equal(VoiceCatalogue.Own.Voices.Length, VoiceCatalogue.Own.Voices.Select(voice => voice.Name).Distinct().Count());
        Assert.Equal(["en", "zh"], VoiceCatalogue.Own.Voices[0].Languages.AsEnumerable());
        Assert.All(VoiceCatalogue.Own.Voices, voice =>
        {
            Assert.Equal(("https", voice.Name + ".tar.bz2"), (voice.Address.Scheme, Path.GetFileName(voice.Address.LocalPath)));
            Assert.True(voice is { Megabytes: > 0, Speakers: > 0, Licence.Length: > 0, About.Length: > 0 });
        });
    }

    private VoiceInstaller Installer(double patience = 20) => new(Shelf, _http, worker: null, TimeProvider.System)
    {
        Patience = TimeSpan.FromSeconds(patience),
        Pause = TimeSpan.FromMilliseconds(5),
    };

    private Task<InstallException> FailAsync(string from) =>
        Assert.ThrowsAsync<InstallException>(() => Installer().InstallAsync(null, from, [], null, CancellationToken.None));

    private async Task<string> PackAsync(string kind, int padding = 0)
    {
        TinyVoice.Write(_folder["source/tiny"], ["lamp", "sun"]);
        byte[] noise = new byte[padding];
        new Random(1).NextBytes(noise);
        File.WriteAllBytes(_folder["source/tiny/README"], noise);
        string archive = _folder[$"tiny.{kind}"];
        if (kind == "zip")
        {
            ZipFile.CreateFromDirectory(_folder["source"], archive);
            return archive;
        }

        string flag = kind switch { "tar.gz" => "-czf", "tar.bz2" => "-cjf", _ => "-cf" };
        if (kind != "tar.bz2")
        {
            var packed = await CommandLine.RunAsync("tar", _folder.Root, [], flag, archive, "-C", "source", "tiny");
            Assert.True(packed.ExitCode == 0, packed.Shown);
            return archive;
        }

        // Not every machine has bzip2; Python, which is needed anyway, packs it.
        var done = await CommandLine.RunAsync(
            "python3", _folder.Root, [], "-c", "import sys,tarfile\nwith tarfile.open(sys.argv[1],'w:bz2') as t: t.add('source/tiny','tiny')", archive);
        Assert.True(done.ExitCode == 0, done.Shown);
        return archive;
    }

    private static async Task SendAsync(
        HttpListenerContext call, byte[] content, List<long> starts, int? breakAfter, string tag = "\"one\"")
    {
        long start = 0;
        if (call.Request.Headers["Range"] is { } range && call.Request.Headers["If-Range"] == tag)
        {
            start = long.Parse(range["bytes=".Length..].TrimEnd('-'), System.Globalization.CultureInfo.InvariantCulture);
            call.Response.StatusCode = 206;
            call.Response.Headers["Content-Range"] = $"bytes {start}-{content.Length - 1}/{content.Length}";
        }

        starts.Add(start);
        call.Response.Headers["ETag"] = tag;
        call.Response.ContentLength64 = content.Length - start;
        int count = Math.Min(breakAfter ?? int.MaxValue, content.Length - (int)start);
        await call.Response.OutputStream.WriteAsync(content.AsMemory((int)start, count));
        await call.Response.OutputStream.FlushAsync();
        if (breakAfter is not null)
        {
            // What was sent is on its way before the connection ends.
            await Task.Delay(100);
            call.Response.Abort();
        }
    }

    private sealed class Steps : IProgress<double>
    {
        public double Last { get; private set; }

        public void Report(double value) => Last = value;
    }
}
