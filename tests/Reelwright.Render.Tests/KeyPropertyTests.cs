using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>What changes a picture changes its key: everything that a timeline can say is tried.</summary>
public sealed class KeyPropertyTests(FlagMedia media) : IClassFixture<FlagMedia>
{
    private const int Rounds = 70;
    private static readonly string[] Words = ["rise", "#30c060", "fit", "left", "ring", "mono", "serif", "radial", "dip-color", "other", "top", "highlight"];

    // What generators and effects may say beside what the film says.
    private static readonly string[] Names =
    [
        "style", "colors", "angle", "speed", "art", "box", "shadow", "shape", "fill", "fill2", "stroke", "strokeWidth", "radius", "sweep",
        "columns", "rows", "text", "family", "weight", "size", "minSize", "color", "align", "valign", "maxLines", "lineSpacing", "outline",
        "outlineWidth", "plate", "plateRadius", "platePadding", "platePerLine", "highlight", "highlightColor", "uppercase", "letterSpacing",
        "breaks", "emoji", "dx", "dy", "scale", "rotation", "opacity", "cx", "cy", "zoom", "mode", "border", "borderWidth", "frames", "delay",
        "times", "only", "amount", "side", "factor", "reverse", "freeze", "left", "top", "right", "bottom", "turns", "flip", "brightness",
        "contrast", "saturation", "temperature", "tint", "shadows", "highlights", "exposure", "curve", "name", "strength", "mediaId",
        "contentHash", "title", "similarity", "softness", "seed", "accent", "later",
    ];

    private IMediaLibrary Library => Engines.MediaAt(
        ("photo", media.Folder["flag.png"]), ("clip", media.Folder["clip.mp4"]), ("lut", media.Folder["look.cube"]));

    [Fact]
    public async Task A_segment_whose_key_stays_shows_the_same_picture_whatever_was_changed()
    {
        await File.WriteAllTextAsync(media.Folder["look.cube"], "LUT_3D_SIZE 2\n" + string.Concat(Enumerable.Range(0, 8).Select(i => $"{i & 1} {(i >> 2) & 1} {(i >> 1) & 1}\n")));
        var film = Film();
        var keys = await KeysAsync(film);
        await using var plan = await Engines.CompileAsync(film, Library);
        var random = new Random(20_26);
        int compared = 0;
        int changed = 0;
        for (int round = 0; round < Rounds; round++)
        {
            Timeline other;
            ImmutableArray<PlanSegment> otherKeys;
            RenderPlan otherPlan;
            try
            {
                other = Mutate(film, random);
                otherKeys = await KeysAsync(other);
                otherPlan = await Engines.CompileAsync(other, Library);
            }
            catch (Exception e) when (e is RenderException or TimelineException)
            {
                // Refused: nothing to see.
                continue;
            }

            await using (otherPlan)
            {
                changed += keys.Select(segment => segment.Key).Except(otherKeys.Select(segment => segment.Key)).Any() ? 1 : 0;
                foreach (var segment in otherKeys)
                {
                    if (keys.FirstOrDefault(same => same.Key == segment.Key) is { } same)
                    {
                        long at = random.Next((int)segment.Range.Length);
                        byte[] before = (await new FrameRenderer(plan).RenderAsync(same.Range.Start + at, CancellationToken.None)).Data.ToArray();
                        byte[] after = (await new FrameRenderer(otherPlan).RenderAsync(segment.Range.Start + at, CancellationToken.None)).Data.ToArray();
                        Assert.True(before.AsSpan().SequenceEqual(after), $"round {round}, frame {segment.Range.Start + at}: another picture under the same key");
                        compared++;
                    }
                }
            }
        }

        Assert.True(compared > Rounds && changed > Rounds / 2, $"{compared} pictures compared, {changed} changes seen");
    }

    [Fact]
    public async Task A_file_that_is_exchanged_or_taken_away_changes_what_shows_it_and_nothing_else()
    {
        using var folder = new TempFolder();
        string photo = folder["photo.png"];
        string lut = folder["look.cube"];
        File.Copy(media.Folder["flag.png"], photo);
        await File.WriteAllTextAsync(lut, "LUT_3D_SIZE 2\n" + string.Concat(Enumerable.Repeat("0 0 0\n", 8)));
        var film = Film();
        var library = Engines.MediaAt(("photo", photo), ("clip", media.Folder["clip.mp4"]), ("lut", lut));
        var before = await KeysAsync(film, library);

        File.Copy(media.Folder["green.png"], photo, overwrite: true);
        var exchanged = await KeysAsync(film, library);
        File.Delete(photo);
        var gone = await KeysAsync(film, library);
        File.Delete(lut);
        var without = await KeysAsync(film, library);

        Assert.NotEqual(before[0].Key, exchanged[0].Key);
        Assert.NotEqual(exchanged[0].Key, gone[0].Key);
        Assert.Equal(before[^1].Key, gone[^1].Key);
        Assert.NotEqual(gone[^1].Key, without[^1].Key);
    }

    [Fact]
    public async Task A_dip_without_a_colour_of_its_own_follows_the_accent_of_the_video()
    {
        var film = Film();
        var other = film with { Metadata = Properties.Empty.With("palette", new JsonObject { ["accent"] = "#ffffff" }) };

        var before = await KeysAsync(film);
        var after = await KeysAsync(other);

        Assert.NotEqual(before[1].Key, after[1].Key);
        Assert.Equal(before[^1].Key, after[^1].Key);
    }

    [Fact]
    public void Fonts_and_art_are_known_by_their_contents()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["fonts"]);
        File.WriteAllText(Path.Combine(folder["fonts"], "a.ttf"), "one");
        string before = RendererIdentity.OfAssets(folder.Root, new(new(null)));
        string again = RendererIdentity.OfAssets(folder.Root, new(new(null)));
        File.WriteAllText(Path.Combine(folder["fonts"], "a.ttf"), "two");

        Assert.Equal(before, again);
        Assert.NotEqual(before, RendererIdentity.OfAssets(folder.Root, new(new(null))));
    }

    [Fact]
    public void A_file_is_read_once_and_again_when_it_changed()
    {
        using var folder = new TempFolder();
        var hashes = new ContentHashes(new(folder["cache"]));
        File.WriteAllText(folder["a"], "one");
        string? one = hashes.Of(folder["a"]);
        File.WriteAllText(folder["a"], "three");

        Assert.NotEqual(one, hashes.Of(folder["a"]));
        Assert.Null(hashes.Of(folder["b"]));
        Assert.Equal(2, Directory.GetFiles(folder["cache"], "*", SearchOption.AllDirectories).Length);
        Assert.Equal(hashes.Of(folder["a"]), new ContentHashes(new(folder["cache"])).Of(folder["a"]));
    }

    private static Timeline Film() => Scenes.Small(
        Scenes.Track(
            "V1",
            TrackKind.Video,
            "main",
            Films.File("photo-1", 20, "photo", MediaKind.Image)
                .With(Films.Effect(EffectKinds.View, new() { ["cx"] = 0.4 }, Films.Curve("zoom", (0, 1), (19, 1.3))))
                .With(Films.Effect(EffectKinds.Fit, new() { ["mode"] = "blur", ["radius"] = 0.05 })),
            Scenes.Change(TransitionKinds.DipToColor, 8),
            Films.File("clip-1", 25, "clip", start: 2).With(Films.Effect(EffectKinds.Crop, new() { ["left"] = 0.1 })),
            Scenes.Change(TransitionKinds.Glitch, 6),
            Scenes.Background("back-1", 40).With(Films.Effect(EffectKinds.Lut, new() { ["mediaId"] = "lut", ["contentHash"] = "lut", ["title"] = "x" }))),
        Scenes.Track(
            "V2",
            TrackKind.Video,
            "over",
            new Gap(5),
            Scenes.Generated("shape-1", 30, GeneratorKinds.Shape, new() { ["shape"] = "rectangle", ["fill"] = "#ff8000", ["box"] = new JsonArray(0.1, 0.1, 0.2, 0.2) })
                .With(Films.Effect(EffectKinds.Transform, [], Films.Curve("rotation", (0, 0), (20, 60)))),
            Scenes.Generated("emoji-1", 20, GeneratorKinds.Emoji, new() { ["emoji"] = "🌞", ["box"] = new JsonArray(0.6, 0.1, 0.2, 0.3) })),
        Scenes.Track("V3", TrackKind.Video, "look", new Gap(30), Scenes.Generated("look-1", 25, GeneratorKinds.Adjustment, [])
            .With(Films.Effect(EffectKinds.Look, new() { ["name"] = "vintage", ["strength"] = 0.7 }))
            .With(Films.Effect(EffectKinds.Grain, new() { ["amount"] = 0.3 }))),
        Scenes.Track("T1", TrackKind.Text, "caption", new Gap(10), Scenes.Words("word-1", 30, "one two", "highlight"), Scenes.Words("word-2", 30, "three", "rise")),
        Scenes.Track("A1", TrackKind.Audio, "music", Scenes.Music("m", 85))) with
    {
        Width = 160,
        Height = 90,
        Metadata = Properties.Empty.With("palette", new JsonObject { ["accent"] = "#4080c0" }),
    };

    private static Timeline Mutate(Timeline film, Random random)
    {
        var track = film.Tracks[random.Next(film.Tracks.Length)];
        var items = track.Items.ToArray();
        int place = random.Next(items.Length);
        switch (random.Next(12))
        {
            case 0:
                return film with { Metadata = Change(film.Metadata, random, ["palette", "style"]).With("palette", new JsonObject { ["accent"] = $"#{random.Next(0x1000000):x6}" }) };
            case 1:
                return film.WithTrack(track with { IsMuted = random.Next(2) == 0, GainDb = random.Next(5), Name = $"{random.Next()}" });
            case 2:
                return film.WithTrack(track with { Metadata = track.Metadata.With("role", JsonValue.Create(random.Next(2) == 0 ? "main" : "over")) });
            default:
                items[place] = Change(items[place], random);
                return film.WithTrack(track with { Items = [.. items] });
        }
    }

    private static TrackItem Change(TrackItem item, Random random) => item switch
    {
        Gap => new Gap(1 + random.Next(20)),
        Transition transition => random.Next(3) switch
        {
            0 => transition with { Kind = TransitionKinds.All[random.Next(TransitionKinds.All.Count)] },
            1 => transition with { InOffset = random.Next(6), OutOffset = 1 + random.Next(6) },
            _ => transition with { Metadata = Change(transition.Metadata, random, ["color", "seed"]) },
        },
        Clip clip => Change(clip, random),
        _ => item,
    };

    private static Clip Change(Clip clip, Random random)
    {
        switch (random.Next(9))
        {
            case 0:
                return clip with { Frames = Math.Max(10, clip.Frames + random.Next(-9, 10)) };
            case 1:
                return clip with { SourceStart = random.Next(20) };
            case 2:
                return clip with { Id = new($"{clip.Id}-{random.Next(9)}"), Name = $"{random.Next()}" };
            case 3:
                return clip with { Extra = clip.Extra.With("later", JsonValue.Create(random.Next())), Metadata = clip.Metadata.With("role", JsonValue.Create("title")) };
            case 4 when clip.Media is GeneratorReference generator:
                return clip with { Media = generator with { Seed = random.Next(), Parameters = generator.Parameters } };
            case 5 when clip.Effects.Length > 0:
                int index = random.Next(clip.Effects.Length);
                var effect = clip.Effects[index];
                return clip with
                {
                    Effects = clip.Effects.SetItem(index, random.Next(3) == 0 ? Curved(effect,
                    random) : effect with { Parameters = Change(effect.Parameters, random, Names) })
                };
            case 6:
                string[] kinds = [EffectKinds.Transform, EffectKinds.View, EffectKinds.Fit, EffectKinds.Speed, EffectKinds.Crop,
                    EffectKinds.Orient, EffectKinds.Adjust, EffectKinds.Vignette, EffectKinds.Blur, EffectKinds.ChromaKey,
                    EffectKinds.AnimateOut, EffectKinds.Idle, EffectKinds.Scrim, EffectKinds.Sharpen, EffectKinds.Volume];
                var added = new Effect { Kind = kinds[random.Next(kinds.Length)] };
                return clip.With(Curved(added with { Parameters = Change(added.Parameters, random, Names) }, random));
            default:
                return clip.Media switch
                {
                    GeneratorReference => clip.WithParameters(Change(clip.Parameters, random, Names)),
                    ExternalReference file => clip with { Media = file with { Name = $"{random.Next()}", MediaId = random.Next(2) == 0 ? "photo" : "gone", ContentHash = file.ContentHash } },
                    _ => clip,
                };
        }
    }

    private static Effect Curved(Effect effect, Random random) => effect with
    {
        Curves = [new KeyframeCurve { Parameter = Names[random.Next(Names.Length)], Keyframes = [new(0, random.NextDouble()),
            new(5 + random.Next(9), random.NextDouble(), (Easing)random.Next(4))] }],
    };

    private static Properties Change(Properties properties, Random random, string[] names)
    {
        // More often one that is there already than a new one.
        string[] present = [.. properties.Names];
        string name = present.Length > 0 && random.Next(3) > 0 ? present[random.Next(present.Length)] : names[random.Next(names.Length)];
        return properties.With(name, random.Next(6) switch
        {
            0 => JsonValue.Create(random.NextDouble()),
            1 => JsonValue.Create(random.Next(12)),
            2 => JsonValue.Create(random.Next(2) == 0),
            3 => new JsonArray(random.NextDouble() / 2, random.NextDouble() / 2, 0.4, 0.5),
            4 => new JsonArray("#102030", $"#{random.Next(0x1000000):x6}", "one"),
            _ => JsonValue.Create(Words[random.Next(Words.Length)]),
        });
    }

    private Task<ImmutableArray<PlanSegment>> KeysAsync(Timeline film, IMediaLibrary? library = null) =>
        Engines.Shared.SegmentsAsync(film, OutputSettings.For(film), library ?? Library, CancellationToken.None);
}
