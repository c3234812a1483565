using System.Collections.Immutable;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Films that are just put together: the uploads that were named, in their order, whole, and nothing else.</summary>
internal static class Assembling
{
    private const double PictureSeconds = 3.5;
    private const double LongestSeconds = 300;
    private const double CardSeconds = 6;

    /// <summary>A brief without a subject: no words to show, none to say.</summary>
    public static Brief BriefOf(TurnRequest request, MakeVideo make)
    {
        var media = MediaOf(request, make);
        double pictures = media.Count(file => file.Kind == MediaKind.Image) * PictureSeconds;
        bool isChinese = ChineseWriting.IsTraditional(request.Message) is not null || request.Message.Any(Lexer.IsHan);
        return new()
        {
            Message = request.Message,
            Language = isChinese ? "zh" : "en",
            // Clips have a length of their own.
            LengthSeconds = media.Any(file => file.Kind == MediaKind.Video) ? null : Math.Min(pictures + CardSeconds, LongestSeconds),
            WantsNarration = false,
            WantsCaptions = false,
        };
    }

    /// <summary>The uploads in the order that was asked for; sound stays among them.</summary>
    public static ImmutableArray<ExternalReference> MediaOf(TurnRequest request, MakeVideo make) =>
        [.. make.Order.Select(place => request.Media[place]), .. request.Media.Where(file => file.Kind == MediaKind.Audio)];

    /// <summary>As <see cref="Just"/>; the film as it was made where that cannot be done.</summary>
    public static Timeline TryJust(Timeline made, ImmutableArray<ExternalReference> media, TurnRequest request, IDirector director)
    {
        try
        {
            return Just(made, media, request, director);
        }
        catch (Exception e) when (e is TimelineException or EditRefusedException)
        {
            return made;
        }
    }

    /// <summary>The film without cards that nobody asked for, in the order of the files, as long as they are.</summary>
    private static Timeline Just(Timeline made, ImmutableArray<ExternalReference> media, TurnRequest request, IDirector director)
    {
        var work = new Workspace(request with { History = History.Start(Timeline.Empty).Commit(made, request.Message) }, director);
        if (!made.Scenes().Any(scene => PlaceOf(scene, media) >= 0))
        {
            return made;
        }

        foreach (var scene in made.Scenes().Where(scene => PlaceOf(scene, media) < 0).Reverse())
        {
            work.Apply(new RemoveRange(scene.Range));
        }

        // What is seen twice is seen once; a clip that was cut to its best parts is whole again.
        foreach (var parts in work.Timeline.Scenes().GroupBy(scene => PlaceOf(scene, media)).ToList())
        {
            var ids = parts.Select(part => part.Clip.Id).ToList();
            foreach (var more in work.Timeline.Scenes().Where(scene => scene.Clip.Id != ids[0] && ids.Contains(scene.Clip.Id)).Reverse())
            {
                work.Apply(new RemoveRange(more.Range));
            }

            if (parts.First().Clip.Media is not ExternalReference { Kind: MediaKind.Video, DurationSeconds: > 0 })
            {
                continue;
            }

            var whole = work.Timeline.Scenes().First(scene => scene.Clip.Id == ids[0]);
            double seconds = Math.Min(media[parts.Key].DurationSeconds, LongestSeconds);
            work.Apply(new RetimeRange(whole.Range, Math.Max(1, (long)Math.Floor(seconds * work.Rate.PerSecond)), PlaysFaster: false));
            work.Change(work.Timeline.Scenes().First(scene => scene.Clip.Id == ids[0]).Clip with { SourceStart = 0 });
        }

        OrderEdits.Arrange(work, [.. Enumerable.Range(0, work.Timeline.Scenes().Count).OrderBy(i => PlaceOf(work.Timeline.Scenes()[i], media))]);
        return Upkeep.After(made, work.Timeline);
    }

    private static int PlaceOf(PlacedClip scene, ImmutableArray<ExternalReference> media)
    {
        for (int i = 0; i < media.Length; i++)
        {
            if ((scene.Clip.Media as ExternalReference)?.MediaId == media[i].MediaId)
            {
                return i;
            }
        }

        return -1;
    }
}
