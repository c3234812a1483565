namespace Reelwright.Director;

/// <summary>Which genre a brief belongs to.</summary>
internal static class Genres
{
    public static string Of(Brief brief, string message)
    {
        if (Concepts.Find(brief.Concept) is { } concept)
        {
            return concept.Id switch
            {
                "photo" => "photos",
                _ => concept.Family.Genre,
            };
        }

        string lower = ChineseWriting.ToHans(message).ToLowerInvariant();
        return Has(lower, "these images", "these photos", "these pictures", "my photos", "my pictures", "这些图片", "这些照片", "这几张", "我的照片") ? "photos"
            : Has(lower, "product", "产品", "新品", "商品") ? "product"
            : Has(lower, "explain", "lesson", "tutorial", "how to", "科普", "讲解", "教程") ? "education"
            : Has(lower, "invite", "invitation", "join us", "邀请") ? "event"
            : brief.Name.Length > 0 && Has(lower, "promo", "commercial", "advert", "宣传", "推广", "广告") ? "product"
            : "general";
    }

    private static bool Has(string text, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
