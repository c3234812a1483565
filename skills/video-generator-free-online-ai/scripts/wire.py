"""Calls, tokens and refusals. What a client can put right by itself is put right here."""
import http.client
import json
import os
import re
import socket
import ssl
import time
import urllib.parse
import uuid
from pathlib import Path

FORMATS = "mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac"
UNREACHED, NO_MACHINE, NOT_SECURE, WEB_PAGE, OTHER, SLOW, BROKEN, ADDRESS, TOKEN = range(-1, -10, -1)
TROUBLES = {
    UNREACHED: ("The server at %s cannot be reached. Start one with `reelwright serve`, or check NEMO_API_URL.",
                "连接不上 %s。请用 `reelwright serve` 启动服务器，或检查 NEMO_API_URL。"),
    NO_MACHINE: ("There is no machine named %s. Check NEMO_API_URL, and whether this machine is online.",
                 "找不到名为 %s 的机器，请检查 NEMO_API_URL 和网络。"),
    NOT_SECURE: ("The certificate of %s is not trusted here, or it speaks no TLS. Check https:// in NEMO_API_URL and this machine's clock.",
                 "%s 的证书在本机不受信任，或者它不支持 TLS。请检查 NEMO_API_URL 里的 https:// 和本机时钟。"),
    WEB_PAGE: ("%s answers with a web page: that is no Reelwright server. Check NEMO_API_URL.",
               "%s 返回的是网页，不是 Reelwright 服务器。请检查 NEMO_API_URL。"),
    OTHER: ("%s does not answer as a Reelwright server does. Check NEMO_API_URL.",
            "%s 的回答不像 Reelwright 服务器。请检查 NEMO_API_URL。"),
    SLOW: ("%s took too long to answer. Try again in a minute; what was begun may still go on there.",
           "%s 太久没有回答，请一分钟后再试；已经开始的工作可能仍在进行。"),
    BROKEN: ("The connection to %s broke off. Try again; what was begun may still go on there.",
             "与 %s 的连接中断了，请再试一次；已经开始的工作可能仍在进行。"),
    ADDRESS: ("NEMO_API_URL is no address of a server%s. It looks like http://127.0.0.1:8787 or https://example.org",
              "NEMO_API_URL 不是服务器地址%s，应类似 http://127.0.0.1:8787 或 https://example.org"),
    TOKEN: ("NEMO_TOKEN holds what no token has%s. Copy it again, or unset it.", "NEMO_TOKEN 的内容不是令牌%s，请重新复制，或取消这个变量。"),
    502: ("%s has no server behind it right now. Try again in a minute.", "%s 后面暂时没有服务器，请一分钟后再试。"),
    404: ("%s does not know this call. Check NEMO_API_URL.", "%s 没有这个接口，请检查 NEMO_API_URL。"),
}


def seconds(name, usual):
    try:
        given = float(os.environ.get(name) or usual)
    except ValueError:
        given = usual
    return given if 0 < given < 3600 else usual


PATIENCE = seconds("NEMO_PATIENCE_SECONDS", 100)
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
        if self.code in (4001, 4002) and (file := re.match(r'"([^"{}<>\r\n]{1,120}\.(\w{2,5}))" [^{}<>]*$', self.message)):
            # With several files it matters which one; the server names it.
            if not zh:
                return self.message
            known = file.group(2).lower() in FORMATS.split(", ")
            return "%s：%s" % (file.group(1), "文件太大，请压缩或剪短后再上传。" if self.code == 4002 else "%s支持的格式：%s。" % (
                "不支持这个文件的内容。" if known else "不支持这种文件。", FORMATS))
        fixed = {
            402: ("Register or upgrade your plan to unlock export.", "请注册或升级套餐以使用导出功能。"),
            429: ("There are too many requests right now; wait a little and try again.", "请求太频繁，请稍等再试。"),
            401: ("The sign-in has ended and could not be renewed; try again later.", "登录已过期，无法自动续期，请稍后再试。"),
            1001: ("The sign-in has ended and could not be renewed; try again later.", "登录已过期，无法自动续期，请稍后再试。"),
            1002: ("This project is no longer there; start a new one.", "这个项目已经不在了，请重新开始。"),
            4001: ("This type of file is not supported. Supported: %s." % FORMATS, "不支持这种文件。支持的格式：%s。" % FORMATS),
            4002: ("The file is too large; compress it or trim it, then send it again.", "文件太大，请压缩或剪短后再上传。"),
            5000: ("Something went wrong on the server; try again in a moment.", "服务器出了问题，请稍后再试。"),
        }
        if self.code in fixed:
            return fixed[self.code][1 if zh else 0]
        if self.code in TROUBLES:
            return TROUBLES[self.code][1 if zh else 0] % wire.url.netloc
        # A sentence of the server is for people; anything that looks like data is not.
        said = self.message if self.message and not re.search(r"[{}<>]|Bearer|nmv_", self.message) else ""
        if zh and said and not re.search(r"[\u3400-\u9fff]", said):
            return "服务器没有接受这个请求：" + said
        return said or ("服务器没有接受这个请求，请换一种说法再试。" if zh else "The server did not take this; try it in other words.")


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
            "X-Skill-Version": version.group(1) if version else "0",
            "X-Skill-Platform": re.sub(r"[^\x20-\x7e]", "", platform).strip() or "unknown"}


class Wire:
    def __init__(self, skill):
        self.base = (os.environ.get("NEMO_API_URL") or "http://127.0.0.1:8787").strip().rstrip("/")
        self.skill = attribution(skill)
        self.url = urllib.parse.urlsplit("")
        try:
            self.url = urllib.parse.urlsplit(self.base)
            self.usable = self.url.scheme in ("http", "https") and bool(self.url.hostname) and self.url.port != 0
        except ValueError:
            self.usable = False
        local = self.url.hostname in LOOPBACK
        self.cadence = seconds("NEMO_POLL_SECONDS", 1 if local else 30)
        try:
            self.kept = json.loads(load("connections.json") or "{}").get(self.base) or {}
        except (ValueError, AttributeError):
            self.kept = {}
        self.token = (os.environ.get("NEMO_TOKEN") or "").strip() or self.kept.get("token")

    def keep(self, **values):
        self.kept.update(values)
        try:
            known = json.loads(load("connections.json") or "{}")
        except ValueError:
            known = {}
        known[self.base] = self.kept
        save("connections.json", json.dumps(known))

    def sign_in(self, fresh=False):
        if not self.usable:
            self.url = self.url._replace(netloc="")
            raise Refusal(ADDRESS)
        if self.token:
            if not re.fullmatch(r"[\x21-\x7e]+", self.token):
                self.url = self.url._replace(netloc="")
                raise Refusal(TOKEN)
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
            raise Refusal(OTHER)
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

    def request(self, method, path, body, headers, timeout=PATIENCE):
        response = self.send(method, path, body, headers, timeout)
        try:
            text = whole(response, timeout)
        except TimeoutError:
            raise Refusal(SLOW, sent=True)
        except (OSError, http.client.HTTPException):
            raise Refusal(BROKEN, sent=True)
        answer = parse(text)
        if answer is None:
            raise Refusal(WEB_PAGE if text.lstrip().startswith(b"<") else OTHER)
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
            raise Refusal(NOT_SECURE)
        except (socket.gaierror, UnicodeError):
            raise Refusal(NO_MACHINE)
        except TimeoutError:
            raise Refusal(SLOW if sent else UNREACHED, sent=sent)
        except http.client.BadStatusLine:
            raise Refusal(OTHER, sent=sent)
        except (OSError, http.client.HTTPException):
            raise Refusal(BROKEN if sent else UNREACHED, sent=sent)
        if response.status >= 400:
            try:
                text = response.read()
            except (OSError, http.client.HTTPException):
                text = b""
            raise refusal(parse(text) or {}, response)
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
        raise Refusal(BROKEN)


def whole(response, timeout):
    """All of an answer: a server that sends one byte now and then does not hold a caller for ever."""
    end, parts = time.monotonic() + timeout, []
    while block := response.read1(1 << 16):
        parts.append(block)
        if time.monotonic() > end:
            raise TimeoutError
    if response.length:
        raise http.client.IncompleteRead(b"")
    return b"".join(parts)


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
        code = 502
    elif code == 405:
        code = 404
    wait = response.getheader("Retry-After") or ""
    return Refusal(code, words, answer.get("data"), wait=float(wait) if wait.isdigit() else None)
