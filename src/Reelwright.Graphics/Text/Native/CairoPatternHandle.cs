using System.Runtime.InteropServices;

namespace Reelwright.Graphics;

/// <summary>Owns a cairo pattern.</summary>
internal sealed class CairoPatternHandle : SafeHandle
{
    public CairoPatternHandle()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        CairoNative.DestroyPattern(handle);
        return true;
    }
}
