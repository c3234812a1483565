using System.Text;
using Reelwright.Protocol;

namespace Reelwright.Tests;

public sealed class TurnReaderTests
{
    [Theory]
    [InlineData("data:\n\n")]
    [InlineData("data: \n\n")]
    [InlineData("data: heartbeat\n\n")]
    [InlineData("event: heartbeat\ndata: {}\n\n")]
    [InlineData("event: heartbeat\n\n")]
    [InlineData("data: {\"type\":\"heartbeat\"}\n\n")]
    [InlineData(": heartbeat\n\n")]
    [InlineData(":\r\n\r\n")]
    [InlineData("event: ping\ndata: 1\n\n")]
    public async Task Every_sign_of_life_is_one(string stream) =>
        Assert.Equal([new TurnHeartbeat()], await ReadAsync(stream));

    [Theory]
    [InlineData("""{"content":{"parts":[{"text":"hi"}],"role":"model"},"author":"nemo_agent","partial":true}""", true)]
    [InlineData("""{"content":{"parts":[{"text":"hi"}]},"type":"message"}""", false)]
    [InlineData("""{"type":"text","content":"hi"}""", false)]
    [InlineData("""{"type":"text","text":"hi"}""", false)]
    public async Task Words_are_found_in_every_form(string data, bool isPartial) =>
        Assert.Equal([new TurnText("hi", isPartial)], await ReadAsync($"data: {data}\n\n"));

    [Theory]
    [InlineData("""{"content":{"parts":[{"functionCall":{"id":"adk-1","name":"trim","args":{"a":1}}}]}}""")]
    [InlineData("""{"content":{"parts":[{"function_call":{"name":"trim","args":{"a":1}}}]}}""")]
    [InlineData("""{"type":"tool_call","name":"trim","args":{"a":1}}""")]
    [InlineData("""{"type":"tool_call","tool":"trim","arguments":{"a":1}}""")]
    public async Task Tool_calls_are_found_in_every_form(string data)
    {
        var call = Assert.IsType<TurnToolCall>(Assert.Single(await ReadAsync($"data: {data}\n\n")));

        Assert.Equal(("trim", """{"a":1}"""), (call.Name, call.Arguments.ToJsonString()));
    }

    [Theory]
    [InlineData("""{"content":{"role":"user","parts":[{"functionResponse":{"name":"trim","response":{"ok":true}}}]}}""")]
    [InlineData("""{"type":"tool_result","name":"trim","result":{"ok":true}}""")]
    public async Task Tool_results_are_found_in_every_form(string data)
    {
        var result = Assert.IsType<TurnToolResult>(Assert.Single(await ReadAsync($"data: {data}\n\n")));

        Assert.Equal(("trim", """{"ok":true}"""), (result.Name, result.Response.ToJsonString()));
    }

    [Fact]
    public async Task A_changed_draft_comes_with_the_words_beside_it()
    {
        var updates = await ReadAsync(
            """data: {"content":{"parts":[{"text":"done"}]},"actions":{"stateDelta":{"draft":{"t":[]}}}}""" + "\n\n");

        Assert.Equal(new TurnText("done", false), updates[0]);
        Assert.Equal("""{"t":[]}""", Assert.IsType<TurnDraft>(updates[1]).Draft.ToJsonString());
    }

    [Theory]
    [InlineData("""{"error":"no","errorCode":"2001","errorMessage":"No credits"}""", "2001", "No credits")]
    [InlineData("""{"error":"no"}""", "", "no")]
    [InlineData("""{"type":"error","code":5000,"message":"no"}""", "5000", "no")]
    public async Task Failures_are_found_in_every_form(string data, string code, string message) =>
        Assert.Equal([new TurnFailure(code, message)], await ReadAsync($"data: {data}\n\n"));

    [Fact]
    public async Task Thoughts_are_not_for_the_user() =>
        Assert.Empty(await ReadAsync("""data: {"content":{"parts":[{"text":"hm","thought":true}]}}""" + "\n\n"));

    [Fact]
    public async Task Lines_end_as_they_like_and_the_last_block_counts()
    {
        var items = await ItemsAsync("\uFEFFid: 1\r\ndata: a\r\ndata: b\r\n\r\nid:2\revent:x\rdata:c\r\rretry: 5\nfoo\ndata: d");

        Assert.Equal([new("1", "", "a\nb"), new("2", "x", "c"), new(null, "", "d")], items);
    }

    [Fact]
    public async Task Pieces_may_be_cut_anywhere()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("data: 夜晚的城市😀\n\ndata: x\n\n");
        using var stream = new OneByteStream(bytes);

        var items = await SseReader.ReadAsync(stream, CancellationToken.None).ToListAsync();

        Assert.Equal(["夜晚的城市😀", "x"], items.Select(item => item.Data));
    }

    private static async Task<List<TurnUpdate>> ReadAsync(string stream) =>
        [.. (await ItemsAsync(stream)).SelectMany(TurnReader.Read)];

    private static async Task<List<SseItem>> ItemsAsync(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await SseReader.ReadAsync(stream, CancellationToken.None).ToListAsync();
    }

    private sealed class OneByteStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(1, buffer.Length)], cancellationToken);
    }
}
