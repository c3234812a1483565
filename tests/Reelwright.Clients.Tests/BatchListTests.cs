using System.Text;
using Reelwright.Cli;

namespace Reelwright.Tests;

/// <summary>Lists of videos as people and programs write them.</summary>
public sealed class BatchListTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("list.jsonl", "\ufeff{\"prompt\":\"tea, \\\"hot\\\"\",\"output\":\"a.gif\",\"files\":[\"x.png\",\"y.png\"]}\r\n\r\n  \r\n{\"prompt\":\"茶\"}")]
    [InlineData("list.csv", "\ufeffprompt,output,files\r\n\"tea, \"\"hot\"\"\",a.gif,x.png; y.png\r\n,,\r\n茶,,")]
    [InlineData("LIST.CSV", "Output, Prompt ,note,FILES\na.gif,\"tea, \"\"hot\"\"\",\"two\nlines\",x.png;y.png\n,茶,,\n")]
    public void A_list_is_read_with_marks_of_every_system(string name, string text)
    {
        File.WriteAllText(_folder[name], text);

        var items = BatchList.Read(_folder[name]);

        Assert.Equal(["tea, \"hot\"", "茶"], items.Select(item => item.Prompt));
        Assert.Equal(_folder["a.gif"], items[0].Output);
        Assert.Equal("gif", items[0].Options.FileFormat);
        Assert.Equal(4, items[1].Line);
        Assert.Equal(_folder["video-004.mp4"], items[1].Output);
        Assert.Equal([_folder["x.png"], _folder["y.png"]], items[0].Files);
    }

    [Theory]
    [InlineData("list.jsonl", "{\"prompt\":\"tea\",\"format\":\"webm\",\"fps\":24,\"preset\":\"youtube\",\"codec\":\"vp9\",\"colour\":\"red\",\"note\":\"\"}")]
    [InlineData("list.csv", "prompt,Format,fps,preset,codec,colour,note\ntea,webm,24,youtube,vp9,red,\n")]
    public void What_make_knows_a_list_knows_and_what_is_not_used_is_named(string name, string text)
    {
        File.WriteAllText(_folder[name], text);

        var item = Assert.Single(BatchList.Read(_folder[name]));

        Assert.Equal(("webm", 24.0, "youtube", "vp9"), (item.Options.FileFormat, item.Options.FramesPerSecond, item.Options.Preset, item.Options.Codec));
        Assert.EndsWith(".webm", item.Output, StringComparison.Ordinal);
        Assert.Equal(["colour"], item.Unused);
    }

    [Theory]
    [InlineData("a.jsonl", "{\"prompt\":\"a\",\"fps\":\"fast\"}", "line 1: fps is 1 to 120")]
    [InlineData("a.jsonl", "{\"prompt\":\"a\"}\nnot json\n", "line 2")]
    [InlineData("a.jsonl", "[{\"prompt\":\"a\"}]", "line 1")]
    [InlineData("a.jsonl", "{\"output\":\"a.mp4\"}\n", "no prompt")]
    [InlineData("a.jsonl", "{\"prompt\":\"a\",\"prompt\":\"b\"}\n", "line 1")]
    [InlineData("a.jsonl", "{\"prompt\":\"a\",\"output\":\"a\\u0000.mp4\"}\n", "no name of a file")]
    [InlineData("a.jsonl", "{\"prompt\":\"a\",\"files\":[null]}\n", "no name of a file")]
    [InlineData("a.jsonl", "{\"prompt\":\"a\",\"output\":\"x.mp4\"}\n{\"prompt\":\"b\",\"output\":\"./x.mp4\"}\n", "another line")]
    [InlineData("a.jsonl", "\n", "no videos")]
    [InlineData("a.csv", "prompt\n", "no videos")]
    [InlineData("a.csv", "", "first line names the columns")]
    [InlineData("a.csv", "prompt;output\na;b\n", "with commas")]
    [InlineData("a.csv", "prompt\na\n\"b\nc\n", "line 3: a quote that begins here does not end")]
    public void A_list_that_cannot_be_used_is_refused_with_its_line(string name, string text, string words)
    {
        File.WriteAllText(_folder[name], text);

        var refusal = Assert.Throws<CliException>(() => BatchList.Read(_folder[name]));

        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_in_a_code_page_is_refused_instead_of_read_wrong()
    {
        File.WriteAllBytes(_folder["gbk.csv"], [.. Encoding.ASCII.GetBytes("prompt\n"), 0xc9, 0xfa, 0xb3, 0xc9]);

        Assert.Contains("UTF-8", Assert.Throws<CliException>(() => BatchList.Read(_folder["gbk.csv"])).Message, StringComparison.Ordinal);
    }
}
