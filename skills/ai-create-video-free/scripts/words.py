"""Words: which language, what is on the timeline, what a reply says beside buttons and panels."""
import re


def chinese(text):
    return re.search(r"[\u3400-\u9fff]", text) is not None


def language_of(text):
    han = len(re.findall(r"[\u3400-\u9fff]", text))
    return "zh" if han and han >= len(re.findall(r"[A-Za-z]+", text)) else "en"


def seconds(milliseconds):
    return ("%.1f" % (milliseconds / 1000)).rstrip("0").rstrip(".")


def name_of(segment, kind):
    media, meta = segment.get("md") or {}, segment.get("m") or {}
    params = media.get("params") or {}
    for found in (params.get("text"), meta.get("text"), meta.get("content"), segment.get("n"), meta.get("title"), meta.get("name"),
                  media.get("name"), params.get("mood"), params.get("art"), media.get("kind")):
        if isinstance(found, str) and found:
            return '"%s"' % found if kind == 7 else found
    return "?"


def tracks_of(draft):
    """(label, names, from, to, level) of each track that has something on it."""
    found = []
    for track in draft.get("t") or []:
        at, first, end, names = 0, None, 0, []
        for segment in track.get("sg") or []:
            length = segment.get("d") or 0
            if segment.get("ty", "clip") == "clip":
                first = at if first is None else first
                name = name_of(segment, track.get("tt"))
                if name not in names:
                    names.append(name)
                end = at + length
            at += length
        if names:
            role = (track.get("m") or {}).get("role") or ""
            level = round(100 * 10 ** ((track.get("db") or 0) / 20))
            found.append((track.get("tt"), role, names, first, end, level))
    return found


def label(kind, role, zh):
    names = {"narration": ("Narration", "旁白"), "captions": ("Captions", "字幕"), "sound": ("Sound", "音效")}
    if role in names:
        return names[role][zh]
    return {0: ("Video", "视频"), 1: ("BGM", "配乐"), 7: ("Title", "标题")}.get(kind, ("Track", "轨道"))[zh]


def summary(draft, zh):
    lines = []
    for number, (kind, role, names, first, end, level) in enumerate(tracks_of(draft), 1):
        shown = ", ".join(names[:3]) + (" +%d" % (len(names) - 3) if len(names) > 3 else "")
        extra = ", %d%%" % level if kind == 1 and role not in ("narration", "sound") else ""
        lines.append("%d. %s%s%s (%s-%ss%s)" % (number, label(kind, role, zh), "：" if zh else ": ", shown, seconds(first), seconds(end), extra))
    if not lines:
        return "时间线（0 条轨道）：空" if zh else "Timeline (0 tracks): empty"
    head = "时间线（%d 条轨道）：" % len(lines) if zh else "Timeline (%d %s): " % (len(lines), "track" if len(lines) == 1 else "tracks")
    return head + " ".join(lines)


def changes(before, after, zh):
    old, new = tracks_of(before), tracks_of(after)
    if before == after:
        return "时间线没有变化。" if zh else "The timeline has not changed."
    lines = []
    length = lambda tracks: max([track[4] for track in tracks] or [0])
    if length(old) != length(new):
        lines.append(("时长：%s 秒 → %s 秒" if zh else "Length: %s s → %s s") % (seconds(length(old)), seconds(length(new))))
    for track in new:
        if track not in old:
            lines.append(("已更新：" if zh else "Changed: ") + "%s %s" % (label(track[0], track[1], zh), ", ".join(track[2][:3])))
    if len(new) < len(old):
        lines.append("删除了一些轨道" if zh else "Some tracks were removed")
    return "\n".join(lines[:6]) or ("细节已更新。" if zh else "Some details of the look or sound changed.")


RULES = [
    ("state", r"\bpreview\b[^.]{0,40}\b(in|on) (the|your) timeline|在(您的|你的)?时间[线轴](中|上|里)?(进行)?(预览|查看|播放)"),
    ("credits", r"\b(check|see|view|go to|open) (your|the) (account|billing|subscription|credits)|(查看|打开|前往|进入)(您的|你的)?(账户|账号|账单|积分)"),
    ("click", r"\b(click|tap|press)( on)? (the|your|this|export|download|save|play|ok|apply|confirm|generate)\b|点击|单击|双击"),
    ("export", r"\b(export|download) (button|menu|icon|tab)\b|[“\"]?(导出|下载)[”\"]?按钮"),
    ("edit", r"\bdrag\b (and drop )?(the|your|it|this|a)\b|\bdrop (the|your|it) [^.]{0,40}\b(onto|into|on)\b|拖拽|拖动|拖放|拖到"),
    ("state", r"\b(open|go to|switch to) (the|your) ([\w-]+ ){0,4}(panel|tab|menu|window|editor|timeline|settings|page|library|sidebar)\b"
              r"|(打开|进入|切换到)[^。，；]{0,10}(面板|窗口|菜单|页面|标签|编辑器|时间[线轴]|设置|素材库)"),
]


def kind_of(text):
    said = re.sub(r"\"[^\"]*\"|“[^”]*”|「[^」]*」", lambda m: "_" * len(m.group()), text)
    for kind, rule in RULES:
        if re.search(rule, text if kind == "export" else said, re.I):
            if kind != "click":
                return kind
            return ("export" if re.search(r"export|download|save|导出|下载|保存", text, re.I)
                    else "state" if re.search(r"preview|play|预览|播放", text, re.I)
                    else "credits" if re.search(r"account|billing|upgrade|充值|账户|升级", text, re.I) else "edit")
    return None


def instructions(text):
    """What is left for the user, and what to do instead of what a page would be used for."""
    kept, steps = [], []
    for line in text.split("\n"):
        rest = ""
        for sentence in re.findall(r".+?(?:[.!?]+(?=\s|$)\s*|[。！？]+\s*|$)", line):
            if not kind_of(sentence):
                rest += sentence
                continue
            clauses = re.findall(r".+?(?:[,;，；]\s*|(?= then | and )|$)", sentence)
            good = [c for c in clauses if not kind_of(c) and not re.match(r"\s*(and|then|or|to|so|然后|即可|就可以|以便)\b", c)]
            steps += [(kind_of(c), c.strip(" ,.;，。；")) for c in clauses if kind_of(c)]
            if good and clauses.index(good[0]) == 0:
                rest += "".join(good).rstrip(" ,;，；") + ("。" if chinese("".join(good)) else ". ")
        if rest.strip() or not line.strip():
            kept.append(rest.rstrip())
    return "\n".join(kept).strip(), list(dict.fromkeys(steps))
