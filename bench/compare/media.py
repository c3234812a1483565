"""The clips, logo and music that every tool gets; the photos are drawn by our own bench program."""
import subprocess
from pathlib import Path

# H.264 as cameras and phones write it: about 17 Mbit/s, tagged BT.709, with fresh noise in every frame.
CLIP = ("-c:v libx264 -preset fast -b:v 17M -maxrate 25M -bufsize 34M -g 60 -pix_fmt yuv420p -color_range tv "
        "-colorspace bt709 -color_primaries bt709 -color_trc bt709 -c:a aac -b:a 128k -ac 2").split()
TO_709 = "noise=alls=4:allf=t,scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"
NOTES = "0.3*sin(2*PI*t*{0}*pow(2,floor(mod(t*2,8))/6))*exp(-3*mod(t*2,1))+0.2*sin(2*PI*t*{1})"


def ffmpeg(*arguments):
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-nostdin", *map(str, arguments)], check=True)


def make(folder: Path, program: list[str]):
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run([*program, "compare", "photos", "--media", str(folder)], check=True)

    def missing(name):
        return not (folder / name).exists()

    def clip(name, picture, sound):
        if missing(name):
            ffmpeg(*picture, *sound, "-t", 10, *CLIP, folder / name)

    tone = lambda pitch: ["-f", "lavfi", "-i", f"sine=f={pitch}:r=48000:d=10"]
    clip("clip1.mp4", ["-f", "lavfi", "-i", f"testsrc2=s=1920x1080:r=30:d=10,{TO_709}"], tone(440))
    clip("clip2.mp4", ["-f", "lavfi", "-i",
                       f"mandelbrot=s=1920x1080:r=30:start_scale=1.2:end_scale=0.002:end_pts=300:maxiter=400,{TO_709}"], tone(330))
    # A camera held by hand: wandering over a photo.
    clip("clip3.mp4", ["-loop", "1", "-framerate", "30", "-i", folder / "photo4.jpg"],
         [*tone(220), "-vf", f"scale=2600:-2,crop=1920:1080:x='300+250*sin(t*0.6)':y='500+200*cos(t*0.8)',{TO_709}"])
    if missing("music.mp3"):
        ffmpeg("-f", "lavfi", "-i", f"aevalsrc='{NOTES.format(220, 110)}|{NOTES.format(222, 165)}':s=44100:d=40",
               "-c:a", "libmp3lame", "-b:a", "192k", folder / "music.mp3")
    if missing("logo.png"):
        inside = "lte(hypot(X-240,Y-240),{0})"
        ffmpeg("-f", "lavfi", "-i", "color=c=black:s=480x480,format=rgba", "-frames:v", "1", "-vf",
               f"geq=r=255:g='if({inside.format(160)},255,90)':b='if({inside.format(160)},255,60)':a='235*{inside.format(230)}'",
               folder / "logo.png")
