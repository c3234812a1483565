#!/usr/bin/env bash
# How long the published program takes to start: wall time and processor time (user + system) in milliseconds, the best of N runs.
# Processor time is what counts on a machine that others use.
#   dotnet publish src/Reelwright.Cli -c Release -p:AheadOfTime=true -o /tmp/reelwright && bench/start.sh /tmp/reelwright/reelwright
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=${1:-$root/artifacts/program/reelwright}
runs=${2:-10}
export REELWRIGHT_ASSETS=${REELWRIGHT_ASSETS:-$root/artifacts/assets}
exec python3 - "$program" "$runs" <<'PYTHON'
import os, re, resource, subprocess, sys, tempfile, time

program, runs = sys.argv[1], int(sys.argv[2])
folder = tempfile.mkdtemp(prefix="reelwright-start-")
environment = dict(os.environ, HOME=folder, XDG_CONFIG_HOME=folder, XDG_DATA_HOME=folder)
for name in ("NEMO_API_URL", "NEMO_TOKEN", "NEMO_CLIENT_ID"):
    environment.pop(name, None)


def spent():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def best(title, limit, run):
    walls, processors = [], []
    for _ in range(runs):
        before, start = spent(), time.perf_counter()
        wall = run(start)
        walls.append(((wall or time.perf_counter()) - start) * 1000)
        processors.append((spent() - before) * 1000)
    print(f"{title:38} {min(walls):6.0f} ms wall  {min(processors):6.0f} ms processor   (wanted: {limit} ms)", flush=True)


def plain(*arguments):
    def run(_):
        subprocess.run([program, *arguments], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return run


def handshake(_):
    hello = ('{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},'
             '"clientInfo":{"name":"bench","version":"1"}}}\n')
    with subprocess.Popen([program, "mcp"], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        process.stdin.write(hello.encode())
        process.stdin.flush()
        assert b'"serverInfo"' in process.stdout.readline()
        done = time.perf_counter()
        process.stdin.close()
        process.wait()
    return done


best("--help", 150, plain("--help"))
server = subprocess.Popen(
    [program, "serve", "--port", "0", "--unlimited", "--data", os.path.join(folder, "server")],
    env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
try:
    for line in server.stderr:
        if found := re.search(r"http://127\.0\.0\.1:\d+", line):
            environment["NEMO_API_URL"] = found.group(0)
            break
    plain("credits")(0)  # the first call gets the token that the others use
    best("credits, against a running server", 250, plain("credits"))
    best("mcp, until the handshake is answered", 400, handshake)
finally:
    server.kill()
    server.wait()
PYTHON
