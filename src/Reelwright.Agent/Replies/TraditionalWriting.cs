using System.Text;
using Reelwright.Director;

namespace Reelwright.Agent;

/// <summary>Our own replies in traditional characters. The user's words, which stand in 「」, are never touched.</summary>
internal static class TraditionalWriting
{
    /// <summary>The reply in traditional characters, quotations aside.</summary>
    public static string Write(string reply)
    {
        var written = new StringBuilder(reply.Length);
        int start = 0;
        int quotes = 0;
        for (int i = 0; i < reply.Length; i++)
        {
            int before = quotes;
            quotes += reply[i] == '「' ? 1 : reply[i] == '」' && quotes > 0 ? -1 : 0;
            if (before == 0 && quotes > 0)
            {
                written.Append(ChineseWriting.OwnToHant(reply[start..i]));
                start = i;
            }
            else if (before > 0 && quotes == 0)
            {
                written.Append(reply, start, i + 1 - start);
                start = i + 1;
            }
        }

        return written.Append(quotes > 0 ? reply[start..] : ChineseWriting.OwnToHant(reply[start..])).ToString();
    }
}
