using System.Runtime.InteropServices;

namespace Reelwright.Graphics;

/// <summary>Owns a fontconfig configuration.</summary>
internal sealed class FontConfigHandle : SafeHandle
{
    public FontConfigHandle()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        FontConfigNative.Destroy(handle);
        return true;
    }
}
