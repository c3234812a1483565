"""What every tool is asked to make: story.json, and a few figures that follow from it."""
import json
from pathlib import Path

STORY = json.loads((Path(__file__).parent / "story.json").read_text())
RATE = STORY["rate"]
PHOTOS, CUT, TITLE, CAPTIONS, WORDS, MUSIC = (STORY[name] for name in ("photos", "cut", "title", "captions", "words", "music"))
FRAMES = {"photos-promo": PHOTOS["frames"], "portrait": PHOTOS["frames"], "cut": CUT["frames"]}
SIZE = {"photos-promo": (1920, 1080), "portrait": (1080, 1920), "cut": (1920, 1080)}
BT709 = "-color_primaries bt709 -color_trc bt709 -colorspace bt709 -color_range tv".split()
# As our own segments are encoded, but for the threads, which every tool may choose.
X264 = "-c:v libx264 -preset veryfast -crf 20 -profile:v high -bf 2 -g 60 -pix_fmt yuv420p".split() + BT709
AAC = "-c:a aac -aac_coder fast -b:a 192k -ar 48000 -ac 2".split()
MUSIC_GAIN = 10 ** (MUSIC["gainDb"] / 20)
CLIP_GAIN = 10 ** (CUT["gainDb"] / 20)


def lines():
    """Caption lines of the portrait: for each its first frame and its words."""
    words, count = WORDS["texts"], WORDS["perLine"]
    for line in range(PHOTOS["frames"] // WORDS["lineFrames"]):
        yield line * WORDS["lineFrames"], [words[(line * count + k) % len(words)] for k in range(count)]
