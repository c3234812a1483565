namespace Reelwright.Tests;

/// <summary>A transducer of some kilobytes that sherpa-onnx really loads: it hears "low" in 500 Hz and "high" in 1500 Hz, 25 times a second.</summary>
internal static class TinyListener
{
    private const int LowBin = 16;
    private const int HighBin = 36;

    /// <summary>Writes the model into a folder.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "encoder.onnx"), Encoder());
        File.WriteAllBytes(Path.Combine(folder, "decoder.onnx"), Decoder());
        File.WriteAllBytes(Path.Combine(folder, "joiner.onnx"), Joiner());
        File.WriteAllLines(Path.Combine(folder, "tokens.txt"), ["<blk> 0", "▁low 1", "▁high 2", "<unk> 3"]);
    }

    // Every fourth look at two bands of the spectrum; nothing is as likely as a loudness of 0.
    private static byte[] Encoder() => new OnnxWriter()
        .Input("x", isWhole: false, -1, -1, 80)
        .Input("x_lens", isWhole: true, -1)
        .Output("encoder_out", -1, -1, 4)
        .WholeOutput("encoder_out_lens", -1)
        .Constant("start", [1], 0L)
        .Constant("end", [1], long.MaxValue)
        .Constant("axis", [1], 1L)
        .Constant("step", [1], 4L)
        .Constant("three", [1], 3L)
        .Constant("bands", [2], (long)LowBin, HighBin)
        .Constant("band", [1], 0L)
        .Constant("nothing", [1], 0f)
        .Constant("less", [1], -100f)
        .Node("Slice", "looks", "x", "start", "end", "axis", "step")
        .NodeWith("Gather", "heard", [("axis", 2)], "looks", "bands")
        .NodeWith("Gather", "one", [("axis", 2)], "looks", "band")
        .Node("Mul", "blank", "one", "nothing")
        .Node("Add", "never", "blank", "less")
        .NodeWith("Concat", "encoder_out", [("axis", 2)], "blank", "heard", "never")
        .Node("Add", "more", "x_lens", "three")
        .Node("Div", "encoder_out_lens", "more", "step")
        .ToArray();

    private static byte[] Decoder() => new OnnxWriter()
        .Input("y", isWhole: true, -1, 2)
        .Output("decoder_out", -1, 4)
        .Constant("zeros", [2, 4], new float[8])
        .NodeWith("Cast", "numbers", [("to", 1)], "y")
        .Node("MatMul", "decoder_out", "numbers", "zeros")
        .Say("vocab_size", "4")
        .Say("context_size", "2")
        .ToArray();

    private static byte[] Joiner() => new OnnxWriter()
        .Input("encoder_out", isWhole: false, -1, 4)
        .Input("decoder_out", isWhole: false, -1, 4)
        .Output("logit", -1, 4)
        .Node("Add", "logit", "encoder_out", "decoder_out")
        .Say("joiner_dim", "4")
        .ToArray();
}
