using System.Text;

namespace Reelwright.Director;

/// <summary>The words that fill the slots of lines.</summary>
internal sealed class Slots
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public Slots(bool isChinese, bool isTraditional = false)
    {
        IsChinese = isChinese;
        IsTraditional = isTraditional;
    }

    private Slots(Slots other)
        : this(other.IsChinese, other.IsTraditional)
    {
        IsPlural = other.IsPlural;
        _values = new Dictionary<string, string>(other._values, StringComparer.Ordinal);
    }

    public bool IsChinese { get; }

    public bool IsTraditional { get; }

    /// <summary>Whether the subject as a thing is plural, for <c>[is/are]</c>.</summary>
    public bool IsPlural { get; init; }

    public string this[string name]
    {
        get => _values.GetValueOrDefault(name, "");
        set => _values[name] = value;
    }

    public Slots With(string name, string value) => new(this) { [name] = value };

    /// <summary>The template with its slots filled; <c>null</c> when one of them is empty.</summary>
    public string? Fill(string template)
    {
        StringBuilder text = new(template.Length + 32);
        string own = IsTraditional ? ChineseWriting.OwnToHant(template) : template;
        int index = 0;
        while (index < own.Length)
        {
            if (own[index] == '{')
            {
                int end = own.IndexOf('}', index);
                string value = this[own[(index + 1)..end]];
                if (value.Length == 0)
                {
                    return null;
                }

                text.Append(value);
                index = end + 1;
            }
            else if (own[index] == '[' && own.IndexOf('/', index) > 0)
            {
                int end = own.IndexOf(']', index);
                string[] forms = own[(index + 1)..end].Split('/');
                text.Append(forms[IsPlural ? 1 : 0]);
                index = end + 1;
            }
            else
            {
                text.Append(own[index++]);
            }
        }

        return Typography.Tidy(text.ToString(), IsChinese);
    }
}
