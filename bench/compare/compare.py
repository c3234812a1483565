#!/usr/bin/python3
"""Makes the same videos with Reelwright and with other tools, side by side in one run, and writes bench/RESULTS.md.

bench/compare/compare.py [--runs 5] [--only NAME ...] [--without TOOL ...] [--no-hour] [--print]

With --only, the other tables of RESULTS.md stay as they are. Run it with /usr/bin/python3, to which Debian's packages belong.

Every row is a whole process, started anew with an empty cache, rows taking turns in each round; figures are medians.
Debian packages of the other tools: melt xvfb ges1.0-tools gir1.2-ges-1.0 python3-gi gstreamer1.0-plugins-{base,good,bad,ugly}
gstreamer1.0-libav chromium-headless-shell fonts-noto-cjk python3-numpy python3-pil python3-scipy; for editly also the headers that
its parts are built with (libcairo2-dev libpango1.0-dev libjpeg-dev libgif-dev librsvg2-dev libxi-dev libglu1-mesa-dev libglew-dev).
What cannot be had is left out of the table with the reason.
"""
import argparse
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE / "peers")]
import ffmpeg  # noqa: E402
import media as making  # noqa: E402
import mlt  # noqa: E402
from measuring import Cost, Failed, median, run, run_together  # noqa: E402
from story import FRAMES, RATE, SIZE  # noqa: E402

ROOT = HERE.parent.parent
WORK = ROOT / ".bench" / "compare"
MEDIA, OUT, TOOLS = WORK / "media", WORK / "out", WORK / "tools"
PROGRAM = ROOT / "artifacts" / "bench" / "Reelwright.Bench"
# One heap, and freed memory stays in it: what `./run` sets, see there.
ENVIRONMENT = {"MALLOC_ARENA_MAX": "1", "MALLOC_MMAP_THRESHOLD_": "33554432", "MALLOC_TRIM_THRESHOLD_": "536870912"}
RAW = Path("/dev/shm/reelwright-compare.yuv")
BROWSERS = ["/usr/lib/chromium/chromium-headless-shell", "/usr/bin/chromium-headless-shell", "/usr/bin/chromium"]
NAMES = {"photos-promo": "Photo promo", "cut": "Clip cut", "portrait": "Portrait with word captions"}


def ours(name, *more, cache="cache", keep=False):
    if not keep:
        shutil.rmtree(WORK / cache, ignore_errors=True)
    return [PROGRAM, "compare", name, "--media", MEDIA, "--cache", WORK / cache, *more]


def build():
    subprocess.run(["dotnet", "publish", ROOT / "bench" / "Reelwright.Bench", "-c", "Release", "-v", "quiet", "-nodeReuse:false",
                    "-p:AheadOfTime=true", "-o", PROGRAM.parent], check=True, stdout=sys.stderr)
    making.make(MEDIA, [str(PROGRAM)])
    OUT.mkdir(parents=True, exist_ok=True)


def node_tool(name):
    """Installs a tool of npm in a folder of its own; None or the reason why it cannot be had."""
    folder = TOOLS / name
    shutil.copytree(HERE / "peers" / name, folder, dirs_exist_ok=True)
    shutil.copy(HERE / "story.json", folder)
    if (folder / "node_modules" / name).exists():
        return None
    done = subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--loglevel=error"], cwd=folder, capture_output=True, text=True)
    if done.returncode == 0:
        return None
    words = [line for line in done.stderr.splitlines() if "ERR!" in line or "error" in line]
    return f"npm install fails: {words[-2][:120] if len(words) > 1 else 'no words'}"


def remotion(name, out):
    public = TOOLS / "remotion" / "public"
    public.mkdir(exist_ok=True)
    for file in MEDIA.iterdir():
        if not (public / file.name).exists():
            os.link(file, public / file.name)
    browser = next(path for path in BROWSERS if Path(path).exists())
    return ["node", "render.mjs", name, out, browser, os.cpu_count()], TOOLS / "remotion"


def editly(name, out):
    return ["xvfb-run", "-a", "-s", "-screen 0 1280x1024x24", "node", "make.mjs", MEDIA, out, "story.json"], TOOLS / "editly"


def peers(without):
    """(tool, what is measured, stories, command); and the tools that cannot be had, with the reason."""
    have = lambda *names: all(shutil.which(name) for name in names)
    all_stories = ("photos-promo", "cut", "portrait")
    rows, missing = [("ffmpeg", "ffmpeg, one filter graph", all_stories, lambda name, out: (ffmpeg.command(name, MEDIA, out), None)),
                     ("ffmpeg-8000", "ffmpeg, scaled up to 8000 first", ("photos-promo",), lambda name, out: (ffmpeg.command(name, MEDIA, out, 8000), None))], {}
    if not have("melt", "xvfb-run"):
        missing["MLT"] = "the package melt or xvfb is not installed"
    else:
        rows.append(("mlt", "MLT (melt, qtblend)", ("photos-promo", "cut"), lambda name, out: (mlt.command(name, MEDIA, out), None)))
    if subprocess.run(["/usr/bin/python3", "-c", "import gi; gi.require_version('GES', '1.0')"], capture_output=True).returncode:
        missing["GES"] = "the packages of GStreamer Editing Services are not installed"
    else:
        rows.append(("ges", "GStreamer Editing Services", ("photos-promo",), lambda name, out: (["/usr/bin/python3", HERE / "peers" / "ges.py", MEDIA, out], None)))
    for tool, stories, command, needs in (("remotion", all_stories, remotion, BROWSERS), ("editly", ("photos-promo",), editly, None)):
        if tool in without:
            missing[tool] = "left out of this run"
            continue
        reason = "no Chromium is installed" if needs and not any(Path(path).exists() for path in needs) else node_tool(tool)
        if reason:
            missing[tool] = reason
        else:
            words = {"remotion": f"Remotion, {os.cpu_count()} tabs", "editly": "editly"}[tool]
            rows.append((tool, words, stories, command))
    missing.update({tool: "left out of this run" for tool, *_ in rows if tool in without})
    return [row for row in rows if row[0] not in without], missing


class Table:
    """Costs of every row over the rounds."""

    def __init__(self):
        self.costs: dict[str, list[Cost]] = {}
        self.failures: dict[str, str] = {}

    def measure(self, row, make):
        if row in self.failures:
            return
        try:
            cost = make()
        except (Failed, OSError) as e:
            self.failures[row] = str(e)
            print(f"  {row}: {e}", flush=True)
            return
        self.costs.setdefault(row, []).append(cost)
        print(f"  {row}: {cost.wall:.2f} s, CPU {cost.cpu:.2f} s, {cost.memory / 1e6:.0f} MB", flush=True)

    def of(self, row, what="wall"):
        return median([getattr(cost, what) for cost in self.costs[row]]) if row in self.costs else None


def started(command, folder=None):
    return run(command, folder, ENVIRONMENT if command[0] == PROGRAM else None)


def story_rounds(name, runs, tools):
    """One story in all tools, in turns. Returns the table, which file each tool has made, and how good our own frames are before encoding."""
    table, files = Table(), {}
    mine = OUT / f"{name}.mp4"
    if name != "cut":
        subprocess.run([*map(str, ours(name, "--raw", RAW))], check=True, stdout=subprocess.DEVNULL)
    for round_ in range(runs):
        print(f"{name}, round {round_ + 1} of {runs}", flush=True)
        table.measure("limit", lambda: run(ffmpeg.limit(name, MEDIA, RAW, OUT / "limit.mp4")))
        table.measure("reelwright", lambda: started(ours(name, "--out", mine)))
        files["reelwright"] = mine
        if name == "photos-promo":
            table.measure("word", lambda: started(ours(name, "--out", OUT / "word.mp4", "--title", "Winter Memories · 夏日回忆 2025", keep=True)))
            table.measure("volume", lambda: started(ours(name, "--out", OUT / "volume.mp4", "--music", "-6", keep=True)))
            table.measure("nothing", lambda: started(ours(name, "--out", OUT / "again.mp4", keep=True)))
        for tool, _, stories, command in tools:
            if name in stories:
                files[tool] = OUT / f"{name}-{tool}.mp4"
                table.measure(tool, lambda: started(*command(name, files[tool])))
    drawn = evenly(files) if name == "photos-promo" else None
    RAW.unlink(missing_ok=True)
    return table, files, drawn


def evenly(files):
    """How good our own frames are before encoding, and with as many bits as the largest file of all has; with its size."""
    import quality
    references = list(quality.exact(MEDIA / "photo1.jpg"))
    size = max(file.stat().st_size for file in files.values() if file.exists())
    out, seconds = OUT / "same-size.mp4", FRAMES["photos-promo"] / RATE
    for number in (1, 2):
        subprocess.run(["ffmpeg", "-v", "error", "-nostdin", "-y", "-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", "{}x{}".format(*SIZE["photos-promo"]),
                        "-r", str(RATE), "-i", str(RAW), "-c:v", "libx264", "-preset", "veryfast", "-b:v", str(int(size * 8 / seconds)),
                        "-pass", str(number), "-passlogfile", str(OUT / "pass"), *(["-f", "null", "-"] if number == 1 else [str(out)])], check=True)
    return quality.measure(RAW, references), quality.measure(out, references), out.stat().st_size


def check(file, frames):
    """Whether the file has the frames that it should have; a tool that leaves some out is not compared."""
    seen = subprocess.run(["ffprobe", "-v", "error", "-select_streams", "v", "-count_packets", "-show_entries", "stream=nb_read_packets",
                           "-of", "csv=p=0", str(file)], capture_output=True, text=True).stdout.strip().strip(",")
    return "" if seen == str(frames) else f"{seen} frames instead of {frames}"


def halves(runs):
    """One process on one core against two processes, each on a core of its own with half the segments."""
    table = Table()
    pinned = lambda core, part, keep: ["taskset", "-c", core, *ours("photos-promo", "--part", part, cache="halves", keep=keep)]
    cores = sorted(os.sched_getaffinity(0))[:2]
    for _ in range(runs):
        table.measure("one process", lambda: run(pinned(cores[0], "1/1", False), None, ENVIRONMENT))
        shutil.rmtree(WORK / "halves", ignore_errors=True)
        table.measure("two processes", lambda: run_together([pinned(core, f"{i + 1}/2", True) for i, core in enumerate(cores)], None, ENVIRONMENT))
    return table


def lengths(runs, hour):
    table = Table()
    for seconds in (30, 300, *([3600] if hour else [])):
        for _ in range(runs if seconds < 3600 else 1):
            table.measure(seconds, lambda: started(ours("long", "--seconds", seconds, "--height", 360, "--out", OUT / "long.mp4", cache="long")))
    done = subprocess.run([*map(str, ours("long", "--seconds", 3600, "--height", 360, "--compile", cache="long"))],
                          capture_output=True, text=True, env={**os.environ, **ENVIRONMENT}).stdout
    return table, re.search(r"compile ([\d.]+) s for (\d+) segments of (\d+) clips", done)


def row(cells):
    return "| " + " | ".join(cells) + " |"


def write_story(name, table, files, tools, missing):
    limit = table.of("limit")
    jitter = name == "photos-promo"
    head = ["", "wall", "of the limit", "CPU", "peak memory", "file"] + (["jitter rms / most", "PSNR"] if jitter else [])
    lines = [f"## {NAMES[name]}", "", row(head), row(["---"] * len(head))]
    names = {"limit": "**limit:** " + ("decoding and encoding alone" if name == "cut" else "encoding alone"), "reelwright": "**Reelwright**",
             "word": "… again after one word changed", "volume": "… after the music's volume changed", "nothing": "… with nothing changed",
             **{tool: words for tool, words, *_ in tools}}
    references = None
    if jitter:
        import quality
        references = list(quality.exact(MEDIA / "photo1.jpg"))
    cold = table.of("reelwright")
    for key, words in names.items():
        if key in table.failures:
            lines.append(row([words, f"fails: {table.failures[key]}"] + [""] * (len(head) - 2)))
        elif key in table.costs:
            wrong = check(files[key], FRAMES[name]) if key in files else ""
            share = f"{table.of(key) / cold:.1%} of cold" if key in ("word", "volume", "nothing") else f"{table.of(key) / limit:.2f}"
            cells = [words + (f" ({wrong})" if wrong else ""), f"{table.of(key):.2f} s", share, f"{table.of(key, 'cpu'):.1f} s", f"{table.of(key, 'memory') / 1e6:.0f} MB",
                     f"{files[key].stat().st_size / 1e6:.1f} MB" if key in files else ""]
            if jitter:
                seen = None
                if key in files and not wrong:
                    seen = quality.measure(files[key], references)
                cells += [f"{seen.jitter:.3f} / {seen.largest:.3f} px", f"{seen.psnr:.1f} dB"] if seen else ["", ""]
            lines.append(row(cells))
    lines += [row([tool, f"not measured: {reason}"] + [""] * (len(head) - 2)) for tool, reason in missing.items()]
    return lines + [""]


def machine():
    text = Path("/proc/cpuinfo").read_text()
    clock = re.findall(r"cpu MHz\s*:\s*([\d.]+)", text)
    memory = int(re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text())[1]) / 1e6
    return f"{len(os.sched_getaffinity(0))} cores at {float(clock[0]) / 1000:.1f} GHz, {memory:.0f} GB"


def merged(before, now):
    """What was measured now in place of what it measures anew; what was not measured now stays as it was."""
    parts = lambda text: dict((part.split("\n", 1)[0], part) for part in text.split("\n## "))
    sections = {**parts(before), **parts(now)}
    head = now.split("\n", 1)[0]
    order = [head, *NAMES.values(), "Two processes", "Length"]
    return "\n## ".join(sections[name].rstrip() + "\n" for name in order if name in sections)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--only", nargs="*", choices=[*NAMES, "halves", "lengths"], default=[*NAMES, "halves", "lengths"])
    options.add_argument("--without", nargs="*", default=[])
    options.add_argument("--no-hour", action="store_true")
    options.add_argument("--print", action="store_true", help="do not write bench/RESULTS.md")
    asked = options.parse_args()
    if "photos-promo" in asked.only:
        import quality  # noqa: F401  What it needs is missed now and not after an hour of measuring.
    load = os.getloadavg()[0]  # Before building, which is work of our own and over when measuring starts.
    build()
    tools, missing = peers(asked.without)
    lines = ["# Reelwright beside other tools", "",
             f"{time.strftime('%Y-%m-%d')}, {machine()}; medians of {asked.runs}; written by `bench/compare/compare.py`.",
             "Whole processes, started anew with an empty cache, rows taking turns. Wall time is all that somebody waits for; CPU is that of",
             "all processes; memory is the largest sum over all of them. 1080p at 30 frames a second, x264 veryfast at CRF 20, AAC at 192 kbit/s.",
             "Jitter is what the measured motion of a slow zoom deviates from the ideal by; PSNR is against the picture that Lanczos gives from",
             "the whole photo, both after encoding: a tool whose file is larger has spent more bits on both.", ""]
    if load > 0.5:
        lines += [f"Other work ran on the machine meanwhile (load {load:.1f} at the start): ratios hold, seconds do not.", ""]
    for name in NAMES:
        if name in asked.only:
            table, files, drawn = story_rounds(name, asked.runs, tools)
            lines += write_story(name, table, files, tools, missing)
            if drawn:
                raw, even, size = drawn
                lines += [f"Before encoding, the frames that Reelwright draws have a jitter of {raw.jitter:.4f} / {raw.largest:.4f} px and a PSNR of {raw.psnr:.1f} dB: the",
                          f"rest is what x264 makes of every tool's frames at this quality. With as many bits as the largest file above ({size / 1e6:.1f} MB) they have",
                          f"{even.jitter:.3f} / {even.largest:.3f} px and {even.psnr:.1f} dB.", ""]
    if "halves" in asked.only:
        table = halves(asked.runs)
        one, two = table.of("one process"), table.of("two processes")
        lines += ["## Two processes", "", f"Photo promo, pictures only: one process on one core {one:.2f} s, two processes on two cores with half the segments each",
                  f"{two:.2f} s: **{one / two:.2f} times** as fast.", ""]
    if "lengths" in asked.only:
        table, compiled = lengths(asked.runs, not asked.no_hour)
        lines += ["## Length", "", "Scenes of 7.2 s, two photos and a clip in turn, with words, dissolves and music, at 360p.", "",
                  row(["length", "wall", "a second of video", "CPU", "peak memory"]), row(["---"] * 5)]
        lines += [row([f"{seconds} s", f"{table.of(seconds):.1f} s", f"{table.of(seconds) / seconds * 1000:.1f} ms", f"{table.of(seconds, 'cpu'):.1f} s",
                       f"{table.of(seconds, 'memory') / 1e6:.0f} MB"]) for seconds in table.costs]
        lines += [row([f"{seconds} s", f"fails: {why}", "", "", ""]) for seconds, why in table.failures.items()]
        if compiled:
            lines += ["", f"Cutting the 60 minutes into {compiled[2]} segments and naming each by all that it shows ({compiled[3]} clips): {compiled[1]} s."]
        lines.append("")
    text = "\n".join(lines)
    print(text)
    if not asked.print:
        results = ROOT / "bench" / "RESULTS.md"
        results.write_text(merged(results.read_text(), text) if results.exists() else text)


if __name__ == "__main__":
    main()
