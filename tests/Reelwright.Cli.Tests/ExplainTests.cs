using Reelwright.Cli;
using Reelwright.Server;

namespace Reelwright.Tests;

public sealed class ExplainTests
{
    [Fact]
    public void A_full_disk_is_told_as_one_with_the_code_for_outputs()
    {
        // The kernel's own device for this: every write fails as on a full disk.
        var failure = Assert.ThrowsAny<IOException>(() => File.WriteAllBytes("/dev/full", new byte[8192]));

        var (code, message) = Entry.Explain(failure);

        Assert.Equal(ExitCodes.CannotWrite, code);
        Assert.Equal("The disk is full; free some space and run the command again.", message);
    }

    [Fact]
    public void A_server_that_cannot_start_says_why_and_is_no_fault_of_the_program()
    {
        var (code, message) = Entry.Explain(new ServerStartException("The folder is taken."));

        Assert.Equal((ExitCodes.Unavailable, "The folder is taken."), (code, message));
    }

    [Fact]
    public void A_stopped_run_says_that_nothing_was_written()
    {
        var (code, message) = Entry.Explain(new OperationCanceledException());

        Assert.Equal(ExitCodes.Cancelled, code);
        Assert.Contains("Nothing was written", message, StringComparison.Ordinal);
    }
}
