"""Calls, tokens and refusals. What a client can put right by itself is put right here."""
import http.client
import json
import os
import re
import ssl
import time
import urllib.parse
import uuid
from pathlib import Path

FORMATS = "mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac"
LOOPBACK = ("127.0.0.1", "localhost", "::1")


class Refusal(Exception):
    def __init__(self, code, message="", data=None, sent=False, wait=None):
        super().__init__(message)
        self.code, self.message, self.data, self.sent, self.wait = code, message, data or {}, sent, wait

    def sentence(self, zh, wire):
        if self.code == 2001:
            user = self.data.get("user_id") or wire.kept.get("user_id") or ""
            link = self.data.get("registration_url")
            if not link and user.startswith("anon_"):
                base = os.environ.get("NEMO_WEB_URL") or wire.base
                link = base.rstrip("/") + "/register?bind=" + urllib.parse.quote(user)
            if link:
                return ("积分已用完。注册后可以继续：" if zh else "The free credits are used up. Register to go on: ") + link
            return "积分不足，请在您的账户中充值。" if zh else "Not enough credits. Top up credits in your account."
        fixed = {
            402: ("Register or upgrade your plan to unlock export.", "请注册或升级套餐以使用导出功能。"),
            429: ("There are too many requests right now; wait a little and try again.", "请求太频繁，请稍等再试。"),
            1001: ("The sign-in has ended and could not be renewed; try again later.", "登录已过期，无法自动续期，请稍后再试。"),
            1002: ("This project is no longer there; start a new one.", "这个项目已经不在了，请重新开始。"),
            4001: ("This type of file is not supported. Supported: %s." % FORMATS, "不支持这种文件。支持的格式：%s。" % FORMATS),
            4002: ("The file is too large; compress it or trim it, then send it again.", "文件太大，请压缩或剪短后再上传。"),
            5000: ("Something went wrong on the server; try again in a moment.", "服务器出了问题，请稍后再试。"),
        }
        if self.code in fixed:
            return fixed[self.code][1 if zh else 0]
        # A sentence of the server is for people; anything that looks like data is not.
        if self.message and not re.search(r"[{}<>]|Bearer|nmv_", self.message):
            return self.message
        return "服务器没有接受这个请求。" if zh else "The server did not take this; try it in other words."


def config():
    root = os.environ.get("XDG_CONFIG_HOME") or os.path.join(os.path.expanduser("~"), ".config")
    return Path(root) / "nemovideo"


def load(name):
    try:
        return (config() / name).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def save(name, text):
    """Readable by its owner only. A home that cannot be written to is no obstacle: then nothing is kept."""
    try:
        config().mkdir(parents=True, exist_ok=True)
        part = config() / (".%s.%s" % (name, uuid.uuid4().hex))
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(part, config() / name)
    except OSError:
        pass


def attribution(skill):
    text = (skill / "SKILL.md").read_text(encoding="utf-8") if (skill / "SKILL.md").is_file() else ""
    front = text.split("\n---", 1)[0]
    name = re.search(r"^name:\s*[\"']?([a-z0-9-]+)", front, re.M)
    version = re.search(r"^\s*version:\s*[\"']?([^\"'\s]+)", front, re.M)
    path = str(skill)
    platform = os.environ.get("SKILL_SOURCE") or (
        "clawhub" if "/.clawhub/" in path + "/" or (skill / ".clawhub" / "origin.json").is_file()
        else "cursor" if "/.cursor/skills/" in path else "unknown")
    return {"X-Skill-Source": name.group(1) if name else skill.name,
            "X-Skill-Version": version.group(1) if version else "0", "X-Skill-Platform": platform}


class Wire:
    def __init__(self, skill):
        self.base = (os.environ.get("NEMO_API_URL") or "http://127.0.0.1:8787").rstrip("/")
        self.skill = attribution(skill)
        self.url = urllib.parse.urlsplit(self.base)
        local = self.url.hostname in LOOPBACK
        self.cadence = float(os.environ.get("NEMO_POLL_SECONDS") or (1 if local else 30))
        try:
            self.kept = json.loads(load("connections.json") or "{}").get(self.base) or {}
        except (ValueError, AttributeError):
            self.kept = {}
        self.token = os.environ.get("NEMO_TOKEN") or self.kept.get("token")

    def keep(self, **values):
        self.kept.update(values)
        try:
            known = json.loads(load("connections.json") or "{}")
        except ValueError:
            known = {}
        known[self.base] = self.kept
        save("connections.json", json.dumps(known))

    def sign_in(self, fresh=False):
        if self.token:
            return
        client = os.environ.get("NEMO_CLIENT_ID") or load("client_id").strip()
        if fresh or not client:
            client = str(uuid.uuid4())
            save("client_id", client + "\n")
        try:
            answer = self.request("POST", "/api/auth/anonymous-token", b"", {"X-Client-Id": client})
        except Refusal as e:
            if e.code in (400, 429) and not fresh:
                return self.sign_in(fresh=True)
            raise
        data = answer.get("data") or answer
        self.token = data.get("token")
        if not self.token:
            raise Refusal(-1, "The server at %s gave no access; check its address." % self.url.netloc)
        if self.kept.get("user_id") not in (None, data.get("user_id")):
            self.keep(session_id=None)
        self.keep(token=self.token, user_id=data.get("user_id"))

    def call(self, method, path, body=None):
        raw = b"" if body is None else json.dumps(body, ensure_ascii=False).encode()
        headers = {"Content-Type": "application/json"} if raw else {}
        return self.helped(lambda: self.request(method, path, raw, headers))

    def send_files(self, path, names):
        edge = uuid.uuid4().hex
        heads = [('--%s\r\nContent-Disposition: form-data; name="files"; filename="%s"\r\n'
                  "Content-Type: application/octet-stream\r\n\r\n" % (edge, Path(n).name.replace('"', "'"))).encode() for n in names]
        tail = ("--%s--\r\n" % edge).encode()
        length = sum(len(h) + os.path.getsize(n) + 2 for h, n in zip(heads, names)) + len(tail)

        def body():
            for head, name in zip(heads, names):
                yield head
                with open(name, "rb") as file:
                    while block := file.read(1 << 18):
                        yield block
                yield b"\r\n"
            yield tail

        headers = {"Content-Type": "multipart/form-data; boundary=" + edge, "Content-Length": str(length)}
        return self.helped(lambda: self.request("POST", path, body(), headers, timeout=1800))

    def helped(self, make):
        """A token that has ended is replaced, a rate limit is waited for: each once."""
        renewed = waited = False
        while True:
            try:
                return make()
            except Refusal as e:
                if e.code in (401, 1001) and not renewed:
                    renewed, self.token = True, None
                    self.sign_in()
                elif e.code == 429 and not waited and (e.wait if e.wait is not None else 30) <= 60:
                    waited = True
                    time.sleep(e.wait if e.wait is not None else 30)
                else:
                    raise

    def open(self, method, path, body, headers, timeout):
        raw = json.dumps(body, ensure_ascii=False).encode()
        return self.helped(lambda: self.send(method, path, raw, dict(headers, **{"Content-Type": "application/json"}), timeout))

    def request(self, method, path, body, headers, timeout=100):
        response = self.send(method, path, body, headers, timeout)
        try:
            text = response.read()
        except (OSError, http.client.HTTPException):
            raise Refusal(-1, "The connection to the server broke off.", sent=True)
        answer = parse(text)
        if answer is None:
            raise Refusal(-1, "%s does not answer as a Reelwright server; check NEMO_API_URL." % self.url.netloc)
        if answer.get("code") not in (None, 0) or answer.get("success") is False:
            raise refusal(answer, response)
        return answer

    def connection(self, url, timeout):
        kind = http.client.HTTPSConnection if url.scheme == "https" else http.client.HTTPConnection
        return kind(url.hostname, url.port, timeout=timeout)

    def send(self, method, path, body, headers, timeout):
        wire = dict(headers, **self.skill)
        if self.token and path != "/api/auth/anonymous-token":
            wire["Authorization"] = "Bearer " + self.token
        if "Content-Length" not in wire:
            wire["Content-Length"] = str(len(body))
        sent = False
        try:
            connection = self.connection(self.url, timeout)
            connection.connect()
            sent = True
            connection.request(method, self.url.path + path, body=body, headers=wire)
            response = connection.getresponse()
        except ssl.SSLError:
            raise Refusal(-1, "The certificate of %s is not trusted here; check NEMO_API_URL and this machine's clock." % self.url.netloc)
        except (OSError, http.client.HTTPException, UnicodeError):
            raise Refusal(-1, "The server at %s cannot be reached. Start one with `reelwright serve`, or check NEMO_API_URL."
                          % self.url.netloc, sent=sent)
        if response.status >= 400:
            raise refusal(parse(response.read()) or {}, response)
        return response

    def download(self, link, target):
        url = urllib.parse.urlsplit(urllib.parse.urljoin(self.base + "/", link))
        part = target.with_name(target.name + ".part")
        for attempt in range(5):
            have = part.stat().st_size if part.exists() else 0
            headers = {"Range": "bytes=%d-" % have} if have else {}
            if url.netloc == self.url.netloc:
                # A link to another host has no business with the token.
                headers.update(self.skill, Authorization="Bearer " + self.token)
            try:
                connection = self.connection(url, 100)
                connection.request("GET", url.path + ("?" + url.query if url.query else ""), headers=headers)
                response = connection.getresponse()
                if response.status >= 400:
                    raise refusal(parse(response.read()) or {}, response)
                expected = response.length
                with open(part, "ab" if response.status == 206 else "wb") as file:
                    got = 0
                    while block := response.read(1 << 18):
                        file.write(block)
                        got += len(block)
                if expected is None or got >= expected:
                    os.replace(part, target)
                    return target.stat().st_size
            except (OSError, http.client.HTTPException):
                pass
            time.sleep(0.3 * 2 ** attempt)
        raise Refusal(-1, "The download broke off several times; run the export again with --resume.")


def parse(text):
    try:
        answer = json.loads(text)
        return answer if isinstance(answer, dict) else None
    except ValueError:
        return None


def refusal(answer, response):
    code = answer.get("code")
    if not isinstance(code, int):
        code = response.status
    words = next((answer[k] for k in ("message", "error", "detail") if isinstance(answer.get(k), str)), "")
    if code in (502, 503, 504):
        words = "The server is not answering right now; try again in a minute."
    wait = response.getheader("Retry-After") or ""
    return Refusal(code, words, answer.get("data"), wait=float(wait) if wait.isdigit() else None)
