namespace Reelwright.Timelines;

/// <summary>One edit: data that says what is to change. The set is closed; each kind is a record beside this one.</summary>
public abstract record TimelineEdit
{
    private protected TimelineEdit()
    {
    }

    internal abstract Timeline ApplyTo(Timeline timeline);
}
