using System.Collections.Immutable;

namespace Reelwright.Director;

/// <summary>The looks there are.</summary>
public static class StylePacks
{
    /// <summary>What is taken when nothing speaks for another.</summary>
    public const string DefaultId = "aurora-night";

    /// <summary>Every look, the default first.</summary>
    public static ImmutableArray<StylePack> All { get; } =
    [
        DarkStyles.AuroraNight,
        LightStyles.CleanLight,
        LightStyles.WarmPaper,
        VividStyles.BoldPop,
        DarkStyles.TechDark,
        LightStyles.FreshDew,
        LightStyles.InkWash,
        VividStyles.Sunny,
        DarkStyles.LuxeNoir,
        DarkStyles.DeepOcean,
        PressStyles.Editorial,
        PressStyles.Newsroom,
        FestiveStyles.FestiveRed,
        FestiveStyles.Romance,
        FestiveStyles.Storybook,
        FestiveStyles.NeonSport,
    ];

    /// <summary>The look with this id; the default when there is none.</summary>
    public static StylePack Find(string? id) => TryFind(id) ?? All[0];

    /// <summary>The look with this id or name in either language; <c>null</c> when there is none.</summary>
    public static StylePack? TryFind(string? id) => All.FirstOrDefault(pack =>
        string.Equals(pack.Id, id, StringComparison.OrdinalIgnoreCase)
        || string.Equals(pack.Name, id, StringComparison.OrdinalIgnoreCase)
        || pack.ChineseName == id);

    /// <summary>A look for a genre, where the script names none; the seed chooses among those that suit.</summary>
    public static StylePack ForGenre(string genre, long seed)
    {
        string[] ids = genre switch
        {
            "tech" or "software" or "app" => ["tech-dark", "aurora-night", "clean-light"],
            "beauty" or "skincare" or "health" => ["fresh-dew", "clean-light"],
            "food" or "cafe" or "restaurant" => ["warm-paper", "sunny"],
            "travel" or "photos" => ["deep-ocean", "sunny", "warm-paper"],
            "kids" or "event" or "party" => ["bold-pop", "sunny"],
            "culture" or "tea" => ["ink-wash", "warm-paper"],
            "luxury" => ["luxe-noir"],
            _ => ["aurora-night", "clean-light", "deep-ocean"],
        };
        return Find(ids[Seeds.Pick(seed, "style", ids.Length)]);
    }
}
