using System.Runtime.InteropServices;

namespace Reelwright.Graphics;

/// <summary>Owns a Pango attribute list.</summary>
internal sealed class AttributeListHandle : SafeHandle
{
    public AttributeListHandle()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        PangoNative.UnrefAttributeList(handle);
        return true;
    }
}
