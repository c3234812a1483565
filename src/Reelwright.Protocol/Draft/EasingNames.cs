using Reelwright.Timelines;

namespace Reelwright.Protocol;

/// <summary>How easings are spelled in a draft.</summary>
internal static class EasingNames
{
    private static readonly (Easing Easing, string Name)[] Table =
    [
        (Easing.Linear, "linear"),
        (Easing.Hold, "hold"),
        (Easing.In, "in"),
        (Easing.Out, "out"),
        (Easing.InOut, "in-out"),
        (Easing.OutBack, "out-back"),
        (Easing.OutExpo, "out-expo"),
    ];

    public static string Of(Easing easing) => Table.First(row => row.Easing == easing).Name;

    public static Easing? Find(string name)
    {
        foreach (var row in Table)
        {
            if (row.Name == name)
            {
                return row.Easing;
            }
        }

        return null;
    }
}
