#!/usr/bin/env python3
"""Talks to a Reelwright server, or any other that speaks its protocol. Standard library only.

Everything printed is meant for the user: no token, no raw answer, no codes.
"""
import argparse
import http.client
import json
import os
import queue
import re
import sys
import threading
import time
import uuid
from pathlib import Path

from wire import BROKEN, OTHER, SLOW, UNREACHED, WEB_PAGE, Refusal, Wire, parse, refusal
from words import changes, instructions, language_of, summary

LOST = (UNREACHED, SLOW, BROKEN)
STILL = float(os.environ.get("NEMO_STILL_SECONDS", "120"))
LONGEST = float(os.environ.get("NEMO_TURN_SECONDS", "900"))
SETTLE = float(os.environ.get("NEMO_SETTLE_SECONDS", "180"))
WORRY = re.compile(r"\s*(I('ve| have)? encountered a temporary issue|(抱歉，?)?遇到了?(临时|暂时)(性的?)?问题)[^\n]*\s*$", re.I)


def tell(text):
    print(text, flush=True)


class Talk:
    def __init__(self, wire):
        self.wire = wire

    def zh(self):
        return (self.wire.kept.get("language") or "en").startswith("zh")

    def connect(self, words=None, fresh=False):
        if words:
            self.wire.keep(language=language_of(words))
        self.wire.sign_in()
        if fresh or not self.wire.kept.get("session_id"):
            self.open_session()

    def open_session(self):
        body = {"task_name": "project", "language": self.wire.kept.get("language") or "en"}
        answer = self.wire.call("POST", "/api/tasks/me/with-session/nemo_agent", body)
        data = answer.get("data") or answer
        self.wire.keep(session_id=str(data["session_id"]), task_id=data.get("task_id"),
                       user_id=data.get("user_id") or self.wire.kept.get("user_id"), render_id=None)

    def again(self, make):
        """Calls make; a session that is gone is replaced once."""
        try:
            return make()
        except Refusal as e:
            if e.code != 1002:
                raise
            self.open_session()
            tell("之前的项目已经不在了，已新建一个。" if self.zh() else "The earlier project is gone; this is a new one.")
            return make()

    def state(self):
        path = "/api/state/nemo_agent/me/%s/latest" % self.wire.kept["session_id"]
        data = self.wire.call("GET", path).get("data") or {}
        return data.get("state") or data

    def tracks(self):
        state = self.state()
        return state.get("summary") or summary(state.get("draft") or {}, self.zh())

    def draft(self):
        try:
            return self.state().get("draft") or {}
        except Refusal:
            return {}

    # A message is sent once. A dropped stream is taken up where it broke, or its end is read from the state.
    def say(self, text, follow=True):
        before = self.draft()
        said, failure, cut = self.again(lambda: self.stream(text))
        if cut:
            self.settle(before)
        said = [part.strip() for part in said if part.strip()]
        if len(said) > 1 and WORRY.match(said[-1]):
            said.pop()
        shown, steps = instructions(WORRY.sub("", "\n".join(dict.fromkeys(said))) or "\n".join(said))
        if failure:
            raise Refusal(failure[0], failure[1])
        if shown:
            tell(shown)
        after = self.draft()
        if not shown and not any(kind == "edit" for kind, _ in steps):
            tell(changes(before, after, self.zh()))
        if follow:
            self.do(steps)
        if after and after != before and not re.search(r"Timeline \(\d|时间线（\d", shown):
            tell(self.tracks())

    def do(self, steps):
        for kind, words in steps:
            if kind == "edit":
                self.say(words, follow=False)
            elif kind == "export":
                self.export(None, "mp4")
            elif kind == "credits":
                self.credits()
            else:
                tell(self.tracks())

    def settle(self, before):
        last, end = before, time.monotonic() + SETTLE
        while time.monotonic() < end:
            time.sleep(min(3.0, SETTLE / 3))
            now = self.draft() or last
            if now != before and now == last:
                return
            last = now

    def stream(self, text):
        body = {"app_name": "nemo_agent", "user_id": "me", "session_id": self.wire.kept["session_id"],
                "new_message": {"parts": [{"text": text}]}}
        key, last, said, partial, failure = str(uuid.uuid4()), None, [], "", None
        started = told = time.monotonic()
        for attempt in range(6):
            headers = {"Accept": "text/event-stream", "Idempotency-Key": key}
            if last:
                headers["Last-Event-ID"] = last
            try:
                response = self.wire.open("POST", "/run_sse", body, headers, timeout=LONGEST)
            except Refusal as e:
                if e.code not in LOST or last is None or attempt == 5:
                    if e.code in LOST and e.sent:
                        return said, failure, True
                    raise
                time.sleep(0.3 * 2 ** attempt)
                continue
            kind = response.getheader("Content-Type") or ""
            if "html" in kind:
                raise Refusal(WEB_PAGE)
            if "json" in kind:
                answer = parse(response.read()) or {}
                if answer.get("code") not in (None, 0):
                    raise refusal(answer, response)
                return [part[0] for part in events(json.dumps(answer))], failure, False
            lines = queue.Queue()
            threading.Thread(target=pump, args=(response, lines), daemon=True).start()
            data, broken = [], False
            while True:
                now = time.monotonic()
                if now - started > LONGEST:
                    return said, failure, True
                try:
                    line = lines.get(timeout=max(0.01, min(STILL - (now - told), LONGEST - (now - started))))
                except queue.Empty:
                    told = time.monotonic()
                    tell("⏳ 还在处理中……" if self.zh() else "⏳ Still working...")
                    continue
                if line is None or line is False:
                    broken = line is False
                    line = ""
                    over = True
                else:
                    over = False
                if line.startswith("data:"):
                    data.append(line[5:].strip())
                elif line.startswith("id:"):
                    last = line[3:].strip() or last
                elif line == "":
                    for text_, is_partial, wrong in events("\n".join(data)):
                        told = time.monotonic()
                        failure = wrong or failure
                        if is_partial:
                            partial += text_
                        elif text_:
                            said, partial = said + [text_], ""
                    data = []
                if over:
                    break
            if partial and not broken:
                said.append(partial)
            if not broken:
                return said, failure, False
            if last is None:
                return said, failure, True
            time.sleep(0.3 * 2 ** attempt)
        return said, failure, True

    def upload(self, places):
        path = lambda: "/api/upload-video/nemo_agent/me/%s" % self.wire.kept["session_id"]
        files = [p for p in places if not re.match(r"https?://", p)]
        urls = [p for p in places if re.match(r"https?://", p)]
        for name in files:
            if not Path(name).is_file():
                raise Refusal(66, ("找不到文件 %s。" if self.zh() else "%s is not there; check the name.") % name)
        done = []
        if files:
            done += self.again(lambda: self.wire.send_files(path(), files))["data"]["files"]
        if urls:
            body = {"urls": urls, "source_type": "url"}
            done += self.again(lambda: self.wire.call("POST", path(), body))["data"]["files"]
        for file in done:
            kind, long = file.get("file_type"), file.get("duration") or 0
            tell("✓ %s (%s%s)" % (file.get("filename"), kind, ", %.1f s" % long if long else ""))

    def credits(self):
        answer = self.wire.call("GET", "/api/credits/balance/simple")
        data = answer.get("data") or answer
        words = "可用积分：%s，冻结：%s，总计：%s" if self.zh() else "Credits: %s available, %s held, %s in all"
        tell(words % (data.get("available"), data.get("frozen", 0), data.get("total", data.get("available"))))

    def status(self):
        state = self.state()
        files = [f.get("filename") for f in state.get("video_infos") or []]
        if files:
            tell(("素材：" if self.zh() else "Files: ") + ", ".join(files))
        tell(state.get("summary") or summary(state.get("draft") or {}, self.zh()))

    def export(self, out, kind, resume=False):
        if not (resume and self.wire.kept.get("render_id")):
            draft = self.state().get("draft") or {}
            if not any(track.get("sg") for track in draft.get("t") or []):
                raise Refusal(4005, "还没有可以导出的内容，请先描述您想要的视频。" if self.zh()
                              else "There is nothing to export yet; describe the video first.")
        for attempt in range(2):
            if not (resume and self.wire.kept.get("render_id")):
                self.start(draft, kind)
            render = self.wire.kept["render_id"]
            status = self.poll(render)
            resume = False
            if status.get("status") == "completed":
                break
            if attempt or status.get("status") == "cancelled":
                raise Refusal(5000, "导出没有成功，请稍后再试。" if self.zh() else "The export did not work out; try again in a moment.")
            draft = self.state().get("draft") or {}
        url = status.get("outputUrl") or (status.get("output") or {}).get("url") or "/api/render/proxy/%s/download" % render
        target = Path(out or "video-%s.%s" % (render[-8:], kind))
        size = self.wire.download(url, target)
        seconds = (status.get("output") or {}).get("duration") or 0
        tell(("已保存：%s（%.1f 秒，%.1f MB）" if self.zh() else "Saved: %s (%.1f s, %.1f MB)") % (target, seconds, size / 1e6))

    def start(self, draft, kind):
        for attempt in range(2):
            render = "render_%d%s" % (time.time() * 1000, uuid.uuid4().hex[:8])
            body = {"id": render, "sessionId": self.wire.kept["session_id"], "draft": draft,
                    "output": {"format": kind, "quality": "high"}}
            try:
                self.wire.call("POST", "/api/render/proxy/lambda", body)
                self.wire.keep(render_id=render)
                return
            except Refusal as e:
                if e.code != 4004 or attempt:
                    raise

    def poll(self, render):
        told = time.monotonic()
        while True:
            answer = self.wire.call("GET", "/api/render/proxy/lambda/" + render)
            data = dict(answer, **{k: v for k, v in (answer.get("data") or {}).items() if v is not None})
            data["status"] = str(data.get("status", "")).lower()
            if data["status"] not in ("pending", "processing"):
                return data
            if time.monotonic() - told > STILL:
                told = time.monotonic()
                tell("⏳ 还在处理中……" if self.zh() else "⏳ Still working...")
            time.sleep(self.wire.cadence)


def pump(response, lines):
    """Puts lines; at last None when the stream ended and False when it broke off."""
    try:
        for raw in response:
            lines.put(raw.decode("utf-8", "replace").rstrip("\r\n"))
        lines.put(None)
    except (OSError, http.client.HTTPException, ValueError):
        lines.put(False)


def events(data):
    """The texts of one event: (text, whether more of it follows, failure)."""
    if not data.startswith(("{", "[")):
        return []
    try:
        whole = json.loads(data)
    except ValueError:
        return []
    found = []
    for event in whole if isinstance(whole, list) else [whole]:
        if not isinstance(event, dict):
            continue
        if event.get("errorCode") or event.get("errorMessage") or event.get("type") == "error":
            code = str(event.get("errorCode") or event.get("code") or "")
            words = event.get("errorMessage") or event.get("message") or event.get("error") or ""
            found.append(("", False, (int(code) if code.isdigit() else 0, str(words))))
        if event.get("type") in ("text", "message") and not isinstance(event.get("content"), dict):
            found.append((str(event.get("content") or event.get("text") or ""), event.get("partial") is True, None))
            continue
        content = event.get("content")
        if isinstance(content, dict) and content.get("role") != "user":
            for part in content.get("parts") or []:
                if isinstance(part, dict) and isinstance(part.get("text"), str) and part.get("thought") is not True:
                    found.append((part["text"], event.get("partial") is True, None))
    return found


def main():
    parser = argparse.ArgumentParser(prog="reelwright.sh", description="Make and edit videos by talking")
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("connect", help="sign in and open a project").add_argument("words", nargs="*")
    verbs.add_parser("new", help="leave this project and open another").add_argument("words", nargs="*")
    verbs.add_parser("say", help="make or change the video in words").add_argument("words", nargs="+")
    verbs.add_parser("upload", help="add pictures, clips or sounds: files or links").add_argument("places", nargs="+")
    export = verbs.add_parser("export", help="render the video and save it")
    export.add_argument("-o", "--out")
    export.add_argument("--format", default="mp4")
    export.add_argument("--resume", action="store_true", help="wait for the export that was started last")
    verbs.add_parser("credits", help="what is left to spend")
    verbs.add_parser("status", help="what is on the timeline")
    args = parser.parse_args()
    words = " ".join(getattr(args, "words", []) or [])
    talk = Talk(Wire(Path(__file__).resolve().parent.parent))
    try:
        talk.connect(words, fresh=args.verb == "new")
        if args.verb in ("connect", "new"):
            tell("已连接，可以开始了。" if talk.zh() else "Connected. Ready when you are.")
        elif args.verb == "say":
            talk.say(words)
        elif args.verb == "upload":
            talk.upload(args.places)
        elif args.verb == "export":
            talk.export(args.out, args.format, args.resume)
        else:
            talk.again(talk.credits if args.verb == "credits" else talk.status)
    except Refusal as e:
        print(e.sentence(talk.zh(), talk.wire), file=sys.stderr, flush=True)
        return 66 if e.code == 66 else 69 if e.code < 0 or e.code in (502, 404) else 1
    except (KeyError, TypeError, AttributeError, IndexError, ValueError):
        # An answer without what every such server sends.
        print(Refusal(OTHER).sentence(talk.zh(), talk.wire), file=sys.stderr, flush=True)
        return 69
    except OSError as e:
        place = e.filename or args.__dict__.get("out") or "?"
        print(("无法写入 %s，请换一个位置。" if talk.zh() else "%s cannot be written; choose another place.") % place, file=sys.stderr, flush=True)
        return 73
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
