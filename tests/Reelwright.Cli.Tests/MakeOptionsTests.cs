using Reelwright.Cli;

namespace Reelwright.Tests;

public sealed class MakeOptionsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelwright-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Good_options_pass_and_leave_nothing_in_the_output_folder()
    {
        Options("a promo for Aurora").Check();

        Assert.Empty(_folder.GetFiles());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n")]
    public void An_empty_prompt_is_a_usage_error(string prompt) =>
        Assert.Equal(ExitCodes.Usage, Assert.Throws<CliException>(() => Options(prompt).Check()).ExitCode);

    [Fact]
    public void An_output_that_is_no_mp4_is_a_usage_error_that_names_it()
    {
        var error = Assert.Throws<CliException>(() => Options("a promo", "film.avi").Check());

        Assert.Equal(ExitCodes.Usage, error.ExitCode);
        Assert.Contains("film.avi", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_is_a_folder_cannot_be_written()
    {
        _folder.CreateSubdirectory("out.mp4");

        Assert.Equal(ExitCodes.CannotWrite, Assert.Throws<CliException>(() => Options("a promo", "out.mp4").Check()).ExitCode);
    }

    [Fact]
    public void A_mistyped_option_is_told_as_one()
    {
        var options = Options("a promo") with { Files = ["--quailty"] };

        var error = Assert.Throws<CliException>(options.Check);

        Assert.Equal(ExitCodes.Usage, error.ExitCode);
        Assert.Contains("--quailty", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_caption_goes_with_the_message_on_a_line_of_its_own() => Assert.Equal(
        "five pictures\nCaption: \"Summer\"",
        (Options("five pictures") with { Caption = "Summer" }).Message);

    private MakeOptions Options(string prompt, string output = "out.mp4") =>
        new(prompt, [], Path.Combine(_folder.FullName, output), null, "high", null);
}
