using System.Runtime.InteropServices;

namespace Reelwright.Graphics;

/// <summary>Owns a Pango layout iterator.</summary>
internal sealed class LayoutIterHandle : SafeHandle
{
    public LayoutIterHandle()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        PangoNative.FreeIter(handle);
        return true;
    }
}
