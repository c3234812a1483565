using System.Runtime.InteropServices;
using System.Text;

namespace Reelwright.Tests;

/// <summary>Writes small networks as ONNX files: nodes, constants, inputs, outputs, and what a model says of itself.</summary>
/// <remarks>Fields of onnx.proto (IR version 8, operator set 13), written as protocol buffers by hand.</remarks>
public sealed class OnnxWriter
{
    private const int Single = 1;
    private const int Int64 = 7;

    private readonly List<(int Field, MemoryStream Message)> _graph = [];
    private readonly List<MemoryStream> _said = [];

    /// <summary>Adds a node with one output.</summary>
    public OnnxWriter Node(string operation, string output, params string[] inputs) => NodeWith(operation, output, [], inputs);

    /// <summary>Adds a node with whole-number attributes.</summary>
    public OnnxWriter NodeWith(string operation, string output, (string Name, long Value)[] attributes, params string[] inputs)
    {
        var node = new MemoryStream();
        foreach (string input in inputs)
        {
            Text(node, 1, input);
        }

        Text(node, 2, output);
        Text(node, 4, operation);
        foreach (var (name, value) in attributes)
        {
            var attribute = new MemoryStream();
            Text(attribute, 1, name);
            Number(attribute, 3, (ulong)value);
            Number(attribute, 20, 2);
            Message(node, 5, attribute);
        }

        _graph.Add((1, node));
        return this;
    }

    /// <summary>Adds a constant of floats.</summary>
    public OnnxWriter Constant(string name, long[] shape, params float[] values) =>
        Constant(name, shape, Single, MemoryMarshal.AsBytes(values.AsSpan()));

    /// <summary>Adds a constant of whole numbers.</summary>
    public OnnxWriter Constant(string name, long[] shape, params long[] values) =>
        Constant(name, shape, Int64, MemoryMarshal.AsBytes(values.AsSpan()));

    /// <summary>Adds an input; a size of −1 is any.</summary>
    public OnnxWriter Input(string name, bool isWhole, params long[] shape) => Value(11, name, isWhole, shape);

    /// <summary>Adds an output of floats; a size of −1 is any.</summary>
    public OnnxWriter Output(string name, params long[] shape) => Value(12, name, isWhole: false, shape);

    /// <summary>Adds an output of whole numbers; a size of −1 is any.</summary>
    public OnnxWriter WholeOutput(string name, params long[] shape) => Value(12, name, isWhole: true, shape);

    /// <summary>Says something of the model.</summary>
    public OnnxWriter Say(string name, string value)
    {
        var entry = new MemoryStream();
        Text(entry, 1, name);
        Text(entry, 2, value);
        _said.Add(entry);
        return this;
    }

    /// <summary>The file.</summary>
    public byte[] ToArray()
    {
        var graph = new MemoryStream();
        Text(graph, 2, "tiny");
        _graph.ForEach(part => Message(graph, part.Field, part.Message));
        var operators = new MemoryStream();
        Number(operators, 2, 13);
        var model = new MemoryStream();
        Number(model, 1, 8);
        Message(model, 7, graph);
        Message(model, 8, operators);
        _said.ForEach(entry => Message(model, 14, entry));
        return model.ToArray();
    }

    private OnnxWriter Constant(string name, long[] shape, int type, ReadOnlySpan<byte> values)
    {
        var tensor = new MemoryStream();
        foreach (long size in shape)
        {
            Number(tensor, 1, (ulong)size);
        }

        Number(tensor, 2, (ulong)type);
        Text(tensor, 8, name);
        Bytes(tensor, 9, values);
        _graph.Add((5, tensor));
        return this;
    }

    private OnnxWriter Value(int field, string name, bool isWhole, long[] shape)
    {
        var sizes = new MemoryStream();
        foreach (long size in shape)
        {
            var one = new MemoryStream();
            if (size >= 0)
            {
                Number(one, 1, (ulong)size);
            }

            Message(sizes, 1, one);
        }

        var tensor = new MemoryStream();
        Number(tensor, 1, (ulong)(isWhole ? Int64 : Single));
        Message(tensor, 2, sizes);
        var type = new MemoryStream();
        Message(type, 1, tensor);
        var value = new MemoryStream();
        Text(value, 1, name);
        Message(value, 2, type);
        _graph.Add((field, value));
        return this;
    }

    private static void Text(MemoryStream to, int field, string text) => Bytes(to, field, Encoding.UTF8.GetBytes(text));

    private static void Message(MemoryStream to, int field, MemoryStream message) =>
        Bytes(to, field, message.GetBuffer().AsSpan(0, (int)message.Length));

    private static void Bytes(MemoryStream to, int field, ReadOnlySpan<byte> bytes)
    {
        Varint(to, (ulong)((field << 3) | 2));
        Varint(to, (ulong)bytes.Length);
        to.Write(bytes);
    }

    private static void Number(MemoryStream to, int field, ulong number)
    {
        Varint(to, (ulong)(field << 3));
        Varint(to, number);
    }

    private static void Varint(MemoryStream to, ulong number)
    {
        for (; number >= 0x80; number >>= 7)
        {
            to.WriteByte((byte)(number | 0x80));
        }

        to.WriteByte((byte)number);
    }
}
