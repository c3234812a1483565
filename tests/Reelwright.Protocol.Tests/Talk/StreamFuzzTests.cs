using System.Globalization;
using System.Text;
using Reelwright.Protocol;

namespace Reelwright.Tests;

/// <summary>Streams damaged at random: 1,000 of them, or as many as <c>FUZZ_STREAMS</c> says.</summary>
public sealed class StreamFuzzTests
{
    private static readonly string[] Seeds =
    [
        "id: e.1\ndata: {\"content\":{\"parts\":[{\"text\":\"夜晚的城市😀\"}],\"role\":\"model\"},\"author\":\"nemo_agent\",\"actions\":{\"stateDelta\":{\"draft\":{\"t\":[{\"tt\":0,\"sg\":[{\"d\":1000}]}]}}},\"id\":\"x\",\"timestamp\":1743712257.39}\n\n",
        "data: {\"content\":{\"parts\":[{\"functionCall\":{\"id\":\"adk-1\",\"name\":\"trim\",\"args\":{\"a\":[1,2,{\"b\":null}]}}}]},\"longRunningToolIds\":[]}\r\n\r\n",
        "event: heartbeat\ndata:\n\n: heartbeat\n\ndata: heartbeat\n\ndata: {\"type\":\"tool_result\",\"result\":{\"ok\":true}}\n\n",
        "data: {\"type\":\"text\",\"content\":\"a \\u4f60\\ud83d\\ude00 b\",\"partial\":true}\n\ndata: {\"error\":\"x\",\"errorCode\":\"5000\",\"errorMessage\":\"y\"}\n\n",
        "data: [{\"type\":\"text\",\"text\":\"in a list\"}]\rdata: {\"a\":1,\"a\":2}\r\rdata: plain words\n\nretry: 3\n\n",
    ];

    [Fact]
    public async Task A_damaged_stream_is_read_to_its_end_or_refused_with_a_typed_error()
    {
        int count = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_STREAMS"), CultureInfo.InvariantCulture, out int set) ? set : 1000;
        byte[][] seeds = [.. Seeds.Select(Encoding.UTF8.GetBytes)];
        for (int number = 0; number < count; number++)
        {
            var random = new Random(number);
            byte[] stream = Damage(seeds, random);
            try
            {
                await foreach (var item in SseReader.ReadAsync(new MemoryStream(stream), CancellationToken.None))
                {
                    foreach (var update in TurnReader.Read(item))
                    {
                        Touch(update);
                    }
                }
            }
            catch (RemoteException)
            {
                // The typed error.
            }
            catch (Exception e)
            {
                Assert.Fail($"Stream {number}: {e}\n{Convert.ToBase64String(stream)}");
            }
        }
    }

    private static void Touch(TurnUpdate update)
    {
        switch (update)
        {
            case TurnText text:
                GuiTranslation.Read(text.Text);
                Assert.False(text.Text.TrimStart().StartsWith("{\"content\"", StringComparison.Ordinal), text.Text);
                break;
            case TurnDraft draft:
                DraftSummary.Of(draft.Draft, "en");
                break;
            case TurnToolCall call:
                call.Arguments.ToJsonString();
                break;
            case TurnToolResult result:
                result.Response.ToJsonString();
                break;
        }
    }

    private static byte[] Damage(byte[][] seeds, Random random)
    {
        var bytes = new List<byte>();
        for (int block = random.Next(1, 5); block > 0; block--)
        {
            bytes.AddRange(seeds[random.Next(seeds.Length)]);
        }

        for (int change = random.Next(1, 12); change > 0 && bytes.Count > 1; change--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(0, Math.Min(bytes.Count, random.Next(1, 40))));
                    break;
                case 4:
                    bytes.Insert(at, "\n\r{}[]\":,\\"u8[random.Next(10)]);
                    break;
                case 5:
                    bytes.InsertRange(at, Encoding.ASCII.GetBytes(((string[])["\\ud800", "\\u0000", "1e999", "-", "null", "data:", "\n\n"])[random.Next(7)]));
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return [.. bytes];
    }
}
