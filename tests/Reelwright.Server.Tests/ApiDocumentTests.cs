using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Reelwright.Tests;

/// <summary>Sends every example of docs/API.md and holds the answers against those that are shown.</summary>
public sealed partial class ApiDocumentTests(MediaFiles files) : IClassFixture<MediaFiles>
{
    [Fact]
    public async Task Every_example_of_the_document_works_as_shown()
    {
        await using var server = await RunningServer.StartAsync();
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["BASE"] = server.Address };
        var blocks = BlockPattern().Matches(await File.ReadAllTextAsync(Path.Combine(RepositoryPaths.Root, "docs", "API.md")));
        int sent = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Groups["language"].Value != "bash")
            {
                continue;
            }

            string command = VariablePattern().Replace(blocks[i].Groups["text"].Value, match => variables[match.Groups[1].Value]);
            if (command.Contains("lambda/render_", StringComparison.Ordinal))
            {
                await WaitForRenderAsync(server, variables["TOKEN"]);
            }

            var answer = await SendAsync(command);
            sent++;
            if (i + 1 < blocks.Count && blocks[i + 1].Groups["language"].Value == "json")
            {
                AssertAlike(JsonNode.Parse(blocks[i + 1].Groups["text"].Value), answer, command);
            }

            Remember(variables, answer);
        }

        Assert.True(sent >= 18, $"Only {sent} examples were found.");
    }

    private static async Task WaitForRenderAsync(RunningServer server, string token)
    {
        server.Use(token);
        await server.PollAsync("render_1743712257", "completed");
    }

    private static void Remember(Dictionary<string, string> variables, JsonNode? answer)
    {
        var data = (answer as JsonObject)?["data"] as JsonObject;
        (string, string)[] names = [("TOKEN", "token"), ("TASK", "task_id"), ("SESSION", "session_id")];
        foreach (var (variable, key) in names)
        {
            if (data?[key] is { } value)
            {
                variables[variable] = (string)value!;
            }
        }
    }

    // What is shown is there, of the same type; texts that are shown whole are the same.
    private static void AssertAlike(JsonNode? shown, JsonNode? answer, string where)
    {
        Assert.True(shown?.GetValueKind() == answer?.GetValueKind(), $"{where}\nshows {shown} but the answer is {answer}");
        switch (shown)
        {
            case JsonObject json:
                foreach (var (key, value) in json)
                {
                    Assert.True(answer!.AsObject().ContainsKey(key), $"{where}\nshows '{key}', which is not in {answer}");
                    AssertAlike(value, answer[key], where);
                }

                break;
            case JsonArray { Count: > 0 } items:
                AssertAlike(items[0], answer![0], where);
                break;
            case JsonValue value when value.TryGetValue(out string? text):
                string start = text.Split('…')[0];
                bool isFree = text.Length == 20 && text.EndsWith('Z');
                Assert.True(
                    isFree || ((string)answer!).StartsWith(start, StringComparison.Ordinal),
                    $"{where}\nshows {text}, not {answer}");
                break;
        }
    }

    // As much of curl as the document uses: -X -H -d -F -o -N and a URL.
    private async Task<JsonNode?> SendAsync(string command)
    {
        var words = Words(command.Replace("\\\n", " ", StringComparison.Ordinal));
        Assert.Equal("curl", words[0]);
        using var request = new HttpRequestMessage();
        var headers = new List<string>();
        for (int i = 1; i < words.Count; i++)
        {
            switch (words[i])
            {
                case "-X":
                    request.Method = new(words[++i]);
                    break;
                case "-H":
                    headers.Add(words[++i]);
                    break;
                case "-d":
                    request.Content = new StringContent(words[++i]);
                    break;
                case "-F":
                    string[] field = words[++i].Split("=@");
                    Assert.Equal("picture.png", field[1]);
                    request.Content = new MultipartFormDataContent
                    {
                        { new ByteArrayContent(await File.ReadAllBytesAsync(files.Picture)), field[0], field[1] },
                    };
                    break;
                case "-o":
                    i++;
                    break;
                case "-N":
                    break;
                default:
                    request.RequestUri = new(words[i]);
                    break;
            }
        }

        foreach (string header in headers)
        {
            int colon = header.IndexOf(':', StringComparison.Ordinal);
            if (header[..colon] == "Content-Type")
            {
                request.Content!.Headers.ContentType = new(header[(colon + 2)..]);
            }
            else
            {
                request.Headers.TryAddWithoutValidation(header[..colon], header[(colon + 2)..]);
            }
        }

        using var http = new HttpClient();
        using var response = await http.SendAsync(request);
        string text = await response.Content.ReadAsStringAsync();
        return response.Content.Headers.ContentType?.MediaType switch
        {
            "application/json" => JsonNode.Parse(text),
            "text/event-stream" => RunningServer.Events(text)[0],
            _ => null,
        };
    }

    private static List<string> Words(string command)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        char quote = '\0';
        foreach (char c in command.Trim() + " ")
        {
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
                word.Append(quote == '\0' ? "" : c.ToString());
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c != ' ')
            {
                word.Append(c);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }

    [GeneratedRegex(@"```(?<language>bash|json)\n(?<text>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex BlockPattern();

    [GeneratedRegex(@"\$([A-Z]+)")]
    private static partial Regex VariablePattern();
}
