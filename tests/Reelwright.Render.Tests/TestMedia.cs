namespace Reelwright.Tests;

/// <summary>Sixty frames that tell their number; see <see cref="MediaMaker.NumberedVideoAsync"/>.</summary>
public sealed class NumberedClip : IAsyncLifetime
{
    public TempFolder Folder { get; } = new();

    public string Path => Folder["clip.mp4"];

    public Task InitializeAsync() => MediaMaker.NumberedVideoAsync(Path, 60, "30", "-g", "12");

    public Task DisposeAsync()
    {
        Folder.Dispose();
        return Task.CompletedTask;
    }
}

/// <summary>A flag, left red and right blue, as a picture and as a clip; a red square on green.</summary>
public sealed class FlagMedia : IAsyncLifetime
{
    public TempFolder Folder { get; } = new();

    public Task InitializeAsync() => Task.WhenAll(
        MediaMaker.RunAsync(
            "-f", "lavfi", "-i", "color=red:s=320x180:d=0.04,format=rgb24", "-vf", "drawbox=160:0:160:180:blue:fill",
            "-frames:v", "1", Folder["flag.png"]),
        MediaMaker.RunAsync(
            "-f", "lavfi", "-i", "color=0x00c800:s=320x180:d=0.04,format=rgb24", "-vf", "drawbox=110:40:100:100:red:fill",
            "-frames:v", "1", Folder["green.png"]),
        // A white disc on nothing, half of it half clear; where it is clear its colour is black.
        MediaMaker.RunAsync(
            "-f", "lavfi", "-i", "color=black:s=200x200:d=0.04,format=rgba", "-vf",
            "geq=r='255*lte(hypot(X-100,Y-100),80)':g='255*lte(hypot(X-100,Y-100),80)':b='255*lte(hypot(X-100,Y-100),80)'"
            + ":a='lte(hypot(X-100,Y-100),80)*if(lt(X,100),255,128)'",
            "-frames:v", "1", Folder["logo.png"]),
        MediaMaker.RunAsync(
            "-f", "lavfi", "-i", "color=black:s=200x200:d=0.04,format=rgba", "-vf",
            "geq=r='255*lte(hypot(X-100,Y-100),80)':g='255*lte(hypot(X-100,Y-100),80)':b='255*lte(hypot(X-100,Y-100),80)'"
            + ":a='lte(hypot(X-100,Y-100),80)*if(lt(X,100),255,128)'",
            "-frames:v", "1", "-lossless", "1", Folder["logo.webp"]),
        MediaMaker.RunAsync(
            "-f", "lavfi", "-i", "color=red:s=320x180:r=30:d=1,format=rgb24", "-vf",
            "drawbox=160:0:160:180:blue:fill,scale=out_color_matrix=bt709,format=yuv420p", "-colorspace", "bt709",
            "-qp", "0", Folder["clip.mp4"]));

    public Task DisposeAsync()
    {
        Folder.Dispose();
        return Task.CompletedTask;
    }
}

/// <summary>One second of 300 Hz, then one of 900 Hz, then one of silence.</summary>
public sealed class TwoTones : IAsyncLifetime
{
    public TempFolder Folder { get; } = new();

    public string Path => Folder["sound.wav"];

    public Task InitializeAsync() => MediaMaker.RunAsync(
        "-f", "lavfi", "-i", "aevalsrc=0.4*sin(2*PI*t*(300+600*gte(t\\,1)))*lt(t\\,2):s=48000:d=3", "-ac", "2", Path);

    public Task DisposeAsync()
    {
        Folder.Dispose();
        return Task.CompletedTask;
    }
}
