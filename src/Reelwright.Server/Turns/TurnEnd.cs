using Reelwright.Agent;
using Reelwright.Protocol;
using Reelwright.Timelines;

namespace Reelwright.Server;

/// <summary>
/// What a turn leaves behind. It is written in one step with the turn's last events and its price: a server that dies
/// before has changed nothing, and whoever says the same again does not do it twice.
/// </summary>
internal sealed class TurnEnd
{
    /// <summary>The history as the turn leaves it; <c>null</c> when it is as it was.</summary>
    public History? History { get; private set; }

    /// <summary>The brand as the turn leaves it; <c>null</c> when nothing was said of it.</summary>
    public BrandChangedEvent? Brand { get; private set; }

    /// <summary>What was said about the file that is wanted; <c>null</c> when nothing was.</summary>
    public ExportWish? Wish { get; private set; }

    /// <summary>Events to be seen only when all of this is kept.</summary>
    public List<AdkEvent> Events { get; } = [];

    /// <summary>Whether the turn has come to what it leaves behind; what it says from then on belongs to its end.</summary>
    public bool HasBegun => History is not null || Brand is not null || Wish is not null;

    /// <summary>Notes what is left behind.</summary>
    /// <returns>Whether clients see the event itself, too; of brands and files they are told in words.</returns>
    public bool Take(AgentEvent item)
    {
        switch (item)
        {
            case HistoryChangedEvent changed:
                History = changed.History;
                return true;
            case BrandChangedEvent changed:
                Brand = changed;
                return false;
            case ExportChosenEvent chosen:
                Wish = chosen.Wish;
                return false;
            default:
                return true;
        }
    }
}
