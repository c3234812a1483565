using Reelwright.Graphics;

namespace Reelwright.Tests;

public sealed class SpriteConversionTests
{
    [Fact]
    public void An_opaque_picture_becomes_its_yuv_codes()
    {
        byte[] bgra = [.. Enumerable.Repeat<byte[]>([40, 90, 200, 255], 16).SelectMany(pixel => pixel)];

        var sprite = SpriteConversion.FromPremultipliedBgra(bgra, 4, 4, 16);

        var expected = Bt709.ToYuv(new(200, 90, 40));
        Assert.All(sprite.Y, value => Assert.Equal(expected.Y, value));
        Assert.All(sprite.U, value => Assert.Equal(expected.U, value));
        Assert.All(sprite.V, value => Assert.Equal(expected.V, value));
        Assert.All(sprite.A.Concat(sprite.ChromaA), value => Assert.Equal(255, value));
    }

    [Fact]
    public void Odd_sizes_get_a_clear_column_and_row_and_strides_are_skipped()
    {
        byte[] bgra = new byte[5 * 32];
        bgra.AsSpan().Fill(0xEE);
        for (int y = 0; y < 5; y++)
        {
            bgra.AsSpan(y * 32, 20).Fill(255);
        }

        var sprite = SpriteConversion.FromPremultipliedBgra(bgra, 5, 5, 32);

        Assert.Equal((6, 6), (sprite.Width, sprite.Height));
        for (int i = 0; i < 36; i++)
        {
            bool inside = i % 6 < 5 && i / 6 < 5;
            Assert.Equal(inside ? 255 : 0, sprite.A[i]);
            Assert.Equal(inside ? 235 : 0, sprite.Y[i]);
        }

        Assert.Equal([255, 255, 128, 255, 255, 128, 128, 128, 64], sprite.ChromaA);
        Assert.Equal([128, 128, 64, 128, 128, 64, 64, 64, 32], sprite.U);
    }

    [Fact]
    public void Overlaying_a_converted_picture_equals_mixing_in_real_numbers()
    {
        var sprite = TestFrames.NoiseSprite(64, 36, 9);
        var frame = TestFrames.FlatFrame(64, 36, new(60, 150, 90));

        SpriteOverlay.Draw(frame, sprite, 0, 0, 1);

        var random = new Random(9);
        for (int i = 0; i < frame.Y.Length; i++)
        {
            int alpha = random.Next(4) switch { 0 => 0, 1 => 255, _ => random.Next(256) };
            int b = random.Next(alpha + 1);
            int g = random.Next(alpha + 1);
            int r = random.Next(alpha + 1);
            double light = (((0.2126 * r) + (0.7152 * g) + (0.0722 * b)) * 219 / 255) + (16 * alpha / 255.0);
            Assert.Equal(light + (60 * (255 - alpha) / 255.0), frame.Y[i], 1.01);
        }
    }

    [Fact]
    public void Colour_is_never_above_its_alpha()
    {
        var sprite = TestFrames.NoiseSprite(63, 35, 4);

        Assert.True(sprite.Y.Zip(sprite.A).All(pair => pair.First <= pair.Second));
        Assert.True(sprite.U.Zip(sprite.ChromaA).All(pair => pair.First <= pair.Second));
        Assert.True(sprite.V.Zip(sprite.ChromaA).All(pair => pair.First <= pair.Second));
    }

    [Fact]
    public void Straight_planes_are_premultiplied_with_the_mean_alpha_for_chroma()
    {
        byte[] y = [100, 100, 100, 200, 200, 200, 50, 50, 50];
        byte[] a = [255, 128, 0, 255, 128, 0, 255, 255, 255];

        var sprite = SpriteConversion.FromPlanes(y, [90, 90, 90, 90], [200, 200, 200, 200], a, 3, 3);

        Assert.Equal([100, 50, 0, 0, 200, 100, 0, 0, 50, 50, 50, 0, 0, 0, 0, 0], sprite.Y);
        Assert.Equal([192, 0, 128, 64], sprite.ChromaA);
        Assert.Equal([68, 0, 45, 23], sprite.U);
    }

    [Fact]
    public void A_card_has_round_corners_and_a_solid_middle()
    {
        var card = SpriteConversion.FromFrame(TestFrames.FlatFrame(64, 36, new(180, 100, 150)), 10);

        double clear = card.A.Sum(alpha => 1 - (alpha / 255.0));
        Assert.Equal((4 - Math.PI) * 100, clear, 2.0);
        Assert.Equal(0, card.A[0]);
        Assert.Equal(255, card.A[(18 * 64) + 32]);
        Assert.Equal(180, card.Y[(18 * 64) + 32]);
        for (int i = 0; i < card.A.Length; i++)
        {
            int mirrored = (((35 - (i / 64)) * 64) + 63) - (i % 64);
            Assert.Equal(card.A[i], card.A[mirrored]);
        }
    }

    [Fact]
    public void A_shadow_is_black_soft_and_as_strong_as_asked()
    {
        var shadow = SoftShadow.Make(80, 60, 12, 16, 0.5);
        int padding = SoftShadow.Padding(16);

        Assert.Equal((80 + (2 * padding), 60 + (2 * padding)), (shadow.Width, shadow.Height));
        int middle = (shadow.Height / 2 * shadow.Width) + (shadow.Width / 2);
        Assert.Equal(128, shadow.A[middle], 1.0);
        Assert.Equal(64, shadow.A[(shadow.Height / 2 * shadow.Width) + padding], 8.0);
        Assert.InRange(shadow.A[shadow.Height / 2 * shadow.Width], 0, 3);
        var frame = TestFrames.FlatFrame(shadow.Width, shadow.Height, new(216, 128, 128));
        SpriteOverlay.Draw(frame, shadow, 0, 0, 1);
        Assert.Equal(116, frame.Y[middle], 1.0);
        Assert.Equal(128, frame.U[frame.U.Length / 2]);
    }
}
