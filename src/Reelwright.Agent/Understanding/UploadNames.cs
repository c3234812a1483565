using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Requests that only name uploads and what to do with them: "merge kitchen and garden" tells no subject.</summary>
internal static partial class UploadNames
{
    /// <summary>The message; where it says nothing but which uploads are to be put together, words that just ask for a video.</summary>
    public static string Without(TurnRequest request)
    {
        string rest = request.Message.ToLowerInvariant();
        if (rest.Length > 120 || !Joining().IsMatch(rest))
        {
            return request.Message;
        }

        bool isNamed = false;
        foreach (var file in request.Media.OrderByDescending(file => file.Name.Length))
        {
            foreach (string name in new[] { file.Name.ToLowerInvariant(), Subjects.Of(file.Name, []).Stem })
            {
                if (name.Length >= 2 && Regex.IsMatch(rest, $@"(?<![\p{{L}}\d]){Regex.Escape(name)}(?![\p{{L}}\d])", RegexOptions.CultureInvariant))
                {
                    rest = rest.Replace(name, " ", StringComparison.Ordinal);
                    isNamed = true;
                }
            }
        }

        bool isAll = isNamed && Joining().Replace(Idle().Replace(rest, " "), " ").All(c => !char.IsLetterOrDigit(c));
        return !isAll ? request.Message : rest.Any(Lexer.IsHan) ? "做一个视频" : "make a video";
    }

    [GeneratedRegex(@"\b(?:merge|join|combine|stitch|splice|put|edit|cut|stick|glue|string)\b|合并|拼|剪|接|合成|连", RegexOptions.CultureInvariant)]
    private static partial Regex Joining();

    [GeneratedRegex(@"\b(?:and|with|the|my|our|of|into|in|one|single|a|an|video|videos|clip|clips|photo|photos|please|just|only|ones|them|to|both|together|up|then|make)\b|把|将|和|跟|与|到|成|在|起来|一起|一块|一个|视频|片段|两段|两个|请|帮我|起|来", RegexOptions.CultureInvariant)]
    private static partial Regex Idle();
}
