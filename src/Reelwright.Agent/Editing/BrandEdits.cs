using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>The account's brand: kept, forgotten, and put on the video.</summary>
internal static class BrandEdits
{
    public static bool TryApply(Command command, Workspace work)
    {
        if (command is not SetBrand set)
        {
            return false;
        }

        if (set.IsCleared)
        {
            work.Brand = null;
            return true;
        }

        bool isNew = !set.Colors.IsDefaultOrEmpty || set.Font is not null || set.Logo is not null;
        if (isNew)
        {
            var known = work.Brand ?? new BrandKit();
            work.Brand = known with
            {
                Colors = set.Colors.IsDefaultOrEmpty ? known.Colors : [.. set.Colors.Select(Colors.Valid)],
                Font = set.Font ?? known.Font,
                LogoMediaId = set.Logo is { } number ? Logo(work, number).MediaId : known.LogoMediaId,
            };
        }

        if (work.Brand is null or { IsEmpty: true })
        {
            throw new EditRefusedException(
                "No brand is kept yet; say for example \"my brand colours are #0a3cff and white\".",
                "还没有保存品牌设置；可以说“我的品牌色是 #0a3cff 和白色”。");
        }

        if (!work.Timeline.IsEmpty)
        {
            Wear(work, work.Brand);
        }

        return true;
    }

    /// <summary>Puts a brand on the video.</summary>
    public static void Wear(Workspace work, BrandKit brand)
    {
        if (!brand.Colors.IsDefaultOrEmpty)
        {
            VideoEdits.Recolor(work, brand.Colors);
        }

        if (brand.Font is { } font && !TargetResolver.Candidates(work, Part.Words).IsEmpty)
        {
            WordEdits.TryApply(new StyleWords(new(Part.Words) { IsAll = true }) { Font = font }, work);
        }

        // The brand is the account's: its logo may have come with another session.
        if (brand.LogoMediaId is { } id && work.Media.Append(work.Request.BrandLogo).FirstOrDefault(file => file?.MediaId == id) is { } logo)
        {
            bool isThere = work.Timeline.Placed().Any(placed => placed.Clip.Role == "logo"
                && placed.Clip.Media is ExternalReference shown && shown.MediaId == id);
            if (!isThere)
            {
                OverlayEdits.AddLogo(work, logo);
            }
        }
    }

    private static ExternalReference Logo(Workspace work, int number)
    {
        var file = number == -1 ? Uploads.Fresh(work, file => file.Kind == MediaKind.Image) : Uploads.Numbered(work, number);
        return file.Kind == MediaKind.Image
            ? file
            : throw new EditRefusedException($"{file.Name} is no picture; a logo is one.", $"{file.Name} 不是图片，标志需要图片。");
    }
}
