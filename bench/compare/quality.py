"""How smooth and how exact the first photo's zoom is, against the picture that the photo itself gives."""
import subprocess
from dataclasses import dataclass

import numpy as np
from PIL import Image
from scipy.ndimage import gaussian_filter

from story import PHOTOS

# Frames in which nothing lies over the middle of the picture, and a patch full of detail and without words.
FIRST, END = 95, 165
LEFT, TOP, RIGHT, BOTTOM = 400, 690, 1800, 850
LIGHT = np.array([0.2126, 0.7152, 0.0722], np.float32)


@dataclass
class Quality:
    jitter: float  # Pixels rms, after the smooth part of the motion is taken away.
    largest: float  # The largest such deviation.
    offset: tuple  # Mean offset in pixels.
    psnr: float  # Decibels, mean over the frames.


def exact(photo):
    """The frames as Lanczos gives them from the whole photo, in floating point."""
    z0, z1, x0, x1, y0, y1 = PHOTOS["views"][0]
    source = Image.open(photo).convert("RGB")
    full_width = source.width
    full_height = full_width * 9 / 16
    above = (source.height - full_height) / 2
    for frame in range(FIRST, END):
        way = frame / (PHOTOS["shown"] - 1)
        zoom, x, y = z0 + (z1 - z0) * way, x0 + (x1 - x0) * way, y0 + (y1 - y0) * way
        width, height = full_width / zoom, full_height / zoom
        left, top = full_width * x - width / 2, above + full_height * y - height / 2
        yield np.asarray(source.resize((1920, 1080), Image.LANCZOS, box=(left, top, left + width, top + height)))


def frames(video):
    """Of a file, or of raw planes (.yuv)."""
    graph = "scale=in_color_matrix=bt709:in_range=tv:flags=accurate_rnd+full_chroma_int,format=rgb24"
    source, given = ["-i", str(video)], None
    if str(video).endswith(".yuv"):
        size = 1920 * 1080 * 3 // 2
        source = ["-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", "1920x1080", "-i", "-"]
        with open(video, "rb") as file:
            file.seek(FIRST * size)
            given = file.read((END - FIRST) * size)
    else:
        graph = f"select='between(n,{FIRST},{END - 1})',{graph}"
    raw = subprocess.run(["ffmpeg", "-v", "error", *([] if given else ["-nostdin"]), *source, "-vf", graph, "-vsync", "0", "-f", "rawvideo", "-"],
                         input=given, capture_output=True, check=True).stdout
    return np.frombuffer(raw, np.uint8).reshape(-1, 1080, 1920, 3)


def shift(seen, wanted):
    """By how much a patch is displaced: least squares on the gradients (Lucas and Kanade)."""
    rows, columns = np.gradient(wanted)
    matrix = np.array([[np.sum(columns ** 2), np.sum(columns * rows)], [np.sum(columns * rows), np.sum(rows ** 2)]])
    error = seen - wanted
    return -np.linalg.solve(matrix, np.array([np.sum(columns * error), np.sum(rows * error)]))


def patch(picture):
    return gaussian_filter(picture[TOP:BOTTOM, LEFT:RIGHT].astype(np.float32) @ LIGHT, 1.5)


def measure(video, references) -> Quality:
    shifts, levels = [], []
    for seen, wanted in zip(frames(video), references, strict=True):
        shifts.append(shift(patch(seen), patch(wanted)))
        difference = seen[100:850, 100:1820].astype(np.float32) - wanted[100:850, 100:1820]
        levels.append(10 * np.log10(255 ** 2 / np.mean(difference ** 2)))
    shifts = np.array(shifts)
    time = np.arange(len(shifts))
    rest = np.stack([shifts[:, axis] - np.polyval(np.polyfit(time, shifts[:, axis], 2), time) for axis in (0, 1)], 1)
    return Quality(float(np.sqrt((rest ** 2).mean())), float(np.abs(rest).max()), tuple(shifts.mean(0).round(3).tolist()), float(np.mean(levels)))
