using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Reelwright.Agent;

/// <summary>The commands as tools of a language model: a name, a sentence, a schema; and the way back from its calls.</summary>
/// <remarks>Names and schemas come from the records themselves, so a model can say exactly what the grammar can.</remarks>
internal static class CommandTools
{
    // A model does not start new videos (they are charged), nor does it say that it did not understand: it says nothing then.
    private static readonly Type[] NotOffered = [typeof(MakeVideo), typeof(NotUnderstood), typeof(MakeVersions), typeof(ShowVersion),
        typeof(DropVersion), typeof(ReplaceAllWords), typeof(Correct), typeof(More), typeof(Restore)];

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { OnlySlots } },
    };

    private static readonly FrozenDictionary<string, Type> Types = typeof(Command).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Command)) && !NotOffered.Contains(type))
        .ToFrozenDictionary(type => JsonNamingPolicy.SnakeCaseLower.ConvertName(type.Name), StringComparer.Ordinal);

    private static readonly Lazy<JsonArray> Tools = new(Describe);

    /// <summary>Names of all tools.</summary>
    public static IEnumerable<string> Names => Types.Keys;

    /// <summary>The tools as a chat completions endpoint wants them.</summary>
    public static JsonArray All => Tools.Value;

    /// <summary>Reads a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="command">The command, when the call is right.</param>
    /// <returns>What is wrong, in words for the model; <c>null</c> when nothing is.</returns>
    public static string? Read(ChatCall call, out Command? command)
    {
        command = null;
        if (!Types.TryGetValue(call.Name, out var type))
        {
            return $"There is no tool '{Shorten(call.Name)}'. The tools are: {string.Join(", ", Types.Keys.Order(StringComparer.Ordinal))}.";
        }

        try
        {
            command = (Command?)JsonSerializer.Deserialize(call.Arguments.Length == 0 ? "{}" : call.Arguments, type, Json);
            if (command is null)
            {
                return "The arguments are null; give an object.";
            }

            command = Complete(command);
            return null;
        }
        catch (JsonException e)
        {
            command = null;
            return $"The arguments of '{call.Name}' are wrong at {e.Path ?? "$"}: {Shorten(e.Message)}";
        }
        catch (Exception e) when (e is NotSupportedException or ArgumentException or NullReferenceException)
        {
            command = null;
            return $"The arguments of '{call.Name}' are incomplete; see its parameters.";
        }
    }

    // A list that was left out is empty, not absent; a slot that must be there is asked for.
    private static Command Complete(Command command)
    {
        foreach (var property in command.GetType().GetProperties())
        {
            object? value = property.GetValue(command);
            if (property.PropertyType.IsValueType && Nullable.GetUnderlyingType(property.PropertyType) is null)
            {
                if (property.PropertyType.IsGenericType
                    && property.PropertyType.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
                    && (bool)property.PropertyType.GetProperty("IsDefault")!.GetValue(value)!)
                {
                    throw new ArgumentException(property.Name);
                }
            }
            else if (value is null && IsNeeded(property))
            {
                throw new ArgumentException(property.Name);
            }
        }

        return command;
    }

    private static bool IsNeeded(System.Reflection.PropertyInfo property) =>
        new System.Reflection.NullabilityInfoContext().Create(property).ReadState == System.Reflection.NullabilityState.NotNull;

    private static void OnlySlots(JsonTypeInfo info)
    {
        for (int i = info.Properties.Count - 1; i >= 0; i--)
        {
            var property = info.Properties[i];
            if (property.Name == "said" || (property.Set is null && property.AssociatedParameter is null))
            {
                info.Properties.RemoveAt(i);
            }
        }
    }

    private static JsonArray Describe()
    {
        var sentences = ReadSentences();
        var tools = new JsonArray();
        foreach (var (name, type) in Types.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var schema = Json.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });
            tools.Add(new JsonObject
            {
                ["type"] = "function",
                ["function"] = new JsonObject
                {
                    ["name"] = name,
                    ["description"] = sentences.GetValueOrDefault(name, name),
                    ["parameters"] = schema is JsonObject ? schema : new JsonObject { ["type"] = "object" },
                },
            });
        }

        return tools;
    }

    /// <summary>One sentence for each tool, from <c>tools.tsv</c>.</summary>
    internal static Dictionary<string, string> ReadSentences()
    {
        using var stream = typeof(CommandTools).Assembly.GetManifestResourceStream("Reelwright.Agent.Models.tools.tsv")
            ?? throw new InvalidOperationException("tools.tsv is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t', 2))
            .Where(columns => columns.Length == 2)
            .ToDictionary(columns => columns[0], columns => columns[1].Trim(), StringComparer.Ordinal);
    }

    private static string Shorten(string text) => text.Length <= 200 ? text : text[..199] + "…";
}
