"""The photo promo and the clip cut as MLT XML for `melt`, with the filter that places pictures between pixels (qtblend)."""
from html import escape
from pathlib import Path

from story import *

HEAD = ('<?xml version="1.0" encoding="utf-8"?><mlt LC_NUMERIC="C" producer="main"><profile width="1920" height="1080" progressive="1" '
        'sample_aspect_num="1" sample_aspect_den="1" display_aspect_num="16" display_aspect_den="9" frame_rate_num="30" frame_rate_den="1" colorspace="709"/>')


def properties(**values):
    return "".join(f'<property name="{name}">{escape(str(value))}</property>' for name, value in values.items())


def producer(name, frames, inner="", **values):
    return f'<producer id="{name}" in="0" out="{frames - 1}">{properties(**values)}{inner}</producer>'


def filtered(**values):
    return f"<filter>{properties(**values)}</filter>"


def transition(first=None, end=None, **values):
    place = "" if first is None else f' in="{first}" out="{end - 1}"'
    return f"<transition{place}>{properties(**values)}</transition>"


def placed(items):
    """A playlist of (producer, first frame of it, frames) and of gaps (frames)."""
    return "".join(f'<blank length="{item}"/>' if isinstance(item, int) else
                   f'<entry producer="{item[0]}" in="{item[1]}" out="{item[1] + item[2] - 1}"/>' for item in items)


def words(text, x, y, size, width=0, outline=0, shadow=""):
    edge = f'font-outline="{outline}" font-outline-color="0,0,0,204"' if outline else ""
    return ('<item type="QGraphicsTextItem" z-index="2">'
            f'<position x="{x}" y="{y}"><transform>1,0,0,0,1,0,0,0,1</transform></position>'
            f'<content font="Noto Sans CJK SC" font-pixel-size="{size}" font-weight="75" font-italic="0" font-underline="0" '
            f'font-color="255,255,255,255" alignment="{4 if width else 1}" box-width="{width or 1100}" box-height="{size * 1.5:.0f}" '
            f'letter-spacing="0" {edge} {shadow}>{escape(text)}</content></item>')


def box(area, color, level):
    x, y, width, height = area
    return (f'<item type="QGraphicsRectItem" z-index="{level}"><position x="{x}" y="{y}"><transform>1,0,0,0,1,0,0,0,1</transform></position>'
            f'<content rect="0,0,{width},{height}" pencolor="0,0,0,0" penwidth="0" brushcolor="{color}"/></item>')


def page(name, frames, items, fade_in, fade_out):
    text = ('<kdenlivetitle duration="900" LC_NUMERIC="C" width="1920" height="1080" out="899">' + "".join(items)
            + '<startviewport rect="0,0,1920,1080"/><endviewport rect="0,0,1920,1080"/><background color="0,0,0,0"/></kdenlivetitle>')
    levels = f"0=0;{fade_in}=1;{frames - 1 - fade_out}=1;{frames - 1}=0"
    return producer(name, frames, filtered(mlt_service="brightness", level=1, alpha=levels), mlt_service="kdenlivetitle", length=900, xmldata=text)


def title():
    return page("title", TITLE["frames"],
                [words(TITLE["text"], 60, TITLE["middle"] - 60, TITLE["size"], 1800, TITLE["outline"], 'shadow="1;#99000000;3;4;4"')],
                TITLE["fadeIn"], TITLE["fadeOut"])


def music(media, frames):
    levels = f"0={MUSIC['gainDb']};{frames - MUSIC['fadeOut']}={MUSIC['gainDb']};{frames - 1}=-70"
    return producer("music", frames, filtered(mlt_service="volume", level=levels), mlt_service="avformat", resource=media / "music.mp3")


def tracks(frames, lists):
    text = "".join(f'<playlist id="{name}">{placed(items)}</playlist>' for name, items in lists.items())
    text += f'<tractor id="main" in="0" out="{frames - 1}"><track producer="black"/>'
    return text + "".join(f'<track producer="{name}"' + (' hide="video"' if name == "sound" else "") + "/>" for name in lists)


def view(zoom, x, y):
    # The photo is 4:3; its largest 16:9 part fills the frame at zoom 1.
    return f"{960 - x * 1920 * zoom:.3f} {540 - (180 + y * 1080) * zoom:.3f} {1920 * zoom:.3f} {1440 * zoom:.3f} 1"


def photos(media):
    frames, step, shown, melt = PHOTOS["frames"], PHOTOS["step"], PHOTOS["shown"], PHOTOS["dissolve"]
    color = [int(CAPTIONS["accentColor"][i:i + 2], 16) for i in (1, 3, 5)]
    xml = HEAD + producer("black", frames, mlt_service="color", resource="black", length=frames)
    for i, (z0, z1, x0, x1, y0, y1) in enumerate(PHOTOS["views"]):
        place = filtered(mlt_service="qtblend", rect=f"0={view(z0, x0, y0)};{shown - 1}={view(z1, x1, y1)}", compositing=0, distort=0)
        xml += producer(f"photo{i}", shown, place, mlt_service="qimage", resource=media / f"photo{i + 1}.jpg", length=shown, ttl=1)
        xml += page(f"caption{i}", CAPTIONS["frames"],
                    [box(CAPTIONS["bar"], f"0,0,0,{CAPTIONS['opacity'] * 255:.0f}", 0), box(CAPTIONS["accent"], "{},{},{},255".format(*color), 1),
                     words(CAPTIONS["texts"][i], CAPTIONS["left"], CAPTIONS["bar"][1] + 20, CAPTIONS["size"])], CAPTIONS["fade"], CAPTIONS["fade"])
    xml += title() + music(media, frames)
    gap = 2 * step - shown
    caption_gap = step - CAPTIONS["frames"]
    lists = {
        "even": [("photo0", 0, shown), gap, ("photo2", 0, shown), gap, ("photo4", 0, shown)],
        "odd": [step, ("photo1", 0, shown), gap, ("photo3", 0, shown)],
        "captions": [part for i in range(5) for part in (CAPTIONS["start"] if i == 0 else caption_gap, (f"caption{i}", 0, CAPTIONS["frames"]))],
        "titles": [("title", 0, TITLE["frames"])],
        "sound": [("music", 0, frames)],
    }
    xml += tracks(frames, lists)
    for i in range(1, 5):
        at = i * step
        xml += transition(at, at + melt, mlt_service="luma", a_track=1, b_track=2, progressive=1, **({"reverse": 1} if i % 2 == 0 else {}))
        if i % 2:
            xml += transition(at + melt, at + step, mlt_service="qtblend", a_track=1, b_track=2)
    xml += transition(mlt_service="qtblend", a_track=1, b_track=3, always_active=1)
    xml += transition(0, TITLE["frames"], mlt_service="qtblend", a_track=1, b_track=4, always_active=1)
    return xml + transition(mlt_service="mix", a_track=0, b_track=5, always_active=1, sum=1) + "</tractor></mlt>"


def cut(media):
    frames, melt = CUT["frames"], CUT["dissolve"]
    xml = HEAD + producer("black", frames, mlt_service="color", resource="black", length=frames)
    for number in (1, 2, 3):
        xml += producer(f"clip{number}", 300, filtered(mlt_service="volume", gain=f"{CLIP_GAIN:.3f}"), mlt_service="avformat",
                        resource=media / f"clip{number}.mp4", seekable=1)
    xml += title() + producer("logo", frames, mlt_service="qimage", resource=media / "logo.png", length=frames) + music(media, frames)
    lists = {
        "even": [("clip1", 0, 300), 240, ("clip3", 0, 150), ("clip3", 180, 120)],
        "odd": [285, ("clip2", 0, 120), ("clip2", 150, 150)],
        "logos": [("logo", 0, frames)],
        "titles": [("title", 0, TITLE["frames"])],
        "sound": [("music", 0, frames)],
    }
    xml += tracks(frames, lists)
    for at, back in ((285, {}), (540, {"reverse": 1})):
        xml += transition(at, at + melt, mlt_service="luma", a_track=1, b_track=2, progressive=1, **back)
        xml += transition(at, at + melt, mlt_service="mix", a_track=1, b_track=2, start=-1, **back)
    xml += transition(300, 540, mlt_service="qtblend", a_track=1, b_track=2) + transition(300, 540, mlt_service="mix", a_track=1, b_track=2, sum=1)
    xml += transition(mlt_service="qtblend", a_track=1, b_track=3, rect="{} {} {} {} 1".format(*CUT["logo"]), always_active=1)
    xml += transition(0, TITLE["frames"], mlt_service="qtblend", a_track=1, b_track=4, always_active=1)
    return xml + transition(mlt_service="mix", a_track=1, b_track=5, always_active=1, sum=1) + "</tractor></mlt>"


def command(name, media, out):
    file = Path(out).with_suffix(".mlt")
    file.write_text(photos(media) if name == "photos-promo" else cut(media))
    return ["xvfb-run", "-a", "melt", "-silent", "-profile", "atsc_1080p_30", file, "-consumer", f"avformat:{out}", "vcodec=libx264",
            "preset=veryfast", "crf=20", "vprofile=high", "bf=2", "g=60", "pix_fmt=yuv420p", "acodec=aac", "ab=192k", "ar=48000",
            "movflags=+faststart", "color_primaries=bt709", "color_trc=bt709", "colorspace=709", "real_time=-2", "threads=0",
            "rescale=bicubic", "progressive=1"]
