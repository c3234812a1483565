#!/usr/bin/python3
"""The photo promo through GStreamer Editing Services. Usage: ges.py MEDIA_FOLDER OUT.mp4 (with the system's Python, which has gi)"""
import sys
from pathlib import Path

import gi

gi.require_version("GES", "1.0")
gi.require_version("Gst", "1.0")
gi.require_version("GstController", "1.0")
gi.require_version("GstPbutils", "1.0")
from gi.repository import GES, GLib, GObject, Gst, GstController, GstPbutils  # noqa: E402

sys.path.insert(0, str(Path(__file__).parent.parent))
from story import *  # noqa: E402

Gst.init(None)
GES.init()
media, out = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
FRAME = Gst.SECOND / RATE
kept = []


def at(frame):
    return int(frame * FRAME)


def animate(element, name, points):
    source = GstController.InterpolationControlSource()
    source.props.mode = GstController.InterpolationMode.LINEAR
    element.set_control_source(source, name, "direct-absolute")
    for frame, value in points:
        source.set(at(frame), float(value))
    kept.append(source)


def place(layer, clip, start, frames):
    clip.set_start(at(start))
    clip.set_duration(at(frames))
    layer.add_clip(clip)
    return clip.find_track_elements(video, GES.TrackType.VIDEO, GES.VideoSource)


def view(zoom, x, y):
    return {"posx": 960 - x * 1920 * zoom, "posy": 540 - (180 + y * 1080) * zoom, "width": 1920 * zoom, "height": 1440 * zoom}


def faded(element, frames, fade_in, fade_out, most):
    animate(element, "alpha", [(0, 0), (fade_in, most), (frames - fade_out, most), (frames, 0)])


def words(layer, text, size, start, frames, fade_in, fade_out, **where):
    for element in place(layer, GES.TitleClip.new(), start, frames):
        values = {"text": text, "font-desc": f"Noto Sans CJK SC Bold {size}", "background": GObject.Value(GObject.TYPE_UINT, 0),
                  "color": GObject.Value(GObject.TYPE_UINT, 0xFFFFFFFF), **where}
        for name, value in values.items():
            element.set_child_property(name, value)
        faded(element, frames, fade_in, fade_out, 1)


timeline = GES.Timeline.new()
video, audio = GES.VideoTrack.new(), GES.AudioTrack.new()
video.set_restriction_caps(Gst.Caps.from_string(f"video/x-raw,width=1920,height=1080,framerate={RATE}/1"))
timeline.add_track(video)
timeline.add_track(audio)
titles, captions, bars, pictures, sounds = (timeline.append_layer() for _ in range(5))
pictures.set_auto_transition(True)
for i, (z0, z1, x0, x1, y0, y1) in enumerate(PHOTOS["views"]):
    asset = GES.UriClipAsset.request_sync(Gst.filename_to_uri(str(media / f"photo{i + 1}.jpg")))
    clip = pictures.add_asset(asset, at(i * PHOTOS["step"]), 0, at(PHOTOS["shown"]), GES.TrackType.VIDEO)
    before, after = view(z0, x0, y0), view(z1, x1, y1)
    for element in clip.find_track_elements(video, GES.TrackType.VIDEO, GES.VideoSource):
        for name in before:
            element.set_child_property(name, round(before[name]))
            animate(element, name, [(0, before[name]), (PHOTOS["shown"], after[name])])
    first, frames, fade = i * PHOTOS["step"] + CAPTIONS["start"], CAPTIONS["frames"], CAPTIONS["fade"]
    bar = GES.TestClip.new()
    bar.set_vpattern(GES.VideoTestPattern.BLACK)
    bar.set_mute(True)
    bar.set_supported_formats(GES.TrackType.VIDEO)
    for element in place(bars, bar, first, frames):
        for name, value in zip(("posx", "posy", "width", "height"), CAPTIONS["bar"]):
            element.set_child_property(name, value)
        faded(element, frames, fade, fade, CAPTIONS["opacity"])
    words(captions, CAPTIONS["texts"][i], 13, first, frames, fade, fade, halignment=GES.TextHAlign.POSITION,
          valignment=GES.TextVAlign.POSITION, xpos=0.035, ypos=0.85)
words(titles, TITLE["text"], 27, 0, TITLE["frames"], TITLE["fadeIn"], TITLE["fadeOut"], halignment=GES.TextHAlign.CENTER,
      valignment=GES.TextVAlign.CENTER)
asset = GES.UriClipAsset.request_sync(Gst.filename_to_uri(str(media / "music.mp3")))
music = sounds.add_asset(asset, 0, 0, at(PHOTOS["frames"]), GES.TrackType.AUDIO)
for element in music.find_track_elements(audio, GES.TrackType.AUDIO, GES.AudioSource):
    animate(element, "volume", [(0, MUSIC_GAIN), (PHOTOS["frames"] - MUSIC["fadeOut"], MUSIC_GAIN), (PHOTOS["frames"], 0)])
timeline.commit()

profile = GstPbutils.EncodingContainerProfile.new("mp4", None, Gst.Caps.from_string("video/quicktime,variant=iso"), None)
profile.add_profile(GstPbutils.EncodingVideoProfile.new(
    Gst.Caps.from_string("video/x-h264,profile=high"), None,
    Gst.Caps.from_string(f"video/x-raw,format=I420,width=1920,height=1080,framerate={RATE}/1"), 1))
profile.add_profile(GstPbutils.EncodingAudioProfile.new(Gst.Caps.from_string("audio/mpeg,mpegversion=4"), None, None, 1))
pipeline = GES.Pipeline.new()


def added(_, __, element):
    factory = element.get_factory()
    name = factory.get_name() if factory else ""
    if name == "x264enc":
        # A quality-driven mode; the bit rate is only an upper bound.
        Gst.util_set_object_arg(element, "pass", "qual")
        Gst.util_set_object_arg(element, "speed-preset", "veryfast")
        element.props.quantizer = 20
        element.props.bitrate = 80000
        element.props.bframes = 2
        element.props.key_int_max = 60
    elif name in ("avenc_aac", "voaacenc", "faac", "fdkaacenc"):
        element.props.bitrate = 192000


pipeline.connect("deep-element-added", added)
pipeline.set_timeline(timeline)
assert pipeline.set_render_settings(Gst.filename_to_uri(str(out)), profile)
assert pipeline.set_mode(GES.PipelineFlags.RENDER)
loop, failures = GLib.MainLoop(), []


def told(_, message):
    if message.type == Gst.MessageType.EOS:
        loop.quit()
    elif message.type == Gst.MessageType.ERROR:
        failures.append(message.parse_error())
        loop.quit()


bus = pipeline.get_bus()
bus.add_signal_watch()
bus.connect("message", told)
pipeline.set_state(Gst.State.PLAYING)
loop.run()
pipeline.set_state(Gst.State.NULL)
sys.exit(f"{failures}" if failures else 0)
