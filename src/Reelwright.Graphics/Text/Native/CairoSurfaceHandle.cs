using System.Runtime.InteropServices;

namespace Reelwright.Graphics;

/// <summary>Owns a cairo surface.</summary>
internal sealed class CairoSurfaceHandle : SafeHandle
{
    public CairoSurfaceHandle()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        CairoNative.DestroySurface(handle);
        return true;
    }
}
