using System.Globalization;
using System.Text;

namespace Reelwright.Audio;

/// <summary>
/// What Festival is told to do. Of a request only numbers get in here; its words stay in files of their own.
/// </summary>
internal static class FestivalScript
{
    private const string Functions = """
        (define line "0")
        (define part 0)
        (define (tell_segment segment)
          (format t "segment %f %s\n" (item.feat segment "end")
            (item.feat segment "R:SylStructure.parent.parent.R:Token.parent.id")))
        (define (tell_token token)
          (if token
            (begin
              (format t "token %s\n" (item.feat token "id"))
              (tell_token (item.next token)))))
        (define (keep utt)
          (utt.save.wave utt (string-append line "-" part ".wav") 'riff)
          (format t "part %s %d\n" line part)
          (tell_token (utt.relation.first utt 'Token))
          (mapcar tell_segment (utt.relation.items utt 'Segment))
          (set! part (+ part 1))
          utt)
        (set! tts_hooks (list utt.synth keep))
        (define (speak_file name)
          (set! line name)
          (set! part 0)
          (tts_file (string-append name ".txt") nil))

        """;

    /// <summary>The script that speaks <c>0.txt</c>, <c>1.txt</c>, … of its folder.</summary>
    public static string Write(int files, double rate)
    {
        var script = new StringBuilder();
        script.AppendLine("(voice_cmu_us_slt_arctic_hts)");
        script.AppendLine(
            CultureInfo.InvariantCulture,
            $"(set! hts_engine_params (append hts_engine_params (list (list \"-r\" {rate:0.####}))))");
        script.AppendLine($"(lex.add.entry '(\"{EnglishWords.LetterName}\" nil (((ey) 1))))");
        script.Append(Functions);
        for (int i = 0; i < files; i++)
        {
            script.AppendLine(CultureInfo.InvariantCulture, $"(speak_file \"{i}\")");
        }

        return script.ToString();
    }
}
