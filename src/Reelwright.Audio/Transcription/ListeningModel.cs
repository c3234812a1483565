using System.Globalization;

namespace Reelwright.Audio;

/// <summary>Families of models that write speech down; told apart by their files.</summary>
public enum ListeningKind
{
    /// <summary>An encoder and a decoder (<c>*-encoder.onnx</c>, <c>*-decoder.onnx</c>).</summary>
    Whisper,

    /// <summary>An encoder, a decoder and a joiner.</summary>
    Transducer,

    /// <summary>One network; the folder or the model says paraformer.</summary>
    Paraformer,

    /// <summary>One network; the folder or the model says sense voice.</summary>
    SenseVoice,
}

/// <summary>A folder with a model that writes speech down, as sherpa-onnx gives them out.</summary>
public sealed record ListeningModel
{
    /// <summary>Where it is.</summary>
    public required string Path { get; init; }

    /// <summary>Which family.</summary>
    public required ListeningKind Kind { get; init; }

    /// <summary>The folder's name.</summary>
    public string Name => System.IO.Path.GetFileName(Path.TrimEnd('/'));

    /// <summary>Changes when the model is another one.</summary>
    public string Stamp => string.Create(CultureInfo.InvariantCulture, $"{Name}-{new FileInfo(Encoder).Length:x}");

    /// <summary>The only network, or the first one.</summary>
    internal string Encoder { get; init; } = "";

    internal string Decoder { get; init; } = "";

    internal string Joiner { get; init; } = "";

    internal string Tokens { get; init; } = "";

    internal bool IsNemo { get; init; }

    /// <summary>Looks for a model in a folder or, where it holds none itself, in those that it holds; nothing is loaded.</summary>
    /// <param name="folder">The folder; it need not exist.</param>
    /// <returns>The first by name; <c>null</c> when there is none.</returns>
    public static ListeningModel? Find(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        try
        {
            return TryRead(folder) ?? Directory.GetDirectories(folder)
                .Where(inner => !System.IO.Path.GetFileName(inner).StartsWith('.'))
                .Order(StringComparer.Ordinal).Select(TryRead).OfType<ListeningModel>().FirstOrDefault();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Looks at one folder; <c>null</c> when it holds no such model.</summary>
    public static ListeningModel? TryRead(string folder)
    {
        string[] networks = [.. Directory.GetFiles(folder, "*.onnx").Order(StringComparer.Ordinal)];
        string? tokens = Directory.GetFiles(folder, "*tokens.txt").Order(StringComparer.Ordinal).FirstOrDefault();
        if (networks.Length == 0 || tokens is null)
        {
            return null;
        }

        string? encoder = Part(networks, "encoder");
        string? decoder = Part(networks, "decoder");
        if (encoder is not null && decoder is not null)
        {
            string? joiner = Part(networks, "joiner");
            bool isNemo = Says(folder, "nemo") || Says(folder, "parakeet");
            return new()
            {
                Path = folder,
                Kind = joiner is null ? ListeningKind.Whisper : ListeningKind.Transducer,
                Encoder = encoder,
                Decoder = decoder,
                Joiner = joiner ?? "",
                Tokens = tokens,
                IsNemo = isNemo,
            };
        }

        string model = Part(networks, "model") ?? networks[0];
        string type = OnnxMetadata.TryRead(model) is { } said && said.TryGetValue("model_type", out string? own) ? own : "";
        ListeningKind? kind = Says(type, "sense") || Says(folder, "sense-voice") || Says(folder, "sensevoice") ? ListeningKind.SenseVoice
            : Says(type, "paraformer") || Says(folder, "paraformer") ? ListeningKind.Paraformer
            : null;
        return kind is { } known ? new() { Path = folder, Kind = known, Encoder = model, Tokens = tokens } : null;
    }

    private static bool Says(string where, string what) =>
        System.IO.Path.GetFileName(where.TrimEnd('/')).Contains(what, StringComparison.OrdinalIgnoreCase);

    // The smaller, rounded one where both are there: it is as good and twice as fast.
    private static string? Part(string[] networks, string name)
    {
        string[] own = [.. networks.Where(file => Says(file, name))];
        return Array.Find(own, file => Says(file, "int8")) ?? own.FirstOrDefault();
    }
}
