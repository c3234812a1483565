using System.Runtime.InteropServices;

namespace Reelwright.Graphics;

/// <summary>Owns a Pango font description.</summary>
internal sealed class FontDescriptionHandle : SafeHandle
{
    public FontDescriptionHandle()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        PangoNative.FreeFontDescription(handle);
        return true;
    }
}
