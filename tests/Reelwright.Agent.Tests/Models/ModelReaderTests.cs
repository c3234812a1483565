using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Reelwright.Agent;

namespace Reelwright.Tests;

public sealed class ModelReaderTests
{
    private static readonly string Delete2 = Calls(("delete", """{"target":{"part":"scene","numbers":[2]}}"""));

    /// <summary>Twelve and more ways in which an endpoint misbehaves; each leaves the turn to the rules.</summary>
    public static TheoryData<string> Misbehaviours =>
    [
        "status 500", "status 401", "status 429", "never answers", "html", "broken json", "no choices", "choices of another type",
        "closes at once", "closes in mid-answer", "a huge answer", "only words", "an unknown tool, again and again", "broken arguments, again and again",
        "arguments of another type", "a number for an enum", "foreign slots", "null arguments", "redirects elsewhere", "calls that are no objects",
    ];

    [Fact]
    public async Task Calls_become_commands_in_their_order()
    {
        await using var endpoint = ScriptedEndpoint.Of(Calls(
            ("delete", """{"target":{"part":"scene","numbers":[2]}}"""),
            ("set_length", """{"seconds":{"kind":"absolute","value":15}}"""),
            ("style_words", """{"target":{"part":"title","is_all":true},"color":"#ffcc00","size":{"kind":"factor","value":1.2}}""")));

        var commands = await ReadAsync(endpoint);

        const string Said = "get rid of the second one";
        Assert.Collection(
            commands!.Value,
            first => Assert.Equal(new Delete(new Target(Part.Scene) { Numbers = [2] }) { Said = Said }, first),
            second => Assert.Equal(new SetLength(new Amount(AmountKind.Absolute, 15)) { Said = Said }, second),
            third => Assert.Equal(
                new StyleWords(new Target(Part.Title) { IsAll = true }) { Color = "#ffcc00", Size = new(AmountKind.Factor, 1.2), Said = Said },
                third));
    }

    [Theory]
    [MemberData(nameof(Misbehaviours))]
    public async Task A_misbehaving_endpoint_leaves_the_turn_to_the_rules(string how)
    {
        await using var endpoint = Misbehaving(how);

        Assert.Null(await ReadAsync(endpoint));
        Assert.InRange(endpoint.Bodies.Count, 0, 3);
    }

    [Fact]
    public async Task A_wrong_call_goes_back_with_what_is_wrong_and_the_right_one_counts()
    {
        await using var endpoint = ScriptedEndpoint.Of(Calls(("delete", """{"target":{"part":"scenery"}}""")), Delete2);

        var commands = await ReadAsync(endpoint);

        Assert.IsType<Delete>(Assert.Single(commands!.Value));
        Assert.Contains("wrong at $.target.part", endpoint.Bodies[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_timeline_refuses_goes_back_to_the_model()
    {
        await using var endpoint = ScriptedEndpoint.Of(Calls(("delete", """{"target":{"part":"scene","numbers":[9]}}""")), Delete2);

        var commands = await ReadAsync(endpoint, check: commands =>
            commands is [Delete { Target.Numbers: [9] }] ? "There are 5 scenes." : null);

        Assert.Equal(2, Assert.IsType<Delete>(Assert.Single(commands!.Value)).Target.Numbers[0]);
        Assert.Contains("There are 5 scenes.", endpoint.Bodies[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_budget_of_tokens_ends_the_asking()
    {
        await using var endpoint = ScriptedEndpoint.Of(Delete2);
        var options = new ModelOptions(endpoint.Address, "test") { TokenBudget = 10 };
        using var chat = new ChatClient(options);
        var reader = new ModelReader(chat, options);

        Assert.NotNull(await AskAsync(reader));
        Assert.Null(await AskAsync(reader));
        Assert.Single(endpoint.Bodies);
    }

    [Fact]
    public async Task Cancelling_the_turn_cancels_the_question()
    {
        await using var endpoint = Misbehaving("never answers");
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReadAsync(endpoint, token: cancel.Token));
    }

    [Fact]
    public async Task Only_the_message_and_the_shape_of_the_timeline_go_out()
    {
        await using var endpoint = ScriptedEndpoint.Of(Delete2);

        await ReadAsync(endpoint);

        var messages = JsonNode.Parse(endpoint.Bodies[0])!["messages"]!.AsArray();
        Assert.Equal("get rid of the second one", messages[^1]!["content"]!.GetValue<string>());
        Assert.Contains("5 scenes", messages[0]!["content"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(2, messages.Count);
    }

    [Fact]
    public void Every_tool_has_a_sentence_and_a_schema_with_its_slots()
    {
        var sentences = CommandTools.ReadSentences();

        Assert.Equal(CommandTools.Names.Order(StringComparer.Ordinal), sentences.Keys.Order(StringComparer.Ordinal));
        var delete = CommandTools.All.First(tool => tool!["function"]!["name"]!.GetValue<string>() == "delete");
        Assert.Contains("\"in_scenes\"", delete!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"is_bare\"", delete.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"said\"", CommandTools.All.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_for_arguments_is_a_command_or_a_sentence()
    {
        var random = new Random(7);
        string[] pieces = ["{", "}", "[", "]", "\"target\"", ":", "null", "1e999", "\"part\"", "\"scene\"", ",", "-1", "\"\\u0000\"", "true", "\"numbers\"", "99999999999999999999"];
        foreach (string name in CommandTools.Names)
        {
            for (int i = 0; i < 200; i++)
            {
                var text = new StringBuilder();
                for (int j = random.Next(9); j >= 0; j--)
                {
                    text.Append(pieces[random.Next(pieces.Length)]);
                }

                string? fault = CommandTools.Read(new("1", name, text.ToString()), out var command);

                Assert.Equal(fault is null, command is not null);
            }
        }
    }

    private static async Task<ImmutableArray<Command>?> ReadAsync(
        ScriptedEndpoint endpoint,
        Func<ImmutableArray<Command>, string?>? check = null,
        CancellationToken token = default)
    {
        var options = new ModelOptions(endpoint.Address, "test") { AnswerTimeLimit = TimeSpan.FromSeconds(token.CanBeCanceled ? 20 : 2) };
        using var chat = new ChatClient(options);
        return await AskAsync(new ModelReader(chat, options), check, token);
    }

    private static Task<ImmutableArray<Command>?> AskAsync(
        ModelReader reader,
        Func<ImmutableArray<Command>, string?>? check = null,
        CancellationToken token = default) => reader.ReadAsync(
            "get rid of the second one",
            new TalkContext { HasVideo = true, Scenes = 5, Seconds = 30 },
            (commands, _) => Task.FromResult(check?.Invoke(commands)),
            token);

    private static string Calls(params (string Name, string Arguments)[] calls) => new JsonObject
    {
        ["choices"] = new JsonArray(new JsonObject
        {
            ["message"] = new JsonObject
            {
                ["role"] = "assistant",
                ["tool_calls"] = new JsonArray([.. calls.Select((call, i) => new JsonObject
                {
                    ["id"] = $"c{i}",
                    ["type"] = "function",
                    ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = call.Arguments },
                })]),
            },
        }),
        ["usage"] = new JsonObject { ["total_tokens"] = 500 },
    }.ToJsonString();

    private static ScriptedEndpoint Misbehaving(string how) => how switch
    {
        "status 500" => new ScriptedEndpoint((_, stream, token) => ScriptedEndpoint.SendAsync(stream, 500, "{}", token)),
        "status 401" => new ScriptedEndpoint((_, stream, token) => ScriptedEndpoint.SendAsync(stream, 401, "{}", token)),
        "status 429" => new ScriptedEndpoint((_, stream, token) => ScriptedEndpoint.SendAsync(stream, 429, "{}", token)),
        "never answers" => new ScriptedEndpoint((_, _, token) => Task.Delay(Timeout.Infinite, token)),
        "html" => ScriptedEndpoint.Of("<html><body>Bad gateway</body></html>"),
        "broken json" => ScriptedEndpoint.Of("{\"choices\":[{"),
        "no choices" => ScriptedEndpoint.Of("{\"choices\":[]}"),
        "choices of another type" => ScriptedEndpoint.Of("{\"choices\":{\"message\":\"yes\"}}"),
        "closes at once" => new ScriptedEndpoint((_, _, _) => Task.CompletedTask),
        "closes in mid-answer" => new ScriptedEndpoint(async (_, stream, token) =>
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{\"choices\":["), token)),
        "a huge answer" => ScriptedEndpoint.Of("{\"x\":\"" + new string('a', 3 << 20) + "\"}"),
        "only words" => ScriptedEndpoint.Of("""{"choices":[{"message":{"content":"Sure! I have deleted the second scene."}}]}"""),
        "an unknown tool, again and again" => ScriptedEndpoint.Of(Calls(("rm_rf", "{}"))),
        "broken arguments, again and again" => ScriptedEndpoint.Of(Calls(("delete", "{\"target\":"))),
        "arguments of another type" => ScriptedEndpoint.Of(Calls(("delete", "[1,2]"))),
        "a number for an enum" => ScriptedEndpoint.Of(Calls(("delete", """{"target":{"part":3}}"""))),
        "foreign slots" => ScriptedEndpoint.Of(Calls(("delete", """{"target":{"part":"scene"},"shell":"rm"}"""))),
        "null arguments" => ScriptedEndpoint.Of(Calls(("delete", "null"))),
        "redirects elsewhere" => new ScriptedEndpoint(async (_, stream, token) =>
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\nContent-Length: 0\r\n\r\n"), token)),
        _ => ScriptedEndpoint.Of("""{"choices":[{"message":{"tool_calls":["delete",7,null]}}]}"""),
    };
}
