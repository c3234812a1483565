using System.Runtime.InteropServices;

namespace Reelwright.Graphics;

/// <summary>Owns a cairo context.</summary>
internal sealed class CairoContextHandle : SafeHandle
{
    public CairoContextHandle()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        CairoNative.DestroyContext(handle);
        return true;
    }
}
