using System.Runtime.InteropServices;

namespace Reelwright.Graphics;

/// <summary>Owns one reference to a GObject (font map, context, layout, SVG document).</summary>
internal sealed class GObjectHandle : SafeHandle
{
    public GObjectHandle()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        GObjectNative.Unref(handle);
        return true;
    }
}
