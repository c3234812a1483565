using System.Collections.Immutable;
using Reelwright.Audio;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Who speaks, how fast, and what.</summary>
internal static class VoiceEdits
{
    private const int MostCharacters = 600;

    public static async Task<bool> TryApplyAsync(Command command, Workspace work, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case SetVoice voice:
                await SetVoiceAsync(work, voice.Voice, cancellationToken);
                return true;
            case SetSpeechRate rate:
                await SetRateAsync(work, rate.Rate, cancellationToken);
                return true;
            case RewriteLine line:
                await RewriteAsync(work, line, cancellationToken);
                return true;
            case Pronounce word:
                await PronounceAsync(work, word, cancellationToken);
                return true;
            default:
                return false;
        }
    }

    private static async Task SetVoiceAsync(Workspace work, string? voice, CancellationToken cancellationToken)
    {
        Narration(work);
        string now = work.Timeline.Metadata.Text("voice") ?? "female";
        string wanted = voice?.ToLowerInvariant() ?? (now == "female" ? "male" : "female");
        if (wanted is not ("female" or "male"))
        {
            throw new EditRefusedException(
                $"There is no voice \"{voice}\" here; there are a female and a male one, in English and in Chinese.",
                $"这里没有「{voice}」这个声音；中文和英文都有女声和男声。");
        }

        if (wanted != now)
        {
            work.Timeline = await work.Director.RespeakAsync(work.Timeline, new SpeechChange { Voice = wanted }, cancellationToken);
        }

        work.Touch(work.Timeline.TrackWithRole("narration")?.Clips.Select(clip => clip.Id) ?? []);
    }

    private static async Task SetRateAsync(Workspace work, Amount amount, CancellationToken cancellationToken)
    {
        Narration(work);
        double now = work.Timeline.Metadata.Number("speechRate", 1);
        double wanted = Amounts.Of(amount, now, normal: 1);
        if (wanted is not (>= 0.5 and <= 2))
        {
            throw Refuse.Range(new("Speech", "语速"), 0.5, 2, new(" times the usual speed", "倍"));
        }

        wanted = Math.Round(wanted, 3);
        if (Math.Abs(wanted - now) > 1e-6)
        {
            work.Timeline = await work.Director.RespeakAsync(work.Timeline, new SpeechChange { Rate = wanted }, cancellationToken);
        }
    }

    private static async Task RewriteAsync(Workspace work, RewriteLine command, CancellationToken cancellationToken)
    {
        string text = command.Text.Trim();
        if (text.Length > MostCharacters)
        {
            throw new EditRefusedException(
                $"A line of narration has at most {MostCharacters} characters.",
                $"一句旁白最多 {MostCharacters} 个字。");
        }

        int scene;
        var target = command.Target with { Part = Part.Narration };
        if (!target.InScenes.IsEmpty)
        {
            scene = TargetResolver.Scenes(work, target, TargetResolver.Bare.One)[0];
        }
        else if (work.Timeline.TrackWithRole("narration")?.Clips.Any() != true && target.IsBare && work.Timeline.Scenes().Count > 0)
        {
            // The first line of all: where the film begins.
            scene = 0;
        }
        else
        {
            Narration(work);
            var clips = TargetResolver.Clips(work, target, TargetResolver.Bare.One);
            scene = TargetResolver.SceneOf(work.Timeline, clips[0]);
        }

        work.Timeline = await work.Director.RespeakAsync(
            work.Timeline,
            new SpeechChange { Lines = ImmutableDictionary<int, string>.Empty.Add(scene, text) },
            cancellationToken);
        var range = work.Timeline.Scenes()[Math.Min(scene, work.Timeline.Scenes().Count - 1)].Range;
        work.Touch((work.Timeline.TrackWithRole("narration")?.Placed() ?? [])
            .Where(placed => range.Contains(placed.Range.Start))
            .Select(placed => placed.Clip.Id));
    }

    private static async Task PronounceAsync(Workspace work, Pronounce word, CancellationToken cancellationToken)
    {
        var lines = Narration(work).Clips.Select(clip => clip.Parameters.Text("text") ?? "").ToList();
        ImmutableArray<Pronunciation> readings = [];
        if (word.Written is { } written)
        {
            if (!lines.Exists(line => line.Contains(written, StringComparison.OrdinalIgnoreCase)))
            {
                throw new EditRefusedException(
                    $"The narration does not say \"{Tongue.Shorten(written)}\".",
                    $"旁白里没有「{Tongue.Shorten(written)}」。");
            }

            readings = [Reading(written, word.Reading ?? "")];
        }

        work.Timeline = await work.Director.RespeakAsync(work.Timeline, new SpeechChange { Readings = readings }, cancellationToken);
    }

    private static Pronunciation Reading(string written, string said)
    {
        try
        {
            return new(written, said);
        }
        catch (SpeechException e)
        {
            throw new EditRefusedException(
                e.Message,
                $"「{Tongue.Shorten(written)}」不能读作「{Tongue.Shorten(said)}」：中文请用带声调的拼音（每个字一个音节），比如 chóng qìng；英文写听起来的样子，比如 engine x。");
        }
    }

    private static Track Narration(Workspace work) =>
        work.Timeline.TrackWithRole("narration") is { } track && track.Clips.Any() ? track : throw Refuse.NoNarration();
}
