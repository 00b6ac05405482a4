#!/usr/bin/env python3
"""Checks an evidence bundle of the record of interventions in councils' children's services.

    python3 check.py [--key LINE] [--against NOTE] [FOLDER]

FOLDER is the folder that this file lies in, unless another is named. LINE is the line of the key
that must have signed the bundle (name+id+base64), known from elsewhere. NOTE is a file with a signed
checkpoint that you hold from before. Exit code 0: in order; 1: not.
Needs Python 3.8 or later, its standard library, and for signatures the command openssl (OpenSSL 3).
Reads nothing of the software that made the bundle. Formats: RFC 8785 (JSON), RFC 9162 section 2.1
(Merkle tree), RFC 8032 and RFC 8410 (Ed25519), C2SP signed-note and tlog-checkpoint."""
import argparse, base64, hashlib, json, os, re, subprocess, sys, tempfile

FIRST = "intervention-lifecycle bundle 1"
REQUIRED = ("MANIFEST.txt README.html bundle.json check.py checkpoint.txt entries.jsonl key.txt "
            "proofs.jsonl rules.json sources.json streams.txt").split()
PROVES = """Every file is, byte for byte, the one that was signed; none is missing and none was added.
Every entry stands in the signed record at the place given, word for word.
Of the council or record that it is of, no entry was cut, added, moved or altered since it was signed.""".split("\n")
LIMITS = """Not that the facts are true: the record says what its sources say, and some say it in the press.
Not that the record was complete when it was written: what was never entered is missing here too.
Not that the signer has no other record, nor put an older one back: compare checkpoints from elsewhere.
Not whose key it is: compare it with the key published elsewhere, or with an earlier checkpoint.
Not when it was signed: a signature bears no time that anybody else has witnessed.
Not that the source says so: look the source up; its SHA-256 tells you whether a copy is the same.
Not that check.py is the real one: whoever can make a bundle can make a checker. Take it from elsewhere.""".split("\n")

is_hash = re.compile("[0-9a-f]{64}").fullmatch
HEX, STREAM, NUMBER = "([0-9a-f]{64})", "([a-z0-9][a-z0-9-]{0,127})", "(0|[1-9][0-9]{0,14})"

def digest(data):
    return hashlib.sha256(data).hexdigest()

def whole_number(text):
    """The record holds whole numbers below 2^53 alone: every reader reads those alike."""
    if not -2 ** 53 < int(text) < 2 ** 53:
        raise ValueError(text)
    return int(text)

def in_order(pairs):
    """An object whose keys stand in the order of RFC 8785, by UTF-16 code units."""
    return dict(sorted(pairs, key=lambda pair: pair[0].encode("utf-16-be", "surrogatepass")))

def object_in(line):
    """The object that a line is the canonical JSON of (RFC 8785, whole numbers only), or None."""
    try:
        value = json.loads(line, object_pairs_hook=in_order, parse_int=whole_number,
                           parse_float=whole_number, parse_constant=whole_number)
        written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        return value if isinstance(value, dict) and written == line else None
    except (ValueError, RecursionError):
        return None

def base64_in(text):
    """Bytes of base64 in its one canonical form, or None."""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        return None
    return data if base64.b64encode(data).decode() == text else None

def key_in(line):
    """(name+id, 32 bytes) of a verifier line, or None. The id is of the name and the key."""
    match = re.fullmatch(r"([^\s\ufeff+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)", line)
    data = base64_in(match[3]) if match else None
    if not data or len(data) != 33 or data[0] != 1:
        return None
    named = digest(match[1].encode() + b"\n" + data)[:8]
    return (f"{match[1]}+{named}", data[1:]) if named == match[2] else None

def note_in(text):
    """(signed text, [(name+id, signature), ...]) of a signed note, or None."""
    split = text.rfind("\n\n")
    *lines, rest = text[split + 2:].split("\n")
    if split < 0 or rest or not 0 < len(lines) <= 100 or len(text) > 2 ** 20 or re.search("[\0-\x09\x0b-\x1f]", text):
        return None
    signatures = []
    for line in lines:
        match = re.fullmatch("\u2014 ([^\\s\ufeff+]+) ([A-Za-z0-9+/=]+)", line)
        data = base64_in(match[2]) if match else None
        if not data or len(data) < 5:
            return None
        signatures.append((f"{match[1]}+{data[:4].hex()}", data[4:]))
    return text[:split + 1], signatures

def bears(note, key):
    """Whether a note bears a good signature of a key; others may have signed it as well."""
    claimed = [signature for name, signature in note[1] if name == key[0]]
    return bool(claimed) and is_signed(note[0], key[1], claimed[0])

def is_signed(text, public, signature):
    """Whether openssl finds the signature of the text to be that key's."""
    if len(signature) != 64:
        return False
    with tempfile.TemporaryDirectory() as folder:
        contents = {"key": bytes.fromhex("302a300506032b6570032100") + public, "text": text.encode(), "sig": signature}
        for name, data in contents.items():
            with open(os.path.join(folder, name), "wb") as file:
                file.write(data)
        asked = "openssl pkeyutl -verify -pubin -keyform DER -inkey key -rawin -in text -sigfile sig".split()
        answer = subprocess.run(asked, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    is_good = answer.returncode == 0 and b"Verified Successfully" in answer.stdout
    if not is_good and b"Signature Verification Failure" not in answer.stdout:
        sys.exit("openssl did not answer; OpenSSL 3 or later is needed. Nothing was decided. It said: "
                 + answer.stdout.decode(errors="replace").strip())
    return is_good

def leaf_of(body):
    return digest(b"\0" + body.encode())

def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()

def climb(path, at, last, new, old=None):
    """RFC 9162, 2.1.3.2 and 2.1.4.2: the roots that a path leads to, or None if it is not one."""
    for step in map(bytes.fromhex, path):
        if last == 0:
            return None
        if at & 1 or at == last:
            new, old = node(step, new), old and node(step, old)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            new = node(new, step)
        at, last = at >> 1, last >> 1
    return (new.hex(), old and old.hex()) if last == 0 else None

def continues(size, root, new_size, new_root, path):
    """Whether the tree of `size` is the beginning of the tree of `new_size`."""
    if not 0 < size <= new_size or size == new_size or not path:
        return size == new_size and not path and root == new_root
    path = path if size & (size - 1) else [root] + path
    at, last = size - 1, new_size - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    start = bytes.fromhex(path[0])
    return climb(path[1:], at, last, start, start) == (new_root, root)

def root_over(leaves):
    """RFC 9162, 2.1.1: the root over leaves given in hex."""
    level = [bytes.fromhex(leaf) for leaf in leaves]
    while len(level) > 1:
        pairs = [node(*level[i:i + 2]) for i in range(0, len(level) - 1, 2)]
        level = pairs + level[len(level) & ~1:]
    return level[0].hex() if level else digest(b"")

def checkpoint_in(text):
    """(origin, size, root, hash over the stream heads) of a checkpoint's text, or None."""
    match = re.fullmatch(r"([^\s\ufeff+]+)\n([1-9][0-9]{0,14})\n([^\n]*)\nstreams ([^\n]*)\n", text)
    hashes = [base64_in(match[3]), base64_in(match[4])] if match else []
    if not match or any(data is None or len(data) != 32 for data in hashes):
        return None
    return match[1], int(match[2]), hashes[0].hex(), hashes[1].hex()

def check(files, key=None, against=None):
    """Every fault of a bundle as (file, where or None, what). `files`: name to bytes; `key`: a line;
    `against`: the text of a signed checkpoint held from before."""
    faults = []
    say = lambda *fault: faults.append(fault)

    def text_of(name):
        try:
            return files[name].decode() if name in files else None
        except UnicodeDecodeError:
            return say(name, None, "It is not text in UTF-8.")

    def lines_of(name):
        text = text_of(name)
        if text is not None and not text.endswith("\n"):
            say(name, None, "Its last line does not end: it was cut short.")
            text += "\n"
        return None if text is None else text.split("\n")[:-1]

    def signed(name):
        text = text_of(name)
        note = None if text is None else note_in(text)
        if note and len(note[1]) == 1:
            return (note[0], *note[1][0])
        if text is not None:
            say(name, None, "It is not a signed note: a text, an empty line and exactly one signature.")

    manifest = signed("MANIFEST.txt")
    check_manifest(files, manifest, say)
    own_line = text_of("key.txt")
    own = key_in(own_line[:-1]) if own_line and own_line.endswith("\n") else None
    if own_line is not None and own is None:
        say("key.txt", None, "It is not one line of the form name+id+key of an Ed25519 key.")
    named = key_in(key) if key else own
    if own and named != own:
        say("key.txt", None, f"It is the key {own[0]}, and you named {named[0]}.")
    note = signed("checkpoint.txt")
    for name, a_note in (("MANIFEST.txt", manifest), ("checkpoint.txt", note)):
        if a_note and not named:
            say(name, None, "Its signature cannot be checked, as no key is known.")
        elif a_note and a_note[1] != named[0]:
            say(name, None, f"It bears no signature by the key {named[0]}.")
        elif a_note and not is_signed(a_note[0], named[1], a_note[2]):
            say(name, None, f"Its signature by {named[0]} is not good: text or signature was altered.")
    checkpoint = checkpoint_in(note[0]) if note else None
    if note and not checkpoint:
        say("checkpoint.txt", None, "Its text is not that of a checkpoint: record, size, root and streams, a line each.")
    heads = check_streams(lines_of("streams.txt"), checkpoint, say)
    entries = check_entries(lines_of("entries.jsonl") or [], lines_of("proofs.jsonl") or [], checkpoint, say)
    about = text_of("bundle.json")
    whole, since = (False, None) if about is None else check_bundle(files, about, entries, checkpoint, say)
    check_ends(entries, heads, checkpoint, whole, say)
    if checkpoint and named:
        check_consistency(lines_of("consistency.json"), since, checkpoint, named, say)
        if against is not None:
            check_against(against, whole, since, entries, checkpoint, named, say)
    return faults

def check_manifest(files, note, say):
    for name in REQUIRED:
        if name not in files:
            say(name, None, "It is missing, and every bundle has it.")
    if note is None:
        return
    first, *lines = note[0][:-1].split("\n")
    if first != FIRST:
        say("MANIFEST.txt", "line 1", f'It must be "{FIRST}".')
    names, before = {"MANIFEST.txt"}, ""
    for at, line in enumerate(lines, 2):
        match = re.fullmatch(HEX + " (0|[1-9][0-9]*) ([A-Za-z0-9][A-Za-z0-9._/-]*)", line)
        if not match or match[3] <= before or match[3] == "MANIFEST.txt":
            say("MANIFEST.txt", f"line {at}", "It must be a hash, a size and a name, the names sorted and none twice.")
        if not match:
            continue
        before = name = match[3]
        names.add(name)
        if name not in files and name not in REQUIRED:
            say(name, None, "It is missing, and the manifest lists it.")
        elif name in files and str(len(files[name])) != match[2]:
            say(name, None, f"It has {len(files[name])} bytes, and the manifest says {match[2]}.")
        elif name in files and digest(files[name]) != match[1]:
            say(name, None, "Its bytes are not those that were signed: its SHA-256 is another.")
    for name in sorted(set(files) - names):
        say(name, None, "The manifest does not list it: it is not part of what was signed. If you or your computer "
            "put it there, take it out and check again.")

def check_streams(lines, checkpoint, say):
    """The last entry of every stream: name to (revision, leaf). Nothing was cut at a stream's end."""
    heads, before = {}, ""
    for at, line in enumerate(lines or [], 1):
        match = re.fullmatch(f"{STREAM} {NUMBER} {HEX}", line)
        if not match or match[1] <= before:
            say("streams.txt", f"line {at}", "It must be a stream, a revision and a leaf, the streams sorted and none twice.")
        if match:
            before = match[1]
            heads[match[1]] = (int(match[2]), match[3])
    if lines is not None and checkpoint:
        if digest("".join(line + "\n" for line in lines).encode()) != checkpoint[3]:
            say("streams.txt", None, "It is not what checkpoint.txt commits to: a stream was cut, added or altered.")
        held = sum(revision + 1 for revision, _ in heads.values())
        if held != checkpoint[1]:
            say("streams.txt", None, f"Its streams hold {held} entries, and checkpoint.txt says {checkpoint[1]}.")
    return None if lines is None else heads

def entry_in(line):
    """The entry that a line is, with its leaf, or None and why."""
    entry = object_in(line)
    if entry is None:
        return None, "It is not an object in canonical JSON (RFC 8785)."
    texts = all(isinstance(entry.get(name), str) for name in ("id", "stream", "prevhash", "recordedAt"))
    if not (texts and type(entry.get("revision")) is int and re.fullmatch("[!-~]{1,200}", entry["id"])
            and re.fullmatch(STREAM, entry["stream"])):
        return None, "It is not an entry: id, stream, revision, prevhash and recordedAt are needed."
    return dict(entry, leaf=leaf_of(line)), None

def proof_in(line):
    """(index, leaf, path), or None."""
    proof = object_in(line) or {}
    index, leaf, path = proof.get("index"), proof.get("leaf"), proof.get("path")
    hashes = [leaf] + (path if isinstance(path, list) else [None])
    if len(proof) != 3 or type(index) is not int or index < 0 or not all(isinstance(h, str) and is_hash(h) for h in hashes):
        return None
    return index, leaf, path

def check_entries(lines, proof_lines, checkpoint, say):
    """The entries: canonical, each stream's chain whole, each proved to stand in the signed tree."""
    proofs = [proof_in(line) for line in proof_lines]
    for at, proof in enumerate(proofs, 1):
        if proof is None:
            say("proofs.jsonl", f"line {at}", "It is not an index, a leaf and a path in canonical JSON.")
    if len(proofs) != len(lines):
        say("proofs.jsonl", None, f"It has {len(proofs)} lines, and entries.jsonl has {len(lines)}.")
    entries, chains, ids, last, out_of_step = [], {}, set(), -1, False
    for at, line in enumerate(lines):
        proof = proofs[at] if at < len(proofs) else None
        entry, why = entry_in(line)
        where = f"line {at + 1}" + (f", entry {entry['id']}" if entry else "")
        if why:
            say("entries.jsonl", where, why)
        if proof:
            index, leaf, path = proof
            if index <= last:
                say("proofs.jsonl", where, "Its index does not rise: entries were moved or doubled.")
            last = index
            if not out_of_step and leaf_of(line) != leaf:
                say("proofs.jsonl", where, "Its leaf is not that of the same line of entries.jsonl.")
                # Where a line is missing or too many, every later one would be said to be wrong.
                out_of_step = len(proofs) != len(lines)
            if checkpoint and not (index < checkpoint[1] and climb(
                    path, index, checkpoint[1] - 1, bytes.fromhex(leaf)) == (checkpoint[2], None)):
                say("proofs.jsonl", where, f"It does not show that the record signed in checkpoint.txt holds this at #{index}.")
        if not entry:
            continue
        entry["index"] = proof[0] if proof else None
        if entry["id"] in ids:
            say("entries.jsonl", where, "Its id is used a second time.")
        ids.add(entry["id"])
        before = chains.get(entry["stream"], {"revision": -1, "leaf": "0" * 64, "recordedAt": ""})
        if entry["revision"] != before["revision"] + 1:
            say("entries.jsonl", where, f"It is revision {entry['revision']} of its stream where "
                f"{before['revision'] + 1} must come: an entry was cut, moved or doubled.")
        elif entry["prevhash"] != before["leaf"]:
            say("entries.jsonl", where, "It does not name the entry before it: that one or this was altered.")
        if entry["recordedAt"] < before["recordedAt"]:
            say("entries.jsonl", where, "It says that it was recorded before the entry that it follows.")
        chains[entry["stream"]] = entry
        entries.append(entry)
    return entries

def check_ends(entries, heads, checkpoint, whole, say):
    """No stream was cut at its end; and of a whole record, size and root come out again."""
    ends = {entry["stream"]: (entry["revision"], entry["leaf"]) for entry in entries}
    for stream, end in ends.items() if heads is not None else ():
        if stream not in heads:
            say("entries.jsonl", f"stream {stream}", "streams.txt knows no such stream.")
        elif heads[stream] != end:
            say("entries.jsonl", f"stream {stream}", "Its last entry is not that of streams.txt, revision "
                f"{heads[stream][0]}: an entry was cut, added or altered.")
    for stream in (heads or {}) if whole else ():
        if stream not in ends:
            say("entries.jsonl", f"stream {stream}", "It is missing from this bundle of the whole record.")
    if not checkpoint:
        return
    origin, size, root, _ = checkpoint
    first = next((entry for entry in entries if entry["index"] == 0), None)
    if first and origin != "intervention-lifecycle/" + first["leaf"][:32]:
        say("checkpoint.txt", None, "It names another record than its first entry does.")
    if whole and len(entries) != size:
        say("entries.jsonl", None, f"It holds {len(entries)} entries, and checkpoint.txt says {size}.")
    elif whole and root_over([entry["leaf"] for entry in entries]) != root:
        say("entries.jsonl", None, "The Merkle root over its entries is not that of checkpoint.txt.")

def check_bundle(files, text, entries, checkpoint, say):
    """That bundle.json says what the other files say; gives whether it is of the whole record, and since when."""
    try:
        bundle = json.loads(text)
        whole, since, record, counts = (bundle[name] for name in ("isWhole", "since", "record", "counts"))
        councils = [(council["key"] + "", council["report"] + "") for council in bundle["councils"]]
        told = tuple(record[name] for name in ("origin", "size", "root", "streams"))
        counted = counts["entries"], counts["streams"]
        since = since and (since["size"], since["root"])
        if bundle["format"] != 1 or type(whole) is not bool:
            raise ValueError("another format")
    except (ValueError, KeyError, TypeError, RecursionError):
        say("bundle.json", None, "It does not say what a bundle of format 1 says of itself.")
        return False, None
    streams, reports = {entry["stream"] for entry in entries}, {report for _, report in councils}
    right = {
        "record’s name, size and hashes are": not checkpoint or told == checkpoint,
        "counts are": counted == (len(entries), len(streams)),
        "councils are": all("council-" + key in streams for key, _ in councils)
                        and (whole or len(councils) == len(streams) == 1),
        "reports are": all(report in files and report == (f"reports/{key}.html" if whole else "report.html")
                           for key, report in councils),
        "earlier checkpoints are": (since is not None) == ("consistency.json" in files),
    }
    for what, is_right in right.items():
        if not is_right:
            say("bundle.json", None, f"Its {what} not those of the other files.")
    for name in sorted(set(files) - set(REQUIRED) - reports - {"consistency.json"}):
        say(name, None, "It is no part of a bundle, whoever signed it.")
    return whole, since

def check_consistency(lines, since, checkpoint, key, say):
    """That the record continues the earlier checkpoint in consistency.json."""
    if lines is None:
        return
    name, found = "consistency.json", (len(lines) == 1 and object_in(lines[0])) or {}
    note = note_in(found["note"]) if isinstance(found.get("note"), str) else None
    earlier, proof = checkpoint_in(note[0]) if note else None, found.get("proof")
    if not earlier or not isinstance(proof, list) or not all(isinstance(step, str) for step in proof):
        return say(name, None, "It is not a checkpoint’s signed note and a proof, in canonical JSON.")
    if not bears(note, key):
        say(name, None, "Its earlier checkpoint bears no good signature by the same key.")
    if earlier[0] != checkpoint[0] or since != earlier[1:3]:
        say(name, None, "Its earlier checkpoint is another than the bundle says.")
    if not (all(map(is_hash, proof)) and continues(earlier[1], earlier[2], checkpoint[1], checkpoint[2], proof)):
        say(name, None, f"It does not show that the record of {earlier[1]} entries is the beginning of "
            "this one: what was there then was altered or cut.")

def check_against(text, whole, since, entries, checkpoint, key, say):
    """That the record continues a checkpoint which the reader holds; what cannot be decided is a fault."""
    fault = lambda says: say("--against", None, says)
    note = note_in(text)
    held = checkpoint_in(note[0]) if note else None
    if not held:
        return fault("What you hold is not the signed note of a checkpoint.")
    if not bears(note, key):
        fault("The checkpoint that you hold bears no good signature by the key that signed this bundle.")
    origin, size, root, streams = held
    if origin != checkpoint[0]:
        fault("The checkpoint that you hold is of another record.")
    elif size > checkpoint[1]:
        fault(f"The checkpoint that you hold is of {size} entries, and this bundle of {checkpoint[1]}: either the "
              "bundle was made before it, or the record was cut since.")
    elif size == checkpoint[1]:
        if (root, streams) != checkpoint[2:]:
            fault(f"The same {size} entries had another root or other stream heads in the one you hold.")
    else:
        then = (root_over([entry["leaf"] for entry in entries[:size]]) if whole
                else since[1] if since and since[0] == size else None)
        if then is None:
            fault(f"Undecided: this bundle holds no proof from the checkpoint of {size} entries that you hold. "
                  "Ask for one made with --since and your note.")
        elif then != root:
            fault(f"The record’s first {size} entries had another root when the checkpoint that you hold was "
                  "signed: what was there then was altered or cut.")

def read_folder(folder):
    """Every file in a folder, by its name with slashes."""
    files = {}
    for place, folders, names in os.walk(folder):
        for name in folders + names:
            path = os.path.join(place, name)
            if os.path.islink(path) or not (os.path.isfile(path) or os.path.isdir(path)):
                raise OSError(f"{name!a} is a link or a device, and a bundle holds files alone")
        for name in names:
            path = os.path.join(place, name)
            with open(path, "rb") as file:
                files[os.path.relpath(path, folder).replace(os.sep, "/")] = file.read()
    return files

def verdict(faults, line, named, held_against):
    """The last sentence. A checkpoint that you bring and that is not continued is no fault of the bundle."""
    if any(file != "--against" for file, _, _ in faults):
        signed = "the holder of the key that you named signed it" if named else "it was signed"
        return f"NOT as {signed}: {len(faults)} fault{' was' if len(faults) == 1 else 's were'} found."
    if faults:
        return f"NOT shown to continue the checkpoint that you hold: see above. All else is as {line} signed it."
    continues = " It continues the checkpoint that you hold." if held_against else ""
    if named:
        return f"Verified against the key {line} that you named.{continues}"
    return f"Consistent in itself, signed by {line}: compare this key with what the maker published.{continues}"

def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--key", metavar="LINE")
    parser.add_argument("--against", metavar="NOTE")
    parser.add_argument("folder", metavar="FOLDER", nargs="?", default=os.path.dirname(os.path.abspath(__file__)))
    typed = parser.parse_args()
    if typed.key is not None and key_in(typed.key) is None:
        sys.exit("--key needs the line of a key, of the form name+id+base64. Nothing was checked.")
    if not os.path.isfile(os.path.join(typed.folder, "MANIFEST.txt")):
        sys.exit(f"{typed.folder} is no bundle: it has no MANIFEST.txt. Nothing was checked. If the bundle is "
                 "elsewhere, name its folder after all else.")
    try:
        files, against = read_folder(typed.folder), None
        if typed.against is not None:
            with open(typed.against, "rb") as file:
                against = file.read().decode(errors="replace")
    except OSError as error:
        said = f"{error.filename} cannot be read: {error.strerror}" if error.filename else str(error)
        sys.exit(f"{said}. Nothing was checked.")
    try:
        faults = check(files, typed.key, against)
    except FileNotFoundError:
        sys.exit("The command openssl was not found: install OpenSSL 3. Nothing was decided.")
    sys.stdout.reconfigure(errors="backslashreplace")
    for file, where, says in faults:
        place = f"{file} ({where})" if where else file
        print(re.sub("[\0-\x1f\x7f-\x9f]", "?", f"{place}: {says}"))
    if not faults:
        print("What this shows:", *PROVES, sep="\n  ")
        print("What it does not show:", *LIMITS, sep="\n  ")
        print("The reports were not made again from the entries: only the maker's software can do that.")
    line = typed.key or files.get("key.txt", b"").decode(errors="replace").strip()
    print(verdict(faults, line, typed.key, against is not None))
    return 1 if faults else 0

if __name__ == "__main__":
    sys.exit(main())
