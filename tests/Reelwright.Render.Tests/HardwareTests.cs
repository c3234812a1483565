using Reelwright.Audio;
using Reelwright.Media;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>
/// Encoders of graphics cards. There is none where these run, so what a card does is played by a script in ffmpeg's place: it
/// takes the card's arguments and encodes with libx264, or breaks off.
/// </summary>
public sealed class HardwareTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Where_no_card_works_the_processor_encodes_and_the_file_is_the_same()
    {
        var film = Films.Scene(Scenes.Background("a", 70));
        if (await HardwareEncoders.FindAsync(new(), VideoCodec.H264) is not null)
        {
            return;
        }

        await ExportAsync(new(), film, usesHardware: true, "a.mp4");
        await ExportAsync(new(), film, usesHardware: false, "b.mp4");

        Assert.Equal(await MediaHash.ComputeAsync(_folder["b.mp4"], default), await MediaHash.ComputeAsync(_folder["a.mp4"], default));
    }

    [Fact]
    public async Task A_card_that_works_is_used_when_it_is_asked_for_and_only_then()
    {
        var tools = Card("exec");

        Assert.Equal("h264_nvenc", await HardwareEncoders.FindAsync(tools, VideoCodec.H264));
        await ExportAsync(tools, Films.Scene(Scenes.Background("a", 130)), usesHardware: true, "a.mp4");
        Assert.Contains("320x180", await File.ReadAllTextAsync(_folder["log"]), StringComparison.Ordinal);
        Assert.Equal(130, await new MediaInspector(new()).CountFramesAsync(_folder["a.mp4"], default));

        File.Delete(_folder["log"]);
        await ExportAsync(tools, Films.Scene(Scenes.Background("a", 130)), usesHardware: false, "b.mp4");
        Assert.False(File.Exists(_folder["log"]));
    }

    [Fact]
    public async Task A_card_that_fails_on_the_way_gives_its_work_to_the_processor()
    {
        // It passes the trial and dies on the first real segment.
        var tools = Card("case \"${args[*]}\" in *256x144*) ;; *) head -c 500000 >/dev/null; echo 'out of surfaces' >&2; exit 1;; esac; exec");

        await ExportAsync(tools, Films.Scene(Scenes.Background("a", 130)), usesHardware: true, "a.mp4");
        await ExportAsync(new(), Films.Scene(Scenes.Background("a", 130)), usesHardware: false, "b.mp4");

        Assert.Contains("320x180", await File.ReadAllTextAsync(_folder["log"]), StringComparison.Ordinal);
        Assert.Equal(await PicturesAsync("b.mp4"), await PicturesAsync("a.mp4"));
    }

    private MediaTools Card(string then)
    {
        string script = _folder["ffmpeg"];
        File.WriteAllText(script, $$"""
            #!/bin/bash
            case "$*" in *h264_nvenc*) ;; *-encoders*) echo ' V....D h264_nvenc           a card'; echo ' V....D libx264           x264'; exit 0;; *) exec ffmpeg "$@";; esac
            echo "$*" >> '{{_folder["log"]}}'
            args=()
            while [ $# -gt 0 ]; do
              case "$1" in
                h264_nvenc) args+=(libx264);;
                -preset) args+=(-preset ultrafast); shift;;
                -rc|-cq|-no-scenecut|-forced-idr) shift;;
                *) args+=("$1");;
              esac
              shift
            done
            {{then}} ffmpeg "${args[@]}"
            """.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new MediaTools { FFmpeg = script };
    }

    private async Task ExportAsync(MediaTools tools, Timeline film, bool usesHardware, string name)
    {
        using var engine = new RenderEngine(RepositoryPaths.Assets, tools, new OfflineSpeech(RepositoryPaths.Assets));
        await engine.ExportAsync(
            film, OutputSettings.For(film) with { UsesHardware = usesHardware }, Engines.NoMedia, _folder[name], null, CancellationToken.None);
    }

    private async Task<string> PicturesAsync(string name)
    {
        await MediaMaker.RunAsync("-i", _folder[name], "-map", "0:v", "-f", "framemd5", _folder[name + ".md5"]);
        return await File.ReadAllTextAsync(_folder[name + ".md5"]);
    }
}
