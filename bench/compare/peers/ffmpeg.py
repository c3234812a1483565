"""The stories as one ffmpeg command each, and the limits: what decoding and encoding alone cost."""
from pathlib import Path

from story import *

FONT = "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc"
COMMAND = ["ffmpeg", "-v", "error", "-y", "-nostdin"]


def seconds(frames):
    return f"{frames / RATE:.6f}"


def fade(start, end, first, last):
    return f"'min(1,min((t-{start})/{seconds(first)},({end}-t)/{seconds(last)}))'"


def title():
    end = seconds(TITLE["frames"])
    return (f"drawtext=fontfile={FONT}:text='{TITLE['text']}':fontsize={TITLE['size']}:fontcolor=white"
            f":borderw={TITLE['outline']}:bordercolor=black@0.8:shadowx=4:shadowy=4:shadowcolor=black@0.6"
            f":x=(w-text_w)/2:y={TITLE['middle']}-text_h/2:enable='lt(t,{end})':alpha={fade(0, end, TITLE['fadeIn'], TITLE['fadeOut'])}")


def captions():
    for i, text in enumerate(CAPTIONS["texts"]):
        first = i * PHOTOS["step"] + CAPTIONS["start"]
        start, end = seconds(first), seconds(first + CAPTIONS["frames"])
        shown = f"enable='between(t,{start},{end})'"
        for box, color in ((CAPTIONS["bar"], f"black@{CAPTIONS['opacity']}"), (CAPTIONS["accent"], "0x" + CAPTIONS["accentColor"][1:])):
            yield f"drawbox=x={box[0]}:y={box[1]}:w={box[2]}:h={box[3]}:color={color}:t=fill:{shown}"
        yield (f"drawtext=fontfile={FONT}:text='{text}':fontsize={CAPTIONS['size']}:fontcolor=white:x={CAPTIONS['left']}"
               f":y={CAPTIONS['bar'][1] + 30}:{shown}:alpha={fade(start, end, CAPTIONS['fade'], CAPTIONS['fade'])}")


def words_file(path: Path):
    """Subtitles in ASS: each line once per word, with that word lit."""
    def clock(frame):
        at = frame / RATE
        return f"{int(at // 3600)}:{int(at // 60) % 60:02d}:{at % 60:05.2f}"

    head = f"""[Script Info]
ScriptType: v4.00+
PlayResX: 1080
PlayResY: 1920
YCbCr Matrix: TV.709

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, OutlineColour, Bold, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV
Style: words,Noto Sans CJK SC,{WORDS['size']},&H00FFFFFF,&H00000000,-1,1,4,0,8,40,40,{WORDS['top']}

[Events]
Format: Layer, Start, End, Style, Text
"""
    red, green, blue = (WORDS["color"][i:i + 2] for i in (1, 3, 5))
    rows = []
    for first, words in lines():
        step = WORDS["lineFrames"] / len(words)
        for k in range(len(words)):
            text = " ".join(f"{{\\c&H{blue}{green}{red}&}}{word}{{\\r}}" if i == k else word for i, word in enumerate(words))
            rows.append(f"Dialogue: 0,{clock(first + k * step)},{clock(first + (k + 1) * step)},words,{text}")
    path.write_text(head + "\n".join(rows) + "\n")


def photos(name, media, scaled):
    """Inputs and graph up to the dissolved pictures. scaled: to what width before the zoom; None = as the photos are."""
    width, height = SIZE[name]
    cut = "crop=iw:iw*9/16" if width > height else "crop=ih*9/16:ih"
    if scaled:
        cut += f",scale={scaled}:-2:flags=bicubic"
    last = PHOTOS["shown"] - 1
    inputs, graph = [], ""
    for i, (z0, z1, x0, x1, y0, y1) in enumerate(PHOTOS["views"]):
        inputs += ["-i", media / f"photo{i + 1}.jpg"]
        graph += (f"[{i}:v]{cut},scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,zoompan="
                  f"z='{z0}+({z1 - z0})*on/{last}':x='iw*({x0}+({x1 - x0})*on/{last})-iw/zoom/2':y='ih*({y0}+({y1 - y0})*on/{last})-ih/zoom/2'"
                  f":d={PHOTOS['shown']}:s={width}x{height}:fps={RATE},setsar=1[v{i}];")
    before = "v0"
    for i in range(1, len(PHOTOS["views"])):
        graph += f"[{before}][v{i}]xfade=fade:duration={seconds(PHOTOS['dissolve'])}:offset={seconds(i * PHOTOS['step'])}[x{i}];"
        before = f"x{i}"
    return inputs, graph, before


def music(stream, frames):
    end = frames / RATE
    rest = MUSIC["fadeOut"] / RATE
    return f"[{stream}:a]atrim=0:{end},aresample=48000,volume={MUSIC_GAIN:.4f},afade=t=out:st={end - rest}:d={rest}"


def command(name, media, out, scaled=None):
    if name == "cut":
        return cut(media, out)
    inputs, graph, last = photos(name, media, scaled)
    if name == "portrait":
        subtitles = Path(out).with_suffix(".ass")
        words_file(subtitles)
        graph += f"[{last}]ass={subtitles},format=yuv420p[v];"
    else:
        graph += f"[{last}]{','.join([*captions(), title()])},format=yuv420p[v];"
    graph += music(len(PHOTOS["views"]), FRAMES[name]) + "[a]"
    return [*COMMAND, *inputs, "-i", media / "music.mp3", "-filter_complex", graph, "-map", "[v]", "-map", "[a]",
            "-t", seconds(FRAMES[name]), *X264, *AAC, "-movflags", "+faststart", out]


def clips(media):
    inputs = []
    for piece in CUT["clips"]:
        inputs += ["-ss", seconds(piece["from"]), "-t", seconds(piece["frames"]), "-i", media / f"clip{piece['clip']}.mp4"]
    return inputs


def cut(media, out):
    fade_for = CUT["dissolve"]
    graph = ""
    for i in range(5):
        graph += f"[{i}:v]setpts=PTS-STARTPTS,fps={RATE},format=yuv420p,settb=1/{RATE}[s{i}];[{i}:a]asetpts=PTS-STARTPTS[a{i}];"
    graph += f"[s1][s2]concat=n=2,settb=1/{RATE}[m];[s3][s4]concat=n=2,settb=1/{RATE}[n];"
    graph += f"[s0][m]xfade=fade:duration={seconds(fade_for)}:offset={seconds(285)}[x1];[x1][n]xfade=fade:duration={seconds(fade_for)}:offset={seconds(540)}[x2];"
    x, y, width, height = CUT["logo"]
    graph += f"[5:v]scale={width}:{height}:out_color_matrix=bt709:out_range=tv,format=yuva420p[l];[x2]{title()}[t];[t][l]overlay={x}:{y}:format=yuv420,format=yuv420p[v];"
    graph += f"[a1][a2]concat=n=2:v=0:a=1[am];[a3][a4]concat=n=2:v=0:a=1[an];[a0][am]acrossfade=d={seconds(fade_for)}[q1];[q1][an]acrossfade=d={seconds(fade_for)},volume={CLIP_GAIN:.4f}[q];"
    graph += music(6, CUT["frames"]) + "[bg];[q][bg]amix=inputs=2:normalize=0:duration=first[a]"
    return [*COMMAND, *clips(media), "-i", media / "logo.png", "-i", media / "music.mp3", "-filter_complex", graph,
            "-map", "[v]", "-map", "[a]", "-t", seconds(CUT["frames"]), *X264, *AAC, "-movflags", "+faststart", out]


def limit(name, media, raw, out):
    """The same frames from memory and the same sound, only encoded; for clips: decoded and encoded, nothing in between."""
    if name == "cut":
        graph = "".join(f"[{i}:v][{i}:a]" for i in range(5)) + "concat=n=5:v=1:a=1[v][a]"
        return [*COMMAND, *clips(media), "-filter_complex", graph, "-map", "[v]", "-map", "[a]", "-frames:v", CUT["frames"],
                *X264, *AAC, "-movflags", "+faststart", out]
    width, height = SIZE[name]
    return [*COMMAND, "-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", f"{width}x{height}", "-r", RATE, "-i", raw, "-i", media / "music.mp3",
            "-map", "0:v", "-map", "1:a", "-t", seconds(FRAMES[name]), *X264, *AAC, "-movflags", "+faststart", out]
