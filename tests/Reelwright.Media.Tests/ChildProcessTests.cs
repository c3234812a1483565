using System.Diagnostics;
using System.Text;
using Reelwright.Media;

namespace Reelwright.Tests;

public sealed class ChildProcessTests
{
    private const int Second = 1_000;

    [Fact]
    public async Task A_missing_program_says_what_to_install()
    {
        var request = new ProcessRequest { Program = "/nowhere/ffmpeg", Arguments = [] };

        var failure = await Assert.ThrowsAsync<MediaException>(
            () => ChildProcess.RunAsync(request, CancellationToken.None));

        Assert.Equal(MediaErrorKind.ToolMissing, failure.Kind);
        Assert.Equal("ffmpeg was not found. Install it: apt-get install ffmpeg", failure.Message);
    }

    [Fact]
    public async Task Input_output_and_exit_code_pass_through()
    {
        string output = "";
        var result = await ChildProcess.RunAsync(
            Shell("cat; echo oops >&2; exit 3") with
            {
                WriteInput = async (stream, token) => await stream.WriteAsync("héllo"u8.ToArray(), token),
                ReadOutput = async (stream, token) => output = await new StreamReader(stream).ReadToEndAsync(token),
            },
            CancellationToken.None);

        Assert.Equal("héllo", output);
        Assert.Equal(3, result.ExitCode);
        Assert.Equal("oops\n", result.ErrorTail);
        Assert.False(result.Succeeded);
    }

    [Fact]
    public async Task A_flood_on_standard_error_is_kept_to_its_last_characters()
    {
        var result = await ChildProcess.RunAsync(
            Shell("head -c 3000000 /dev/zero | tr '\\0' x >&2; printf end >&2"), CancellationToken.None);

        Assert.Equal(8192, result.ErrorTail.Length);
        Assert.EndsWith("xxend", result.ErrorTail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_that_was_not_taken_is_reported_even_with_exit_code_0()
    {
        var result = await ChildProcess.RunAsync(
            Shell("exit 0") with
            {
                WriteInput = async (stream, token) =>
                {
                    for (int i = 0; i < 64; i++)
                    {
                        await stream.WriteAsync(new byte[1 << 16], token);
                    }
                },
            },
            CancellationToken.None);

        Assert.Equal(0, result.ExitCode);
        Assert.False(result.InputAccepted);
        Assert.False(result.Succeeded);
    }

    [Fact(Timeout = 120 * Second)]
    public async Task Cancelling_kills_the_whole_tree()
    {
        using var cancel = new CancellationTokenSource();
        var children = new TaskCompletionSource<int[]>();
        var running = ChildProcess.RunAsync(
            Shell("sleep 1000 & sleep 1000 & echo $$ $(jobs -p); wait") with
            {
                ReadOutput = async (stream, token) =>
                {
                    string line = await new StreamReader(stream).ReadLineAsync(token) ?? "";
                    children.SetResult([.. line.Split(' ').Select(int.Parse)]);
                },
            },
            cancel.Token);
        int[] ids = await children.Task;
        Assert.Equal(3, ids.Length);
        Assert.All(ids, id => Assert.True(IsAlive(id)));

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await UntilAsync(() => !ids.Any(IsAlive));
    }

    [Fact(Timeout = 120 * Second)]
    public async Task A_process_that_takes_too_long_is_killed()
    {
        var failure = await Assert.ThrowsAsync<MediaException>(() => ChildProcess.RunAsync(
            Shell("sleep 1000") with { Timeout = TimeSpan.FromMilliseconds(200) }, CancellationToken.None));

        Assert.Equal(MediaErrorKind.Timeout, failure.Kind);
    }

    [Fact(Timeout = 120 * Second)]
    public async Task An_orphan_that_keeps_the_output_open_does_not_hang_the_caller()
    {
        var failure = await Assert.ThrowsAsync<MediaException>(() => ChildProcess.RunAsync(
            Shell("sleep 20 & exit 0") with { Timeout = TimeSpan.FromMilliseconds(500) }, CancellationToken.None));

        Assert.Equal(MediaErrorKind.Timeout, failure.Kind);
    }

    [Fact(Timeout = 120 * Second)]
    public async Task Memory_is_limited()
    {
        // The limit is set from outside, so it is waited for; children get it from the shell. tail keeps everything
        // it reads when there is no line break.
        var hungry = Shell(
            "until [ \"$(ulimit -d)\" = 48828 ]; do sleep 0.05; done; head -c 300000000 /dev/zero | tail -n 1 | wc -c");

        var limited = await ChildProcess.RunAsync(
            hungry with { MemoryLimitBytes = 48_828 * 1024 }, CancellationToken.None);

        Assert.Contains("memory", limited.ErrorTail, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Secrets_in_our_environment_are_not_inherited()
    {
        Environment.SetEnvironmentVariable("REELWRIGHT_TEST_SECRET", "hush");
        string output = "";

        await ChildProcess.RunAsync(
            Shell("env") with
            {
                Environment = new Dictionary<string, string> { ["GIVEN"] = "yes" },
                ReadOutput = async (stream, token) => output = await new StreamReader(stream).ReadToEndAsync(token),
            },
            CancellationToken.None);

        Assert.DoesNotContain("hush", output, StringComparison.Ordinal);
        Assert.Contains("GIVEN=yes", output, StringComparison.Ordinal);
        Assert.Contains("PATH=", output, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120 * Second)]
    public async Task A_reader_that_fails_ends_the_run_with_its_own_exception()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => ChildProcess.RunAsync(
            Shell("yes") with { ReadOutput = (_, _) => throw new InvalidDataException("no") }, CancellationToken.None));
    }

    [Fact(Timeout = 120 * Second)]
    public async Task A_writer_that_fails_ends_the_run_with_its_own_exception()
    {
        await Assert.ThrowsAsync<EndOfStreamException>(() => ChildProcess.RunAsync(
            Shell("cat; sleep 1000") with { WriteInput = (_, _) => throw new EndOfStreamException("no") },
            CancellationToken.None));
    }

    [Fact]
    public void The_tail_keeps_the_last_characters_of_any_pieces()
    {
        var random = new Random(7);
        var tail = new TextTail(16);
        var all = new StringBuilder();
        for (int i = 0; i < 200; i++)
        {
            string piece = new((char)('a' + (i % 26)), random.Next(40));
            tail.Append(piece);
            all.Append(piece);
            string expected = all.ToString();
            Assert.Equal(expected[^Math.Min(16, expected.Length)..], tail.ToString());
        }
    }

    private static ProcessRequest Shell(string script) => new()
    {
        Program = "/bin/bash",
        Arguments = ["-c", script],
        Timeout = TimeSpan.FromSeconds(60),
    };

    private static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);

            // A killed orphan may wait a moment for its new parent to take note of it.
            return !process.HasExited && File.ReadAllText($"/proc/{id}/stat").Split(' ')[2] != "Z";
        }
        catch (Exception e) when (e is ArgumentException or IOException or InvalidOperationException)
        {
            return false;
        }
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (int i = 0; i < 1_500 && !condition(); i++)
        {
            await Task.Delay(20);
        }

        Assert.True(condition());
    }
}
