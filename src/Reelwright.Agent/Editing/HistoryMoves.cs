namespace Reelwright.Agent;

/// <summary>Undo, redo, and back to a version.</summary>
internal static class HistoryMoves
{
    public static bool TryApply(Command command, Workspace work)
    {
        switch (command)
        {
            case Undo undo:
                Undo(work, undo.Times);
                return true;
            case Redo redo:
                Redo(work, redo.Times);
                return true;
            case BackTo back:
                BackTo(work, back.Version);
                return true;
            default:
                return false;
        }
    }

    private static void Undo(Workspace work, int times)
    {
        Check(times);
        int done = 0;
        for (; done < times; done++)
        {
            if (work.TakeBack() is { } before)
            {
                work.Timeline = before;
            }
            else if (work.History.CanUndo)
            {
                work.History = work.History.Undo();
                work.Timeline = work.History.Current.Timeline;
                work.Versions = work.History.Current.Versions;
            }
            else
            {
                break;
            }
        }

        if (done == 0)
        {
            throw new EditRefusedException("There is nothing to undo.", "没有可以撤销的修改。");
        }

        if (done < times)
        {
            work.Assume($"There were only {done} changes to undo", $"只有 {done} 次修改可以撤销");
        }
    }

    private static void Redo(Workspace work, int times)
    {
        Check(times);
        int done = 0;
        for (; done < times && work.History.CanRedo; done++)
        {
            work.History = work.History.Redo();
            work.Timeline = work.History.Current.Timeline;
            work.Versions = work.History.Current.Versions;
        }

        if (done == 0)
        {
            throw new EditRefusedException("There is nothing to redo.", "没有可以重做的修改。");
        }

        if (done < times)
        {
            work.Assume($"There were only {done} changes to redo", $"只有 {done} 次修改可以重做");
        }
    }

    private static void Check(int times)
    {
        if (times < 1)
        {
            throw new EditRefusedException("Say how many changes, 1 or more.", "请说要几步，至少 1 步。");
        }
    }

    private static void BackTo(Workspace work, int version)
    {
        // Where a video has versions, a number is one of theirs.
        if (version > 0 && !work.Versions.IsEmpty && version <= work.Versions.All.Length)
        {
            work.Assume("I took the number to be one of the versions that there are side by side; \"undo\" goes back in time", "我按并存的版本编号理解；想回到以前的状态请说“撤销”");
            VersionEdits.Show(work, version - 1);
            return;
        }

        var versions = Enumerable.Range(0, work.History.Revisions.Length)
            .Where(i => !work.History.Revisions[i].Timeline.IsEmpty)
            .ToList();
        if (version < 0)
        {
            Undo(work, version == int.MinValue ? int.MaxValue : -version);
            return;
        }

        int index = Math.Max(0, version - 1);
        if (index >= versions.Count)
        {
            throw new EditRefusedException(
                versions.Count == 0 ? "There is no version yet." : $"There is no version {version}: there are versions 1 to {versions.Count}.",
                versions.Count == 0 ? "还没有任何版本。" : $"没有第{version}版：现在有第 1 到第 {versions.Count} 版。");
        }

        while (work.History.Position > versions[index])
        {
            work.History = work.History.Undo();
        }

        while (work.History.Position < versions[index])
        {
            work.History = work.History.Redo();
        }

        work.Timeline = work.History.Current.Timeline;
        work.Versions = work.History.Current.Versions;
    }
}
