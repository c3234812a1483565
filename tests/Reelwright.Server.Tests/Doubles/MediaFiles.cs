namespace Reelwright.Tests;

/// <summary>Small files of every sort, made once.</summary>
public sealed class MediaFiles : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reelwright-test-").FullName;

    public string Picture => Path.Combine(_folder, "picture.png");

    public string Clip => Path.Combine(_folder, "clip.mp4");

    public string Sound => Path.Combine(_folder, "sound.mp3");

    public string Text => Path.Combine(_folder, "notes.mp4");

    public string Broken => Path.Combine(_folder, "broken.mp4");

    public async Task InitializeAsync()
    {
        var none = CancellationToken.None;
        await FFmpeg.RunAsync(none, "-f", "lavfi", "-i", "color=c=red:s=64x48", "-frames:v", "1", Picture);
        await FFmpeg.RunAsync(none, "-f", "lavfi", "-i", "testsrc=s=64x48:r=25:d=1", "-pix_fmt", "yuv420p", Clip);
        await FFmpeg.RunAsync(none, "-f", "lavfi", "-i", "sine=d=1", Sound);
        await File.WriteAllTextAsync(Text, "These are notes and not a video at all.\n");
        byte[] clip = await File.ReadAllBytesAsync(Clip);
        await File.WriteAllBytesAsync(Broken, clip[..(clip.Length / 2)]);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }
}
