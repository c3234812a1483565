"""Times a command as a whole process with everything that it starts."""
import os
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Cost:
    wall: float
    cpu: float
    memory: float


class Failed(Exception):
    pass


def _tree(pid):
    found, queue = [], [pid]
    while queue:
        at = queue.pop()
        found.append(at)
        for children in Path(f"/proc/{at}/task").glob("*/children"):
            try:
                queue += map(int, children.read_text().split())
            except OSError:
                pass
    return found


def _pss(pid):
    """Bytes; memory that is shared counts in parts."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except (OSError, ValueError):
        pass
    return 0


def run(command, folder=None, environment=None, timeout=1800) -> Cost:
    """Runs to the end. CPU is user and system time of the process and of all its children that were waited for."""
    log = Path(tempfile.gettempdir()) / f"reelwright-compare-{os.getpid()}.log"
    before = time.perf_counter()
    with open(log, "wb") as output:
        process = subprocess.Popen([str(part) for part in command], stdout=output, stderr=output, stdin=subprocess.DEVNULL,
                                   cwd=folder, env={**os.environ, **(environment or {})})
    peak = 0
    ended = threading.Event()

    def watch():
        nonlocal peak
        # Looking more often would slow down what is looked at.
        while not ended.wait(0.25):
            peak = max(peak, sum(map(_pss, _tree(process.pid))))

    watcher = threading.Thread(target=watch)
    watcher.start()
    killer = threading.Timer(timeout, process.kill)
    killer.start()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - before
    killer.cancel()
    ended.set()
    watcher.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        words = log.read_text(errors="replace").strip().splitlines()
        raise Failed(f"exit {process.returncode}: {words[-1][:200] if words else 'no words'}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, peak)


def run_together(commands, folder=None, environment=None) -> Cost:
    """Several at the same time; the time is that of all."""
    before = time.perf_counter()
    processes = [subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                  cwd=folder, env={**os.environ, **(environment or {})}) for command in commands]
    cpu = 0
    for process in processes:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        cpu += usage.ru_utime + usage.ru_stime
    if any(process.returncode for process in processes):
        raise Failed(f"exits {[process.returncode for process in processes]}")
    return Cost(time.perf_counter() - before, cpu, 0)


def median(values):
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
