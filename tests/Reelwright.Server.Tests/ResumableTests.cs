using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Reelwright.Tests;

/// <summary>The tus protocol, request by request.</summary>
public sealed class ResumableTests(MediaFiles files) : IClassFixture<MediaFiles>
{
    private const string PieceType = "application/offset+octet-stream";

    [Fact]
    public async Task A_file_comes_in_pieces_and_becomes_one_of_the_sessions()
    {
        await using var server = await RunningServer.StartAsync();
        await server.SignInAsync();
        string session = await server.OpenSessionAsync();
        byte[] picture = await File.ReadAllBytesAsync(files.Picture);
        string place = await CreateAsync(server, session, picture.Length, "我的 logo.png");

        using var first = await PatchAsync(server, place, 0, picture[..20]);
        using var head = await SendAsync(server, HttpMethod.Head, place);
        var unfinished = await server.GetAsync(place);
        using var second = await PatchAsync(server, place, 20, picture[20..]);
        var finished = (await server.GetAsync(place))["data"]!["files"]![0]!;

        Assert.Equal((204, "20"), ((int)first.StatusCode, Header(first, "Upload-Offset")));
        Assert.Equal(("20", picture.Length.ToString()), (Header(head, "Upload-Offset"), Header(head, "Upload-Length")));
        Assert.Equal("no-store", head.Headers.CacheControl!.ToString());
        Assert.Equal("1.0.0", Header(head, "Tus-Resumable"));
        Assert.Empty(unfinished["data"]!["files"]!.AsArray());
        Assert.Equal((204, picture.Length.ToString()), ((int)second.StatusCode, Header(second, "Upload-Offset")));
        Assert.Equal(("我的 logo.png", "image"), ((string)finished["filename"]!, (string)finished["file_type"]!));
        var state = await server.GetAsync($"/api/state/nemo_agent/me/{session}/latest");
        Assert.Equal((string)finished["id"]!, (string)state["data"]!["state"]!["video_infos"]![0]!["id"]!);
        Assert.Equal(picture, await server.Http.GetByteArrayAsync((string)finished["cdn_url"]!));
        Assert.Empty(Directory.GetDirectories(Path.Combine(server.Folder, "incoming")));
    }

    [Fact]
    public async Task What_has_come_survives_a_broken_connection_and_a_restart()
    {
        using var folder = new TempFolder();
        byte[] picture = await File.ReadAllBytesAsync(files.Picture);
        string place;
        string token;
        await using (var server = await RunningServer.StartAsync(folder: folder.Root))
        {
            token = await server.SignInAsync();
            place = await CreateAsync(server, await server.OpenSessionAsync(), picture.Length, "a.png");
            using var broken = new HttpRequestMessage(HttpMethod.Patch, place) { Content = new BrokenContent(picture[..30], folder.Root) };
            broken.Headers.Add("Tus-Resumable", "1.0.0");
            broken.Headers.Add("Upload-Offset", "0");
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => server.Http.SendAsync(broken));
        }

        await using (var server = await RunningServer.StartAsync(folder: folder.Root))
        {
            server.Use(token);
            using var head = await SendAsync(server, HttpMethod.Head, place);
            int there = int.Parse(Header(head, "Upload-Offset"));
            using var rest = await PatchAsync(server, place, there, picture[there..]);

            Assert.Equal(30, there);
            Assert.Equal(204, (int)rest.StatusCode);
            Assert.Single((await server.GetAsync(place))["data"]!["files"]!.AsArray());
        }
    }

    [Fact]
    public async Task A_small_file_comes_with_its_creation()
    {
        await using var server = await RunningServer.StartAsync();
        await server.SignInAsync();
        string session = await server.OpenSessionAsync();
        byte[] picture = await File.ReadAllBytesAsync(files.Picture);
        using var request = Creation(session, picture.Length, "a.png");
        request.Content = Piece(picture);

        using var response = await server.Http.SendAsync(request);

        Assert.Equal((201, picture.Length.ToString()), ((int)response.StatusCode, Header(response, "Upload-Offset")));
        Assert.Single((await server.GetAsync(response.Headers.Location!.ToString()))["data"]!["files"]!.AsArray());
    }

    [Fact]
    public async Task What_is_too_large_or_of_no_use_is_refused_in_words()
    {
        await using var server = await RunningServer.StartAsync(options => options with { MaxUploadBytes = 1000 });
        await server.SignInAsync();
        string session = await server.OpenSessionAsync();

        using var large = await server.Http.SendAsync(Creation(session, 5_000_000_000, "film.mp4"));
        using var empty = await server.Http.SendAsync(Creation(session, 0, "film.mp4"));
        string place = await CreateAsync(server, session, 5, "notes.png");
        using var text = await PatchAsync(server, place, 0, "words"u8.ToArray());
        using var gone = await SendAsync(server, HttpMethod.Head, place);

        Assert.Equal((413, 4002), ((int)large.StatusCode, (int)(await RunningServer.JsonAsync(large))["code"]!));
        Assert.Equal(400, (int)empty.StatusCode);
        Assert.Contains((int)(await RunningServer.JsonAsync(text))["code"]!, (int[])[4001, 4003]);
        Assert.Equal(404, (int)gone.StatusCode);
        Assert.Equal("1.0.0", Header(text, "Tus-Resumable"));
    }

    [Fact]
    public async Task Pieces_at_the_wrong_place_of_the_wrong_sum_or_kind_change_nothing()
    {
        await using var server = await RunningServer.StartAsync();
        await server.SignInAsync();
        string session = await server.OpenSessionAsync();
        byte[] picture = await File.ReadAllBytesAsync(files.Picture);
        string place = await CreateAsync(server, session, picture.Length, "a.png");

        using var misplaced = await PatchAsync(server, place, 7, picture[7..20]);
        using var wrongSum = await PatchAsync(server, place, 0, picture[..20], $"sha256 {Convert.ToBase64String(SHA256.HashData(picture))}");
        using var strangeSum = await PatchAsync(server, place, 0, picture[..20], "crc 00");
        using var rightSum = await PatchAsync(server, place, 0, picture[..20], $"sha256 {Convert.ToBase64String(SHA256.HashData(picture[..20]))}");
        using var typed = new HttpRequestMessage(HttpMethod.Patch, place) { Content = new ByteArrayContent(picture[20..]) };
        typed.Headers.Add("Tus-Resumable", "1.0.0");
        typed.Headers.Add("Upload-Offset", "20");
        using var wrongType = await server.Http.SendAsync(typed);
        using var tooMuch = await PatchAsync(server, place, 20, [.. picture[20..], 1, 2, 3]);
        using var head = await SendAsync(server, HttpMethod.Head, place);

        Assert.Equal((409, "0"), ((int)misplaced.StatusCode, Header(misplaced, "Upload-Offset")));
        Assert.Equal([460, 400, 204, 415, 413], new[] { wrongSum, strangeSum, rightSum, wrongType, tooMuch }.Select(answer => (int)answer.StatusCode));
        Assert.Equal("20", Header(head, "Upload-Offset"));
    }

    [Fact]
    public async Task Versions_and_options_are_told_and_others_are_refused()
    {
        await using var server = await RunningServer.StartAsync();
        await server.SignInAsync();
        string session = await server.OpenSessionAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, Collection(session));
        request.Headers.Add("Upload-Length", "10");

        using var unversioned = await server.Http.SendAsync(request);
        using var options = await SendAsync(server, HttpMethod.Options, Collection(session));

        Assert.Equal((412, "1.0.0"), ((int)unversioned.StatusCode, Header(unversioned, "Tus-Version")));
        Assert.Equal(204, (int)options.StatusCode);
        Assert.Contains("termination", Header(options, "Tus-Extension"), StringComparison.Ordinal);
        Assert.Equal("524288000", Header(options, "Tus-Max-Size"));
    }

    [Fact]
    public async Task An_upload_is_its_owners_and_can_be_given_up()
    {
        await using var server = await RunningServer.StartAsync();
        string owner = await server.SignInAsync();
        string session = await server.OpenSessionAsync();
        string place = await CreateAsync(server, session, 100, "a.png");
        await server.SignInAsync();
        using var foreign = await SendAsync(server, HttpMethod.Head, place);
        using var foreignDelete = await SendAsync(server, HttpMethod.Delete, place);
        server.Use(owner);
        using var own = await SendAsync(server, HttpMethod.Head, place);
        using var deleted = await SendAsync(server, HttpMethod.Delete, place);
        using var gone = await SendAsync(server, HttpMethod.Head, place);

        Assert.Equal([404, 404, 200, 204, 404], new[] { foreign, foreignDelete, own, deleted, gone }.Select(answer => (int)answer.StatusCode));
        Assert.Empty(Directory.GetDirectories(Path.Combine(server.Folder, "incoming")));
    }

    [Fact]
    public async Task Unfinished_uploads_go_with_their_session()
    {
        await using var server = await RunningServer.StartAsync();
        await server.SignInAsync();
        string session = await server.OpenSessionAsync();
        string place = await CreateAsync(server, session, 100, "a.png");
        using var piece = await PatchAsync(server, place, 0, [1, 2, 3]);
        await server.Http.DeleteAsync($"/apps/nemo_agent/users/me/sessions/{session}");

        using var head = await SendAsync(server, HttpMethod.Head, place);

        Assert.Equal(404, (int)head.StatusCode);
        Assert.Empty(Directory.GetDirectories(Path.Combine(server.Folder, "incoming")));
    }

    private static string Collection(string session) => $"/api/resumable-upload/nemo_agent/me/{session}";

    private static HttpRequestMessage Creation(string session, long length, string name)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Collection(session));
        request.Headers.Add("Tus-Resumable", "1.0.0");
        request.Headers.Add("Upload-Length", length.ToString());
        request.Headers.Add("Upload-Metadata", $"filename {Convert.ToBase64String(Encoding.UTF8.GetBytes(name))}");
        return request;
    }

    private static async Task<string> CreateAsync(RunningServer server, string session, long length, string name)
    {
        using var request = Creation(session, length, name);
        using var response = await server.Http.SendAsync(request);
        Assert.Equal(201, (int)response.StatusCode);
        return response.Headers.Location!.ToString();
    }

    private static async Task<HttpResponseMessage> PatchAsync(RunningServer server, string place, long offset, byte[] bytes, string? sum = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, place) { Content = Piece(bytes) };
        request.Headers.Add("Tus-Resumable", "1.0.0");
        request.Headers.Add("Upload-Offset", offset.ToString());
        if (sum is not null)
        {
            request.Headers.Add("Upload-Checksum", sum);
        }

        return await server.Http.SendAsync(request);
    }

    private static async Task<HttpResponseMessage> SendAsync(RunningServer server, HttpMethod method, string place)
    {
        using var request = new HttpRequestMessage(method, place);
        request.Headers.Add("Tus-Resumable", "1.0.0");
        return await server.Http.SendAsync(request);
    }

    private static ByteArrayContent Piece(byte[] bytes) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(PieceType) } };

    private static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).Single();

    /// <summary>Some bytes, and then the connection breaks.</summary>
    private sealed class BrokenContent : HttpContent
    {
        private readonly byte[] _bytes;
        private readonly string _folder;

        public BrokenContent(byte[] bytes, string folder)
        {
            (_bytes, _folder) = (bytes, folder);
            Headers.ContentType = new(PieceType);
        }

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            await stream.WriteAsync(_bytes);
            await stream.FlushAsync();

            // A connection that breaks takes along what nobody has read of it yet.
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            while (!Directory.EnumerateFiles(Path.Combine(_folder, "incoming"), "*", SearchOption.AllDirectories).Any(file => new FileInfo(file).Length == _bytes.Length))
            {
                await Task.Delay(10, limit.Token);
            }

            throw new IOException("The connection broke.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
